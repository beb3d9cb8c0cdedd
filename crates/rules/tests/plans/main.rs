//! Tests of the engine on whole plans, one module a theme.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod checks;
mod documents;
mod fractions;
mod judging;
mod scripts;
mod selecting;
mod star_rating;
mod support;
mod what_if;
