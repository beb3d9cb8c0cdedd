//! Findings on what a plan declares.

use std::cmp::Ordering;

use zhice_model::rule_files::RulesIndex;
use zhice_model::{Diagnostic, Value};

use super::probe::Probed;
use crate::codes::Code;
use crate::plans::LoadedPlan;
use crate::script::{literal, unused_declarations};

/// Parameters, readings and questions that stand nowhere else in the script.
pub fn unused(text: &str) -> Vec<Diagnostic> {
    let declarations = unused_declarations(text, &["param", "reading", "ask"]);
    let findings = declarations.into_iter().map(|unused| {
        let kind = match unused.function {
            "param" => "参数",
            "reading" => "口径",
            _ => "问题",
        };
        let message = match unused.name {
            Some(name) => format!("{kind}“{name}”声明后没有用到"),
            None => format!("{kind}没有用 let 存入名称，条款无法用到"),
        };
        Code::Unused
            .finding(message)
            .at(Some(unused.at.line), Some(unused.at.column))
            .with_hint("在条款中使用它，或删去这一声明")
    });
    findings.collect()
}

/// Parameters whose figures do not rise.
pub fn unordered_params(text: &str, plan: &LoadedPlan) -> Vec<Diagnostic> {
    let rises = |(a, b): (&Value, &Value)| a.compare(*b) == Some(Ordering::Less);
    let params = plan.summary.params.iter();
    let unordered =
        params.filter(|param| !param.values.iter().zip(param.values.iter().skip(1)).all(rises));
    let findings = unordered.map(|param| {
        let message = format!("参数“{}”的各个数字没有从小到大排列", param.id);
        at_literal(Code::ThresholdOrder.finding(message), text, &param.id, param.line)
            .with_hint("按从小到大重新排列，或检查是否写错了数字")
    });
    findings.collect()
}

/// Places that the plan governs and the index does not offer: nobody there can choose theirs.
pub fn unlisted_regions(index: &RulesIndex, text: &str, plan: &LoadedPlan) -> Vec<Diagnostic> {
    let listed = |code: &&String| index.regions.iter().any(|it| it.code.starts_with(code.as_str()));
    let unlisted = plan.summary.regions.iter().filter(|code| !listed(code));
    let findings = unlisted.map(|code| {
        let message = format!("地区“{code}”不在规则目录中，当地企业选不到自己的地区");
        at_literal(Code::RegionUnlisted.finding(message), text, code, 0)
            .with_hint("在 index.json 的“regions”里加上它，或核对行政区划代码")
    });
    findings.collect()
}

/// Questions whose answers no provision looked at; those that stand nowhere else in the script are
/// told of already.
pub fn unread_asks(text: &str, plan: &LoadedPlan, probed: &Probed) -> Vec<Diagnostic> {
    let unused = unused_declarations(text, &["ask"]);
    let is_unused = |id: &str| unused.iter().any(|ask| ask.id == Some(id));
    let asks = plan.summary.asks.iter();
    let unread = asks.filter(|ask| !probed.consulted.contains(&ask.id) && !is_unused(&ask.id));
    let findings = unread.map(|ask| {
        let message = format!("试算时没有条款读取问题“{}”的答案", ask.id);
        at_literal(Code::AskUnread.finding(message), text, &ask.id, 0)
            .with_hint("在条款中读取它，如 e.says(问题).is_yes()，或删去这个问题，免得企业白填")
    });
    findings.collect()
}

/// The finding at the place where the script first writes this text at or after the line; line 0
/// stands for no line known.
pub fn at_literal(finding: Diagnostic, text: &str, content: &str, line: u32) -> Diagnostic {
    match literal(text, content, line) {
        Some((line, column, length)) => finding.at(Some(line), Some(column)).over(Some(length)),
        None => finding.at(Some(line).filter(|line| *line > 0), None),
    }
}
