//! From the assessment's data to what stands on the page: what comes first, groups, scales. Pure
//! functions, tested without a browser; the words come from `zhice_wording`.

pub mod expectation;
pub mod fingerprint;
pub mod missing;
pub mod overview;
pub mod portfolio;
pub mod scale;

#[cfg(test)]
pub mod samples;
