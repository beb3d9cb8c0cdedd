//! How the page looks and speaks, as the user chose it. The browser keeps it as one short text.

use super::State;
use super::notice::Event;

/// The choices.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language of the page's own words.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// How large and how strong.
    pub mode: Mode,
}

/// The languages the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Chinese of the mainland.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Language {
    /// What those who speak the language call it.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::ZhCn => "简体中文",
            Self::En => "English",
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How large and how strong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// As it comes.
    #[default]
    Standard,
    /// For elder people: larger text and targets, stronger contrast (GB/T 37668, level 2).
    Elder,
}

/// A change of the settings.
#[derive(Clone, Copy, Debug)]
pub enum SettingsAction {
    /// This language.
    Language(Language),
    /// This theme.
    Theme(Theme),
    /// This mode.
    Mode(Mode),
    /// The texts of the language chosen did not come.
    LanguageMissing,
}

/// Something to choose from, with a key for each choice that the browser keeps.
pub trait Choice: Copy + Default + PartialEq + 'static {
    /// Every choice, in the order in which they are offered.
    const ALL: &'static [(Self, &'static str)];

    /// The key.
    fn key(self) -> &'static str {
        Self::ALL.iter().find(|(choice, _)| *choice == self).map_or("", |(_, key)| key)
    }

    /// The choice of a key; of a key that this version does not know, the one that comes first.
    fn of(key: Option<&str>) -> Self {
        let known = |(choice, known): &(Self, &str)| (Some(*known) == key).then_some(*choice);
        Self::ALL.iter().find_map(known).unwrap_or_default()
    }
}

impl Choice for Language {
    const ALL: &'static [(Self, &'static str)] = &[(Self::ZhCn, "zh-CN"), (Self::En, "en")];
}

impl Choice for Theme {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::System, "system"), (Self::Light, "light"), (Self::Dark, "dark")];
}

impl Choice for Mode {
    const ALL: &'static [(Self, &'static str)] =
        &[(Self::Standard, "standard"), (Self::Elder, "elder")];
}

impl Settings {
    /// Reads what the browser kept: `en/dark/elder`.
    #[must_use]
    pub fn read(kept: &str) -> Self {
        let mut keys = kept.split('/');
        Self {
            language: Choice::of(keys.next()),
            theme: Choice::of(keys.next()),
            mode: Choice::of(keys.next()),
        }
    }

    /// What the browser is to keep.
    #[must_use]
    pub fn written(self) -> String {
        [self.language.key(), self.theme.key(), self.mode.key()].join("/")
    }
}

/// Changes the settings.
pub fn apply(state: &mut State, action: SettingsAction) {
    let settings = &mut state.settings;
    match action {
        SettingsAction::Language(language) => settings.language = language,
        SettingsAction::Theme(theme) => settings.theme = theme,
        SettingsAction::Mode(mode) => settings.mode = mode,
        SettingsAction::LanguageMissing => {
            settings.language = Language::default();
            state.tell(Event::LanguageMissing);
        }
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;

    use super::{Language, Mode, Settings, SettingsAction, Theme};
    use crate::state::{Action, State};

    #[test]
    fn what_is_kept_is_read_again() {
        let elder = Settings { language: Language::En, theme: Theme::Dark, mode: Mode::Elder };
        let light = Settings { theme: Theme::Light, ..Settings::default() };
        for (settings, kept) in [
            (Settings::default(), "zh-CN/system/standard"),
            (light, "zh-CN/light/standard"),
            (elder, "en/dark/elder"),
        ] {
            assert_eq!(settings.written(), kept);
            assert_eq!(Settings::read(kept), settings);
        }
    }

    #[test]
    fn what_is_not_understood_is_as_it_comes() {
        let dark = Settings { theme: Theme::Dark, ..Settings::default() };
        for (kept, settings) in [
            ("", Settings::default()),
            ("fr/sepia/huge/more", Settings::default()),
            ("fr/dark", dark),
        ] {
            assert_eq!(Settings::read(kept), settings, "{kept}");
        }
    }

    #[test]
    fn a_language_that_does_not_come_is_told_and_given_up() {
        let mut state = State::new(date(2026, 11, 21));
        state.apply(Action::Settings(SettingsAction::Language(Language::En)));
        state.apply(Action::Settings(SettingsAction::LanguageMissing));
        assert_eq!(state.settings.language, Language::ZhCn);
        assert!(state.notice.is_some());
    }
}
