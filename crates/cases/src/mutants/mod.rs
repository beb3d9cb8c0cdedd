//! Mutants: every comparison and threshold of the scripts changed by one step, to see which change
//! no case would notice.

mod exceptions;
mod make;
mod tokens;
mod trial;

pub use exceptions::{Exception, read_exceptions};
pub use make::{Mutant, mutants};
pub use trial::{Trial, survivors};
