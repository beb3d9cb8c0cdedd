//! How the page looks and speaks, in English.

use crate::state::settings::{Mode, Theme};
use crate::texts::settings::Settings;

pub const SETTINGS: Settings = Settings {
    open: "Display",
    foreign: ("语言", "zh-CN"),
    language: "Language",
    theme: "Appearance",
    theme_label: |theme| match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    },
    mode: "Mode",
    mode_label: |mode| match mode {
        Mode::Standard => "Standard",
        Mode::Elder => "Easy reading",
    },
    mode_help: "Easy reading: larger text, larger buttons, stronger contrast.",
};
