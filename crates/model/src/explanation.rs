//! Why single patents count or not, asked for when somebody looks at them: the answers that the
//! page gets hold only the first positions of long lists.

use serde::{Deserialize, Serialize};

use crate::change::Counting;

/// How one patent stands to everything that looks at patents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatentExplanation {
    /// Its position in the list.
    pub row: u32,
    /// One entry a selection, in the order of the assessment; empty where no plan in force looks at
    /// patents.
    pub places: Vec<Place>,
}

/// How a patent stands to one selection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The plan's id.
    pub plan: String,
    /// The provision's id.
    pub provision: String,
    /// What the selection is (有效发明专利).
    pub selection: String,
    /// Whether it counts.
    pub counting: Counting,
    /// Why it does not count, or what is unknown; empty when it counts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
