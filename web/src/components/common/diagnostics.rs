//! What is wrong, where, and what to do.

use yew::prelude::*;
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
                { p("", diagnostic.message.clone()) }
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
