//! What leaves as a file comes back as it was: workbooks through the importer, JSON through `open`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod basis;
mod ledger;
mod opening;
mod report;
mod service;
#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "nothing is kept here")]
mod support;
mod template;
mod workbook;
