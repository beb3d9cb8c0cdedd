//! What if: another day, another state of the enterprise, and the ways to the next level. All of it runs
//! the real scripts; nothing here knows what a plan demands.

mod attempt;
mod case;
mod compare;
mod improve;
mod pick;
mod risks;
mod search;
mod timeline;

pub use compare::compare;
pub use improve::improve;
pub use risks::risks;
pub use timeline::timeline;
