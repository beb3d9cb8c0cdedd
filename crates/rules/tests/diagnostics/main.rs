//! Tests of what is said of scripts: the catalogue of codes with its examples, and that one pass
//! finds everything.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod catalogue;
mod one_pass;
mod probing;
mod support;
