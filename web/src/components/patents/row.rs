//! One patent in the table: its facts, its four circumstances, and what the result counted it as.

use yew::prelude::*;
use zhice_model::{Date, Patent, PatentKind, Truth};

use crate::components::Dispatch;
use crate::components::common::TruthSelect;
use crate::format::overview::Counted;
use crate::state::Action;
use crate::state::editor::EditorAction;
use crate::state::merge::Tick;
use crate::state::portfolio::PortfolioAction;
use crate::texts::patents::Ticks;
use crate::texts::{Texts, use_texts};

/// One row.
#[derive(Properties, PartialEq)]
pub struct PatentRowProps {
    pub patent: Patent,
    pub marks: Vec<Counted>,
    pub dispatch: Dispatch,
}

/// See [`PatentRowProps`].
#[component]
pub fn PatentRow(props: &PatentRowProps) -> Html {
    let t = use_texts();
    let patent = &props.patent;
    html! {
        <tr>
            <th scope="row" class="name">{ name(patent, t) }</th>
            <td>{ patent.kind().map(t.patents.kind_label).unwrap_or((t.words.truth)(Truth::Unknown)) }</td>
            <td class="figures">{ day(patent.filed_on) }<span class="second">{ day(patent.granted_on) }</span></td>
            <td>
                { (t.patents.status_label)(patent.status) }
                <span class="second">{ (t.patents.ownership_label)(patent.ownership) }</span>
            </td>
            { ticks(props, t) }
            <td class="marks">{ marks(&props.marks, t) }</td>
            <td class="row-actions">{ actions(props, t) }</td>
        </tr>
    }
}

fn name(patent: &Patent, t: &Texts) -> Html {
    let number = &patent.application_number;
    html! {
        <>
            <span class="number">{ number.to_string() }</span>
            <span class="second">
                if patent.title.is_empty() { { t.patents.untitled } } else { { &patent.title } }
            </span>
            if !number.check_matches() {
                <span class="row-doubt">{ t.patents.wrong_check }</span>
            }
        </>
    }
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(|| "—".to_owned(), |day| day.to_string())
}

/// The four circumstances; only inventions can be of high value.
fn ticks(props: &PatentRowProps, t: &Texts) -> Html {
    let patent = &props.patent;
    if patent.kind().is_some_and(|kind| kind != PatentKind::Invention) {
        return html! { <td class="tick-none" colspan="4">{ t.patents.not_applicable }</td> };
    }
    let number = patent.application_number.to_string();
    let cell = |tick: Tick| {
        let digits = patent.application_number.digits().to_owned();
        let on_choose = props.dispatch.reform(move |value| {
            Action::Portfolio(PortfolioAction::Tick(digits.clone(), tick, value))
        });
        let name = (t.patents.ticks.of)(words(tick, &t.patents.ticks).0, &number);
        html! { <td class="tick"><TruthSelect {name} value={tick.of(patent)} {on_choose} /></td> }
    };
    html! { <>{ for Tick::ALL.into_iter().map(cell) }</> }
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

fn marks(marks: &[Counted], t: &Texts) -> Html {
    let mark = |mark: &Counted| {
        if mark.open {
            html! { <li class="is-unknown">{ (t.patents.open_mark)(&mark.label) }</li> }
        } else {
            html! { <li class="is-met">{ &mark.label }</li> }
        }
    };
    if marks.is_empty() {
        return html! { "—" };
    }
    html! { <ul>{ for marks.iter().map(mark) }</ul> }
}

fn actions(props: &PatentRowProps, t: &Texts) -> Html {
    let number = props.patent.application_number.to_string();
    let digits = props.patent.application_number.digits().to_owned();
    let (edited, removed) = (digits.clone(), digits);
    let edit = props.dispatch.reform(move |_| Action::Editor(EditorAction::Edit(edited.clone())));
    let remove =
        props.dispatch.reform(move |_| Action::Portfolio(PortfolioAction::Remove(removed.clone())));
    html! {
        <>
            <button type="button" class="quiet" onclick={edit} aria-label={(t.patents.edit_of)(&number)}>
                { t.patents.edit }
            </button>
            <button type="button" class="quiet" onclick={remove} aria-label={(t.patents.delete_of)(&number)}>
                { t.patents.delete }
            </button>
        </>
    }
}
