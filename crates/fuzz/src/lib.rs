//! What has to hold of any input, one function a target; a breach panics, which the fuzzer reports
//! with the input. Seeds and run time come from `cargo xtask fuzz`.

mod enterprises;
mod numbers;
mod repository;
mod scripts;
mod tables;

pub use enterprises::enterprise;
pub use numbers::number;
pub use scripts::script;
pub use tables::table;

use zhice_model::date::{Date, date};

/// A day on which the repository's plans are in force.
const AS_OF: Date = date(2026, 11, 21);

/// Every diagnostic says something.
fn say_something(diagnostics: &[zhice_model::Diagnostic]) {
    for diagnostic in diagnostics {
        assert!(!diagnostic.code.is_empty() && !diagnostic.message.is_empty(), "{diagnostic:?}");
    }
}
