//! The list as a whole: what it is made of, what can be done with it, and the table.

use yew::prelude::*;
use zhice_model::PatentKind;

use super::samples::sample_menu;
use super::table::patent_table;
use crate::components::Scene;
use crate::components::common::date_input::date_input;
use crate::components::common::text::span;
use crate::components::common::{About, button};
use crate::components::import::chooser;
use crate::state::Action;
use crate::state::draft::DraftAction;
use crate::state::editor::EditorAction;
use crate::state::ledger::Ledger;
use crate::texts::Texts;

/// The list.
pub fn portfolio(scene: &Scene) -> Html {
    let t = scene.texts();
    let enterprise = &scene.state.enterprise;
    let on_day = scene.dispatch.reform(|day| Action::Draft(DraftAction::StatusAsOf(day)));
    let day = About::new("status-as-of", t.patents.status_as_of).help(t.patents.status_as_of_help);
    html! {
        <div class="portfolio">
            { composition(&scene.state.patents, t) }
            <div class="toolbar">
                { chooser(scene, false) }
                { button("secondary", t.patents.add, scene.click(Action::Editor(EditorAction::Add))) }
                { sample_menu(scene) }
            </div>
            { patent_table(scene) }
            <div class="form-grid">{ date_input(day, enterprise.status_as_of, on_day, t) }</div>
        </div>
    }
}

/// How many patents there are, of which kinds, and how many are in force.
fn composition(patents: &Ledger, t: &Texts) -> Html {
    let of = |kind| patents.iter().filter(|patent| patent.kind() == Some(kind)).count();
    let in_force = patents.iter().filter(|patent| patent.status.is_in_force()).count();
    let kinds = (t.patents.kinds)(
        of(PatentKind::Invention),
        of(PatentKind::UtilityModel),
        of(PatentKind::Design),
    );
    html! {
        <p class="composition">
            <strong>{ (t.patents.total)(patents.len()) }</strong>
            { span("", kinds) }
            { span("", (t.patents.in_force)(in_force)) }
        </p>
    }
}
