//! What stops a script while it runs, in Chinese.

use rhai::EvalAltResult;

use super::syntax::{missing_library, size_name};
use super::wording::{Words, words};
use crate::codes::Code;

const RUN: Code = Code::ScriptRun;
const LIMIT: Code = Code::ScriptLimit;
const NAME: Code = Code::ScriptName;
const TYPE: Code = Code::ScriptType;
const BRACKETS: &str = "核对方括号中的序号；第一项写 [0]，第二项写 [1]";

/// The budget is used up.
pub fn spent() -> Words {
    words(
        LIMIT,
        format!("运算超过 {} 步的上限，已停止", zhice_judging::budget::OPERATIONS),
        "检查是否有不会结束的循环",
    )
}

/// What happened and what to do.
pub fn describe(error: &EvalAltResult) -> Words {
    use EvalAltResult as E;
    match error {
        E::ErrorRuntime(message, _) => {
            let text = message.clone().into_string().unwrap_or_default();
            words(RUN, if text.is_empty() { "脚本用 throw 中止" } else { &text }, "")
        }
        E::ErrorVariableNotFound(name, _) => {
            words(NAME, format!("找不到名称“{name}”"), "检查拼写，或先用 let 定义")
        }
        E::ErrorFunctionNotFound(call, _) => missing_function(call_name(call)),
        E::ErrorModuleNotFound(name, _) => missing_library(name),
        E::ErrorPropertyNotFound(name, _) => {
            words(NAME, format!("没有属性“{name}”"), "检查点号后名称的拼写")
        }
        E::ErrorDotExpr(what, _) => {
            // The interpreter quotes the name first.
            let name = what.split('\'').nth(1).unwrap_or_default();
            let message = format!("没有属性“{name}”，或不能改动它");
            words(NAME, message, "检查点号后名称的拼写；函数后面要写括号，如 .count()")
        }
        E::ErrorMismatchDataType(..) | E::ErrorMismatchOutputType(..) => {
            words(TYPE, "值的类型不对", "检查这里该写数字、文字还是集合")
        }
        E::ErrorArithmetic(_, _) => {
            words(RUN, "算术出错：除以零或结果过大", "检查除数会不会是零，数字是否写大了")
        }
        E::ErrorForbiddenVariable(name, _) => {
            words(Code::ScriptForbidden, format!("名称“{name}”不可使用"), "换一个名称")
        }
        _ => limit(error).or_else(|| index(error)).unwrap_or_else(|| other(error)),
    }
}

fn limit(error: &EvalAltResult) -> Option<Words> {
    use EvalAltResult as E;
    Some(match error {
        E::ErrorTooManyOperations(_) | E::ErrorTerminated(..) => spent(),
        E::ErrorStackOverflow(_) => words(LIMIT, "函数调用层数过多", "检查函数是否不停地调用自己"),
        E::ErrorDataTooLarge(what, _) => words(
            LIMIT,
            format!("{}超过上限", size_name(what)),
            "检查循环里是否不停地增加内容，或拆成几部分",
        ),
        E::ErrorTooManyVariables(_) => {
            words(LIMIT, "变量过多", "检查循环里是否不停地用 let 定义，或减少中间变量")
        }
        E::ErrorTooManyModules(_) => words(LIMIT, "规则库过多", "合并一些规则库"),
        _ => return None,
    })
}

fn index(error: &EvalAltResult) -> Option<Words> {
    use EvalAltResult as E;
    Some(match error {
        E::ErrorArrayBounds(len, index, _) => {
            words(RUN, format!("下标 {index} 超出范围：数组只有 {len} 项"), BRACKETS)
        }
        E::ErrorStringBounds(length, index, _) => {
            words(RUN, format!("下标 {index} 超出范围：文字只有 {length} 个字"), BRACKETS)
        }
        E::ErrorBitFieldBounds(length, index, _) => {
            words(RUN, format!("下标 {index} 超出范围：整数只有 {length} 位"), BRACKETS)
        }
        E::ErrorIndexNotFound(index, _) => {
            words(RUN, format!("没有“{index}”这一项"), "检查方括号中名称的拼写")
        }
        E::ErrorIndexingType(..) => {
            words(TYPE, "这样的值不能用这样的下标", "只有数组能用 [序号]，只有 #{ … } 能用 [名称]")
        }
        _ => return None,
    })
}

fn other(error: &EvalAltResult) -> Words {
    use EvalAltResult as E;
    match error {
        E::ErrorAssignmentToConstant(name, _) => {
            words(RUN, format!("“{name}”是常量，不能改动"), "要改动的值用 let 定义，或另起一个名称")
        }
        E::ErrorNonPureMethodCallOnConstant(name, _) => {
            words(RUN, format!("“{name}”会改动常量，不能这样用"), "要改动的值用 let 定义")
        }
        E::ErrorDataRace(..) => {
            words(RUN, "不能一边读取一边改动同一个变量", "先用 let 存为另一个变量")
        }
        E::ErrorVariableExists(name, _) => {
            words(NAME, format!("名称“{name}”已经定义过"), "换一个名称")
        }
        E::ErrorFor(_) => {
            words(TYPE, "for 后面不是可以逐项遍历的值", "for 后面写数组或 1..5 这样的范围")
        }
        _ => words(RUN, "脚本运行出错", "对照语言指南检查这一行"),
    }
}

/// `over (Figure, string)` → `over`
pub fn call_name(call: &str) -> &str {
    call.split([' ', '(']).next().unwrap_or(call)
}

fn missing_function(name: &str) -> Words {
    if name.starts_with("anon$") {
        return words(NAME, "|…| 中参数的个数不对", "条款写成 |e| { … }，恰好一个参数");
    }
    if name.chars().all(|c| c.is_ascii_punctuation() && c != '_') {
        return words(
            TYPE,
            format!("运算符“{name}”不能用于这样的值"),
            "检查两边是数字、文字还是集合",
        );
    }
    words(
        NAME,
        format!("没有函数“{name}”，或参数的个数、类型不对"),
        "核对函数名的拼写；再核对括号里几项、各是数字、文字还是集合",
    )
}
