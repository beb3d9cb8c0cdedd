//! What the user said of the columns of tables, by their headers: the next table with the same ones is
//! read the same way.

use zhice_model::import::Column;

use super::store::Store;

/// The setting.
const MAPPINGS: &str = "mappings";
/// How many kinds of tables are remembered.
const KEPT: usize = 50;

type Known = Vec<(String, Vec<Column>)>;

/// What was said of tables with this signature; nothing where the browser keeps nothing.
pub async fn recall(signature: &str) -> Option<Vec<Column>> {
    let store = Store::open().await.ok()?;
    let known: Known = store.get(MAPPINGS).await.ok()??;
    known.into_iter().find(|(of, _)| of == signature).map(|(_, columns)| columns)
}

/// Remembers it, the newest first; an empty mapping is forgotten.
pub async fn remember(signature: String, columns: Vec<Column>) {
    let Ok(store) = Store::open().await else { return };
    let mut known: Known = store.get(MAPPINGS).await.ok().flatten().unwrap_or_default();
    known.retain(|(of, _)| *of != signature);
    if !columns.is_empty() {
        let plain = |column: Column| Column { samples: Vec::new(), ..column };
        known.insert(0, (signature, columns.into_iter().map(plain).collect()));
    }
    known.truncate(KEPT);
    // Not remembering is no fault worth a word.
    let _ = store.set(MAPPINGS, &known).await;
}
