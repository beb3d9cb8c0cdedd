//! Texts of the columns of a table and what they mean.

/// What the columns of a table mean.
pub struct Mapping {
    pub title: &'static str,
    /// Nothing can be read before the application number's column is known.
    pub needed: &'static str,
    pub lead: &'static str,
    pub header: &'static str,
    pub samples: &'static str,
    pub meaning: &'static str,
    pub unused: &'static str,
    /// The column that a choice is for.
    pub meaning_of: fn(&str) -> String,
    pub apply: &'static str,
    pub reset: &'static str,
    pub applied: &'static str,
}
