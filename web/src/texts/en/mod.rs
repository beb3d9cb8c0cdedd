//! The texts in English, loaded when they are first wanted. Official terms follow the usual
//! translations of the China National Intellectual Property Administration.

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

/// English.
pub static EN: Texts = Texts {
    lang: "en",
    page: page::PAGE,
    basics: page::BASICS,
    notices: page::NOTICES,
    errors: page::ERRORS,
    patents: patents::PATENTS,
    editor: patents::EDITOR,
    choose: import::CHOOSE,
    questions: questions::QUESTIONS,
    results: results::RESULTS,
    quick: quick::QUICK,
    shelf: shelf::SHELF,
    scenario: scenario::SCENARIO,
    settings: settings::SETTINGS,
    words: &zhice_wording::EN,
};

/// The ways to the next level.
pub static ACTIONS: Actions = actions::ACTIONS;
/// What time changes.
pub static TIMELINE: Timeline = timeline::TIMELINE;
