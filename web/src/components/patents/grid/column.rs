//! What the columns are called and how wide they are.

use crate::state::grid::Column;
use crate::state::merge::Tick;
use crate::texts::Texts;
use crate::texts::patents::Ticks;

/// The long and the short name of a circumstance.
#[must_use]
pub fn words(tick: Tick, t: &Ticks) -> (&'static str, &'static str) {
    match tick {
        Tick::Strategic => t.strategic,
        Tick::Overseas => t.overseas,
        Tick::Pledge => t.pledge,
        Tick::Award => t.award,
    }
}

/// The name of a column.
#[must_use]
pub fn name(column: Column, t: &Texts) -> &'static str {
    let p = &t.patents;
    match column {
        Column::Select => t.grid().select,
        Column::Number => p.number,
        Column::Title => p.title,
        Column::Counted => p.counted,
        Column::Kind => p.kind,
        Column::Status => p.status,
        Column::Ownership => p.ownership,
        Column::FiledOn => p.filed_on,
        Column::GrantedOn => p.granted_on,
        Column::Tick(tick) => words(tick, &p.ticks).0,
        Column::Edit => p.edit,
        Column::Delete => p.delete,
    }
}

/// The class that gives a column its width.
#[must_use]
pub fn class(column: Column) -> &'static str {
    match column {
        Column::Select => "cell cell-select",
        Column::Number => "cell cell-number",
        Column::Title => "cell cell-title",
        Column::Counted => "cell cell-counted",
        Column::Kind => "cell cell-kind",
        Column::Status | Column::Ownership => "cell cell-words",
        Column::FiledOn | Column::GrantedOn => "cell cell-day",
        Column::Tick(_) => "cell cell-tick",
        Column::Edit | Column::Delete => "cell cell-action",
    }
}
