//! The enterprises that the browser keeps, in English.

use zhice_wording::count::{counted, patents};

use crate::texts::shelf::Shelf;

pub const SHELF: Shelf = Shelf {
    title: |count| match count {
        0 | 1 => "Enterprise files".to_owned(),
        count => format!("Enterprise files ({count})"),
    },
    lead: "What you enter is kept in the browser of this computer by itself; several enterprises can be \
           kept apart. To go on elsewhere, save to a file and open it there.",
    blocked: "The browser does not let this page keep data (in private mode, for instance). Please save to \
              a file before you leave, and open it the next time.",
    unnamed: "No name entered",
    patents: |count| patents(usize::try_from(count).unwrap_or(usize::MAX)),
    open_now: "On this page",
    open: |name| format!("Open {name}"),
    remove: |name| format!("Remove {name}"),
    remove_sure: |name| {
        format!(
            "Remove everything of \u{201c}{name}\u{201d} from this computer? It cannot come back; save it \
             to a file first if it may be needed."
        )
    },
    remove_now: "Remove it",
    keep: "Keep it",
    new: "New enterprise",
    save: "Save to a file",
    save_help: "The file stays on your computer; nothing is uploaded.",
    load: "Open from a file",
    input: "Enterprise file or result package",
    writing: "Writing the file…",
    reading: "Reading the file…",
    failed: "It could not be done.",
    loaded: |count| format!("{} opened.", counted(count, "enterprise", "enterprises")),
    loaded_one: |count| {
        format!(
            "The file holds {count} enterprises; as the browser keeps nothing, only the first is opened. \
             The others are still in the file."
        )
    },
};
