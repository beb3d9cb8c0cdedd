//! A file that could not be read: what, where, what to do.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Dispatch;
use crate::components::common::Diagnostics;
use crate::state::Action;
use crate::state::importing::ImportAction;
use crate::texts::use_texts;

/// The file and its faults.
#[derive(Properties, PartialEq)]
pub struct ImportFailedProps {
    pub file: AttrValue,
    pub diagnostics: Rc<Vec<Diagnostic>>,
    pub dispatch: Dispatch,
}

/// See [`ImportFailedProps`].
#[component]
pub fn ImportFailed(props: &ImportFailedProps) -> Html {
    let t = use_texts();
    let close = props.dispatch.reform(|_| Action::Import(ImportAction::Discard));
    html! {
        <div class="fault" role="alert">
            <h3>{ (t.import.failed)(&props.file) }</h3>
            <Diagnostics diagnostics={Rc::clone(&props.diagnostics)} />
            <p>{ t.import.failed_hint }</p>
            <button type="button" class="quiet" onclick={close}>{ t.page.close }</button>
        </div>
    }
}
