//! Text files on disk.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// The text of a file.
///
/// # Errors
/// Says which file and why.
pub fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::unreadable(path, &error))
}
