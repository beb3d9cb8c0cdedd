//! Mutants: every comparison and threshold of the scripts changed by one step, to see which change
//! no case would notice.

mod make;
mod trial;

pub use make::{Mutant, mutants};
pub use trial::{Trial, survivors};
