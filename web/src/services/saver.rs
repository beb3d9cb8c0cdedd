//! Keeps what was entered as soon as it changes: at once when nothing is being written, else right
//! after that, the newest only. Takes out other enterprises, once the one on the page is put away.

use std::cell::RefCell;
use std::rc::Rc;

use idb::Error;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::store::{CURRENT, Found, Place, Store};
use super::tab;
use crate::dom;
use crate::state::entered::Draft;
use crate::state::saved::{Listed, Shelf, StorageAction, Switch};
use crate::state::shared::Shared;

/// Writes drafts in order.
#[derive(Clone)]
pub struct Saver(Rc<RefCell<Desk>>);

struct Desk {
    store: Option<Rc<Store>>,
    /// What is kept of the enterprise on the page.
    place: Option<Place>,
    /// The draft as it was written last.
    written: Option<Draft>,
    listed: Vec<Listed>,
    /// The enterprise that was offered to the page at the opening.
    offered: Option<u32>,
    next: Option<Draft>,
    then: Option<Switch>,
    busy: bool,
    report: Callback<StorageAction>,
}

impl PartialEq for Saver {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Saver {
    /// A saver without a database, which forgets.
    #[must_use]
    pub fn new(report: Callback<StorageAction>) -> Self {
        Self(Rc::new(RefCell::new(Desk {
            store: None,
            place: None,
            written: None,
            listed: Vec::new(),
            offered: None,
            next: None,
            then: None,
            busy: false,
            report,
        })))
    }

    /// Opens the database and reports what was open last.
    pub async fn open(&self) {
        let report = self.0.borrow().report.clone();
        report.emit(self.opened().await.unwrap_or(StorageAction::Blocked));
    }

    /// Whether the browser has opened its database, though it may still be reading.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.borrow().store.is_some()
    }

    async fn opened(&self) -> Result<StorageAction, Error> {
        let store = Rc::new(Store::open().await?);
        self.0.borrow_mut().store = Some(Rc::clone(&store));
        let listed = store.list().await?;
        let last = match tab::open() {
            None => store.get::<u32>(CURRENT).await?,
            here => here,
        };
        let found = match last {
            Some(id) => store.load(id).await?,
            None => Found::Nothing,
        };
        let mut desk = self.0.borrow_mut();
        desk.listed = listed;
        let draft = match found {
            Found::Nothing => None,
            Found::Draft(place, draft) => {
                desk.offered = Some(place.id);
                desk.hold(Some(place), &draft);
                Some(draft)
            }
            Found::Unreadable => {
                let report = desk.report.clone();
                let shelf = desk.shelf();
                drop(desk);
                report.emit(StorageAction::Opened(None, shelf));
                return Ok(StorageAction::Unreadable);
            }
        };
        Ok(StorageAction::Opened(draft, desk.shelf()))
    }

    /// Keeps a draft. `open` is the enterprise on the page: not the one that was offered at the
    /// opening, where something was typed by then.
    pub fn save(&self, draft: Draft, open: Option<u32>) {
        let mut desk = self.0.borrow_mut();
        if desk.offered.take().is_some_and(|offered| open != Some(offered)) {
            desk.place = None;
        }
        desk.next = Some(draft);
        drop(desk);
        self.go();
    }

    /// Takes out another enterprise.
    pub fn switch(&self, switch: Switch) {
        self.0.borrow_mut().then = Some(switch);
        self.go();
    }

    /// Takes over what another window has changed, unless something waits to be written here.
    pub fn look(&self) {
        let desk = self.0.borrow();
        let Some((store, place)) = desk.store.clone().zip(desk.place.clone()) else { return };
        if desk.busy {
            return;
        }
        drop(desk);
        let this = self.clone();
        spawn_local(async move {
            if store.is_behind(&place).await.unwrap_or(false) {
                this.refresh(&store, place.id).await;
            }
        });
    }

    async fn refresh(&self, store: &Store, id: u32) {
        let Ok(Found::Draft(place, draft)) = store.load(id).await else { return };
        let mut desk = self.0.borrow_mut();
        // Written here meanwhile: that finds out by itself.
        if desk.busy || desk.place.as_ref().is_none_or(|now| now.id != id) {
            return;
        }
        desk.hold(Some(place), &draft);
        let report = desk.report.clone();
        drop(desk);
        report.emit(StorageAction::Refreshed(draft));
    }

    fn go(&self) {
        let mut desk = self.0.borrow_mut();
        if !desk.busy && desk.store.is_some() {
            desk.busy = true;
            drop(desk);
            dom::mark_unsaved(true);
            spawn_local(self.clone().work());
        }
    }

    async fn work(self) {
        let mut kept = true;
        while let Some((store, task)) = self.take() {
            let done = match task {
                Task::Write(draft) => self.write(&store, &draft).await,
                Task::Switch(switch) => self.carry_out(&store, switch).await,
            };
            kept = done.is_ok();
            if !kept {
                // What could not be put away stays on the page.
                self.0.borrow_mut().then = None;
            }
            let action = done.unwrap_or(Some(StorageAction::Blocked));
            let report = self.0.borrow().report.clone();
            if let Some(action) = action {
                report.emit(action);
            }
        }
        self.0.borrow_mut().busy = false;
        dom::mark_unsaved(!kept);
    }

    fn take(&self) -> Option<(Rc<Store>, Task)> {
        let mut desk = self.0.borrow_mut();
        let store = desk.store.clone()?;
        let write = desk.next.take().map(Task::Write);
        let task = write.or_else(|| desk.then.take().map(Task::Switch))?;
        Some((store, task))
    }

    /// Writes a draft; reports only what changes the list of enterprises.
    async fn write(&self, store: &Store, draft: &Draft) -> Result<Option<StorageAction>, Error> {
        let (place, same) = {
            let desk = self.0.borrow();
            (desk.place.clone(), desk.written.as_ref() == Some(draft))
        };
        if same && place.is_some() {
            return Ok(None);
        }
        if draft.is_blank() {
            return match place {
                Some(place) => self.forget(store, place.id).await.map(Some),
                None => Ok(None),
            };
        }
        let mut written = store.save(place.as_ref(), draft).await?;
        let forked = written.is_none();
        if forked {
            written = store.save(None, draft).await?;
        }
        let Some(place) = written else { return Ok(None) };
        let listed = Listed {
            id: place.id,
            name: draft.enterprise.name.clone(),
            patents: u32::try_from(draft.patents.len()).unwrap_or(u32::MAX),
        };
        let mut desk = self.0.borrow_mut();
        desk.hold(Some(place), draft);
        let news = desk.note(listed);
        Ok(match (forked, news) {
            (true, _) => Some(StorageAction::Forked(desk.shelf())),
            (false, true) => Some(StorageAction::Written(desk.shelf())),
            (false, false) => None,
        })
    }

    /// What was emptied is kept no longer.
    async fn forget(&self, store: &Store, id: u32) -> Result<StorageAction, Error> {
        store.remove(id).await?;
        let mut desk = self.0.borrow_mut();
        desk.place = None;
        desk.listed.retain(|known| known.id != id);
        Ok(StorageAction::Written(desk.shelf()))
    }

    async fn carry_out(
        &self,
        store: &Store,
        switch: Switch,
    ) -> Result<Option<StorageAction>, Error> {
        let (place, draft) = match switch {
            Switch::To(id) => match store.load(id).await? {
                Found::Draft(place, draft) => (Some(place), draft),
                Found::Nothing | Found::Unreadable => (None, Draft::default()),
            },
            Switch::New(drafts) => add(store, drafts).await?,
            Switch::Away(id) => {
                store.remove(id).await?;
                self.0.borrow().stays(id)
            }
        };
        store.set(CURRENT, &place.as_ref().map(|place| place.id)).await?;
        let listed = store.list().await?;
        let mut desk = self.0.borrow_mut();
        desk.hold(place, &draft);
        desk.listed = listed;
        Ok(Some(StorageAction::Switched(draft, desk.shelf())))
    }
}

/// Keeps new enterprises, and gives the first; an empty one is kept once something is entered.
async fn add(store: &Store, drafts: Vec<Draft>) -> Result<(Option<Place>, Draft), Error> {
    let first = drafts.first().cloned().unwrap_or_default();
    let kept: Vec<Draft> = drafts.into_iter().filter(|draft| !draft.is_blank()).collect();
    let place = store.add(&kept).await?;
    Ok((place.filter(|_| !first.is_blank()), first))
}

enum Task {
    Write(Draft),
    Switch(Switch),
}

impl Desk {
    /// Has this enterprise on the page, as it is kept.
    fn hold(&mut self, place: Option<Place>, draft: &Draft) {
        tab::set_open(place.as_ref().map_or(0, |place| place.id));
        self.place = place;
        self.written = Some(draft.clone());
    }

    /// What is on the page once this enterprise is kept no longer.
    fn stays(&self, removed: u32) -> (Option<Place>, Draft) {
        let other = self.place.clone().filter(|place| place.id != removed);
        let draft = self.written.clone().filter(|_| other.is_some());
        (other, draft.unwrap_or_default())
    }

    fn shelf(&self) -> Shelf {
        let open = self.place.as_ref().map(|place| place.id);
        Shelf { listed: Shared::new(self.listed.clone()), open }
    }

    /// Notes how an enterprise is listed, and tells whether that is news.
    fn note(&mut self, entry: Listed) -> bool {
        match self.listed.iter_mut().find(|known| known.id == entry.id) {
            Some(known) if *known == entry => false,
            Some(known) => {
                *known = entry;
                true
            }
            None => {
                self.listed.push(entry);
                true
            }
        }
    }
}
