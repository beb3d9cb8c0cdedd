//! The page as a whole: one state, the effects that follow from it, and the sections that show it.

use std::rc::Rc;

use yew::prelude::*;

use crate::clock;
use crate::components::Scene;
use crate::components::basics::basics;
use crate::components::common::notice::notice_bar;
use crate::components::footer::footer;
use crate::components::masthead::masthead;
use crate::components::patents::patents;
use crate::components::questions::questions;
use crate::components::result::results;
use crate::components::summary::{foot_bar, summary};
use crate::effects::{use_assessment, use_dialog, use_import, use_storage};
use crate::state::saved::Storage;
use crate::state::{Action, State};
use crate::texts::Language;

/// The page.
#[component]
pub fn App() -> Html {
    let language = Language::default();
    let state = use_reducer(|| State::new(clock::today()));
    use_storage(&state);
    use_assessment(&state, language.texts());
    use_import(&state, language.texts());
    use_dialog(&state);
    let dispatch = use_callback(state.dispatcher(), |action: Action, to| to.dispatch(action));
    draw(&Scene { state: Rc::new(State::clone(&state)), dispatch, language })
}

fn draw(scene: &Scene) -> Html {
    html! {
        <>
            { masthead(scene) }
            if scene.state.storage == Storage::Opening {
                <p class="opening late" role="status">{ scene.texts().page.loading }</p>
            } else {
                <main class="layout">
                    <div class="entry">
                        { basics(scene) }
                        { patents(scene) }
                        { questions(scene) }
                        { results(scene) }
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
