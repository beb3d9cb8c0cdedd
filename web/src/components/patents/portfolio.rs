//! The list as a whole: what it is made of, what can be done with it, and the grid.

use yew::prelude::*;

use super::grid::Grid;
use super::samples::sample_menu;
use crate::components::Scene;
use crate::components::common::date_input::date_input;
use crate::components::common::text::span;
use crate::components::common::{About, NextTurn, button};
use crate::components::import::chooser;
use crate::parts::Part;
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
    let day = About::new("status-as-of", t.words.status_as_of).help(t.patents.status_as_of_help);
    html! {
        <div class="portfolio">
            <Composition patents={scene.state.patents.clone()} t={Words(t)} />
            <div class="toolbar">
                { chooser(scene, false) }
                { button("secondary", t.patents.add, scene.click(Action::Editor(EditorAction::Add))) }
                { sample_menu(scene) }
            </div>
            { scene.part(Part::Intake) }
            <NextTurn><Grid scene={scene.clone()} /></NextTurn>
            <div class="form-grid">{ date_input(day, enterprise.status_as_of, on_day, t) }</div>
        </div>
    }
}

/// How many patents there are, of which kinds, and how many are in force.
#[derive(Properties, PartialEq)]
struct CompositionProps {
    patents: Ledger,
    t: Words,
}

/// The texts, the same as long as it is one language.
#[derive(Clone, Copy)]
struct Words(&'static Texts);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// See [`CompositionProps`]: it goes through the list, and so only where that changed.
#[component]
fn Composition(props: &CompositionProps) -> Html {
    let (patents, t) = (&props.patents, props.t.0);
    let (mut kinds, mut in_force) = ([0; 3], 0);
    for patent in patents.iter() {
        in_force += usize::from(patent.status.is_in_force());
        if let Some(count) = patent.kind().and_then(|kind| kinds.get_mut(kind as usize)) {
            *count += 1;
        }
    }
    let [inventions, models, designs] = kinds;
    html! {
        <p class="composition">
            <strong>{ (t.patents.total)(patents.len()) }</strong>
            { span("", (t.patents.kinds)(inventions, models, designs)) }
            { span("", (t.patents.in_force)(in_force)) }
        </p>
    }
}
