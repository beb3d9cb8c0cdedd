//! From the assessment's data to what stands on the page: figures, gaps, sentences, scales. Pure
//! functions, tested without a browser.

mod criteria;
pub mod criterion;
pub mod fingerprint;
pub mod missing;
pub mod overview;
pub mod portfolio;
pub mod rating;
pub mod scale;
pub mod wording;

#[cfg(test)]
pub mod samples;
