//! A file that is being read, and one that could not be.

use yew::prelude::*;
use zhice_model::Diagnostic;

use crate::components::Scene;
use crate::components::common::text::{heading, p, words};
use crate::components::common::{button, diagnostics};
use crate::state::Action;
use crate::state::importing::ImportAction;

/// A file that is being read; it can be stopped.
pub fn reading(file: &str, (done, total): (u32, u32), scene: &Scene) -> Html {
    let t = scene.texts();
    let stop = scene.click(Action::Import(ImportAction::Discard));
    let value = (total > 0).then(|| done.to_string());
    let max = (total > 0).then(|| total.to_string());
    html! {
        <div class="reading" role="status">
            <label for="reading-progress">{ words((t.import().reading)(file)) }</label>
            <progress id="reading-progress" class="late" {value} {max}></progress>
            if done > 0 {
                { p("field-help", (t.import().rows_read)(done, total)) }
            }
            { button("secondary", t.import().cancel, stop) }
        </div>
    }
}

/// A file that could not be read: what, where, what to do.
pub fn failed(file: &str, faults: &[Diagnostic], scene: &Scene) -> Html {
    let t = scene.texts();
    let close = scene.click(Action::Import(ImportAction::Discard));
    html! {
        <div class="fault" role="alert">
            { heading("h3", (t.import().failed)(file)) }
            { diagnostics(faults, t) }
            { p("", t.import().failed_hint) }
            { button("link", t.page.close, close) }
        </div>
    }
}
