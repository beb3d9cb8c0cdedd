//! What stands on the page. Data comes down, what the user does goes up as actions. All that is
//! remembered is in the state, so that the parts are functions that draw; only controls that must
//! remember half a word are components.

pub mod actions;
pub mod ahead;
pub mod basics;
pub mod common;
pub mod footer;
pub mod glance;
pub mod import;
pub mod ledger;
pub mod masthead;
pub mod news;
pub mod outcome;
pub mod part_table;
pub mod patents;
pub mod questions;
pub mod report;
pub mod result;
pub mod settings;
pub mod shelf;
pub mod steps;
pub mod summary;
pub mod supposed;
pub mod timeline;

pub use crate::scene::Scene;
