//! What is wrong, where, and what to do.

use yew::prelude::*;
use zhice_model::totals::Totals;
use zhice_model::{Diagnostic, Severity};

use super::shape::{Shape, shape_icon};
use crate::components::common::text::p;
use crate::texts::Texts;

/// A list of findings.
pub fn diagnostics(diagnostics: &[Diagnostic], t: &Texts) -> Html {
    html! {
        <ul class="diagnostics">
            { for diagnostics.iter().map(|diagnostic| item(diagnostic, t)) }
        </ul>
    }
}

/// What is said of figures, without their names in files: each stands beside its label.
pub fn without_keys(message: &str) -> String {
    let without = |said: String, key| said.replace(&format!("（totals.{key}）"), "");
    Totals::KEYS.into_iter().fold(message.to_owned(), without)
}

fn item(diagnostic: &Diagnostic, t: &Texts) -> Html {
    let place = (t.errors.place)(&diagnostic.file, diagnostic.line, diagnostic.column);
    let shape = match diagnostic.severity {
        Severity::Error => Shape::Failed,
        Severity::Warning => Shape::Risk,
    };
    html! {
        <li>
            { shape_icon(shape) }
            <div>
                { p("", without_keys(&diagnostic.message)) }
                if !place.is_empty() {
                    { p("diagnostic-place", place) }
                }
                if !diagnostic.hint.is_empty() {
                    { p("diagnostic-hint", diagnostic.hint.clone()) }
                }
            </div>
        </li>
    }
}
