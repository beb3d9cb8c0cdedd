//! Which of the owners in the file is the enterprise.

use yew::prelude::*;
use zhice_model::import::OwnerCount;

use crate::components::Scene;
use crate::state::Action;
use crate::state::importing::ImportAction;

/// The choice.
#[derive(Properties, PartialEq)]
pub struct OwnerChoiceProps {
    pub scene: Scene,
    /// The name entered, which no owner bears.
    pub name: AttrValue,
    pub owners: Vec<OwnerCount>,
}

/// See [`OwnerChoiceProps`].
#[component]
pub fn OwnerChoice(props: &OwnerChoiceProps) -> Html {
    let t = props.scene.texts();
    let chosen = use_state(|| None::<String>);
    if props.owners.is_empty() {
        return html! { <p class="is-unknown">{ t.import.owner_none }{ t.import.owner_needed }</p> };
    }
    let lead = if props.name.trim().is_empty() {
        t.import.owner_no_name.to_owned()
    } else {
        (t.import.owner_no_match)(&props.name)
    };
    let option = |owner: &OwnerCount| {
        let checked = chosen.as_ref() == Some(&owner.name);
        let (name, setter) = (owner.name.clone(), chosen.setter());
        let onchange = move |_| setter.set(Some(name.clone()));
        html! {
            <label class="choice">
                <input type="radio" name="owner" {checked} {onchange} />
                <span>{ &owner.name }</span>
                <span class="choice-note">{ (t.import.owner_count)(owner.patents) }</span>
            </label>
        }
    };
    let name = (*chosen).clone().unwrap_or_default();
    let use_it = props.scene.click(Action::Import(ImportAction::Owner(name)));
    html! {
        <fieldset class="owner">
            <legend>{ t.import.owner_legend }</legend>
            <p>{ lead }</p>
            { for props.owners.iter().map(option) }
            <button type="button" class="secondary" disabled={chosen.is_none()} onclick={use_it}>
                { t.import.owner_use }
            </button>
            <p class="field-help">{ t.import.owner_needed }</p>
        </fieldset>
    }
}
