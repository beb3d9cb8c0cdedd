//! Which enterprise is open in this tab: what was opened in another one since is not to take its place
//! when this one is reloaded. The browser keeps it with the tab.

use web_sys::Storage;

const KEY: &str = "zhice-open";

/// The number of the enterprise that was open in this tab; `None`: the tab is new, or nothing is kept.
#[must_use]
pub fn open() -> Option<u32> {
    storage()?.get_item(KEY).ok()??.parse().ok()
}

/// Keeps it.
pub fn set_open(id: u32) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, &id.to_string());
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}
