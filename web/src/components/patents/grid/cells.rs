//! The cells of one patent. A cell being edited holds a control, every other one only words: the keys
//! and clicks of all are heard by the grid.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::change::Counting;
use zhice_model::explanation::{PatentExplanation, Place};
use zhice_model::{Date, Patent, Truth};

use super::column::class;
use super::edit::CellEditor;
use super::model::{Model, mark};
use crate::components::Scene;
use crate::components::common::text::{span, words as text};
use crate::format::overview;
use crate::state::grid::Column;
use crate::state::grid::cursor::Cursor;
use crate::state::merge::{Tick, is_inferred};
use crate::texts::Texts;

/// What all rows are drawn from.
pub struct Rows<'a> {
    /// The page.
    pub scene: &'a Scene,
    /// The grid.
    pub model: &'a UseReducerHandle<Model>,
}

impl Rows<'_> {
    /// The row shown at a place.
    pub fn row(&self, at: usize) -> Html {
        let Some(patent) = self.model.shown.patent(at) else { return Html::default() };
        let selected = self.model.shown.position(at).is_some_and(|at| self.model.selection.has(at));
        let row = at + 1;
        let cell = |(place, column): (usize, Column)| {
            self.cell(Cursor { row, column: place }, column, patent, selected)
        };
        html! {
            <div
                key={patent.application_number.digits()}
                role="row"
                class={if selected { "grid-row row-selected" } else { "grid-row" }}
                aria-rowindex={(row + 1).to_string()}
                aria-selected={if selected { "true" } else { "false" }}
            >
                { for Column::ALL.into_iter().enumerate().map(cell) }
            </div>
        }
    }

    fn cell(&self, cursor: Cursor, column: Column, patent: &Rc<Patent>, selected: bool) -> Html {
        let active = cursor == self.model.cursor;
        let digits = patent.application_number.digits();
        let editing = self.model.editing.as_ref().filter(|_| self.model.edits(digits, column));
        let content = match editing {
            Some(editing) => html! {
                <CellEditor
                    scene={self.scene.clone()}
                    patent={Rc::clone(patent)}
                    editing={editing.clone()}
                    model={self.model.clone()}
                />
            },
            None => self.content(cursor, patent, selected),
        };
        let role = if column == Column::Number { "rowheader" } else { "gridcell" };
        html! {
            <div
                id={cursor.id()}
                {role}
                class={classes!(class(column), active.then_some("cell-active"))}
                aria-colindex={(cursor.column + 1).to_string()}
                aria-readonly={(!column.is_editable(patent)).then_some("true")}
            >
                { content }
            </div>
        }
    }

    fn content(&self, cursor: Cursor, patent: &Patent, selected: bool) -> Html {
        let t = self.scene.texts();
        let number = patent.application_number.to_string();
        let button = |text: &'static str, name: String| {
            html! { <button type="button" class="quiet" tabindex="-1" aria-label={name}>{ text }</button> }
        };
        match cursor.column() {
            Column::Select => html! {
                <input
                    type="checkbox"
                    tabindex="-1"
                    checked={selected}
                    aria-label={(t.grid().select_of)(&number)}
                />
            },
            Column::Number => html! {
                <>
                    { span("number", number) }
                    { self.doubt(patent) }
                </>
            },
            Column::Title if patent.title.is_empty() => span("clamped", t.patents.untitled),
            Column::Title => html! {
                <span class="clamped" title={patent.title.clone()}>{ text(patent.title.clone()) }</span>
            },
            Column::Counted => self.counted(cursor.row),
            Column::Kind => {
                patent.kind().map_or((t.words.truth)(Truth::Unknown), t.patents.kind_label).into()
            }
            Column::Status => span("clamped", (t.patents.status_label)(patent.status)),
            Column::Ownership => span("clamped", (t.patents.ownership_label)(patent.ownership)),
            Column::FiledOn => day(patent.filed_on),
            Column::GrantedOn => day(patent.granted_on),
            Column::Tick(tick) => truth(tick, patent, t),
            Column::Edit => button(t.patents.edit, (t.patents.edit_of)(&number)),
            Column::Delete => button(t.patents.delete, (t.patents.delete_of)(&number)),
        }
    }

    /// That facts do not fit together, with what they are, or else a wrong check character.
    fn doubt(&self, patent: &Patent) -> Html {
        let (t, state) = (self.scene.texts(), &self.scene.state);
        let doubts = patent.doubts(state.status_day(), state.day());
        if doubts.is_empty() {
            if patent.application_number.check_matches() {
                return Html::default();
            }
            return span("row-doubt", t.patents.wrong_check);
        }
        let g = t.grid();
        let doubts: Vec<String> = doubts.into_iter().map(g.doubt).collect();
        html! { <span class="row-doubt" title={doubts.join("\n")}>{ g.to_check }</span> }
    }

    /// What the rating says of a patent, in short; the rest on demand.
    fn counted(&self, row: usize) -> Html {
        let g = self.scene.texts().grid();
        let position = row.checked_sub(1).and_then(|row| self.model.shown.position(row));
        let Some(account) = position.and_then(|position| account(self.model, position)) else {
            return span("clamped", g.being_explained);
        };
        let (class, summary) = self.summary(&account);
        html! {
            <button type="button" class={classes!("link", "clamped", class)} tabindex="-1">{ text(summary) }</button>
        }
    }

    fn summary(&self, account: &PatentExplanation) -> (&'static str, String) {
        let t = self.scene.texts();
        let g = t.grid();
        let outcome = self.model.why.outcome.as_ref();
        let rating = outcome.and_then(|outcome| overview::primary(&outcome.assessment));
        let rating = rating.map(|(plan, provision)| (plan.id.as_str(), provision.id.as_str()));
        let Some(mark) = mark(account, rating) else {
            return ("", g.not_looked_at.to_owned());
        };
        let is_it = |place: &&Place| {
            let here = rating == Some((place.plan.as_str(), place.provision.as_str()));
            here && place.counting == mark
        };
        let places: Vec<&Place> = account.places.iter().filter(is_it).collect();
        let mut labels: Vec<&str> = Vec::new();
        for place in &places {
            if !labels.contains(&place.selection.as_str()) {
                labels.push(&place.selection);
            }
        }
        let reason = places.first().map_or("", |place| place.reason.as_str());
        match mark {
            Counting::Counted => ("is-met", (g.counted_as)(&labels.join(t.words.list_separator))),
            Counting::Open => ("is-unknown", (g.open_for)(reason)),
            Counting::Excluded | Counting::Gone => ("", (g.not_counted)(reason)),
        }
    }
}

/// The account of the patent at a position of the list, where it is here and speaks of this patent:
/// the list may have changed since it was assessed.
#[must_use]
pub fn account(model: &Model, position: usize) -> Option<Rc<PatentExplanation>> {
    let digits = |patent: &Rc<Patent>| patent.application_number.digits().to_owned();
    let assessed = model.why.outcome.as_ref()?.patents.get(position).map(digits);
    let shown = model.shown.ledger.get(position).map(digits);
    let row = u32::try_from(position).ok().filter(|_| assessed == shown)?;
    model.why.of.get(&row).cloned()
}

fn day(day: Option<Date>) -> Html {
    day.map_or_else(|| "—".into(), |day| html! { { day.to_string() } })
}

/// A circumstance in a word; only inventions can be of high value.
fn truth(tick: Tick, patent: &Patent, t: &Texts) -> Html {
    if !Column::Tick(tick).is_editable(patent) {
        return span("tick-none", t.patents.not_applicable);
    }
    let value = tick.of(patent);
    let class = match value {
        Truth::Yes => "is-yes",
        Truth::No => "is-no",
        Truth::Unknown => "is-unsaid",
    };
    html! {
        <>
            { span(class, (t.words.truth)(value)) }
            if is_inferred(patent, tick) {
                { span("tick-inferred", t.grid().inferred) }
            }
        </>
    }
}
