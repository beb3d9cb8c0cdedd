//! The world outside the reducer, but for the workers: files of the site, the browser's storage. Each
//! service takes data and reports actions or values; none of them knows the page.

pub mod fetch;
pub mod mappings;
pub mod rules_source;
pub mod samples;
pub mod saver;
pub mod settings;
pub mod store;
pub mod tab;
