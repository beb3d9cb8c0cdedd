//! Plans loaded and run on enterprises.

mod loaded_plan;
mod rulebook;
mod run;

pub use loaded_plan::LoadedPlan;
pub use rulebook::RuleBook;
