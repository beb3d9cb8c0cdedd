//! What stands in the database, and how a version reads what an older one has written.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use zhice_model::totals::Totals;
use zhice_model::{Date, Enterprise, Patent};

use crate::json;
use crate::state::entered::Draft;
use crate::state::ledger::Ledger;
use crate::state::of_year::OfYear;
use crate::state::open_form::Editor;
use crate::state::saved::Listed;
use crate::state::shared::Shared;

/// The value of `schema` in a record of this version.
const SCHEMA: &str = "zhice/draft/2";
/// The version that kept one enterprise, with its patents in the same record.
const FIRST_SCHEMA: &str = "zhice/draft/1";

/// One enterprise, but for its patents.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// [`SCHEMA`].
    schema: String,
    /// Counts the times it was written.
    pub revision: u32,
    /// How many patents it has.
    pub patents: u32,
    enterprise: Shared<Enterprise>,
    #[serde(default)]
    read_for: Option<String>,
    #[serde(default)]
    spare_totals: Totals,
    #[serde(default)]
    year: i16,
    #[serde(default)]
    other_years: Vec<OfYear>,
    #[serde(default)]
    as_of: Option<Date>,
    #[serde(default)]
    editor: Option<Shared<Editor>>,
}

/// The record of the first version.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FirstRecord {
    schema: String,
    enterprise: Enterprise,
    #[serde(default)]
    as_of: Option<Date>,
    #[serde(default)]
    editor: Option<Shared<Editor>>,
}

impl Record {
    /// The record of a draft.
    pub fn of(draft: &Draft, revision: u32) -> Self {
        Self {
            schema: SCHEMA.to_owned(),
            revision,
            patents: u32::try_from(draft.patents.len()).unwrap_or(u32::MAX),
            enterprise: draft.enterprise.clone(),
            read_for: draft.read_for.clone(),
            spare_totals: draft.spare_totals.clone(),
            year: draft.year,
            other_years: draft.other_years.clone(),
            as_of: draft.as_of,
            editor: draft.editor.clone(),
        }
    }

    /// A record of this version, whole and sound.
    pub fn read(value: JsValue) -> Option<Self> {
        let record: Self = json::read(value).ok()?;
        let sound =
            record.schema == SCHEMA && Enterprise::clone(&record.enterprise).checked().is_ok();
        sound.then_some(record)
    }

    /// The draft, with its patents.
    pub fn draft(self, patents: Ledger) -> Draft {
        Draft {
            enterprise: self.enterprise,
            patents,
            read_for: self.read_for,
            spare_totals: self.spare_totals,
            year: self.year,
            other_years: self.other_years,
            as_of: self.as_of,
            editor: self.editor,
        }
    }

    /// How a list names it.
    pub fn listed(&self, id: u32) -> Listed {
        Listed { id, name: self.enterprise.name.clone(), patents: self.patents }
    }
}

/// The draft in a record of the first version.
pub fn first_draft(value: JsValue) -> Option<Draft> {
    let record: FirstRecord = json::read(value).ok()?;
    let mut enterprise = record.enterprise.checked().ok()?;
    let patents = std::mem::take(&mut enterprise.patents).into();
    let FirstRecord { schema, as_of, editor, .. } = record;
    let enterprise = Shared::new(enterprise);
    let draft = Draft { enterprise, patents, as_of, editor, ..Draft::default() };
    (schema == FIRST_SCHEMA).then_some(draft)
}

/// A value as the database takes it; `null` if it could not be expressed, which no record can.
pub fn written(value: &impl Serialize) -> JsValue {
    json::object(value).unwrap_or(JsValue::NULL)
}

/// Some patents as the database takes them.
pub fn written_slice(slice: &[Rc<Patent>]) -> JsValue {
    let patents: Vec<&Patent> = slice.iter().map(Rc::as_ref).collect();
    written(&patents)
}
