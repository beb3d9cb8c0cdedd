//! The `zhice` command.
fn main() {}
