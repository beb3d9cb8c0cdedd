//! The Rhai host: loads plans as plain text, runs them in a sandbox on an enterprise, and gives an
//! explained assessment. The only crate that knows Rhai; what a plan's conditions mean is judged by
//! `zhice_judging`. It reads no file, clock or random number.

mod check;
pub mod codes;
mod host;
mod messages;
mod plans;
pub mod script;
mod service;
pub mod whatif;

pub use check::check;
#[cfg(feature = "reference")]
pub use host::reference;
pub use plans::RuleBook;
pub use service::EngineService;
