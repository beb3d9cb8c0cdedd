//! A smaller enterprise that shows the same mistake.

use crate::enterprises::Case;

/// Drops patents as long as `fails` stays true.
pub fn shrunk(mut case: Case, fails: impl Fn(&Case) -> bool) -> Case {
    let mut size = case.enterprise.patents.len() / 2;
    while size > 0 {
        let mut from = 0;
        while from < case.enterprise.patents.len() {
            let mut smaller = case.clone();
            let to = (from + size).min(smaller.enterprise.patents.len());
            smaller.enterprise.patents.drain(from..to);
            if fails(&smaller) {
                case = smaller;
            } else {
                from += size;
            }
        }
        size /= 2;
    }
    case
}

/// The case as a person can type it again.
pub fn told(case: &Case) -> String {
    let enterprise = serde_json::to_string(&case.enterprise).unwrap();
    format!("as of {}: {enterprise}", case.days.as_of)
}
