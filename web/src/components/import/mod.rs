//! A file on its way in: choosing it, waiting for it, looking at it, and the account of it.

mod chooser;
pub mod intake;
mod mapping;
mod owner;
mod paste;
mod preview;
mod receipt;
mod rows;
mod template;
mod waiting;

pub use chooser::{chooser, drop_place};
pub use preview::{TITLE as PREVIEW_TITLE, preview};
pub use receipt::receipt;
pub use waiting::{failed, reading};
