//! A file on its way in: choosing it, waiting for it, looking at it, and the account of it.

mod chooser;
mod failed;
mod owner;
mod preview;
mod reading;
mod receipt;
mod rows;

pub use chooser::Chooser;
pub use failed::ImportFailed;
pub use preview::Preview;
pub use reading::Reading;
pub use receipt::ReceiptNote;
