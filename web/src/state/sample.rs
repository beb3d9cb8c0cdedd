//! Sample lists of the site.

use serde::Deserialize;

/// A list that the site offers as an example.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Sample {
    /// The file.
    pub file: String,
    /// Its name in the menu.
    pub label: String,
    /// What it shows.
    pub note: String,
    /// The invented enterprise.
    pub enterprise: String,
    /// Its area code.
    pub region: String,
}
