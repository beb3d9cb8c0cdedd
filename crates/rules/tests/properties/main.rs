//! What holds of every assessment, whatever the enterprise and the day; `ZHICE_CASES` sets how many
//! are tried.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]
#![allow(dead_code, reason = "the generators are shared with the oracle, which uses more of them")]

#[path = "../oracle/completion.rs"]
mod completion;
#[path = "../oracle/dice.rs"]
mod dice;
#[path = "../oracle/enterprises.rs"]
mod enterprises;
#[path = "../oracle/forgetting.rs"]
mod forgetting;
#[path = "../oracle/found.rs"]
mod found;
#[path = "../oracle/law.rs"]
mod law;
#[path = "../oracle/law_2021.rs"]
mod law_2021;
#[path = "../oracle/lives.rs"]
mod lives;
#[path = "../oracle/sections.rs"]
mod sections;
#[path = "../oracle/shrink.rs"]
mod shrink;

mod anything;
mod days;
mod every_life;
mod minimal;
mod more;
mod order;
mod quick;
mod sound;
mod what_if;
