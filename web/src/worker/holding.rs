//! Patents go to a worker slice by slice: all at once would hold up the page.

use std::rc::Weak;

use zhice_model::Patent;
use zhice_protocol::Slice;

use super::link::WorkerLink;
use super::message::Message;
use crate::pace::Pace;
use crate::state::ledger::{Ledger, SLICE};

/// How a worker is told to hold a slice.
pub type Hold = fn(Slice) -> Result<Message, String>;

/// Sends a worker what it does not hold yet of a list. `Ok(false)`: the worker was ended meanwhile.
///
/// # Errors
/// Where the browser refuses a message.
pub async fn send(
    worker: &Weak<WorkerLink>,
    hold: Hold,
    patents: &Ledger,
    held: &Ledger,
) -> Result<bool, String> {
    let total = position(patents.len());
    let mut pace = Pace::begin();
    for at in patents.changed_slices(held) {
        pace.pause().await;
        let slice = patents.slices().nth(at).unwrap_or_default();
        let patents = slice.iter().map(|patent| Patent::clone(patent)).collect();
        let message = hold(Slice { total, from: position(at * SLICE), patents })?;
        let Some(worker) = worker.upgrade() else { return Ok(false) };
        worker.post(&message)?;
    }
    let Some(worker) = worker.upgrade() else { return Ok(false) };
    // What became shorter, or nothing changed but its length.
    worker.post(&hold(Slice { total, from: total, patents: Vec::new() })?)?;
    Ok(true)
}

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
