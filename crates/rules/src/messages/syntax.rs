//! What the parser refuses, in Chinese.

use rhai::{LexError, ParseErrorType};

use super::wording::{Words, words};
use crate::codes::Code;

const SYNTAX: Code = Code::ScriptSyntax;
const LIMIT: Code = Code::ScriptLimit;

/// What happened and what to do.
pub fn describe(error: &ParseErrorType) -> Words {
    use ParseErrorType as P;
    match error {
        P::BadInput(error) => bad_input(error),
        P::UnexpectedEOF => {
            words(SYNTAX, "脚本在此处意外结束", "检查前面的括号、大括号或引号是否成对")
        }
        P::UnknownOperator(op) => {
            words(SYNTAX, format!("没有运算符“{op}”"), "算术写 + - * / %，比较写 == != < <= > >=")
        }
        P::MissingToken(token, _) => {
            words(SYNTAX, format!("此处缺少“{token}”"), "检查上一行末尾是否漏写，或括号是否成对")
        }
        P::MissingSymbol(_) | P::ExprExpected(_) | P::PropertyExpected | P::VariableExpected => {
            words(SYNTAX, "此处应有一个名称或表达式", "检查前后是否多写或漏写了符号")
        }
        P::AssignmentToConstant(name) => words(
            SYNTAX,
            format!("“{name}”是常量，不能改动"),
            "要改动的值用 let 定义，或另起一个名称",
        ),
        P::Reserved(name) => forbidden(name),
        P::ExprTooDeep => words(LIMIT, "表达式嵌套过深", "拆成几步，用 let 保存中间结果"),
        P::TooManyFunctions => words(LIMIT, "脚本中的函数过多", "把公用的函数移到规则库"),
        P::LiteralTooLarge(what, limit) => {
            words(LIMIT, format!("{}超过上限 {limit}", size_name(what)), "拆成几部分分别写")
        }
        _ => name_or_statement(error),
    }
}

fn bad_input(error: &LexError) -> Words {
    match error {
        LexError::UnterminatedString => {
            words(SYNTAX, "字符串没有结束的引号", "在字符串末尾补上英文双引号 \"")
        }
        LexError::UnexpectedInput(text) => {
            words(SYNTAX, format!("此处不应出现“{text}”"), unexpected(text))
        }
        LexError::StringTooLong(limit) => words(
            LIMIT,
            format!("字符串超过 {limit} 字节的上限"),
            "一个汉字占 3 字节；长说明拆成几条，或写进口径说明",
        ),
        LexError::MalformedNumber(text) => words(
            SYNTAX,
            format!("数字“{text}”写法有误或过大"),
            "只用半角数字和一个小数点，如 20 或 0.08",
        ),
        LexError::ImproperSymbol(name, _) => forbidden(name),
        LexError::MalformedIdentifier(name) => words(
            SYNTAX,
            format!("名称“{name}”写法有误"),
            "名称由字母、汉字、数字和下划线组成，不以数字开头",
        ),
        LexError::MalformedEscapeSequence(text) => words(
            SYNTAX,
            format!("字符串中不能识别“{text}”"),
            "反斜杠本身须写成 \\\\，换行写成 \\n",
        ),
        _ => words(SYNTAX, "此处的文字无法识别", "检查引号、转义符和标点"),
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
    words(Code::ScriptForbidden, format!("脚本中不允许使用“{name}”"), hint)
}

fn name_or_statement(error: &ParseErrorType) -> Words {
    use ParseErrorType as P;
    match error {
        P::VariableUndefined(name) => {
            words(Code::ScriptName, format!("找不到名称“{name}”"), "检查拼写，或先用 let 定义")
        }
        P::ModuleUndefined(name) => missing_library(name),
        P::DuplicatedProperty(name) => words(SYNTAX, format!("“{name}”写了两次"), "删去一个"),
        P::VariableExists(name) => words(SYNTAX, format!("名称“{name}”已经定义过"), "换一个名称"),
        P::FnDuplicatedDefinition(name, _) => {
            words(SYNTAX, format!("函数“{name}”定义了两次"), "删去一个或改名")
        }
        P::ForbiddenVariable(name) => words(SYNTAX, format!("名称“{name}”不可使用"), "换一个名称"),
        P::DuplicatedVariable(name) => words(SYNTAX, format!("名称“{name}”写了两次"), "换一个名称"),
        P::FnDuplicatedParam(function, name) => {
            words(SYNTAX, format!("函数“{function}”的参数“{name}”写了两次"), "换一个名称")
        }
        _ => statement(error),
    }
}

/// A library that the index does not name.
pub fn missing_library(name: &str) -> Words {
    words(
        Code::ScriptName,
        format!("找不到规则库“{name}”"),
        "检查库名的拼写，以及规则目录的“library”是否列出了它",
    )
}

fn statement(error: &ParseErrorType) -> Words {
    use ParseErrorType as P;
    let (message, hint) = match error {
        P::AssignmentToInvalidLHS(_) => ("等号左边不是可以赋值的名称", "比较是否相等写两个等号 =="),
        P::WrongFnDefinition => ("函数只能在脚本顶层定义", "移到顶层，或改写成 |x| … 的形式"),
        P::FnMissingName | P::FnMissingParams(_) | P::FnMissingBody(_) => {
            ("函数定义不完整", "写成 fn 名称(参数) { … } 的形式")
        }
        P::WrongSwitchDefaultCase | P::WrongSwitchIntegerCase | P::WrongSwitchCaseCondition => {
            ("switch 的分支写法有误", "每个分支写成 值 => 结果，最后可以有一个 _ => 结果")
        }
        P::LoopBreak => ("此处不在循环里，不能用 break 或 continue", "删去它，或把它移进循环"),
        P::MalformedIndexExpr(_) => ("方括号里应为整数或文字", "第一项写 [0]，第二项写 [1]"),
        _ => ("此处的写法不符合语法", "对照语言指南检查这一行"),
    };
    words(SYNTAX, message, hint)
}

/// What the interpreter calls the size of, in Chinese.
pub fn size_name(what: &str) -> &'static str {
    if what.contains("rray") {
        "数组元素个数"
    } else if what.contains("map") {
        "映射项数"
    } else {
        "字符串长度"
    }
}
