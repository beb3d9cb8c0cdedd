//! A file that is being read; it can be stopped.

use yew::prelude::*;

use crate::components::Dispatch;
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::texts::use_texts;

/// The file.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    pub file: AttrValue,
    pub dispatch: Dispatch,
}

/// See [`ReadingProps`].
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let t = use_texts();
    let stop = props.dispatch.reform(|_| Action::Import(ImportAction::Discard));
    html! {
        <div class="reading" role="status">
            <label for="reading-progress">{ (t.import.reading)(&props.file) }</label>
            <progress id="reading-progress" class="late"></progress>
            <button type="button" class="secondary" onclick={stop}>{ t.import.cancel }</button>
        </div>
    }
}
