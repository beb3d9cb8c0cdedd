//! How the page looks and speaks, in Chinese.

use crate::state::settings::{Mode, Theme};
use crate::texts::settings::Settings;

pub const SETTINGS: Settings = Settings {
    open: "显示设置",
    foreign: ("Language", "en"),
    language: "语言",
    theme: "外观",
    theme_label: |theme| match theme {
        Theme::System => "跟随系统",
        Theme::Light => "浅色",
        Theme::Dark => "深色",
    },
    mode: "模式",
    mode_label: |mode| match mode {
        Mode::Standard => "标准",
        Mode::Elder => "长辈模式",
    },
    mode_help: "长辈模式：字更大，按钮更大，对比更强。",
};
