//! What follows from a change of state: rules are fetched, the engine is asked, files are read,
//! the draft is kept. Each hook watches the state and speaks back by actions alone.

mod address;
mod assessment;
mod print;
mod samples;
mod settings;
mod storage;

pub use address::use_address;
pub use assessment::{use_assessment, use_engine};
pub use print::use_print;
pub use samples::use_samples;
pub use settings::use_settings;
pub use storage::use_storage;
