//! One patent in the table: its facts, its four circumstances, and what the result counted it as.

use yew::prelude::*;
use zhice_model::{Date, Patent, PatentKind, Truth};

use crate::components::Scene;
use crate::components::common::select::truth_cell;
use crate::components::common::text::{li, span};
use crate::format::overview::Counted;
use crate::state::Action;
use crate::state::editor::EditorAction;
use crate::state::merge::{Tick, is_inferred};
use crate::state::portfolio::PortfolioAction;
use crate::texts::Texts;
use crate::texts::patents::Ticks;

/// One row.
pub fn row(patent: &Patent, marks: &[Counted], scene: &Scene) -> Html {
    let t = scene.texts();
    let digits = patent.application_number.digits();
    let kind = patent.kind().map_or((t.words.truth)(Truth::Unknown), t.patents.kind_label);
    html! {
        <tr key={digits}>
            <th scope="row" class="name">{ name(patent, t) }</th>
            <td>{ kind }</td>
            <td class="figures">
                { day(patent.filed_on) }<span class="second">{ day(patent.granted_on) }</span>
            </td>
            <td>
                { span("status", (t.patents.status_label)(patent.status)) }
                { span("second", (t.patents.ownership_label)(patent.ownership)) }
            </td>
            { ticks(patent, scene) }
            <td class="marks">{ counted(marks, t) }</td>
            <td class="row-actions">{ actions(patent, scene) }</td>
        </tr>
    }
}

fn name(patent: &Patent, t: &Texts) -> Html {
    let number = &patent.application_number;
    let title = if patent.title.is_empty() { t.patents.untitled } else { &patent.title };
    html! {
        <>
            { span("number", number.to_string()) }
            { span("second", title) }
            if !number.check_matches() {
                { span("row-doubt", t.patents.wrong_check) }
            }
        </>
    }
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(|| "—".to_owned(), |day| day.to_string())
}

/// The four circumstances; only inventions can be of high value.
fn ticks(patent: &Patent, scene: &Scene) -> Html {
    let t = scene.texts();
    if patent.kind().is_some_and(|kind| kind != PatentKind::Invention) {
        return html! { <td class="tick-none" colspan="4">{ t.patents.not_applicable }</td> };
    }
    let number = patent.application_number.to_string();
    let cell = |tick: Tick| {
        let digits = patent.application_number.digits().to_owned();
        let on_choose = scene.dispatch.reform(move |value| {
            Action::Portfolio(PortfolioAction::Tick(vec![digits.clone()], tick, value))
        });
        let long = words(tick, &t.patents.ticks).0;
        let inferred = is_inferred(patent, tick);
        let name = if inferred { t.patents.ticks.of_inferred } else { t.patents.ticks.of };
        let class = if inferred { "tick tick-inferred" } else { "tick" };
        let cell = truth_cell(name(long, &number), tick.of(patent), on_choose, t);
        html! { <td {class}>{ cell }</td> }
    };
    html! { <>{ for Tick::ALL.map(cell) }</> }
}

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

fn counted(marks: &[Counted], t: &Texts) -> Html {
    if marks.is_empty() {
        return "—".into();
    }
    let mark = |mark: &Counted| {
        let (class, text) = if mark.open {
            ("is-unknown", (t.patents.open_mark)(&mark.label))
        } else {
            ("is-met", mark.label.clone())
        };
        li(class, text)
    };
    html! { <ul>{ for marks.iter().map(mark) }</ul> }
}

fn actions(patent: &Patent, scene: &Scene) -> Html {
    let t = scene.texts();
    let number = patent.application_number.to_string();
    let digits = patent.application_number.digits();
    let button = |text: &'static str, name: String, action: Action| {
        html! {
            <button type="button" class="quiet" aria-label={name} onclick={scene.click(action)}>
                { text }
            </button>
        }
    };
    let edit = Action::Editor(EditorAction::Edit(digits.to_owned()));
    let remove = Action::Portfolio(PortfolioAction::Remove(vec![digits.to_owned()]));
    html! {
        <>
            { button(t.patents.edit, (t.patents.edit_of)(&number), edit) }
            { button(t.patents.delete, (t.patents.delete_of)(&number), remove) }
        </>
    }
}
