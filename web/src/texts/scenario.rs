//! Texts of a supposed state.

/// The bar above every step while something is supposed.
pub struct Scenario {
    pub tag: &'static str,
    /// The provision, and the number of the proposal.
    pub supposed: fn(&str, usize) -> String,
    pub means: &'static str,
    pub computing: &'static str,
    pub back: &'static str,
}
