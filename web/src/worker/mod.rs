//! The workers as the page sees them. One client serves them all ([`client`]): it starts a worker, sends one
//! request after the other in the order of its [`queue`], ends the worker where it breaks down or does not
//! answer in time, and starts it anew. [`engine`] and [`files`] say what can be asked, in the messages of
//! `zhice_protocol`. Nothing but this folder knows how a message crosses.

mod client;
pub mod engine;
pub mod files;
mod holding;
mod link;
mod message;
mod queue;

pub use client::Asked;
