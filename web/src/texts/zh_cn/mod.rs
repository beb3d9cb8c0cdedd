//! The texts in Chinese.

mod import;
mod page;
mod patents;
mod questions;
mod quick;
mod results;
mod words;

use super::Texts;

/// Chinese of the mainland.
pub static ZH_CN: Texts = Texts {
    lang: "zh-CN",
    page: page::PAGE,
    basics: page::BASICS,
    notices: page::NOTICES,
    errors: page::ERRORS,
    patents: patents::PATENTS,
    quick: quick::QUICK,
    editor: patents::EDITOR,
    import: import::IMPORT,
    questions: questions::QUESTIONS,
    results: results::RESULTS,
    words: words::WORDS,
};
