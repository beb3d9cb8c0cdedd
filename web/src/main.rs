//! The page.

mod clock;
mod dom;
mod effects;
mod format;
mod services;
mod state;
mod texts;

fn main() {}
