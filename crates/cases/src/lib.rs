//! Cases: examples with the results they must have, kept beside each plan as `cases.toml`. Reads
//! them, runs them, says what differs, what they cover, and which changes of the scripts they would
//! not notice, apart from exceptions; text in, findings out, no file and no screen.

mod answers;
mod case;
mod compare;
pub mod coverage;
mod document;
mod enterprise;
pub mod exceptions;
mod expected;
mod keyword;
pub mod mutants;
mod patents;
mod read;
mod run;

pub use case::{Case, Expected, GapExpected, Suite};
pub use compare::Mismatch;
pub use read::{NO_CASES, read};
pub use run::{CaseOutcome, run};
