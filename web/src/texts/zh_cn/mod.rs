//! The texts in Chinese.

mod actions;
mod grid;
mod import;
mod intake;
mod mapping;
mod page;
mod patents;
mod questions;
mod quick;
pub mod report;
mod results;
mod scenario;
mod settings;
mod shelf;
mod timeline;

pub use grid::GRID;
pub use import::IMPORT;
pub use intake::INTAKE;
pub use mapping::MAPPING;

use super::Texts;
use super::actions::Actions;
use super::timeline::Timeline;

/// Chinese of the mainland.
pub static ZH_CN: Texts = Texts {
    lang: "zh-CN",
    page: page::PAGE,
    basics: page::BASICS,
    notices: page::NOTICES,
    errors: page::ERRORS,
    patents: patents::PATENTS,
    quick: quick::QUICK,
    shelf: shelf::SHELF,
    editor: patents::EDITOR,
    choose: import::CHOOSE,
    questions: questions::QUESTIONS,
    results: results::RESULTS,
    scenario: scenario::SCENARIO,
    settings: settings::SETTINGS,
    words: &zhice_wording::ZH,
};

/// The ways to the next level.
pub static ACTIONS: Actions = actions::ACTIONS;
/// What time changes.
pub static TIMELINE: Timeline = timeline::TIMELINE;
