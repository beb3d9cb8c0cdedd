//! What is unknown and changes the result, each with the way to where it can be supplied.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;
use zhice_model::assessment::ProvisionAssessment;
use zhice_model::plan::{Ask, PlanSummary};

use crate::components::Dispatch;
use crate::components::common::{Shape, ShapeIcon};
use crate::components::questions::question_id;
use crate::dom;
use crate::format::missing::{Target, Unknown, unknowns};
use crate::state::engine::Outcome;
use crate::state::{Action, RowFocus};
use crate::texts::use_texts;

/// The unknown inputs of a provision.
#[derive(Properties, PartialEq)]
pub struct UnknownsProps {
    pub outcome: Rc<Outcome>,
    pub provision: ProvisionAssessment,
    pub plans: Rc<Vec<PlanSummary>>,
    pub dispatch: Dispatch,
}

/// See [`UnknownsProps`].
#[component]
pub fn Unknowns(props: &UnknownsProps) -> Html {
    let t = use_texts();
    let asks: Vec<&Ask> = props.plans.iter().flat_map(|plan| &plan.asks).collect();
    let found = unknowns([&props.provision], &asks, t);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <div class="unknowns">
            <h5><ShapeIcon shape={Shape::Unknown} />{ t.results.unknown_title }</h5>
            <ul>{ for found.into_iter().map(|unknown| item(unknown, props)) }</ul>
        </div>
    }
}

fn item(unknown: Unknown, props: &UnknownsProps) -> Html {
    let text = unknown.text.clone();
    let onclick = match unknown.target {
        Target::Nowhere => return html! { <li>{ text }</li> },
        Target::Question(id) => Callback::from(move |_| dom::visit(&question_id(&id))),
        Target::Patents(rows) => {
            let focus = focus(unknown.text, &rows, props);
            let dispatch = props.dispatch.clone();
            Callback::from(move |_| {
                dispatch.emit(Action::Focus(Some(focus.clone())));
                dom::visit_soon("patent-table".to_owned());
            })
        }
    };
    html! { <li><button type="button" class="link" {onclick}>{ text }</button></li> }
}

/// The patents concerned, by number: the list may have changed since it was assessed.
fn focus(label: String, rows: &BTreeSet<u32>, props: &UnknownsProps) -> RowFocus {
    let patents = &props.outcome.enterprise.patents;
    let patent = |row: &u32| patents.get(usize::try_from(*row).ok()?);
    let numbers = rows.iter().filter_map(patent);
    RowFocus {
        label,
        numbers: numbers.map(|it| it.application_number.digits().to_owned()).collect(),
    }
}
