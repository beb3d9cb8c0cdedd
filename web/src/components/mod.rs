//! What stands on the page. Data comes down as properties, what the user does goes up as actions.

pub mod basics;
pub mod common;
pub mod footer;
pub mod import;
pub mod masthead;
pub mod patents;
pub mod questions;
pub mod result;
pub mod summary;

use yew::Callback;

use crate::state::Action;

/// Where the user's actions go.
pub type Dispatch = Callback<Action>;
