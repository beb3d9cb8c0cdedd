//! Which of the owners in the file is the enterprise.

use yew::prelude::*;
use zhice_model::import::OwnerCount;

use crate::components::Scene;
use crate::components::common::text::{p, span};
use crate::state::Action;
use crate::state::importing::ImportAction;

/// The choice among the owners; no owner bears the name entered.
pub fn owner_choice(
    name: &str,
    owners: &[OwnerCount],
    marked: Option<&str>,
    scene: &Scene,
) -> Html {
    let t = scene.texts();
    if owners.is_empty() {
        let lines = [t.import().owner_none, t.import().owner_needed];
        return html! { <>{ for lines.map(|line| p("is-unknown", line)) }</> };
    }
    let lead = if name.trim().is_empty() {
        t.import().owner_no_name.to_owned()
    } else {
        (t.import().owner_no_match)(name)
    };
    let option = |owner: &OwnerCount| {
        let checked = marked == Some(&owner.name);
        let name = owner.name.clone();
        let mark = move |_: Event| Action::Import(ImportAction::Mark(name.clone()));
        html! {
            <label class="choice">
                <input type="radio" name="owner" {checked} onchange={scene.dispatch.reform(mark)} />
                { span("", owner.name.clone()) }
                { span("choice-note", (t.import().owner_count)(owner.patents)) }
            </label>
        }
    };
    let use_it = scene.click(Action::Import(ImportAction::ReadAsOwner));
    html! {
        <fieldset class="owner">
            <legend>{ t.import().owner_legend }</legend>
            { p("", lead) }
            { for owners.iter().map(option) }
            <button type="button" class="secondary" disabled={marked.is_none()} onclick={use_it}>
                { t.import().owner_use }
            </button>
            { p("field-help", t.import().owner_needed) }
        </fieldset>
    }
}
