//! A parser of binary formats may panic on what nobody foresaw. A file that makes it do so is
//! damaged; the program that reads it goes on.

use std::panic::{AssertUnwindSafe, catch_unwind};

use zhice_model::Diagnostic;

use super::refusal::damaged;

/// Runs a library's code on a file. Where panics abort, as in the browser's modules, the page ends
/// the worker and says that the file could not be read.
pub fn guarded<T>(
    what: &str,
    work: impl FnOnce() -> Result<T, Diagnostic>,
) -> Result<T, Diagnostic> {
    // Nothing that the work touched is used again after a panic.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(damaged(what)))
}
