//! The parts of the page that are loaded when they are first shown: which there are, and how far each is.
//! What they draw, and from what (`S`), stands above.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// How a part is drawn once it is here.
pub type Draw<S> = fn(&S) -> Html;

/// Fetches a part and hands it over; nothing where it did not come.
pub type Fetch<S> = fn(Part, Callback<Option<Draw<S>>>);

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
}

/// How far a part is.
pub enum Progress<S> {
    /// Nobody asked for it.
    Unasked,
    /// It is coming.
    Loading,
    /// It is here.
    Here(Draw<S>),
    /// It did not come.
    Failed,
}

impl<S> Clone for Progress<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Progress<S> {}

/// A part that is here stays the same.
impl<S> PartialEq for Progress<S> {
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// All parts as far as they are.
pub struct Parts<S>([Progress<S>; Part::COUNT]);

/// What happened to a part.
pub struct Step<S>(Part, Progress<S>);

impl<S: 'static> Reducible for Parts<S> {
    type Action = Step<S>;

    fn reduce(self: Rc<Self>, Step(part, progress): Step<S>) -> Rc<Self> {
        let mut next = Self(self.0);
        if let Some(place) = next.0.get_mut(part as usize) {
            *place = progress;
        }
        Rc::new(next)
    }
}

/// The parts, and the way to ask for one again that did not come.
pub struct PartLoader<S: 'static> {
    parts: UseReducerHandle<Parts<S>>,
    fetch: Fetch<S>,
}

impl<S> Clone for PartLoader<S> {
    fn clone(&self) -> Self {
        Self { parts: self.parts.clone(), fetch: self.fetch }
    }
}

impl<S> PartialEq for PartLoader<S> {
    fn eq(&self, other: &Self) -> bool {
        self.parts.0 == other.parts.0
    }
}

/// Loads parts when they are first wanted.
#[hook]
pub fn use_parts<S: 'static>(fetch: Fetch<S>) -> PartLoader<S> {
    let parts = use_reducer(|| Parts([Progress::Unasked; Part::COUNT]));
    PartLoader { parts, fetch }
}

impl<S> PartLoader<S> {
    /// How far a part is; one that nobody asked for is asked for.
    pub fn wanted(&self, part: Part) -> Progress<S> {
        self.want(part);
        self.progress(part)
    }

    /// Loads a part that will be shown later.
    pub fn want(&self, part: Part) {
        if matches!(self.progress(part), Progress::Unasked) {
            self.load(part);
        }
    }

    /// Whether a part can be drawn at once.
    pub fn has(&self, part: Part) -> bool {
        matches!(self.progress(part), Progress::Here(_))
    }

    /// Loads a part, once more where it did not come.
    pub fn load(&self, part: Part) {
        let (to, fetch) = (self.parts.dispatcher(), self.fetch);
        // Not while the page is being drawn.
        spawn_local(async move {
            to.dispatch(Step(part, Progress::Loading));
            let loaded = move |draw: Option<Draw<S>>| {
                to.dispatch(Step(part, draw.map_or(Progress::Failed, Progress::Here)));
            };
            fetch(part, Callback::from(loaded));
        });
    }

    fn progress(&self, part: Part) -> Progress<S> {
        self.parts.0.get(part as usize).copied().unwrap_or(Progress::Unasked)
    }
}
