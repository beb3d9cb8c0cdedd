//! Tables of patents in: exports of patent databases and ledgers of one's own, whatever their
//! kind of file, encoding, delimiter and headers, become patents with an account of every doubtful
//! row.
//!
//! The way of a file: `source` (bytes → tables of cells) → `table` (which of them, and where the
//! header is) → `header` (what the columns mean) → `row` (one record → facts) → `portfolio` (rows
//! of one application → one patent).
//!
//! Files out and back: `export` (workbooks, and the JSON of `package`) and `open`. Nothing here reads a file or a clock.

mod alias;
mod cell;
mod export;
mod facts;
mod header;
mod listed;
mod merge;
mod open;
mod outcome;
mod own;
mod ownership;
mod package;
mod portfolio;
mod publication;
mod record;
mod reject;
mod row;
mod samples;
mod source;
mod status;
mod table;

pub use export::export;
pub use open::open;
pub use outcome::{Job, Reading, Step, read, read_in_steps};

use zhice_model::exchange::{ExchangeRequest, ExchangeResponse};
use zhice_model::export::File;

/// Carries out one request of the page; every answer goes to `post` as soon as it is there.
pub fn handle(request: ExchangeRequest, post: &mut dyn FnMut(ExchangeResponse)) {
    match request {
        ExchangeRequest::Read { id, file, bytes, enterprise, as_of, mapping } => {
            let (file, enterprise) = (file.as_str(), enterprise.as_str());
            let job = Job { file, bytes: &bytes, enterprise, as_of, mapping: &mapping };
            read_and_post(id, &job, post);
        }
        ExchangeRequest::Export { id, what } => post(match export(&what) {
            Ok(File { name, mime, bytes }) => ExchangeResponse::Exported { id, name, mime, bytes },
            Err(problem) => ExchangeResponse::Refused { id, diagnostics: vec![problem] },
        }),
        ExchangeRequest::Open { id, file, bytes } => post(match open(&file, &bytes) {
            Ok(opened) => ExchangeResponse::Opened { id, opened: Box::new(opened) },
            Err(diagnostics) => ExchangeResponse::Refused { id, diagnostics },
        }),
    }
}

fn read_and_post(id: u32, job: &Job, post: &mut dyn FnMut(ExchangeResponse)) {
    let import = read_in_steps(job, &mut |step| {
        post(match step {
            Step::Read { done, total } => ExchangeResponse::Progress { id, done, total },
            Step::Found(patents) => ExchangeResponse::Patents { id, patents },
        });
    });
    post(match import {
        Ok(import) => ExchangeResponse::Imported { id, import: Box::new(import) },
        Err(diagnostics) => ExchangeResponse::Refused { id, diagnostics },
    });
}
