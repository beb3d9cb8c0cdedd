//! JSON as a value, or what is wrong with it and where.

use serde::de::DeserializeOwned;
use zhice_model::Diagnostic;
use zhice_model::reading::{self, Malformed};

const HINT: &str =
    "文件可能被改动过，或没有下载完整：请改正这一处，或重新保存、重新索取这个文件后再打开";

/// Reads a value from the whole of a text.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Diagnostic> {
    reading::read(text).map_err(refusal)
}

/// The same of what says which kind of file it is, before anything else of it is looked at.
pub fn read_head<T: DeserializeOwned>(text: &str) -> Result<T, Diagnostic> {
    reading::read_head(text).map_err(refusal)
}

fn refusal(fault: Malformed) -> Diagnostic {
    let (line, column) = (Some(fault.line), Some(fault.column));
    Diagnostic::error("open-json", fault.to_string()).at(line, column).with_hint(HINT)
}
