//! Texts of a portfolio in a few figures, and of none.

/// A few figures in place of a list.
pub struct Quick {
    /// The way to begin with figures, and what it is for.
    pub start: &'static str,
    pub start_help: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    /// The help of each figure, in the order of the form.
    pub help: [&'static str; 9],
    /// Back to a list.
    pub leave: &'static str,
    pub no_patents: &'static str,
    pub no_patents_help: &'static str,
}
