//! Why there is no new result, and the way to try again.

use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Scene;
use crate::components::common::text::{heading, p};
use crate::components::common::{button, diagnostics, disclosure};
use crate::state::Action;
use crate::state::engine::{EngineAction, Failure};
use crate::texts::Texts;

/// The failure; an older result may still stand below.
pub fn failure_note(failure: &Failure, scene: &Scene) -> Html {
    let t = scene.texts();
    let stale = scene.state.engine.outcome.is_some();
    html! {
        <div class="fault" role="alert">
            { reasons(failure, t) }
            if stale {
                { p("", t.results.stale) }
            }
            { button("secondary", t.errors.retry, scene.click(Action::Engine(EngineAction::Retry))) }
        </div>
    }
}

/// What failed, and why.
pub fn reasons(failure: &Failure, t: &Texts) -> Html {
    let (title, hint, faults, details) = parts(failure, t);
    html! {
        <>
            { heading("h3", title) }
            if !faults.is_empty() {
                { diagnostics(faults, t) }
            }
            if !hint.is_empty() {
                { p("", hint) }
            }
            if !details.is_empty() {
                { disclosure(t.errors.details.into(), false, p("details", details)) }
            }
        </>
    }
}

/// The failure in one line.
#[must_use]
pub fn headline(failure: &Failure, t: &Texts) -> &'static str {
    parts(failure, t).0
}

/// Title, advice, findings, technical details.
type Parts<'a> = (&'static str, &'static str, &'a [Diagnostic], &'a str);

fn parts<'a>(failure: &'a Failure, t: &Texts) -> Parts<'a> {
    let e = &t.errors;
    match failure {
        Failure::Rules(faults) => (e.rules_failed, "", faults, ""),
        Failure::Crashed(words) => (e.engine_failed, e.engine_hint, &[], words),
        Failure::TimedOut => (e.engine_timeout, e.engine_timeout_hint, &[], ""),
        Failure::Refused(faults) if faults.iter().any(|it| it.code == "enterprise-invalid") => {
            (e.input_refused, "", faults, "")
        }
        Failure::Refused(faults) => (e.engine_failed, "", faults, ""),
    }
}
