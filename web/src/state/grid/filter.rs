//! Which patents are shown.

use zhice_model::change::Counting;
use zhice_model::{Date, LegalStatus, Ownership, Patent, PatentKind};

use super::Mark;

/// What a patent must be to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Part of its number or title.
    pub text: String,
    /// Of this kind.
    pub kind: Option<PatentKind>,
    /// In such a status.
    pub status: Option<StatusGroup>,
    /// Counted so by the rating.
    pub counting: Option<Counting>,
    /// Only what should be looked at again.
    pub doubtful: bool,
}

/// Statuses that are looked for together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusGroup {
    /// 有效
    InForce,
    /// 审中
    Pending,
    /// 失效: ended, or never granted
    Ended,
    /// 未知
    Unknown,
}

impl StatusGroup {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::InForce, Self::Pending, Self::Ended, Self::Unknown];

    /// The group of a status.
    #[must_use]
    pub fn of(status: LegalStatus) -> Self {
        match status {
            LegalStatus::Granted | LegalStatus::Grace => Self::InForce,
            LegalStatus::Pending => Self::Pending,
            LegalStatus::Unknown => Self::Unknown,
            _ => Self::Ended,
        }
    }
}

impl Filter {
    /// Whether it leaves nothing out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self { text, kind, status, counting, doubtful } = self;
        let any = kind.is_some() || status.is_some() || counting.is_some() || *doubtful;
        !any && text.trim().is_empty()
    }

    /// Whether a patent is shown.
    #[must_use]
    pub fn admits(&self, patent: &Patent, mark: Mark, days: Days) -> bool {
        self.kind.is_none_or(|kind| patent.kind() == Some(kind))
            && self.status.is_none_or(|group| StatusGroup::of(patent.status) == group)
            && self.counting.is_none_or(|counting| mark == Some(counting))
            && (!self.doubtful || is_doubtful(patent, days))
            && self.finds(patent)
    }

    fn finds(&self, patent: &Patent) -> bool {
        let text = self.text.trim();
        if text.is_empty() {
            return true;
        }
        let text = text.to_ascii_lowercase();
        patent.title.to_ascii_lowercase().contains(&text) || is_in_number(&text, patent)
    }
}

/// Numbers are looked for as they are written: with ZL or CN, points and spaces, or without.
fn is_in_number(text: &str, patent: &Patent) -> bool {
    let bare = text.trim_start_matches("zl").trim_start_matches("cn");
    let plain = |text: &str| text.replace(['.', ' '], "").to_ascii_lowercase();
    let wanted = plain(bare);
    !wanted.is_empty() && plain(&patent.application_number.to_string()).contains(&wanted)
}

/// The day that the list describes, and that of assessment.
pub type Days = (Date, Date);

/// Whether a patent should be looked at again: its number has a wrong check character, something that
/// verdicts depend on is not said, or facts do not fit together.
#[must_use]
pub fn is_doubtful(patent: &Patent, (status_day, day): Days) -> bool {
    !patent.application_number.check_matches()
        || patent.kind().is_none()
        || patent.status == LegalStatus::Unknown
        || patent.ownership == Ownership::Unknown
        || patent.filed_on.is_none()
        || (patent.status.is_in_force() && patent.granted_on.is_none())
        || !patent.doubts(status_day, day).is_empty()
}

#[cfg(test)]
mod tests {
    use zhice_model::change::Counting;
    use zhice_model::date::date;
    use zhice_model::{ApplicationNumber, LegalStatus, Ownership, Patent, PatentKind};

    use super::{Days, Filter, StatusGroup};

    fn days() -> Days {
        (date(2026, 11, 21), date(2026, 11, 21))
    }

    fn patent() -> Patent {
        let number = ApplicationNumber::parse("202310123456.6").unwrap();
        Patent {
            title: "一种 IoT 网关".into(),
            status: LegalStatus::Grace,
            ownership: Ownership::Sole,
            filed_on: Some(date(2023, 5, 6)),
            granted_on: Some(date(2025, 5, 6)),
            ..Patent::new(number)
        }
    }

    #[test]
    fn what_is_found() {
        let text = |text: &str| Filter { text: text.into(), ..Filter::default() };
        let status = |group| Filter { status: Some(group), ..Filter::default() };
        let kind = |kind| Filter { kind: Some(kind), ..Filter::default() };
        let counting = |counting| Filter { counting: Some(counting), ..Filter::default() };
        let cases = [
            (Filter::default(), true),
            (text("  "), true),
            (text("iot"), true),
            (text("网关"), true),
            (text("电池"), false),
            (text("ZL 2023 1 0123456.6"), true),
            (text("1234566"), true),
            (text("123457"), false),
            (text("zl"), false),
            (status(StatusGroup::InForce), true),
            (status(StatusGroup::Ended), false),
            (kind(PatentKind::Invention), true),
            (kind(PatentKind::Design), false),
            (counting(Counting::Counted), true),
            (counting(Counting::Open), false),
            (Filter { doubtful: true, ..Filter::default() }, false),
        ];
        for (filter, found) in cases {
            assert_eq!(
                filter.admits(&patent(), Some(Counting::Counted), days()),
                found,
                "{filter:?}"
            );
        }
    }

    #[test]
    fn what_is_doubtful() {
        type Change = fn(&mut Patent);
        let wrong = || ApplicationNumber::parse("202310123456.7").unwrap();
        assert!(super::is_doubtful(&Patent { application_number: wrong(), ..patent() }, days()));
        let cases: [(Change, bool); 8] = [
            (|_| {}, false),
            (|it| it.title.clear(), false),
            (|it| it.filed_on = None, true),
            (|it| it.granted_on = None, true),
            (|it| it.ownership = Ownership::Unknown, true),
            (|it| it.status = LegalStatus::Unknown, true),
            (|it| it.granted_on = Some(date(2022, 5, 6)), true),
            (|it| it.ended_on = Some(date(2026, 5, 6)), true),
        ];
        for (at, (change, doubtful)) in cases.into_iter().enumerate() {
            let mut changed = patent();
            change(&mut changed);
            assert_eq!(super::is_doubtful(&changed, days()), doubtful, "{at}");
        }
    }

    #[test]
    fn each_status_is_in_one_group() {
        let of = |group| {
            LegalStatus::ALL.into_iter().filter(move |it| StatusGroup::of(*it) == group).count()
        };
        assert_eq!(StatusGroup::ALL.map(of), [2, 1, 8, 1]);
    }
}
