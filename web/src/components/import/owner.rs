//! Which of the owners in the file is the enterprise.

use yew::prelude::*;
use zhice_model::import::OwnerCount;

use crate::texts::use_texts;

/// The choice.
#[derive(Properties, PartialEq)]
pub struct OwnerChoiceProps {
    /// The name entered, which no owner bears.
    pub name: AttrValue,
    pub owners: Vec<OwnerCount>,
    pub on_choose: Callback<String>,
}

/// See [`OwnerChoiceProps`].
#[component]
pub fn OwnerChoice(props: &OwnerChoiceProps) -> Html {
    let t = use_texts();
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
        let (name, chosen) = (owner.name.clone(), chosen.clone());
        let checked = chosen.as_ref() == Some(&name);
        let onchange = move |_| chosen.set(Some(name.clone()));
        html! {
            <label class="choice" key={owner.name.as_str()}>
                <input type="radio" name="owner" {checked} {onchange} />
                <span>{ &owner.name }</span>
                <span class="choice-note">{ (t.import.owner_count)(owner.patents) }</span>
            </label>
        }
    };
    let use_it = {
        let (chosen, on_choose) = (chosen.clone(), props.on_choose.clone());
        move |_| {
            if let Some(name) = &*chosen {
                on_choose.emit(name.clone());
            }
        }
    };
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
