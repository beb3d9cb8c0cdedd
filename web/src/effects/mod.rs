//! What follows from a change of state: rules are fetched, the engine is asked, files are read,
//! the draft is kept. Each hook watches the state and speaks back by actions, or by what it returns to the
//! component that calls it: components know neither services nor workers.

mod address;
mod assessment;
pub mod file_work;
pub mod importing;
pub mod inquiry;
mod naming;
mod print;
pub mod report_files;
mod risks;
mod samples;
mod settings;
mod storage;

pub use address::use_address;
pub use assessment::{use_assessment, use_engine};
pub use naming::use_naming;
pub use print::use_print;
pub use risks::use_risks;
pub use samples::use_samples;
pub use settings::use_settings;
pub use storage::use_storage;
