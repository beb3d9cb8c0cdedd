//! A question answered with yes or no.

use std::rc::Rc;

use zhice_model::Truth;
use zhice_model::criterion::{Missing, Verdict};
use zhice_model::plan::Ask;

use crate::condition::Condition;

/// What was answered, with the input it came from.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The answer.
    pub truth: Truth,
    /// The question.
    pub ask: Rc<Ask>,
}

impl Reply {
    /// Whether it was answered in the way wanted.
    pub fn condition(&self, wanted: bool) -> Condition {
        let verdict = match self.truth {
            Truth::Unknown => Verdict::Unknown,
            answer if answer == Truth::from(wanted) => Verdict::Met,
            _ => Verdict::Unmet,
        };
        let missing = Rc::from([Missing::whole(format!("answers.{}", self.ask.id))]);
        Condition::fact(&self.ask.label, verdict, missing)
    }
}
