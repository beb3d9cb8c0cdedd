//! RG24-10, RG21-09 and RG21-02 worked out a second time, in plain Rust from the words of the plans, and held
//! against the engine on thousands of made-up enterprises; `ZHICE_CASES` sets how many for each.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

mod completion;
mod dice;
mod enterprises;
mod forgetting;
mod found;
mod known;
mod law;
mod law_2021;
mod lives;
mod optimised;
mod sections;
mod shrink;
mod unknown;
