//! The page as a whole: one state, the effects that follow from it, and the sections that show it.

use std::rc::Rc;

use yew::prelude::*;

use crate::clock;
use crate::components::basics::Basics;
use crate::components::common::NoticeBar;
use crate::components::footer::Footer;
use crate::components::masthead::Masthead;
use crate::components::patents::Patents;
use crate::components::questions::Questions;
use crate::components::result::Results;
use crate::components::summary::{FootBar, Summary};
use crate::effects::{use_assessment, use_import, use_storage};
use crate::state::saved::Storage;
use crate::state::{Action, State};
use crate::texts::{Language, use_texts};

/// The page in its language.
#[component]
pub fn App() -> Html {
    html! {
        <ContextProvider<Language> context={Language::ZhCn}>
            <Page />
        </ContextProvider<Language>>
    }
}

#[component]
fn Page() -> Html {
    let t = use_texts();
    let state = use_reducer(|| State::new(clock::today()));
    use_storage(&state);
    use_assessment(&state);
    use_import(&state);
    let dispatch = use_callback(state.dispatcher(), |action: Action, to| to.dispatch(action));
    let shared = Rc::new(State::clone(&state));
    let engine = state.engine.outcome.as_ref();
    let version = engine.map(|outcome| AttrValue::from(outcome.assessment.engine.clone()));
    html! {
        <>
            <Masthead />
            if state.storage == Storage::Opening {
                <p class="opening late" role="status">{ t.page.loading }</p>
            } else {
                <main class="layout">
                    <div class="entry">
                        { basics(&state, dispatch.clone()) }
                        <Patents state={Rc::clone(&shared)} dispatch={dispatch.clone()} />
                        <Questions state={Rc::clone(&shared)} dispatch={dispatch.clone()} />
                        <Results state={Rc::clone(&shared)} dispatch={dispatch.clone()} />
                    </div>
                    <Summary state={Rc::clone(&shared)} dispatch={dispatch.clone()} />
                </main>
            }
            <Footer engine={version} dispatch={dispatch.clone()} />
            <NoticeBar notice={state.notice.clone()} dispatch={dispatch.clone()} />
            <FootBar state={shared} {dispatch} />
        </>
    }
}

fn basics(state: &State, dispatch: Callback<Action>) -> Html {
    let regions = state.engine.rules.as_ref().map(|rules| rules.index.regions.clone());
    html! {
        <Basics
            enterprise={Rc::clone(&state.enterprise)}
            day={state.day()}
            is_today={state.as_of.is_none()}
            regions={regions.unwrap_or_default()}
            plans={state.engine.plans.clone()}
            {dispatch}
        />
    }
}
