//! Patents go to a worker slice by slice: all at once would hold up the page.

use std::rc::Weak;

use zhice_model::Patent;
use zhice_model::message::EngineRequest;

use super::pace::Pace;
use super::worker::WorkerLink;
use crate::state::ledger::{Ledger, SLICE};

/// Sends a worker what it does not hold yet of a list. `Ok(false)`: the worker was ended meanwhile.
///
/// # Errors
/// Where the browser refuses a message.
pub async fn hold(
    worker: &Weak<WorkerLink>,
    patents: &Ledger,
    held: &Ledger,
) -> Result<bool, String> {
    let total = position(patents.len());
    let mut pace = Pace::begin();
    for at in patents.changed_slices(held) {
        pace.pause().await;
        let slice = patents.slices().nth(at).unwrap_or_default();
        let patents = slice.iter().map(|patent| Patent::clone(patent)).collect();
        let hold = EngineRequest::Hold { total, from: position(at * SLICE), patents };
        let Some(worker) = worker.upgrade() else { return Ok(false) };
        worker.post(&hold)?;
    }
    let Some(worker) = worker.upgrade() else { return Ok(false) };
    // What became shorter, or nothing changed but its length.
    worker.post(&EngineRequest::Hold { total, from: total, patents: Vec::new() })?;
    Ok(true)
}

fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
