//! What follows from a change of state: rules are fetched, the engine is asked, files are read,
//! the draft is kept. Each hook watches the state and speaks back by actions alone.

mod assessment;
mod dialog;
mod import;
mod storage;

pub use assessment::use_assessment;
pub use dialog::use_dialog;
pub use import::use_import;
pub use storage::use_storage;
