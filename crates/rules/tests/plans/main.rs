//! Tests of the engine on whole plans, one module a theme.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod checks;
mod documents;
mod facts;
mod fractions;
mod judging;
mod lives;
mod scripts;
mod selecting;
mod star_rating;
mod support;
mod what_if;
