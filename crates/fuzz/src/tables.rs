//! Any bytes as a table of patents: refused with advice, or every row accounted for.

use zhice_exchange::ReadTable;
use zhice_model::Enterprise;

use crate::{AS_OF, say_something};

const OWNER: &str = "如皋示例精密机械（虚构）有限公司";

/// Reads bytes as a table.
///
/// # Panics
/// If a row is lost, or the patents make no enterprise file.
pub fn table(data: &[u8]) {
    match zhice_exchange::read("x.csv", data, OWNER, AS_OF) {
        Ok(reading) => account(reading),
        Err(diagnostics) => {
            say_something(&diagnostics);
            assert!(diagnostics.iter().all(|diagnostic| !diagnostic.hint.is_empty()));
        }
    }
}

fn account(ReadTable { import, patents }: ReadTable) {
    assert_eq!(usize::try_from(import.found), Ok(patents.len()), "{import:?}");
    let taken = if import.needs_mapping { 0 } else { import.rows - import.joined };
    assert_eq!(taken, import.found + import.rejected_count, "{import:?}");
    assert!(import.rejected.iter().all(|row| !row.reason.is_empty() && row.line > 0));
    assert!(import.warnings.iter().all(|row| !row.message.is_empty()));
    let enterprise = Enterprise { patents, ..Enterprise::default() };
    let written = serde_json::to_string(&enterprise).expect("an enterprise can be written");
    assert_eq!(Enterprise::from_json(&written), Ok(enterprise), "{written}");
}
