//! The browser's database. It keeps several enterprises, each as a record and its patents in slices,
//! so that a change writes only what changed and no step takes long. What this version cannot read
//! stays as it is.

mod record;

use std::rc::Rc;

use idb::{
    Database, DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Transaction,
    TransactionMode,
};
use js_sys::Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbDatabase;
use zhice_model::Patent;

use self::record::{Record, first_draft, written, written_slice};
use crate::pace::Pace;
use crate::state::entered::Draft;
use crate::state::ledger::Ledger;
use crate::state::saved::Listed;

const DATABASE: &str = "zhice";
const VERSION: u32 = 2;
/// Records by the enterprise's number.
const ENTERPRISES: &str = "enterprises";
/// Patents by the enterprise's number and the slice's.
const PATENTS: &str = "patents";
/// Small things by name.
const SETTINGS: &str = "settings";
/// Where the first version kept its only record, and under which key.
const FIRST_STORE: &str = "drafts";
const FIRST_KEY: &str = "current";

/// The open database.
pub struct Store(Database);

/// What is kept of an enterprise, as far as this page knows.
#[derive(Clone, Debug)]
pub struct Place {
    /// The enterprise's number.
    pub id: u32,
    /// How often it was written.
    pub revision: u32,
    /// Its patents as they are kept.
    patents: Ledger,
}

/// What was found.
pub enum Found {
    /// Nothing.
    Nothing,
    /// An enterprise.
    Draft(Place, Draft),
    /// A record of another version.
    Unreadable,
}

impl Store {
    /// Opens the database, and brings over what the first version kept.
    ///
    /// # Errors
    /// Where the browser forbids or lacks it.
    pub async fn open() -> Result<Self, Error> {
        let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            for store in [ENTERPRISES, PATENTS, SETTINGS] {
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        });
        let mut database = request.await?;
        // A newer version in another window need not wait for this page.
        database.on_version_change(|event| {
            if let Some(database) = event.target().and_then(|it| it.dyn_into::<IdbDatabase>().ok())
            {
                database.close();
            }
        });
        let store = Self(database);
        store.bring_over().await?;
        Ok(store)
    }

    async fn bring_over(&self) -> Result<(), Error> {
        if !self.0.store_names().iter().any(|name| name == FIRST_STORE) {
            return Ok(());
        }
        let key = JsValue::from_str(FIRST_KEY);
        let reading = self.0.transaction(&[FIRST_STORE], TransactionMode::ReadOnly)?;
        let value = reading.object_store(FIRST_STORE)?.get(key.clone())?.await?;
        let Some(draft) = value.and_then(first_draft) else { return Ok(()) };
        self.save(None, &draft).await?;
        let clearing = self.0.transaction(&[FIRST_STORE], TransactionMode::ReadWrite)?;
        clearing.object_store(FIRST_STORE)?.delete(key)?.await?;
        clearing.commit()?.await?;
        Ok(())
    }

    /// The enterprises that are kept.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn list(&self) -> Result<Vec<Listed>, Error> {
        let transaction = self.0.transaction(&[ENTERPRISES], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(ENTERPRISES)?;
        // Both in the order of the keys, in one transaction.
        let (keys, records) = (store.get_all_keys(None, None)?, store.get_all(None, None)?);
        let (keys, records) = (keys.await?, records.await?);
        let (mut listed, mut pace) = (Vec::new(), Pace::begin());
        for (key, record) in keys.iter().zip(records) {
            pace.pause().await;
            let record = Record::read(record).zip(number(key));
            listed.extend(record.map(|(record, id)| record.listed(id)));
        }
        Ok(listed)
    }

    /// Reads an enterprise.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn load(&self, id: u32) -> Result<Found, Error> {
        let transaction = self.both(TransactionMode::ReadOnly)?;
        let value = transaction.object_store(ENTERPRISES)?.get(JsValue::from(id))?.await?;
        let Some(value) = value else { return Ok(Found::Nothing) };
        let Some(record) = Record::read(value) else { return Ok(Found::Unreadable) };
        let patents = load_patents(&transaction.object_store(PATENTS)?, id).await?;
        let whole = patents.filter(|patents| u32::try_from(patents.len()) == Ok(record.patents));
        let Some(patents) = whole else { return Ok(Found::Unreadable) };
        let place = Place { id, revision: record.revision, patents: patents.clone() };
        Ok(Found::Draft(place, record.draft(patents)))
    }

    /// Writes an enterprise: a new one without a place, which is then the one last open. Gives its
    /// place then, or nothing, and writes nothing, where another window has written it since.
    ///
    /// # Errors
    /// Where the browser refuses, for want of room for instance.
    pub async fn save(&self, place: Option<&Place>, draft: &Draft) -> Result<Option<Place>, Error> {
        let transaction =
            self.0.transaction(&[ENTERPRISES, PATENTS, SETTINGS], TransactionMode::ReadWrite)?;
        let records = transaction.object_store(ENTERPRISES)?;
        let settings = transaction.object_store(SETTINGS)?;
        let (id, revision) = match place {
            None => (next_id(&records, &settings).await?, 1),
            Some(place) if revision(&records, place.id).await? == Some(place.revision) => {
                (place.id, place.revision.saturating_add(1))
            }
            Some(_) => return Ok(None),
        };
        let kept = place.map(|place| place.patents.clone()).unwrap_or_default();
        save_patents(&transaction.object_store(PATENTS)?, id, &kept, &draft.patents).await?;
        let record = written(&Record::of(draft, revision));
        records.put(&record, Some(&JsValue::from(id)))?.await?;
        if place.is_none() {
            settings.put(&JsValue::from(id), Some(&JsValue::from_str(CURRENT)))?.await?;
        }
        transaction.commit()?.await?;
        Ok(Some(Place { id, revision, patents: draft.patents.clone() }))
    }

    /// Writes new enterprises, so many in one go that each costs little and none of the goes takes long. Gives
    /// the place of the first.
    ///
    /// # Errors
    /// Where the browser refuses, for want of room for instance.
    pub async fn add(&self, drafts: &[Draft]) -> Result<Option<Place>, Error> {
        let (mut first, mut pace) = (None, Pace::begin());
        for drafts in drafts.chunks(AT_ONCE) {
            pace.rest().await;
            let place = self.add_together(drafts).await?;
            first = first.or(place);
        }
        Ok(first)
    }

    async fn add_together(&self, drafts: &[Draft]) -> Result<Option<Place>, Error> {
        let transaction =
            self.0.transaction(&[ENTERPRISES, PATENTS, SETTINGS], TransactionMode::ReadWrite)?;
        let records = transaction.object_store(ENTERPRISES)?;
        let settings = transaction.object_store(SETTINGS)?;
        let patents = transaction.object_store(PATENTS)?;
        let from = next_ids(&records, &settings, drafts.len()).await?;
        for (draft, id) in drafts.iter().zip(from..) {
            save_patents(&patents, id, &Ledger::default(), &draft.patents).await?;
            records.put(&written(&Record::of(draft, 1)), Some(&JsValue::from(id)))?;
        }
        transaction.commit()?.await?;
        let place = |draft: &Draft| Place { id: from, revision: 1, patents: draft.patents.clone() };
        Ok(drafts.first().map(place))
    }

    /// Whether another window has written an enterprise, or removed it, since.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn is_behind(&self, place: &Place) -> Result<bool, Error> {
        let transaction = self.0.transaction(&[ENTERPRISES], TransactionMode::ReadOnly)?;
        let records = transaction.object_store(ENTERPRISES)?;
        Ok(revision(&records, place.id).await?.is_some_and(|it| it != place.revision))
    }

    /// Keeps an enterprise no longer.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn remove(&self, id: u32) -> Result<(), Error> {
        let transaction = self.both(TransactionMode::ReadWrite)?;
        transaction.object_store(PATENTS)?.delete(slices_from(id, 0)?)?.await?;
        transaction.object_store(ENTERPRISES)?.delete(JsValue::from(id))?.await?;
        transaction.commit()?.await?;
        Ok(())
    }

    /// A small thing by its name.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn get<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Error> {
        let transaction = self.0.transaction(&[SETTINGS], TransactionMode::ReadOnly)?;
        let store = transaction.object_store(SETTINGS)?;
        let value = store.get(JsValue::from_str(name))?.await?;
        Ok(value.and_then(|value| serde_wasm_bindgen::from_value(value).ok()))
    }

    /// Keeps a small thing under its name.
    ///
    /// # Errors
    /// Where the browser refuses.
    pub async fn set(&self, name: &str, value: &impl Serialize) -> Result<(), Error> {
        let transaction = self.0.transaction(&[SETTINGS], TransactionMode::ReadWrite)?;
        let store = transaction.object_store(SETTINGS)?;
        store.put(&written(value), Some(&JsValue::from_str(name)))?.await?;
        transaction.commit()?.await?;
        Ok(())
    }

    fn both(&self, mode: TransactionMode) -> Result<Transaction, Error> {
        self.0.transaction(&[ENTERPRISES, PATENTS], mode)
    }
}

/// The setting that names the enterprise last open.
pub const CURRENT: &str = "current";
/// The setting with the number given last.
const LAST: &str = "last";

/// Enterprises that are written in one go.
const AT_ONCE: usize = 50;

async fn next_id(records: &ObjectStore, settings: &ObjectStore) -> Result<u32, Error> {
    next_ids(records, settings, 1).await
}

/// The first of so many numbers in a row that no enterprise had before: another window may still show one
/// that was removed.
async fn next_ids(
    records: &ObjectStore,
    settings: &ObjectStore,
    count: usize,
) -> Result<u32, Error> {
    let key = JsValue::from_str(LAST);
    let last = settings.get(key.clone())?.await?;
    let keys = records.get_all_keys(None, None)?.await?;
    let greatest = keys.iter().chain(&last).filter_map(number).max().unwrap_or_default();
    let last = greatest.saturating_add(u32::try_from(count).unwrap_or(u32::MAX));
    settings.put(&JsValue::from(last), Some(&key))?.await?;
    Ok(greatest.saturating_add(1))
}

async fn revision(records: &ObjectStore, id: u32) -> Result<Option<u32>, Error> {
    let value = records.get(JsValue::from(id))?.await?;
    Ok(value.and_then(Record::read).map(|record| record.revision))
}

async fn load_patents(store: &ObjectStore, id: u32) -> Result<Option<Ledger>, Error> {
    let mut ledger = Ledger::default();
    let patents = ledger.edit();
    for key in store.get_all_keys(Some(slices_from(id, 0)?.into()), None)?.await? {
        let value = store.get(key)?.await?.unwrap_or(JsValue::NULL);
        let Ok(slice) = serde_wasm_bindgen::from_value::<Vec<Patent>>(value) else {
            return Ok(None);
        };
        patents.extend(slice.into_iter().map(Rc::new));
    }
    Ok(Some(ledger))
}

/// Writes the slices that differ and removes those there are no more.
async fn save_patents(
    store: &ObjectStore,
    id: u32,
    kept: &Ledger,
    ledger: &Ledger,
) -> Result<(), Error> {
    let changed = ledger.changed_slices(kept);
    for (at, slice) in ledger.slices().enumerate().filter(|(at, _)| changed.contains(at)) {
        store.put(&written_slice(slice), Some(&slice_key(id, at)))?.await?;
    }
    if kept.slices().len() > ledger.slices().len() {
        store.delete(slices_from(id, ledger.slices().len())?)?.await?;
    }
    Ok(())
}

fn slice_key(id: u32, at: usize) -> JsValue {
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    Array::of2(&JsValue::from(id), &JsValue::from(at)).into()
}

/// The slices of an enterprise from this one on: an array is greater than any number.
fn slices_from(id: u32, at: usize) -> Result<KeyRange, Error> {
    let end = Array::of2(&JsValue::from(id), &Array::new()).into();
    KeyRange::bound(&slice_key(id, at), &end, None, None)
}

fn number(key: &JsValue) -> Option<u32> {
    serde_wasm_bindgen::from_value(key.clone()).ok()
}
