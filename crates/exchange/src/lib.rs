//! Tables of patents in: exports of patent databases and ledgers of one's own, whatever their
//! encoding, delimiter and headers, become patents with an account of every doubtful row.
//!
//! The way of a file: `decode` (bytes → text) → `records` (text → cells with their lines) →
//! `table` (where the header is) → `header` (what the columns mean) → `row` (one record → facts)
//! → `portfolio` (rows of one application → one patent). Nothing here reads a file or a clock.

mod alias;
mod cell;
mod decode;
mod facts;
mod header;
mod merge;
mod outcome;
mod ownership;
mod portfolio;
mod publication;
mod record;
mod records;
mod reject;
mod row;
mod status;
mod table;

pub use outcome::read;

use zhice_model::message::{ImportRequest, ImportResponse};

/// Answers one request of the page.
#[must_use]
pub fn handle(request: ImportRequest) -> ImportResponse {
    match request {
        ImportRequest::Read { id, file, bytes, enterprise, as_of } => {
            match read(&file, &bytes, &enterprise, as_of) {
                Ok(import) => ImportResponse::Imported { id, import: Box::new(import) },
                Err(diagnostics) => ImportResponse::Refused { id, diagnostics },
            }
        }
    }
}
