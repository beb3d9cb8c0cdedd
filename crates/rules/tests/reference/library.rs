//! What the library files offer, from their comments; of a question also the choices, by their keys.

use std::fmt::Write;

use zhice_model::plan::{AnswerType, Ask, Choice};
use zhice_model::rule_files::RuleFile;
use zhice_rules::reference::{LibraryFunction, library_functions};

use crate::examples::HEAD;
use crate::support::{book_of, rule_files};

/// The library files by the rules' index.
pub fn files() -> Vec<RuleFile> {
    let (index, files) = rule_files();
    files.into_iter().filter(|file| index.library.contains(&file.path)).collect()
}

/// A chapter for each file: its title and text.
pub fn chapters() -> Vec<(String, String)> {
    let chapter = |file: &RuleFile| {
        let name = file.path.rsplit('/').next().unwrap().trim_end_matches(".rhai");
        let head = file.text.lines().map_while(|line| line.strip_prefix("// "));
        let mut text = paragraphs(head);
        for it in library_functions(&file.text).unwrap() {
            let _ = write!(text, "\n\n{}", function(name, &it));
        }
        (format!("规则库 {name}"), text)
    };
    files().iter().map(chapter).collect()
}

/// Lines of a comment: a sentence that goes on in the next line goes on, a new one stands alone.
fn paragraphs<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for line in lines {
        if text.ends_with(['。', '：']) {
            text.push_str("\n\n");
        }
        text.push_str(line);
    }
    text
}

fn function(library: &str, it: &LibraryFunction) -> String {
    let LibraryFunction { name, parameters, comment } = it;
    assert!(
        !comment.is_empty(),
        "{library}::{name} has no `///` comment; write one or make it private"
    );
    let call = format!("{library}::{name}({})", parameters.join(", "));
    let mut text = format!("### `{call}`\n\n{}", paragraphs(comment.lines()));
    if library == "questions" && parameters.is_empty() {
        text.extend(question(&call).map(|ask| format!("\n\n{}", described(&ask))));
    }
    text
}

/// The question that a call asks, if it asks one.
fn question(call: &str) -> Option<Ask> {
    let (book, diagnostics) = book_of(&format!("{HEAD}let it = {call};"));
    assert_eq!(diagnostics, [], "{call}");
    book.plans().into_iter().next()?.asks.into_iter().next()
}

fn described(ask: &Ask) -> String {
    let mut text = format!("- 问题：{}\n- 到哪里查：{}", ask.label, ask.source);
    match &ask.answer {
        AnswerType::Records { fields } => {
            for field in fields {
                let answer = form(&field.answer);
                let _ = write!(text, "\n- 字段 `{}`（{answer}）：{}", field.id, field.label);
                if let AnswerType::Choice { choices: list } = &field.answer {
                    let _ = write!(text, "{}", choices(list));
                }
            }
        }
        answer => {
            let _ = write!(text, "\n- 答案形式：{}", form(answer));
            if let AnswerType::Choice { choices: list } = answer {
                let _ = write!(text, "{}", choices(list));
            }
        }
    }
    text
}

fn form(answer: &AnswerType) -> &'static str {
    match answer {
        AnswerType::YesNo => "是否",
        AnswerType::Count { .. } => "数量",
        AnswerType::Choice { .. } => "选择",
        AnswerType::Date => "日期",
        AnswerType::Text => "文字",
        AnswerType::Records { .. } => "记录",
    }
}

fn choices(choices: &[Choice]) -> String {
    choices.iter().map(|choice| format!("\n  - `{}` {}", choice.key, choice.label)).collect()
}
