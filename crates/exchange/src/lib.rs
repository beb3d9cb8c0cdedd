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

pub use outcome::{Reading, read};

use zhice_model::exchange::{BATCH, ExchangeRequest, ExchangeResponse};

/// Carries out one request of the page; every answer goes to `post` as soon as it is there.
pub fn handle(request: ExchangeRequest, post: &mut dyn FnMut(ExchangeResponse)) {
    match request {
        ExchangeRequest::Read { id, file, bytes, enterprise, as_of, mapping: _ } => {
            match read(&file, &bytes, &enterprise, as_of) {
                Ok(Reading { import, mut patents }) => {
                    while !patents.is_empty() {
                        let rest = patents.split_off(patents.len().min(BATCH));
                        post(ExchangeResponse::Patents { id, patents });
                        patents = rest;
                    }
                    post(ExchangeResponse::Imported { id, import: Box::new(import) });
                }
                Err(diagnostics) => post(ExchangeResponse::Refused { id, diagnostics }),
            }
        }
    }
}
