//! What every part of the page is drawn from.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::common::button;
use crate::components::common::text::p;
use crate::dom;
use crate::parts::{Part, PartLoader, Progress};
use crate::state::step::Step;
use crate::state::view::ViewAction;
use crate::state::{Action, State};
use crate::texts::Texts;
use crate::worker::engine::Engine;

/// Where the user's actions go.
pub type Dispatch = Callback<Action>;

/// The state, the way to change it, and the language to say it in.
#[derive(Clone, PartialEq)]
pub struct Scene {
    /// All that the page knows.
    pub state: Rc<State>,
    /// Where the user's actions go.
    pub dispatch: Dispatch,
    /// The texts of the page's language.
    pub texts: &'static Texts,
    /// The engine, for questions that only one part of the page asks.
    pub engine: Rc<Engine>,
    /// The parts that are loaded when they are first shown.
    pub parts: PartLoader<Self>,
}

impl Scene {
    /// The texts.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        self.texts
    }

    /// A click that is an action.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| action.clone())
    }

    /// Goes to an element of a step, wherever one is.
    pub fn visit(&self, step: Step, id: String) {
        if step.is_entry() != self.state.view.step.is_entry() {
            dom::push_hash(&format!("#/{}", step.key()));
            self.dispatch.emit(Action::View(ViewAction::Go(step)));
        }
        dom::visit_drawn(id);
    }

    /// A click that goes to an element of a step.
    pub fn visiting(&self, step: Step, id: impl Into<String>) -> Callback<MouseEvent> {
        let (scene, id) = (self.clone(), id.into());
        Callback::from(move |_| scene.visit(step, id.clone()))
    }

    /// A part of the page that is loaded when it is first shown; until it is here, that it is coming.
    pub fn part(&self, part: Part) -> Html {
        match self.parts.wanted(part) {
            Progress::Here(draw) => draw(self),
            Progress::Failed => self.part_failed(part),
            Progress::Unasked | Progress::Loading => self.part_coming(),
        }
    }

    fn part_coming(&self) -> Html {
        html! {
            <div class="skeleton" role="status">
                { p("late", self.texts().page.part_loading) }
                <div class="skeleton-line" /><div class="skeleton-line" /><div class="skeleton-line" />
            </div>
        }
    }

    fn part_failed(&self, part: Part) -> Html {
        let t = self.texts();
        let parts = self.parts.clone();
        let again = Callback::from(move |_| parts.load(part));
        html! {
            <div class="fault" role="alert">
                { p("", t.errors.part_failed) }
                { button("secondary", t.errors.retry, again) }
            </div>
        }
    }
}
