//! What stands on the page. Data comes down, what the user does goes up as actions. Parts without
//! a memory of their own are functions that draw; only those with one are components.

pub mod basics;
pub mod common;
pub mod footer;
pub mod import;
pub mod masthead;
pub mod patents;
pub mod questions;
pub mod result;
pub mod scene;
pub mod summary;

pub use scene::{Dispatch, Scene};
