//! A patent that is being edited, as far as it was typed.

use serde::{Deserialize, Serialize};

use super::form::Form;

/// A form that is open.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Editor {
    /// The digits of the patent that is edited; `None`: a new one.
    pub digits: Option<String>,
    /// The fields as typed.
    pub form: Form,
    /// Whether saving was tried: remarks on empty fields are held back until then.
    pub tried: bool,
    /// Counts the forms opened one after another, so that each starts at its first field.
    #[serde(skip)]
    pub round: u32,
}
