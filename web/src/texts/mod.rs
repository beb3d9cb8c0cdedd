//! Every word the page itself says, one static a language. A text that a language lacks is a
//! compile error. Words of the plans (titles, labels, reasons) come from the rules and stay as
//! they are.

pub mod actions;
pub mod import;
pub mod mapping;
pub mod page;
pub mod patents;
pub mod questions;
pub mod quick;
pub mod results;
pub mod scenario;
pub mod shelf;
pub mod timeline;
pub mod words;
mod zh_cn;

/// The texts of one language.
pub struct Texts {
    /// The value of `lang`.
    pub lang: &'static str,
    /// Head, foot, steps, notices and errors.
    pub page: page::Page,
    /// The first step.
    pub basics: page::Basics,
    /// What just happened, with undo.
    pub notices: page::Notices,
    /// What went wrong.
    pub errors: page::Errors,
    /// The second step.
    pub patents: patents::Patents,
    /// A few figures in place of a list.
    pub quick: quick::Quick,
    /// The enterprises that are kept.
    pub shelf: shelf::Shelf,
    /// The form of one patent.
    pub editor: patents::Editor,
    /// Reading a file.
    pub import: import::Import,
    /// What the columns of a table mean.
    pub mapping: mapping::Mapping,
    /// The third step.
    pub questions: questions::Questions,
    /// The result and its summary.
    pub results: results::Results,
    /// A supposed state.
    pub scenario: scenario::Scenario,
    /// Small words and figures within sentences.
    pub words: words::Words,
}

/// Texts of parts of the page that are loaded when they are first shown. They stand apart so that they
/// come with their part.
impl Texts {
    /// The ways to the next level.
    #[must_use]
    pub fn actions(&self) -> &'static actions::Actions {
        &zh_cn::ACTIONS
    }

    /// What time changes.
    #[must_use]
    pub fn timeline(&self) -> &'static timeline::Timeline {
        &zh_cn::TIMELINE
    }
}

/// The languages the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese of the mainland.
    #[default]
    ZhCn,
}

impl Language {
    /// The language's texts.
    #[must_use]
    pub fn texts(self) -> &'static Texts {
        match self {
            Self::ZhCn => &zh_cn::ZH_CN,
        }
    }
}

#[cfg(test)]
pub fn chinese() -> &'static Texts {
    Language::ZhCn.texts()
}
