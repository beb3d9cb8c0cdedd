//! Texts that name a provision: notes and explanations often point at another one, and nobody
//! notices when it is renamed.

use std::collections::BTreeSet;

use zhice_model::Diagnostic;

use crate::codes::Code;
use crate::plans::RuleBook;
use crate::script::{Kind, Token, tokens};

/// Words in the texts of a script that look like the id of a provision and are none: a word of
/// letters and figures, a hyphen and figures, whose first part other ids begin with.
pub fn unknown_provisions(book: &RuleBook, text: &str) -> Vec<Diagnostic> {
    let plans = book.plans();
    let ids: BTreeSet<&str> =
        plans.iter().flat_map(|plan| &plan.provisions).map(|it| it.id.as_str()).collect();
    let series: BTreeSet<&str> = ids.iter().filter_map(|id| series_of(id)).collect();
    let is_unknown =
        |word: &&str| series_of(word).is_some_and(|it| series.contains(it)) && !ids.contains(word);
    let texts = tokens(text).filter(|token| token.kind == Kind::Text);
    let findings = texts.flat_map(|token| {
        let words = words(token.text).filter(|(_, word)| is_unknown(word));
        words.map(|(at, word)| finding(&token, at, word)).collect::<Vec<_>>()
    });
    findings.collect()
}

fn finding(token: &Token<'_>, at: usize, word: &str) -> Diagnostic {
    let before = token.text.get(..at).unwrap_or_default();
    let line_breaks = before.matches('\n').count();
    let behind = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let column = if line_breaks == 0 { token.column } else { 1 } + count(behind);
    Code::ReferenceUnknown
        .finding(format!("文字中提到的条款“{word}”不存在"))
        .at(Some(token.line + count(line_breaks)), Some(column))
        .over(Some(count(word.chars().count())))
        .with_hint("核对条款编号，或在相应的方案中补上这一条款")
}

/// The words of letters, figures and hyphens in a text, each with the bytes before it.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let mut at = 0;
    text.split_inclusive(move |c| !is_part(c)).map(move |piece| {
        let start = at;
        at += piece.len();
        (start, piece.trim_end_matches(move |c| !is_part(c)))
    })
}

/// `RG24` of `RG24-10`
fn series_of(id: &str) -> Option<&str> {
    let (series, number) = id.rsplit_once('-')?;
    let is_numbered = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
    (is_numbered && !series.is_empty()).then_some(series)
}
