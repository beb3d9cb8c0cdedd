//! A portfolio in a few figures (快速测算), for who has no list at hand.

use yew::prelude::*;
use zhice_model::totals::Totals;

use crate::components::Scene;
use crate::components::common::count_input::count_input;
use crate::components::common::diagnostics::without_keys;
use crate::components::common::field::Remark;
use crate::components::common::text::p;
use crate::components::common::{About, button, is_checked};
use crate::state::Action;
use crate::state::draft::DraftAction;
use crate::state::engine::Failure;

/// The id of the field of a figure.
#[must_use]
pub fn figure_id(key: &str) -> String {
    format!("total-{key}")
}

/// The form of the figures.
pub fn quick(totals: &Totals, scene: &Scene) -> Html {
    let t = scene.texts();
    let draft = scene.dispatch.reform(Action::Draft);
    let figure = |((key, label), help)| {
        let about = About::new(figure_id(key), label).help(help).remark(fault(key, scene));
        let on_change = draft.reform(move |count| DraftAction::Total(key, count));
        count_input(about, totals.figure(key), on_change, t)
    };
    html! {
        <section class="quick" aria-labelledby="quick-title">
            <header class="quick-head">
                <h3 id="quick-title" tabindex="-1">{ t.quick.title }</h3>
                { button("link", t.quick.leave, draft.reform(|_| DraftAction::Totals(false))) }
            </header>
            { p("lead", t.quick.lead) }
            <div class="form-grid">
                { for Totals::KEYS.into_iter().zip(t.words.totals).zip(t.quick.help).map(figure) }
            </div>
        </section>
    }
}

/// Why the engine does not take a figure beside the others.
fn fault(key: &str, scene: &Scene) -> Remark {
    let Some(Failure::Refused(faults)) = scene.state.engine.failure.as_deref() else {
        return Remark::None;
    };
    let place = format!("totals.{key}）");
    let found = faults.iter().find(|fault| fault.message.contains(&place));
    found.map_or(Remark::None, |fault| Remark::Fault(without_keys(&fault.message)))
}

/// The ways to begin without a list: figures, or no patents at all.
pub fn without_list(scene: &Scene) -> Html {
    let t = scene.texts();
    let begin = {
        let scene = scene.clone();
        Callback::from(move |_: MouseEvent| {
            scene.dispatch.emit(Action::Draft(DraftAction::Totals(true)));
            crate::dom::visit_soon("quick-title".to_owned());
        })
    };
    let none = scene.state.enterprise.no_patents;
    let said = |event| Action::Draft(DraftAction::NoPatents(is_checked(&event)));
    let onchange = scene.dispatch.reform(said);
    html! {
        <>
            <div class="start-way">
                { button("secondary", t.quick.start, begin) }
                { p("field-help", t.quick.start_help) }
            </div>
            <div class="start-way">
                <label class="choice">
                    <input type="checkbox" checked={none} {onchange} aria-describedby="no-patents-help" />
                    { t.quick.no_patents }
                </label>
                <p class="field-help" id="no-patents-help">{ t.quick.no_patents_help }</p>
            </div>
        </>
    }
}
