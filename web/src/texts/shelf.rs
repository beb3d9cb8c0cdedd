//! Texts of the enterprises that the browser keeps.

/// The enterprises that are kept.
pub struct Shelf {
    /// How many there are.
    pub title: fn(usize) -> String,
    pub lead: &'static str,
    /// In place of the list where the browser keeps nothing.
    pub blocked: &'static str,
    pub unnamed: &'static str,
    /// How many patents one has.
    pub patents: fn(u32) -> String,
    pub open_now: &'static str,
    /// The name of the enterprise that a button is for.
    pub open: fn(&str) -> String,
    pub remove: fn(&str) -> String,
    pub remove_sure: fn(&str) -> String,
    pub remove_now: &'static str,
    pub keep: &'static str,
    pub new: &'static str,
    pub save: &'static str,
    pub save_help: &'static str,
    pub load: &'static str,
    /// What the input behind the button is.
    pub input: &'static str,
    pub writing: &'static str,
    pub reading: &'static str,
    pub failed: &'static str,
    /// So many enterprises were read from a file.
    pub loaded: fn(usize) -> String,
    /// Of so many, one is opened, as the browser keeps nothing.
    pub loaded_one: fn(usize) -> String,
}
