//! Files of ours that come back: enterprise files, collections of them, and result packages.
//!
//! `text` (bytes → text) → `kind` (what the file says that it is) → `json` (text → value, or what is wrong
//! and where) → `whole` (whether the parts fit together).

mod json;
mod kind;
mod text;
mod whole;

use zhice_model::Diagnostic;
use zhice_model::Enterprise;
use zhice_model::export::{Enterprises, Opened, Package};

use kind::Kind;

/// Opens a saved file. What it is, is told by its content.
///
/// # Errors
/// Says in Chinese what is wrong, where, and what to do: `open-encoding`, `open-kind`, `open-newer`,
/// `open-json` or `open-content`.
pub fn open(file: &str, bytes: &[u8]) -> Result<Opened, Vec<Diagnostic>> {
    opened(bytes).map_err(|diagnostic| vec![diagnostic.in_file(file)])
}

fn opened(bytes: &[u8]) -> Result<Opened, Diagnostic> {
    let text = text::text(bytes)?;
    match kind::of(&text)? {
        Kind::Enterprise => {
            let enterprise: Enterprise = json::read(&text)?;
            Ok(Opened::Enterprise(Box::new(whole::enterprise(enterprise, "")?)))
        }
        Kind::Enterprises => {
            let collection: Enterprises = json::read(&text)?;
            Ok(Opened::Enterprises(whole::collection(collection)?))
        }
        Kind::Package => {
            let package: Package = json::read(&text)?;
            Ok(Opened::Package(Box::new(whole::package(package)?)))
        }
    }
}
