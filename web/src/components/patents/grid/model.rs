//! What the grid itself knows: it is forgotten with the page, and nothing else depends on it.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::Reducible;
use zhice_model::change::Counting;
use zhice_model::explanation::PatentExplanation;

use crate::state::engine::Outcome;
use crate::state::grid::arrange::Shown;
use crate::state::grid::cursor::Cursor;
use crate::state::grid::filter::Filter;
use crate::state::grid::selection::Selection;
use crate::state::grid::window::Measures;
use crate::state::grid::{Column, Mark, Sort};
use crate::state::shared::Shared;

/// Explanations kept at most; those of rows not in view are asked for again.
const KEPT: usize = 500;

/// What a filter becomes by what was typed or chosen in one of its controls.
pub type Refine = fn(Filter, &str) -> Filter;

/// What the grid knows.
#[derive(Clone, Default, PartialEq)]
pub struct Model {
    /// Which patents are wanted.
    pub filter: Filter,
    /// In which order.
    pub sort: Option<Sort>,
    /// Which are shown.
    pub shown: Shown,
    /// Whether others are being found.
    pub arranging: bool,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// What is selected.
    pub selection: Selection,
    /// The cell being edited.
    pub editing: Option<Editing>,
    /// The digits of the patent whose account is open.
    pub detail: Option<String>,
    /// What the browser measured.
    pub measures: Measures,
    /// The rows that the body has its height for.
    pub laid_out: usize,
    /// Why patents count or not.
    pub why: Why,
}

/// A cell being edited, and what was typed into it.
#[derive(Clone, PartialEq)]
pub struct Editing {
    /// The patent.
    pub digits: String,
    /// The column.
    pub column: Column,
    /// The text; `None`: nothing was typed, and what the patent says stands there.
    pub typed: Option<String>,
    /// What is wrong with it.
    pub fault: Option<String>,
}

/// The engine's accounts of single patents.
#[derive(Clone, Default, PartialEq)]
pub struct Why {
    /// The result they belong to.
    pub outcome: Option<Shared<Outcome>>,
    /// The accounts, by position in its list.
    pub of: BTreeMap<u32, Rc<PatentExplanation>>,
    /// How the rating counts the patents, as far as all were asked about.
    pub marks: Shared<Vec<Mark>>,
}

/// What can happen to the grid. It says what is different, not what comes of it: several things may
/// happen before the grid is drawn again.
pub enum Act {
    /// Other patents are wanted.
    Filter(Refine, String),
    /// Another order is wanted.
    Sort(Column),
    /// Finding what is shown takes more than a moment.
    Arranging,
    /// This is shown.
    Show(Shown),
    /// The cursor goes here.
    Go(Cursor),
    /// A row is selected or left, or a range is selected.
    Select(usize, bool),
    /// All rows shown are selected or left.
    SelectAll,
    /// Nothing is selected.
    Deselect,
    /// A cell is edited, or no longer.
    Edit(Option<Editing>),
    /// This stands in the cell being edited.
    Type(String),
    /// What stands in it cannot be taken, for this reason.
    Refuse(String),
    /// The account of a patent is opened, or closed.
    Detail(Option<String>),
    /// The browser measured.
    Measure(Measures),
    /// The body has its height for so many rows.
    LaidOut(usize),
    /// There is a new result.
    Outcome(Option<Shared<Outcome>>),
    /// Accounts for this result; with `all` those of the next patents in order.
    Explained(Shared<Outcome>, Vec<PatentExplanation>, Vec<Mark>),
}

impl Reducible for Model {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = Self::clone(&self);
        next.apply(act);
        if next == *self { self } else { Rc::new(next) }
    }
}

impl Model {
    fn apply(&mut self, act: Act) {
        match act {
            Act::Filter(refine, with) => self.filter = refine(self.filter.clone(), &with),
            Act::Sort(column) => self.sort = Sort::next(self.sort, column),
            Act::Arranging => self.arranging = true,
            Act::Show(shown) => self.show(shown),
            Act::Go(cursor) => self.cursor = cursor,
            Act::Select(row, range) => self.selection.toggle(row, range, &self.shown),
            Act::SelectAll => self.selection.toggle_all(&self.shown),
            Act::Deselect => self.selection.clear(),
            Act::Edit(editing) => self.editing = editing,
            Act::Type(text) => self.edit(|editing| {
                editing.typed = Some(text);
                editing.fault = None;
            }),
            Act::Refuse(fault) => self.edit(|editing| editing.fault = Some(fault)),
            Act::Detail(digits) => self.detail = digits,
            Act::Measure(measures) => self.measures = measures,
            Act::LaidOut(rows) => self.laid_out = rows,
            Act::Outcome(outcome) => {
                if self.why.outcome != outcome {
                    self.why = Why { outcome, of: BTreeMap::new(), marks: Shared::default() };
                }
            }
            Act::Explained(outcome, of, marks) => self.why.learn(&outcome, of, &marks),
        }
    }

    /// Whether a cell is being edited.
    #[must_use]
    pub fn edits(&self, digits: &str, column: Column) -> bool {
        self.editing.as_ref().is_some_and(|it| it.column == column && it.digits == digits)
    }

    fn edit(&mut self, change: impl FnOnce(&mut Editing)) {
        if let Some(editing) = &mut self.editing {
            change(editing);
        }
    }

    fn show(&mut self, shown: Shown) {
        self.selection.follow(&shown.ledger);
        self.cursor.row = self.cursor.row.min(shown.rows.len());
        self.shown = shown;
        self.arranging = false;
    }

    /// Whether the rows are still to come, and with them most of the height; an empty list has no grid.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.shown.ledger.is_empty() || self.laid_out != self.shown.rows.len()
    }

    /// Whether what is shown depends on how the rating counts each patent.
    #[must_use]
    pub fn needs_marks(&self) -> bool {
        self.filter.counting.is_some()
            || self.sort.is_some_and(|sort| sort.column == Column::Counted)
    }
}

impl Why {
    fn learn(&mut self, outcome: &Shared<Outcome>, of: Vec<PatentExplanation>, marks: &[Mark]) {
        if self.outcome.as_ref() != Some(outcome) {
            return;
        }
        self.marks.edit().extend_from_slice(marks);
        if marks.is_empty() {
            if self.of.len() + of.len() > KEPT {
                self.of.clear();
            }
            self.of.extend(of.into_iter().map(|it| (it.row, Rc::new(it))));
        }
    }

    /// How many patents there are to ask about, and how many were.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let all = self.outcome.as_ref().map_or(0, |outcome| outcome.patents.len());
        (self.marks.len(), all)
    }
}

/// How the rating counts a patent by its account: what counts anywhere counts.
#[must_use]
pub fn mark(explanation: &PatentExplanation, rating: Option<(&str, &str)>) -> Mark {
    let (plan, provision) = rating?;
    let places = explanation.places.iter();
    let counting = |it: &Counting| match it {
        Counting::Counted => 0,
        Counting::Open => 1,
        Counting::Excluded => 2,
        Counting::Gone => 3,
    };
    let of_rating = places.filter(|place| place.plan == plan && place.provision == provision);
    of_rating.map(|place| place.counting).min_by_key(counting)
}
