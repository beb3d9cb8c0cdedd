//! Reading of the data files that stand beside a plan's script, and why one is not taken.

use serde::de::DeserializeOwned;
use thiserror::Error;

/// Why a data file of a plan is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlanDataError {
    /// Not JSON, or a value of the wrong form.
    #[error("第 {line} 行第 {column} 列有误（位置：{path}）：{reason}")]
    Malformed {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// The path to the value, such as `targets[3].unit`.
        path: String,
        /// What the reader found.
        reason: String,
    },
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
    let mut reader = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.into_inner();
        let (line, column) = (inner.line(), inner.column());
        PlanDataError::Malformed { line, column, path, reason: inner.to_string() }
    })
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
