//! The world outside the reducer: workers, files of the site, the browser's storage. Each service
//! takes data and reports actions or values; none of them knows the page.

pub mod answers;
pub mod engine;
pub mod exporter;
pub mod fetch;
pub mod holding;
pub mod importer;
pub mod inquiry;
pub mod json;
pub mod mappings;
pub mod pace;
pub mod restart;
pub mod rules_source;
pub mod samples;
pub mod saver;
pub mod settings;
pub mod store;
pub mod tab;
pub mod thrown;
pub mod ticket;
pub mod worker;
