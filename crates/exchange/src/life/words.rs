//! Words that amount to a status only beside a day, or to none.

use zhice_model::LegalStatus;

use super::days::Grant;
use crate::cell::brief;
use crate::status::{Meaning, Standing};

/// A right that was granted is in force again when it is restored; what else may be restored is not.
pub fn restored(meaning: Meaning, grant: Grant) -> Option<LegalStatus> {
    let is = meaning == Meaning::Restored && matches!(grant, Grant::On(_));
    is.then_some(LegalStatus::Granted)
}

/// Why known words amount to no status.
pub fn undecided(standing: &Standing) -> String {
    let words = brief(&standing.words);
    match standing.meaning {
        Meaning::Event => {
            format!("只写了“{words}”，没有写专利权是否有效，法律状态记为未知；请在清单中选择")
        }
        _ => format!("从“{words}”看不出有没有专利权，法律状态记为未知；请在清单中选择"),
    }
}
