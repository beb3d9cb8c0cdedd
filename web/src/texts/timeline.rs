//! Texts of what time changes.

/// The step of the timeline.
pub struct Timeline {
    pub lead: &'static str,
    pub nothing_yet: &'static str,
    pub span: &'static str,
    /// Until the day after the plans in force end.
    pub until_the_end: fn(&str) -> String,
    pub years: fn(i64) -> String,
    /// Days looked at, of how many.
    pub computing: fn(i64, i64) -> String,
    pub stop: &'static str,
    pub stopped: fn(&str) -> String,
    pub resume: &'static str,
    /// How many days something changes on, first and last day.
    pub changes: fn(usize, &str, &str) -> String,
    pub chart_of: fn(&str) -> String,
    /// A level from a day to a day.
    pub stretch: fn(&str, &str, &str) -> String,
    pub possible: &'static str,
    pub silent: &'static str,
    pub table: &'static str,
    pub day: &'static str,
    pub change: &'static str,
    pub cause: &'static str,
    pub more_days: fn(usize) -> String,
    pub more_patents: fn(usize) -> String,
    pub marks: Marks,
    pub moves: Moves,
}

/// Events in a word or two; a number is that of the patents.
pub struct Marks {
    pub years_old: fn(i64, usize) -> String,
    pub term_over: fn(usize) -> String,
    pub fee: fn(usize) -> String,
    pub gained: fn(usize) -> String,
    pub lost: fn(usize) -> String,
    pub new_year: &'static str,
    pub patents: fn(usize) -> String,
    pub records: fn(usize) -> String,
    pub calendar: &'static str,
    pub plan_begins: &'static str,
    pub plan_ends: &'static str,
}

/// What becomes of patents or records in a selection, whose name is given.
pub struct Moves {
    /// In place of a reason.
    pub years_old: fn(i64) -> String,
    pub new_year: &'static str,
}
