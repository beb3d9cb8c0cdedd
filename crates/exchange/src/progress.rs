//! What an import tells on its way.

use zhice_model::Patent;

/// What happens on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportStep {
    /// So many rows are read, of so many, roughly; 0: not known.
    Read {
        /// Rows read.
        done: u32,
        /// Rows there are.
        total: u32,
    },
    /// The next patents, at most [`zhice_model::exchange::BATCH`].
    Found(Vec<Patent>),
}
