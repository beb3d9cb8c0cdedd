//! What is wrong, where, and what to do.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::{Diagnostic, Severity};

use super::shape::{Shape, ShapeIcon};
use crate::texts::{Texts, use_texts};

/// A list of findings.
#[derive(Properties, PartialEq)]
pub struct DiagnosticsProps {
    pub diagnostics: Rc<Vec<Diagnostic>>,
}

/// See [`DiagnosticsProps`].
#[component]
pub fn Diagnostics(props: &DiagnosticsProps) -> Html {
    let t = use_texts();
    html! {
        <ul class="diagnostics">
            { for props.diagnostics.iter().map(|diagnostic| item(diagnostic, t)) }
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
            <ShapeIcon {shape} />
            <div>
                <p>{ &diagnostic.message }</p>
                if !place.is_empty() {
                    <p class="diagnostic-place">{ place }</p>
                }
                if !diagnostic.hint.is_empty() {
                    <p class="diagnostic-hint">{ &diagnostic.hint }</p>
                }
            </div>
        </li>
    }
}
