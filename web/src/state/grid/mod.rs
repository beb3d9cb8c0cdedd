//! The grid of patents apart from its drawing: which columns there are, which rows are shown in which
//! order, which are drawn, where the cursor goes, what is selected and what is pasted.

pub mod arrange;
pub mod bulk;
pub mod cursor;
pub mod filter;
pub mod paste;
pub mod selection;
pub mod window;

use zhice_model::change::Counting;
use zhice_model::{LegalStatus, Ownership, Patent, PatentKind, Truth};

use super::form::FormField;
use super::merge::Tick;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The box that selects the row.
    Select,
    /// 申请号
    Number,
    /// 名称
    Title,
    /// What the rating counts the patent as.
    Counted,
    /// 类型
    Kind,
    /// 状态
    Status,
    /// 权属
    Ownership,
    /// 申请日
    FiledOn,
    /// 授权公告日
    GrantedOn,
    /// One of the four circumstances.
    Tick(Tick),
    /// The way to the form.
    Edit,
    /// The way out of the list.
    Delete,
}

impl Column {
    /// All of them, from the left.
    pub const ALL: [Self; 15] = [
        Self::Select,
        Self::Number,
        Self::Title,
        Self::Counted,
        Self::Kind,
        Self::Status,
        Self::Ownership,
        Self::FiledOn,
        Self::GrantedOn,
        Self::Tick(Tick::Strategic),
        Self::Tick(Tick::Overseas),
        Self::Tick(Tick::Pledge),
        Self::Tick(Tick::Award),
        Self::Edit,
        Self::Delete,
    ];

    /// Whether rows can be ordered by it.
    #[must_use]
    pub fn is_sortable(self) -> bool {
        !matches!(self, Self::Select | Self::Edit | Self::Delete)
    }

    /// The place of the column in which an unknown input such as `patents.status` is supplied: its own, or
    /// else the way to the form.
    #[must_use]
    pub fn supplying(input: &str) -> usize {
        let field = input.rsplit('.').next().unwrap_or_default();
        let plain: String = field.chars().filter(char::is_ascii_alphanumeric).collect();
        let column = match plain.to_ascii_lowercase().as_str() {
            "title" => Self::Title,
            "status" => Self::Status,
            "ownership" | "owner" => Self::Ownership,
            "filedon" => Self::FiledOn,
            "grantedon" => Self::GrantedOn,
            "strategicindustry" => Self::Tick(Tick::Strategic),
            "overseasfamily" => Self::Tick(Tick::Overseas),
            "highpledge" => Self::Tick(Tick::Pledge),
            "nationalaward" => Self::Tick(Tick::Award),
            _ => Self::Edit,
        };
        Self::ALL.iter().position(|it| *it == column).unwrap_or_default()
    }

    /// The field of the form that is edited in this column's cells.
    #[must_use]
    pub fn field(self) -> Option<FormField> {
        Some(match self {
            Self::Title => FormField::Title,
            Self::FiledOn => FormField::FiledOn,
            Self::GrantedOn => FormField::GrantedOn,
            Self::Status => FormField::Status,
            Self::Ownership => FormField::Ownership,
            Self::Tick(tick) => FormField::Tick(tick),
            _ => return None,
        })
    }

    /// Whether the cell of a patent can be edited in place: only inventions can be of high value.
    #[must_use]
    pub fn is_editable(self, patent: &Patent) -> bool {
        let applies = |tick: Tick| {
            tick.of(patent) != Truth::Unknown
                || patent.kind().is_none_or(|kind| kind == PatentKind::Invention)
        };
        match self {
            Self::Tick(tick) => applies(tick),
            column => column.field().is_some(),
        }
    }
}

/// By which column rows are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub column: Column,
    /// The last first.
    pub descending: bool,
}

impl Sort {
    /// What follows when a column is asked for: first up, then down, then the list's own order.
    #[must_use]
    pub fn next(current: Option<Self>, column: Column) -> Option<Self> {
        match current.filter(|sort| sort.column == column) {
            None => Some(Self { column, descending: false }),
            Some(Self { descending: false, .. }) => Some(Self { column, descending: true }),
            Some(_) => None,
        }
    }
}

/// How the rating counts a patent; `None`: it does not look at it, or that is not known yet.
pub type Mark = Option<Counting>;

/// The place of a patent in the order of a column, `None` last whatever the direction. Titles are
/// told apart by [`Column::Title`]'s own comparison.
#[must_use]
pub fn rank(column: Column, patent: &Patent, mark: Mark) -> Option<u64> {
    let day = |day: Option<zhice_model::Date>| {
        let day = day?;
        let figures = i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100;
        u64::try_from(figures + i64::from(day.day())).ok()
    };
    match column {
        Column::Number => number(patent),
        Column::Title => (!patent.title.is_empty()).then_some(0),
        Column::Kind => patent.kind().map(|kind| kind as u64),
        Column::FiledOn => day(patent.filed_on),
        Column::GrantedOn => day(patent.granted_on),
        Column::Status => known(&LegalStatus::ALL, patent.status, LegalStatus::Unknown),
        Column::Ownership => known(&Ownership::ALL, patent.ownership, Ownership::Unknown),
        Column::Tick(tick) => known(&[Truth::Yes, Truth::No], tick.of(patent), Truth::Unknown),
        Column::Counted => mark.map(|counting| counting as u64),
        Column::Select | Column::Edit | Column::Delete => None,
    }
}

/// An application number as a number.
#[must_use]
pub fn number(patent: &Patent) -> Option<u64> {
    patent.application_number.digits().parse().ok()
}

fn known<T: PartialEq>(all: &[T], value: T, unknown: T) -> Option<u64> {
    if value == unknown {
        return None;
    }
    all.iter().position(|it| *it == value).and_then(|at| u64::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::{Column, Sort};

    #[test]
    fn three_states_of_order() {
        let sort = |column, descending| Some(Sort { column, descending });
        let cases = [
            (None, sort(Column::Kind, false)),
            (sort(Column::Kind, false), sort(Column::Kind, true)),
            (sort(Column::Kind, true), None),
            (sort(Column::Title, true), sort(Column::Kind, false)),
        ];
        for (current, next) in cases {
            assert_eq!(Sort::next(current, Column::Kind), next, "{current:?}");
        }
    }
}
