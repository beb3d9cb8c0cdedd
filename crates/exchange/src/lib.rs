//! Tables of patents in: exports of patent databases and ledgers of one's own, whatever their
//! kind of file, encoding, delimiter and headers, become patents with an account of every doubtful
//! row.
//!
//! The way of a file: `source` (bytes → tables of cells) → `table` (which of them, and where the
//! header is) → `header` (what the columns mean) → `row` (one record → facts) → `portfolio` (rows
//! of one application → one patent).
//!
//! Files out and back: `export` (workbooks, and the JSON of `package`) and `open`. Nothing here reads a file or a clock.

mod absent;
mod alias;
mod aside;
mod cell;
mod country;
mod export;
mod facts;
mod header;
mod heads;
mod life;
mod listed;
mod merge;
mod names;
mod note;
mod numbered;
mod open;
mod own;
mod owner_doubts;
mod owners;
mod package;
mod pipeline;
mod portfolio;
mod progress;
mod publication;
mod published_stage;
mod record;
mod reject;
mod row;
mod samples;
mod service;
mod shorten;
mod source;
mod status;
mod table;
mod traditional;

pub use export::export;
pub use open::open;
pub use pipeline::{Job, ReadTable, read, read_in_steps};
pub use progress::ImportStep;
pub use service::ExchangeService;
pub use source::FILE;
pub use status::{EVENT_OUTCOMES, EVENT_SUBJECTS, Meaning, STATUS_WORDS, StatusWords};
