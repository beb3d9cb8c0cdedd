//! The browser's database, which keeps one record: what was entered. A record that this version
//! cannot read is put aside, never overwritten.

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, TransactionMode};
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::state::saved::{SAVED_SCHEMA, Saved};
use crate::state::shared::Shared;

const DATABASE: &str = "zhice";
const VERSION: u32 = 1;
const STORE: &str = "drafts";
const CURRENT: &str = "current";
const ASIDE: &str = "unreadable";

/// The open database.
pub struct Store(Database);

/// What was found.
pub enum Found {
    /// Nothing.
    Nothing,
    /// A record.
    Record(Shared<Saved>),
    /// A record of another version, now put aside.
    Unreadable,
}

impl Store {
    /// Opens the database.
    ///
    /// # Errors
    /// Where the browser forbids or lacks it.
    pub async fn open() -> Result<Self, Error> {
        let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                let _ = database.create_object_store(STORE, ObjectStoreParams::new());
            }
        });
        Ok(Self(request.await?))
    }

    /// Reads the record.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn load(&self) -> Result<Found, Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(STORE)?;
        let Some(value) = store.get(JsValue::from_str(CURRENT))?.await? else {
            return Ok(Found::Nothing);
        };
        if let Some(saved) = read(value.clone()) {
            return Ok(Found::Record(Shared::new(saved)));
        }
        self.put(ASIDE, &value).await?;
        Ok(Found::Unreadable)
    }

    /// Writes the record.
    ///
    /// # Errors
    /// Where the browser refuses, for want of room for instance.
    pub async fn save(&self, saved: &Saved) -> Result<(), Error> {
        let serializer = serde_wasm_bindgen::Serializer::json_compatible();
        match saved.serialize(&serializer) {
            Ok(value) => self.put(CURRENT, &value).await,
            Err(_) => Ok(()),
        }
    }

    async fn put(&self, key: &str, value: &JsValue) -> Result<(), Error> {
        let transaction = self.0.transaction(&[STORE], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(STORE)?;
        store.put(value, Some(&JsValue::from_str(key)))?.await?;
        transaction.commit()?.await?;
        Ok(())
    }
}

/// A record of this version, whole and sound.
fn read(value: JsValue) -> Option<Saved> {
    let saved: Saved = serde_wasm_bindgen::from_value(value).ok()?;
    let sound = saved.schema == SAVED_SCHEMA
        && zhice_model::Enterprise::clone(&saved.enterprise).checked().is_ok();
    sound.then_some(saved)
}
