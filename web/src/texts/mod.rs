//! Every word the page itself says, one static a language. A text that a language lacks is a
//! compile error. Words of the plans (titles, labels, reasons) come from the rules and stay as
//! they are.

pub mod actions;
mod en;
pub mod grid;
pub mod import;
pub mod intake;
pub mod mapping;
pub mod page;
pub mod patents;
pub mod questions;
pub mod quick;
pub mod report;
pub mod results;
pub mod scenario;
pub mod settings;
pub mod shelf;
#[cfg(test)]
mod tests;
pub mod timeline;
mod zh_cn;

use std::sync::atomic::{AtomicBool, Ordering};

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use zhice_wording::Words;
use zhice_wording::what_if::{self, WhatIf};

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
    /// Choosing a file.
    pub choose: import::Choose,
    /// The third step.
    pub questions: questions::Questions,
    /// The result and its summary.
    pub results: results::Results,
    /// A supposed state.
    pub scenario: scenario::Scenario,
    /// How the page looks and speaks.
    pub settings: settings::Settings,
    /// What is said of results, here and everywhere.
    pub words: &'static Words,
}

/// There is one value for each language.
impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Texts of parts of the page that are loaded when they are first shown. They stand apart so that they
/// come with their part.
impl Texts {
    /// The grid of patents.
    #[must_use]
    pub fn grid(&self) -> &'static grid::Grid {
        if self.is_chinese() { &zh_cn::GRID } else { &en::GRID }
    }

    /// Reading a file.
    #[must_use]
    pub fn import(&self) -> &'static import::Import {
        if self.is_chinese() { &zh_cn::IMPORT } else { &en::IMPORT }
    }

    /// What the columns of a table mean.
    #[must_use]
    pub fn mapping(&self) -> &'static mapping::Mapping {
        if self.is_chinese() { &zh_cn::MAPPING } else { &en::MAPPING }
    }

    /// The ways in beside a file.
    #[must_use]
    pub fn intake(&self) -> &'static intake::Intake {
        if self.is_chinese() { &zh_cn::INTAKE } else { &en::INTAKE }
    }

    /// What is said of what-if questions, here and everywhere.
    #[must_use]
    pub fn what_if(&self) -> &'static WhatIf {
        if self.is_chinese() { &what_if::ZH } else { &what_if::EN }
    }

    /// The ways to the next level.
    #[must_use]
    pub fn actions(&self) -> &'static actions::Actions {
        if self.is_chinese() { &zh_cn::ACTIONS } else { &en::ACTIONS }
    }

    /// The texts of result groups, report and files.
    #[must_use]
    pub fn report(&self) -> &'static report::Report {
        if self.is_chinese() { &zh_cn::report::REPORT } else { &en::report::REPORT }
    }

    /// What time changes.
    #[must_use]
    pub fn timeline(&self) -> &'static timeline::Timeline {
        if self.is_chinese() { &zh_cn::TIMELINE } else { &en::TIMELINE }
    }
}

/// The texts in Chinese, which the page starts with.
#[must_use]
pub fn chinese() -> &'static Texts {
    &zh_cn::ZH_CN
}

/// The texts in English, a part of the page that is loaded when it is first wanted.
#[wasm_split(english, fallible)]
pub fn english() -> Result<&'static Texts, SplitLoaderError> {
    Ok(&en::EN)
}

/// Whether the page speaks another language than the plans, so that their words must be marked.
static MARKS_CHINESE: AtomicBool = AtomicBool::new(false);

impl Texts {
    /// Makes these the texts that the page is drawn with.
    pub fn speak(&self) {
        MARKS_CHINESE.store(!self.is_chinese(), Ordering::Relaxed);
    }

    /// Whether these are the texts that the page starts with.
    fn is_chinese(&self) -> bool {
        self.lang == zh_cn::ZH_CN.lang
    }
}

/// Whether Chinese words stand among those of another language.
#[must_use]
pub fn marks_chinese() -> bool {
    MARKS_CHINESE.load(Ordering::Relaxed)
}
