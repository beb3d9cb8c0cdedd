//! The page as a whole: one state, the effects that follow from it, and the sections that show it.

use std::rc::Rc;

use yew::prelude::*;

use crate::clock;
use crate::components::basics::basics;
use crate::components::common::notice::notice_bar;
use crate::components::footer::footer;
use crate::components::masthead::masthead;
use crate::components::outcome::outcome_place;
use crate::components::part_table;
use crate::components::patents::patents;
use crate::components::steps::steps;
use crate::components::summary::{foot_bar, summary};
use crate::components::supposed::supposed_bar;
use crate::effects::{
    use_address, use_assessment, use_engine, use_print, use_samples, use_settings, use_storage,
};
use crate::parts::{Part, use_parts};
use crate::scene::Scene;
use crate::services::settings;
use crate::state::saved::Storage;
use crate::state::step::Step;
use crate::state::{Action, State};
use crate::texts;

/// The page.
#[component]
pub fn App() -> Html {
    let state =
        use_reducer(|| State { settings: settings::chosen(), ..State::new(clock::today()) });
    let spoken = use_settings(&state);
    let texts = spoken.unwrap_or_else(texts::chinese);
    let engine = use_engine(&state);
    let parts = use_parts(part_table::fetch);
    use_storage(&state);
    use_assessment(&state, &engine, texts);
    use_samples(&state, texts);
    use_address(&state);
    use_print(&state, &parts);
    let dispatch = use_callback(state.dispatcher(), |action: Action, to| to.dispatch(action));
    if spoken.is_none() {
        return html! { <div class="opening" /> };
    }
    texts.speak();
    draw(&Scene { state: Rc::new(State::clone(&state)), dispatch, texts, engine, parts })
}

fn draw(scene: &Scene) -> Html {
    html! {
        <>
            { paper_place(scene) }
            { masthead(scene) }
            if matches!(scene.state.storage, Storage::Opening | Storage::Switching(_)) {
                <p class="opening late" role="status">{ scene.texts().page.loading }</p>
            } else {
                { steps(scene) }
                { supposed_bar(scene) }
                <main class="layout" id="main">
                    <div class="entry">
                        { page(scene) }
                    </div>
                    { summary(scene) }
                </main>
            }
            { footer(scene) }
            { notice_bar(scene) }
            { foot_bar(scene) }
        </>
    }
}

/// What stands before all else while it is there, is printed in its place: the report drawn apart, or
/// the sign that the page shows it.
fn paper_place(scene: &Scene) -> Html {
    let view = &scene.state.view;
    let chosen = !scene.state.enterprise.region.is_empty();
    if view.step == Step::Report {
        html! { <div class="paper-here" hidden=true /> }
    } else if view.printing && chosen && scene.parts.has(Part::Report) {
        html! { <div class="paper-apart">{ scene.part(Part::Report) }</div> }
    } else {
        Html::default()
    }
}

/// The step gone to; what is entered stands on one page with what comes of it.
fn page(scene: &Scene) -> Html {
    match scene.state.view.step {
        Step::Actions => scene.part(Part::Actions),
        Step::Timeline => scene.part(Part::Timeline),
        Step::Report => scene.part(Part::Report),
        Step::Basics | Step::Patents | Step::Questions | Step::Result => entry(scene),
    }
}

fn entry(scene: &Scene) -> Html {
    html! { <>{ basics(scene) }{ patents(scene) }{ outcome_place(scene) }</> }
}
