//! Changes to the list of patents that can be taken back one by one, whatever happened since.

use std::rc::Rc;

use zhice_model::Patent;

use super::ledger::Ledger;

/// What became of one patent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its position before, or where it was put.
    pub at: usize,
    /// As it was; `None`: it was not there.
    pub before: Option<Rc<Patent>>,
    /// As it became; `None`: it was removed.
    pub after: Option<Rc<Patent>>,
}

impl Change {
    fn number(&self) -> &str {
        let patent = self.after.as_ref().or(self.before.as_ref());
        patent.map_or("", |patent| patent.application_number.digits())
    }
}

/// Makes the changes.
pub fn carry_out<'a>(ledger: &mut Ledger, changes: impl IntoIterator<Item = &'a Change>) {
    let patents = ledger.edit();
    for change in changes {
        place(patents, change, change.after.as_ref());
    }
}

/// Takes the changes back, but for patents that were changed again since. Returns how many those
/// are.
pub fn take_back<'a>(
    ledger: &mut Ledger,
    changes: impl DoubleEndedIterator<Item = &'a Change>,
) -> usize {
    let patents = ledger.edit();
    let mut kept = 0;
    for change in changes.rev() {
        let now = find(patents, change).and_then(|at| patents.get(at));
        if now == change.after.as_ref() {
            place(patents, change, change.before.as_ref());
        } else {
            kept += 1;
        }
    }
    kept
}

/// Where the patent stands: most often where it stood when the change was made.
fn find(patents: &[Rc<Patent>], change: &Change) -> Option<usize> {
    let is_it = |patent: &Rc<Patent>| patent.application_number.digits() == change.number();
    if patents.get(change.at).is_some_and(is_it) {
        return Some(change.at);
    }
    patents.iter().position(is_it)
}

fn place(patents: &mut Vec<Rc<Patent>>, change: &Change, patent: Option<&Rc<Patent>>) {
    // What is being put in for the first time need not be looked for: lists can be long.
    let is_new = change.before.is_none() && patent.is_some();
    let at = if is_new { None } else { find(patents, change) };
    match (at, patent) {
        (Some(at), Some(patent)) => {
            if let Some(place) = patents.get_mut(at) {
                place.clone_from(patent);
            }
        }
        (Some(at), None) => {
            patents.remove(at);
        }
        (None, Some(patent)) => patents.insert(change.at.min(patents.len()), Rc::clone(patent)),
        (None, None) => {}
    }
}
