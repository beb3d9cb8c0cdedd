//! Saves what was entered as soon as it changes: at once when nothing is being written, else right
//! after that, the newest only.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::store::Store;
use crate::state::saved::Saved;

/// Writes records in order.
#[derive(Clone)]
pub struct Saver(Rc<RefCell<Desk>>);

struct Desk {
    store: Option<Rc<Store>>,
    next: Option<Saved>,
    writing: bool,
    failed: Callback<()>,
}

impl PartialEq for Saver {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Saver {
    /// A saver without a database, which forgets; `failed` hears of refused writes.
    #[must_use]
    pub fn new(failed: Callback<()>) -> Self {
        Self(Rc::new(RefCell::new(Desk { store: None, next: None, writing: false, failed })))
    }

    /// Writes to this database from now on.
    pub fn use_store(&self, store: Rc<Store>) {
        self.0.borrow_mut().store = Some(store);
    }

    /// Keeps a record.
    pub fn save(&self, saved: Saved) {
        let mut desk = self.0.borrow_mut();
        desk.next = Some(saved);
        if !desk.writing && desk.store.is_some() {
            desk.writing = true;
            drop(desk);
            spawn_local(self.clone().write());
        }
    }

    async fn write(self) {
        while let Some((store, saved)) = self.take() {
            if store.save(&saved).await.is_err() {
                let failed = self.0.borrow().failed.clone();
                failed.emit(());
            }
        }
        self.0.borrow_mut().writing = false;
    }

    fn take(&self) -> Option<(Rc<Store>, Saved)> {
        let mut desk = self.0.borrow_mut();
        desk.store.clone().zip(desk.next.take())
    }
}
