//! RG24-10 worked out a second time, in plain Rust from the words of the plan, and held against
//! the engine on thousands of made-up enterprises; `ZHICE_CASES` sets how many.
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
mod lives;
mod optimised;
mod shrink;
mod unknown;
