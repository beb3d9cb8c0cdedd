//! What a language has to say: a text that it lacks is a compile error.

use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::DateError;
use zhice_model::offices::TurnPart;
use zhice_model::plan::ProvisionKind;
use zhice_model::{Date, Strength, Truth};

/// The words of one language.
pub struct Words {
    // What is said of provisions, plans and conditions.
    /// How a provision turned out.
    pub status: fn(Status) -> &'static str,
    /// Whether a plan speaks to the enterprise.
    pub standing: fn(Standing) -> &'static str,
    /// What a provision gives.
    pub kind: fn(ProvisionKind) -> &'static str,
    /// The document's own word, with what it stands for where the word is not understood.
    pub force: fn(&str, Strength) -> String,
    /// The same in few words.
    pub force_short: fn(&str, Strength) -> String,
    /// How a condition turned out.
    pub verdict: fn(Verdict) -> &'static str,
    /// Whether something is on record, where a condition asks only for that.
    pub on_record: fn(Verdict) -> &'static str,
    /// Yes, no, or not known.
    pub truth: fn(Truth) -> &'static str,

    // Levels.
    /// A level by its number and the name that the plan gives it, which may be empty.
    pub level: fn(u8, &str) -> String,
    /// No level is reached.
    pub no_level: &'static str,
    /// A level that may be reached.
    pub may_reach: fn(&str) -> String,
    /// A certain level and a possible one.
    pub and_perhaps: fn(&str, &str) -> String,
    /// A possible level, and the conditions it depends on.
    pub level_possible: fn(&str, &str) -> String,
    /// There is no higher level.
    pub top_level: &'static str,

    // What is missing for more.
    /// The gap as a phrase, what is counted, level.
    pub gap_one: fn(&str, &str, &str) -> String,
    /// Level, and what it takes.
    pub gap_many: fn(&str, &str) -> String,
    /// What is counted, and the gap as a phrase.
    pub gap_item: fn(&str, &str) -> String,
    /// A condition that does not hold.
    pub gap_unmet: fn(&str) -> String,
    /// A condition of which too little is known.
    pub gap_unknown: fn(&str) -> String,
    /// A condition that the authority decides on.
    pub gap_review: fn(&str) -> String,

    // Conditions and figures.
    /// How a figure is compared with its bound.
    pub operator: fn(Operator) -> &'static str,
    /// The unit of a plan's figures as it stands behind them; empty where the language has none.
    pub unit: fn(&str) -> &str,
    /// What patents are counted in.
    pub patents_unit: &'static str,
    /// What records are counted in.
    pub records_unit: &'static str,
    /// What is missing.
    pub short: Phrases,
    /// What is too much.
    pub over: Phrases,
    /// What is asked for where there is no figure.
    pub fact_need: &'static str,
    /// All members of a group.
    pub group_all: &'static str,
    /// Any member of a group.
    pub group_any: &'static str,
    /// So many members of a group.
    pub group_some: fn(usize) -> String,
    /// How many members hold, of how many.
    pub group_have: fn(usize, usize) -> String,
    /// The bound behind a share.
    pub must: fn(&str) -> String,
    /// A figure that decides nothing, among the conditions.
    pub target: fn(&str) -> String,

    // Inputs that are not known.
    /// The day for which a result holds.
    pub as_of: &'static str,
    /// The place of the enterprise.
    pub region: &'static str,
    /// What kind of subject it is.
    pub subject: &'static str,
    /// Whether it is registered as a company.
    pub company: &'static str,
    /// The list of patents.
    pub patents: &'static str,
    /// The day that the list describes.
    pub status_as_of: &'static str,
    /// The totals in place of a list, as the keys of [`Totals`](zhice_model::totals::Totals) go.
    pub totals: [&'static str; 9],
    /// A patent's field by the name it has in files, letter case and underscores ignored.
    pub field: fn(&str) -> Option<&'static str>,
    /// A field of the patents and how many lack it.
    pub unknown_patents: fn(&str, usize) -> String,
    /// A question, a field of its records, and how many lack it.
    pub unknown_records: fn(&str, &str, usize) -> String,
    /// An input without a name.
    pub unknown_field: &'static str,
    /// The list of patents describes an earlier day: that day, and what is taken for granted.
    pub provisional: fn(&str, &str) -> String,

    // Where to turn.
    /// Who is responsible.
    pub departments: &'static str,
    /// Nobody is named.
    pub departments_none: &'static str,
    /// What somebody who applies has to know.
    pub turn_part: fn(TurnPart) -> &'static str,
    /// Before the names of what is not recorded.
    pub not_recorded: &'static str,

    // Heads of tables and of what stands beside the conditions.
    /// What is asked for.
    pub condition: &'static str,
    /// The bound.
    pub need: &'static str,
    /// The figure.
    pub have: &'static str,
    /// What is missing.
    pub gap: &'static str,
    /// How it turned out.
    pub conclusion: &'static str,
    /// What is to be supplied.
    pub supply: &'static str,
    /// The sum.
    pub amount: &'static str,
    /// What to do next.
    pub next_step: &'static str,
    /// What to know beside.
    pub notes: &'static str,
    /// Another reading would change the result.
    pub sensitivity: &'static str,
    /// Question, alternative, outcome.
    pub sensitivity_text: fn(&str, &str, &str) -> String,

    // Statements.
    /// Under every result.
    pub disclaimer: &'static str,
    /// Where the data stay.
    pub privacy: &'static str,
    /// No plan speaks to the place.
    pub no_plan: &'static str,
    /// In place of the enterprise's name.
    pub unnamed: &'static str,

    // Small words.
    /// A day in a sentence.
    pub date: fn(Date) -> String,
    /// From a day to a day.
    pub period: fn(&str, &str) -> String,
    /// Why a text is no day.
    pub date_fault: fn(&DateError) -> String,
    /// Between the items of a list.
    pub list_separator: &'static str,
    /// Between parts of a sentence that are sentences themselves.
    pub clause_separator: &'static str,
    /// A name and what is said of it.
    pub labelled: fn(&str, &str) -> String,
    /// Something before and after.
    pub from_to: fn(&str, &str) -> String,
}

/// Three ways to say how much; the figure comes with its unit.
pub struct Phrases {
    /// Exactly so much.
    pub exactly: fn(&str) -> String,
    /// So much or more.
    pub at_least: fn(&str) -> String,
    /// So much or less.
    pub at_most: fn(&str) -> String,
}
