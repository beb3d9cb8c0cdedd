//! The parts of the page that are loaded when they are first shown: each is a function that draws,
//! in a file of its own beside the one that the page starts with.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::components::common::button;
use crate::components::common::text::p;
use crate::components::import::intake;
use crate::components::{
    Scene, actions, glance, ledger, outcome, report, settings, shelf, timeline,
};

/// How a part is drawn once it is here.
pub type Draw = fn(&Scene) -> Html;

/// A part that is loaded later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The list of patents, and files on their way in.
    Ledger,
    /// The questions and the result.
    Outcome,
    /// The summary beside the entry; it comes with the result.
    Glance,
    /// The summary at the foot; it comes with the result.
    Foot,
    /// The ways to the next level.
    Actions,
    /// What time changes.
    Timeline,
    /// The result on paper and as files.
    Report,
    /// The choices of how the page looks and speaks.
    Settings,
    /// The enterprises that are kept.
    Shelf,
    /// The ways in beside a file.
    Intake,
}

impl Part {
    const COUNT: usize = 10;

    async fn load(self) -> Result<Draw, SplitLoaderError> {
        match self {
            Self::Ledger => load_ledger().await,
            Self::Outcome => load_outcome().await,
            Self::Glance => load_glance().await,
            Self::Foot => load_foot().await,
            Self::Actions => load_actions().await,
            Self::Timeline => load_timeline().await,
            Self::Report => load_report().await,
            Self::Settings => load_settings().await,
            Self::Shelf => load_shelf().await,
            Self::Intake => load_intake().await,
        }
    }
}

#[wasm_split(ledger, fallible)]
fn load_ledger() -> Result<Draw, SplitLoaderError> {
    Ok(ledger::ledger as Draw)
}

#[wasm_split(outcome, fallible)]
fn load_outcome() -> Result<Draw, SplitLoaderError> {
    Ok(outcome::outcome as Draw)
}

#[wasm_split(outcome, fallible)]
fn load_glance() -> Result<Draw, SplitLoaderError> {
    Ok(glance::glance as Draw)
}

#[wasm_split(outcome, fallible)]
fn load_foot() -> Result<Draw, SplitLoaderError> {
    Ok(glance::foot as Draw)
}

#[wasm_split(actions, fallible)]
fn load_actions() -> Result<Draw, SplitLoaderError> {
    Ok(actions::actions as Draw)
}

#[wasm_split(timeline, fallible)]
fn load_timeline() -> Result<Draw, SplitLoaderError> {
    Ok(timeline::timeline as Draw)
}

#[wasm_split(report, fallible)]
fn load_report() -> Result<Draw, SplitLoaderError> {
    Ok(report::report as Draw)
}

#[wasm_split(shelf, fallible)]
fn load_shelf() -> Result<Draw, SplitLoaderError> {
    Ok(shelf::shelf as Draw)
}

#[wasm_split(intake, fallible)]
fn load_intake() -> Result<Draw, SplitLoaderError> {
    Ok(intake::intake as Draw)
}

#[wasm_split(settings, fallible)]
fn load_settings() -> Result<Draw, SplitLoaderError> {
    Ok(settings::settings as Draw)
}

/// How far a part is.
#[derive(Clone, Copy, Default)]
enum Progress {
    #[default]
    Unasked,
    Loading,
    Here(Draw),
    Failed,
}

/// A part that is here stays the same.
impl PartialEq for Progress {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// All parts as far as they are.
#[derive(Clone, Default, PartialEq)]
pub struct Parts([Progress; Part::COUNT]);

/// What happened to a part.
pub struct Step(Part, Progress);

impl Reducible for Parts {
    type Action = Step;

    fn reduce(self: Rc<Self>, Step(part, progress): Step) -> Rc<Self> {
        let mut next = Self::clone(&self);
        if let Some(place) = next.0.get_mut(part as usize) {
            *place = progress;
        }
        Rc::new(next)
    }
}

impl Parts {
    fn progress(&self, part: Part) -> Progress {
        self.0.get(part as usize).copied().unwrap_or_default()
    }
}

/// The parts, and the way to ask for one again that did not come.
#[derive(Clone, PartialEq)]
pub struct PartLoader(UseReducerHandle<Parts>);

/// Loads parts when they are first wanted.
#[hook]
pub fn use_parts() -> PartLoader {
    PartLoader(use_reducer(Parts::default))
}

impl PartLoader {
    /// Draws a part; until it is here, that it is coming.
    pub fn draw(&self, part: Part, scene: &Scene) -> Html {
        match self.0.progress(part) {
            Progress::Here(draw) => draw(scene),
            Progress::Failed => self.failed(part, scene),
            Progress::Unasked => {
                self.load(part);
                waiting(scene)
            }
            Progress::Loading => waiting(scene),
        }
    }

    /// Loads a part that will be shown later.
    pub fn want(&self, part: Part) {
        if matches!(self.0.progress(part), Progress::Unasked) {
            self.load(part);
        }
    }

    /// Whether a part can be drawn at once.
    pub fn has(&self, part: Part) -> bool {
        matches!(self.0.progress(part), Progress::Here(_))
    }

    fn load(&self, part: Part) {
        let to = self.0.dispatcher();
        // Not while the page is being drawn.
        spawn_local(async move {
            to.dispatch(Step(part, Progress::Loading));
            let loaded = part.load().await;
            to.dispatch(Step(part, loaded.map_or(Progress::Failed, Progress::Here)));
        });
    }

    fn failed(&self, part: Part, scene: &Scene) -> Html {
        let t = scene.texts();
        let this = self.clone();
        let again = Callback::from(move |_| this.load(part));
        html! {
            <div class="fault" role="alert">
                { p("", t.errors.part_failed) }
                { button("secondary", t.errors.retry, again) }
            </div>
        }
    }
}

fn waiting(scene: &Scene) -> Html {
    html! {
        <div class="skeleton" role="status">
            { p("late", scene.texts().page.part_loading) }
            <div class="skeleton-line" /><div class="skeleton-line" /><div class="skeleton-line" />
        </div>
    }
}
