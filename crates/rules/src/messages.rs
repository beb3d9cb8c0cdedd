//! Errors of the interpreter in Chinese, with line and column and without type names of the host.

use rhai::{EvalAltResult, LexError, ParseErrorType, Position};
use zhice_model::Diagnostic;

/// Line and column of a position, where it has them.
pub fn place(at: Position) -> (Option<u32>, Option<u32>) {
    let number = |n: Option<usize>| n.and_then(|n| u32::try_from(n).ok());
    (number(at.line()), number(at.position()))
}

/// An error raised by a host function, in Chinese already.
pub fn fault(message: impl Into<String>, at: Position) -> Box<EvalAltResult> {
    Box::new(EvalAltResult::ErrorRuntime(message.into().into(), at))
}

/// A diagnostic for a script that could not be compiled.
pub fn compile_diagnostic(error: &ParseErrorType, at: Position, file: &str) -> Diagnostic {
    let (line, column) = place(at);
    let (code, message, hint) = describe_syntax(error);
    Diagnostic::error(code, message).in_file(file).at(line, column).with_hint(hint)
}

/// A diagnostic for a script that failed while it ran.
pub fn runtime_diagnostic(error: &EvalAltResult, file: &str) -> Diagnostic {
    let cause = innermost(error);
    if let EvalAltResult::ErrorParsing(kind, at) = cause {
        return compile_diagnostic(kind, *at, file);
    }
    let at = if cause.position().is_none() { error.position() } else { cause.position() };
    let (line, column) = place(at);
    let (code, message, hint) = describe_failure(cause);
    let file = library_of(error).unwrap_or_else(|| file.to_owned());
    Diagnostic::error(code, message).in_file(&file).at(line, column).with_hint(hint)
}

/// A diagnostic for a plan that used up its operations between runs.
pub fn spent_diagnostic(file: &str) -> Diagnostic {
    let (code, message, hint) = spent();
    Diagnostic::error(code, message).in_file(file).with_hint(hint)
}

fn spent() -> Words {
    words(
        "script-limit",
        format!("运算超过 {} 步的上限，已停止", crate::budget::OPERATIONS),
        "检查是否有不会结束的循环",
    )
}

fn innermost(error: &EvalAltResult) -> &EvalAltResult {
    match error {
        EvalAltResult::ErrorInFunctionCall(_, _, inner, _)
        | EvalAltResult::ErrorInModule(_, inner, _) => innermost(inner),
        _ => error,
    }
}

/// The file of the innermost function called, when it is another than the plan's.
fn library_of(error: &EvalAltResult) -> Option<String> {
    match error {
        EvalAltResult::ErrorInFunctionCall(_, source, inner, _) => library_of(inner)
            .or_else(|| Some(source.clone()).filter(|source| source.starts_with("library/"))),
        _ => None,
    }
}

type Words = (&'static str, String, String);

fn words(code: &'static str, message: impl Into<String>, hint: &str) -> Words {
    (code, shortened(message.into()), hint.to_owned())
}

/// A message that quotes the script: without the better part of a long quotation, and with marks
/// that turn, join or hide what stands beside them written out.
fn shortened(message: String) -> String {
    const HALF: usize = 100;
    let count = message.chars().count();
    let mut text = String::new();
    for (place, c) in message.chars().enumerate() {
        match c {
            _ if count > 2 * HALF && (HALF..count - HALF).contains(&place) => {
                text.push_str(if place == HALF { "…" } else { "" });
            }
            '\u{3000}' => text.push_str("全角空格"),
            c if c.is_control() || is_mark(c) => {
                text.push_str(&format!("U+{:04X}", u32::from(c)));
            }
            c => text.push(c),
        }
    }
    text
}

/// Marks that are not seen, or only on the character before.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{a0}'
            | '\u{300}'..='\u{36f}'
            | '\u{61c}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{205f}'..='\u{206f}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{feff}'
    )
}

fn describe_syntax(error: &ParseErrorType) -> Words {
    use ParseErrorType as P;
    const SYNTAX: &str = "script-syntax";
    match error {
        P::UnexpectedEOF => {
            words(SYNTAX, "脚本在此处意外结束", "检查前面的括号、大括号或引号是否成对")
        }
        P::BadInput(LexError::UnterminatedString) => {
            words(SYNTAX, "字符串没有结束的引号", "在字符串末尾补上英文双引号 \"")
        }
        P::BadInput(LexError::UnexpectedInput(text)) => {
            words(SYNTAX, format!("此处不应出现“{text}”"), unexpected(text))
        }
        P::BadInput(LexError::StringTooLong(limit)) => {
            words("script-limit", format!("字符串超过 {limit} 字节的上限"), "")
        }
        P::BadInput(LexError::MalformedNumber(text)) => {
            words(SYNTAX, format!("数字“{text}”写法有误或过大"), "")
        }
        P::BadInput(LexError::ImproperSymbol(name, _)) => forbidden(name),
        P::BadInput(LexError::MalformedIdentifier(name)) => words(
            SYNTAX,
            format!("名称“{name}”写法有误"),
            "名称由字母、汉字、数字和下划线组成，不以数字开头",
        ),
        P::BadInput(LexError::MalformedEscapeSequence(text)) => words(
            SYNTAX,
            format!("字符串中不能识别“{text}”"),
            "反斜杠本身须写成 \\\\，换行写成 \\n",
        ),
        P::BadInput(_) => words(SYNTAX, "此处的文字无法识别", "检查引号、转义符和标点"),
        P::UnknownOperator(op) => words(SYNTAX, format!("没有运算符“{op}”"), ""),
        P::MissingToken(token, _) => {
            words(SYNTAX, format!("此处缺少“{token}”"), "检查上一行末尾是否漏写，或括号是否成对")
        }
        P::MissingSymbol(_) | P::ExprExpected(_) | P::PropertyExpected | P::VariableExpected => {
            words(SYNTAX, "此处应有一个名称或表达式", "检查前后是否多写或漏写了符号")
        }
        P::DuplicatedProperty(name) => words(SYNTAX, format!("属性“{name}”写了两次"), "删去一个"),
        P::VariableExists(name) => words(SYNTAX, format!("名称“{name}”已经定义过"), "换一个名称"),
        P::AssignmentToConstant(name) => words(SYNTAX, format!("“{name}”是常量，不能改动"), ""),
        P::FnDuplicatedDefinition(name, _) => {
            words(SYNTAX, format!("函数“{name}”定义了两次"), "删去一个或改名")
        }
        _ => describe_name_or_limit(error),
    }
}

/// Advice on a character that no script may hold.
fn unexpected(text: &str) -> &'static str {
    match text.chars().next() {
        Some(c) if c.is_ascii() && !c.is_control() => "检查前面是否漏写了内容",
        Some(
            '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}' | '“' | '”' | '‘' | '’' | '…' | '—',
        ) => "脚本中的括号、逗号、引号和空格须为英文半角，不能用中文标点",
        _ => "删去这个字符，重新输入这一处",
    }
}

fn forbidden(name: &str) -> Words {
    let hint = match name {
        "=" => "比较是否相等写两个等号 ==",
        "switch" => "改写成 if … else if …；对口径、日期和数量，switch 总是落到默认分支",
        "eval" | "import" => "公用定义放在规则库中，直接以“库名::函数名”调用",
        _ => "换一个名称，或删去这个符号",
    };
    words("script-forbidden", format!("脚本中不允许使用“{name}”"), hint)
}

fn describe_name_or_limit(error: &ParseErrorType) -> Words {
    use ParseErrorType as P;
    match error {
        P::Reserved(name) => forbidden(name),
        P::VariableUndefined(name) => {
            words("script-name", format!("找不到名称“{name}”"), "检查拼写，或先用 let 定义")
        }
        P::ModuleUndefined(name) => {
            words("script-name", format!("找不到规则库“{name}”"), "检查库名的拼写")
        }
        P::ExprTooDeep => words("script-limit", "表达式嵌套过深", "拆成几步，用 let 保存中间结果"),
        P::TooManyFunctions => words("script-limit", "脚本中的函数过多", ""),
        P::LiteralTooLarge(what, limit) => {
            words("script-limit", format!("{}超过上限 {limit}", size_name(what)), "")
        }
        _ => describe_statement(error),
    }
}

fn describe_statement(error: &ParseErrorType) -> Words {
    use ParseErrorType as P;
    let (message, hint) = match error {
        P::ForbiddenVariable(name) => (format!("名称“{name}”不可使用"), "换一个名称"),
        P::DuplicatedVariable(name) => (format!("名称“{name}”写了两次"), "换一个名称"),
        P::FnDuplicatedParam(function, name) => {
            (format!("函数“{function}”的参数“{name}”写了两次"), "换一个名称")
        }
        P::AssignmentToInvalidLHS(_) => {
            ("等号左边不是可以赋值的名称".to_owned(), "比较是否相等写两个等号")
        }
        P::WrongFnDefinition => {
            ("函数只能在脚本顶层定义".to_owned(), "移到顶层，或改写成 |x| … 的形式")
        }
        P::FnMissingName | P::FnMissingParams(_) | P::FnMissingBody(_) => {
            ("函数定义不完整".to_owned(), "写成 fn 名称(参数) { … } 的形式")
        }
        P::WrongSwitchDefaultCase | P::WrongSwitchIntegerCase | P::WrongSwitchCaseCondition => (
            "switch 的分支写法有误".to_owned(),
            "每个分支写成 值 => 结果，最后可以有一个 _ => 结果",
        ),
        P::LoopBreak => ("此处不在循环里，不能用 break 或 continue".to_owned(), ""),
        P::MalformedIndexExpr(_) => ("下标应为整数或文字".to_owned(), ""),
        _ => ("此处的写法不符合语法".to_owned(), "对照语言指南检查这一行"),
    };
    words("script-syntax", message, hint)
}

fn size_name(what: &str) -> &'static str {
    if what.contains("rray") {
        "数组元素个数"
    } else if what.contains("map") {
        "映射项数"
    } else {
        "字符串长度"
    }
}

fn describe_failure(error: &EvalAltResult) -> Words {
    use EvalAltResult as E;
    const RUN: &str = "script-run";
    const LIMIT: &str = "script-limit";
    match error {
        E::ErrorRuntime(message, _) => {
            let text = message.clone().into_string().unwrap_or_default();
            words(RUN, if text.is_empty() { "脚本用 throw 中止" } else { &text }, "")
        }
        E::ErrorVariableNotFound(name, _) => {
            words("script-name", format!("找不到名称“{name}”"), "检查拼写，或先用 let 定义")
        }
        E::ErrorFunctionNotFound(call, _) => missing_function(call_name(call)),
        E::ErrorModuleNotFound(name, _) => {
            words("script-name", format!("找不到规则库“{name}”"), "检查库名的拼写")
        }
        E::ErrorPropertyNotFound(name, _) => {
            words("script-name", format!("没有属性“{name}”"), "检查属性名的拼写")
        }
        E::ErrorDotExpr(what, _) => {
            // The interpreter quotes the name first.
            let name = what.split('\'').nth(1).unwrap_or_default();
            words("script-name", format!("没有属性“{name}”，或不能改动它"), "检查点号后的名称")
        }
        E::ErrorMismatchDataType(..) | E::ErrorMismatchOutputType(..) => {
            words("script-type", "值的类型不对", "检查参数是数字、文字还是集合")
        }
        E::ErrorArrayBounds(len, index, _) => {
            words(RUN, format!("下标 {index} 超出范围：数组只有 {len} 项"), "下标从 0 开始")
        }
        E::ErrorIndexNotFound(index, _) => words(RUN, format!("没有“{index}”这一项"), ""),
        E::ErrorArithmetic(_, _) => words(RUN, "算术出错：除以零或结果过大", ""),
        E::ErrorTooManyOperations(_) | E::ErrorTerminated(..) => spent(),
        E::ErrorStackOverflow(_) => words(LIMIT, "函数调用层数过多", "检查函数是否不停地调用自己"),
        E::ErrorDataTooLarge(what, _) => words(LIMIT, format!("{}超过上限", size_name(what)), ""),
        E::ErrorTooManyVariables(_) => words(LIMIT, "变量过多", ""),
        E::ErrorTooManyModules(_) => words(LIMIT, "规则库过多", ""),
        E::ErrorAssignmentToConstant(name, _) => {
            words(RUN, format!("“{name}”是常量，不能改动"), "")
        }
        E::ErrorIndexingType(..) => words("script-type", "这样的值不能用这样的下标", ""),
        E::ErrorStringBounds(length, index, _) => {
            words(RUN, format!("下标 {index} 超出范围：文字只有 {length} 个字"), "下标从 0 开始")
        }
        E::ErrorBitFieldBounds(length, index, _) => {
            words(RUN, format!("下标 {index} 超出范围：整数只有 {length} 位"), "")
        }
        E::ErrorDataRace(..) => {
            words(RUN, "不能一边读取一边改动同一个变量", "先用 let 存为另一个变量")
        }
        E::ErrorVariableExists(name, _) => {
            words("script-name", format!("名称“{name}”已经定义过"), "换一个名称")
        }
        E::ErrorNonPureMethodCallOnConstant(name, _) => {
            words(RUN, format!("“{name}”会改动常量，不能这样用"), "")
        }
        E::ErrorFor(_) => words("script-type", "for 后面不是可以逐项遍历的值", ""),
        E::ErrorForbiddenVariable(name, _) => {
            words("script-forbidden", format!("名称“{name}”不可使用"), "换一个名称")
        }
        _ => words(RUN, "脚本运行出错", "对照语言指南检查这一行"),
    }
}

/// `over (Figure, string)` → `over`
fn call_name(call: &str) -> &str {
    call.split([' ', '(']).next().unwrap_or(call)
}

fn missing_function(name: &str) -> Words {
    if name.starts_with("anon$") {
        let hint = "条款写成 |e| { … }，恰好一个参数";
        return words("script-name", "|…| 中参数的个数不对", hint);
    }
    if name.chars().all(|c| c.is_ascii_punctuation() && c != '_') {
        return words(
            "script-type",
            format!("运算符“{name}”不能用于这样的值"),
            "检查两边是数字、文字还是集合",
        );
    }
    words(
        "script-name",
        format!("没有函数“{name}”，或参数的个数、类型不对"),
        "对照接口参考检查函数名与参数",
    )
}
