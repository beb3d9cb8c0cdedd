//! What is unknown and changes the result, each with the way to where it can be supplied.

use yew::prelude::*;
use zhice_model::assessment::ProvisionAssessment;
use zhice_model::plan::Ask;
use zhice_wording::missing::{Unknown, unknowns};

use crate::components::Scene;
use crate::components::common::text::{li, span};
use crate::components::common::{Shape, button, shape_icon};
use crate::components::patents::quick::figure_id;
use crate::components::questions::question_id;
use crate::format::missing::{Target, target};
use crate::state::Action;
use crate::state::engine::Outcome;
use crate::state::grid::Column;
use crate::state::step::Step;
use crate::state::view::{RowFocus, ViewAction};

/// The unknown inputs of a provision, under a heading of this rank.
pub fn unknown_inputs(
    rank: &'static str,
    provision: &ProvisionAssessment,
    outcome: &Outcome,
    scene: &Scene,
) -> Html {
    let t = scene.texts();
    let found = unknowns([provision], &asks(scene), t.words);
    if found.is_empty() {
        return Html::default();
    }
    html! {
        <div class="unknowns">
            <@{rank}>{ shape_icon(Shape::Unknown) }{ t.results.unknown_title }</@>
            <ul>{ for found.into_iter().map(|unknown| item(unknown, "", outcome, scene)) }</ul>
        </div>
    }
}

/// All questions of the plans.
pub fn asks(scene: &Scene) -> Vec<&Ask> {
    let plans = scene.state.engine.plans.as_ref();
    plans.into_iter().flat_map(|it| it.iter()).flat_map(|it| &it.asks).collect()
}

/// An unknown input with the way to where it can be supplied, and what to say beside it.
pub fn item(unknown: Unknown, remark: &str, outcome: &Outcome, scene: &Scene) -> Html {
    let text = unknown.text.clone();
    let onclick = match target(&unknown) {
        Target::Nowhere => return li("", text),
        Target::Field(id) => scene.visiting(Step::Basics, id),
        Target::Figure(key) => scene.visiting(Step::Patents, figure_id(key)),
        Target::Question(id) => scene.visiting(Step::Questions, question_id(&id)),
        Target::Patents(rows) => {
            let focus = focus(unknown, &rows, outcome);
            let scene = scene.clone();
            Callback::from(move |_| {
                scene.dispatch.emit(Action::View(ViewAction::Focus(Some(focus.clone()))));
                scene.visit(Step::Patents, "patent-table".to_owned());
            })
        }
    };
    html! {
        <li>
            { button("link", &text, onclick) }
            if !remark.is_empty() {
                { span("settles", remark.to_owned()) }
            }
        </li>
    }
}

/// The patents concerned, by number: the list may have changed since it was assessed.
fn focus(unknown: Unknown, rows: &[u32], outcome: &Outcome) -> RowFocus {
    let patents = &outcome.patents;
    let found = rows.iter().filter_map(|row| patents.get(usize::try_from(*row).ok()?));
    let numbers = found.map(|patent| patent.application_number.digits().to_owned()).collect();
    RowFocus { label: unknown.text, numbers, column: Column::supplying(&unknown.input) }
}
