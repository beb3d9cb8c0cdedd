//! Why there is no new result, and the way to try again.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::common::{Diagnostics, Disclosure};
use crate::state::engine::Failure;
use crate::texts::{Texts, use_texts};

/// The failure.
#[derive(Properties, PartialEq)]
pub struct FailureNoteProps {
    pub failure: Rc<Failure>,
    /// Whether an older result still stands below.
    pub stale: bool,
    pub retry: Callback<()>,
}

/// See [`FailureNoteProps`].
#[component]
pub fn FailureNote(props: &FailureNoteProps) -> Html {
    let t = use_texts();
    let retry = props.retry.reform(|_: MouseEvent| ());
    let (title, hint, diagnostics, details) = parts(&props.failure, t);
    html! {
        <div class="fault" role="alert">
            <h3>{ title }</h3>
            if !diagnostics.is_empty() {
                <Diagnostics diagnostics={Rc::new(diagnostics)} />
            }
            if !hint.is_empty() {
                <p>{ hint }</p>
            }
            if props.stale {
                <p>{ t.results.stale }</p>
            }
            <button type="button" class="secondary" onclick={retry}>{ t.errors.retry }</button>
            if !details.is_empty() {
                <Disclosure summary={html! { t.errors.details }}>
                    <p class="details">{ details }</p>
                </Disclosure>
            }
        </div>
    }
}

type Parts = (&'static str, &'static str, Vec<Diagnostic>, String);

fn parts(failure: &Failure, t: &Texts) -> Parts {
    let e = &t.errors;
    match failure {
        Failure::Rules(diagnostics) => (e.rules_failed, "", diagnostics.clone(), String::new()),
        Failure::Crashed(words) => (e.engine_failed, e.engine_hint, Vec::new(), words.clone()),
        Failure::TimedOut => (e.engine_timeout, e.engine_timeout_hint, Vec::new(), String::new()),
        Failure::Refused(diagnostics) => (e.engine_failed, "", diagnostics.clone(), String::new()),
    }
}
