//! Changes to the list of patents that can be taken back one by one, whatever happened since.

use zhice_model::{Enterprise, Patent};

/// What became of one patent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its position before, or where it was put.
    pub at: usize,
    /// As it was; `None`: it was not there.
    pub before: Option<Patent>,
    /// As it became; `None`: it was removed.
    pub after: Option<Patent>,
}

impl Change {
    fn number(&self) -> &str {
        let patent = self.after.as_ref().or(self.before.as_ref());
        patent.map_or("", |patent| patent.application_number.digits())
    }
}

/// Makes the changes.
pub fn carry_out(enterprise: &mut Enterprise, changes: &[Change]) {
    for change in changes {
        place(enterprise, change, change.after.as_ref());
    }
}

/// Takes the changes back, but for patents that were changed again since. Returns how many those
/// are.
pub fn take_back(enterprise: &mut Enterprise, changes: &[Change]) -> usize {
    let mut kept = 0;
    for change in changes.iter().rev() {
        if find(enterprise, change.number()).map(|(_, now)| now) == change.after.as_ref() {
            place(enterprise, change, change.before.as_ref());
        } else {
            kept += 1;
        }
    }
    kept
}

fn find<'a>(enterprise: &'a Enterprise, digits: &str) -> Option<(usize, &'a Patent)> {
    let mut patents = enterprise.patents.iter().enumerate();
    patents.find(|(_, patent)| patent.application_number.digits() == digits)
}

fn place(enterprise: &mut Enterprise, change: &Change, patent: Option<&Patent>) {
    let at = find(enterprise, change.number()).map(|(at, _)| at);
    match (at, patent) {
        (Some(at), Some(patent)) => {
            if let Some(place) = enterprise.patents.get_mut(at) {
                place.clone_from(patent);
            }
        }
        (Some(at), None) => {
            enterprise.patents.remove(at);
        }
        (None, Some(patent)) => {
            let at = change.at.min(enterprise.patents.len());
            enterprise.patents.insert(at, patent.clone());
        }
        (None, None) => {}
    }
}
