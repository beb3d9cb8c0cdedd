//! What every part of the page is drawn from.

use std::rc::Rc;

use yew::prelude::*;

use crate::state::{Action, State};
use crate::texts::{Language, Texts};

/// Where the user's actions go.
pub type Dispatch = Callback<Action>;

/// The state, the way to change it, and the language to say it in.
#[derive(Clone)]
pub struct Scene {
    /// All that the page knows.
    pub state: Rc<State>,
    /// Where the user's actions go.
    pub dispatch: Dispatch,
    /// The language of the page.
    pub language: Language,
}

impl Scene {
    /// The texts.
    #[must_use]
    pub fn texts(&self) -> &'static Texts {
        self.language.texts()
    }

    /// A click that is an action.
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        self.dispatch.reform(move |_| action.clone())
    }
}
