//! Reading of the data files that stand beside a plan's script, and why one is not taken.

use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::reading::{Malformed, no_label, read_with};

/// Why a data file of a plan is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlanDataError {
    /// Not JSON, or a value of the wrong form.
    #[error("{0}")]
    Malformed(Malformed),
    /// A file of another kind or a newer version.
    #[error("不认识的文件版本“{found}”，本程序能读取 {known}")]
    Schema {
        /// What the file says.
        found: String,
        /// What can be read.
        known: &'static str,
    },
    /// The parts do not fit together.
    #[error("{0}")]
    Contradiction(String),
}

/// Reads a value from JSON.
///
/// # Errors
/// Says where the text is wrong and why.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, PlanDataError> {
    read_with(text, no_label).map_err(PlanDataError::Malformed)
}

/// Refuses a file of another kind.
///
/// # Errors
/// Names both versions.
pub fn expect_schema(found: &str, known: &'static str) -> Result<(), PlanDataError> {
    if found == known {
        return Ok(());
    }
    Err(PlanDataError::Schema { found: found.to_owned(), known })
}
