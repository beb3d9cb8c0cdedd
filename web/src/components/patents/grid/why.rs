//! Why one patent counts or not, by everything that looks at patents.

use yew::prelude::*;
use zhice_model::change::Counting;
use zhice_model::explanation::{PatentExplanation, Place};

use super::cells::account;
use super::model::{Act, Model};
use crate::components::Scene;
use crate::components::common::modal::Modal;
use crate::components::common::text::{p, words};
use crate::components::common::{Shape, button, shape_icon};

const TITLE: &str = "why-title";

/// The dialog.
pub fn dialog(scene: &Scene, model: &Model, act: &Callback<Act>) -> Html {
    let Some(digits) = &model.detail else { return Html::default() };
    let g = scene.texts().grid();
    let position = model.shown.ledger.position(digits);
    let patent = position.and_then(|at| model.shown.ledger.get(at));
    let number = patent.map(|it| it.application_number.to_string()).unwrap_or_default();
    let account = position.and_then(|at| account(model, at));
    let close = act.reform(|()| Act::Detail(None));
    let on_close = act.reform(|_: MouseEvent| Act::Detail(None));
    html! {
        <Modal labelled_by={TITLE} on_cancel={close}>
            <h2 id={TITLE}>{ (g.why_title)(&number) }</h2>
            { account.map_or_else(|| p("", g.why_none), |account| list(&account, scene, model)) }
            <div class="dialog-actions">{ button("primary", g.close, on_close) }</div>
        </Modal>
    }
}

fn list(account: &PatentExplanation, scene: &Scene, model: &Model) -> Html {
    if account.places.is_empty() {
        return p("", scene.texts().grid().why_none);
    }
    let mut provisions: Vec<(&str, &str, Vec<&Place>)> = Vec::new();
    for place in &account.places {
        match provisions.last_mut() {
            Some((plan, id, places)) if *plan == place.plan && *id == place.provision => {
                places.push(place);
            }
            _ => provisions.push((&place.plan, &place.provision, vec![place])),
        }
    }
    let provision = |(plan, id, places): &(&str, &str, Vec<&Place>)| {
        html! {
            <section class="why-provision">
                <h3>{ words(title(plan, id, model)) }</h3>
                <ul>{ for places.iter().map(|place| item(place, scene)) }</ul>
            </section>
        }
    };
    html! { <>{ for provisions.iter().map(provision) }</> }
}

/// What a provision is about, by the rules.
fn title(plan: &str, id: &str, model: &Model) -> String {
    let outcome = model.why.outcome.as_ref();
    let plans = outcome.map(|outcome| outcome.assessment.plans.as_slice()).unwrap_or_default();
    let provisions = plans.iter().filter(|it| it.id == plan).flat_map(|it| &it.provisions);
    let mut found = provisions.filter(|it| it.id == id);
    found.next().map_or_else(|| id.to_owned(), |it| it.title.clone())
}

fn item(place: &Place, scene: &Scene) -> Html {
    let shape = match place.counting {
        Counting::Counted => Shape::Met,
        Counting::Open => Shape::Unknown,
        Counting::Excluded | Counting::Gone => Shape::Unmet,
    };
    let word = (scene.texts().grid().counting)(place.counting);
    html! {
        <li class="why-place">
            { shape_icon(shape) }
            <div>
                <p><span class={shape.class()}>{ word }</span>{ " " }{ words(place.selection.clone()) }</p>
                if !place.reason.is_empty() {
                    { p("field-help", place.reason.clone()) }
                }
            </div>
        </li>
    }
}
