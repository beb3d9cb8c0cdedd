//! The Rhai host: loads plans as plain text, runs them in a sandbox on an enterprise, and gives an
//! explained assessment. The only crate that knows Rhai; it reads no file, clock or random number.

mod api;
mod budget;
mod calendar;
mod check;
pub mod codes;
mod comparison;
mod condition;
mod evidence;
mod facts;
mod fresh;
mod gate;
mod input;
mod judge;
mod legal;
mod loading;
mod measure;
mod messages;
mod missing;
mod order;
mod outcome;
mod portfolio;
mod reason;
#[cfg(feature = "reference")]
pub mod reference;
mod rulebook;
mod sandbox;
pub mod script;
mod selection;
mod service;
mod session;
mod shape;
mod shown;
mod totals;
mod weight;
pub mod whatif;

pub use rulebook::RuleBook;
pub use service::Service;
