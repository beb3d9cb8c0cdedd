//! Texts of how the page looks and speaks.

use crate::state::settings::{Mode, Theme};

/// The settings. Languages are not here: each is called by its own name.
pub struct Settings {
    pub open: &'static str,
    /// The word for language, for those who cannot read the button; and the language it is in.
    pub foreign: (&'static str, &'static str),
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_label: fn(Theme) -> &'static str,
    pub mode: &'static str,
    pub mode_label: fn(Mode) -> &'static str,
    pub mode_help: &'static str,
}
