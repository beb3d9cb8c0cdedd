//! An empty list offers three ways to begin.

use yew::prelude::*;

use super::samples::SampleMenu;
use crate::components::Dispatch;
use crate::components::import::Chooser;
use crate::state::Action;
use crate::state::editor::EditorAction;
use crate::texts::use_texts;

/// The three ways.
#[derive(Properties, PartialEq)]
pub struct StartProps {
    /// The enterprise's name.
    pub name: AttrValue,
    pub dispatch: Dispatch,
}

/// See [`StartProps`].
#[component]
pub fn Start(props: &StartProps) -> Html {
    let t = use_texts();
    let add = props.dispatch.reform(|_| Action::Editor(EditorAction::Add));
    html! {
        <div class="start">
            <p class="lead">{ t.patents.start_lead }</p>
            <Chooser name={&props.name} dispatch={props.dispatch.clone()} primary=true />
            <div class="start-others">
                <div class="start-way">
                    <button type="button" class="secondary" onclick={add} aria-describedby="start-manual">
                        { t.patents.start_manual }
                    </button>
                    <p class="field-help" id="start-manual">{ t.patents.start_manual_help }</p>
                </div>
                <div class="start-way">
                    <SampleMenu name={&props.name} dispatch={props.dispatch.clone()} />
                    <p class="field-help">{ t.patents.start_sample_help }</p>
                </div>
            </div>
        </div>
    }
}
