//! A question answered with yes or no.

use std::rc::Rc;

use zhice_model::Truth;
use zhice_model::criterion::{Missing, Verdict};
use zhice_model::plan::Ask;

use crate::condition::Condition;
use crate::reason::Lack;
use crate::selection::Selection;

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

    /// A selection that is whole where the answer is yes.
    pub fn completing(&self, selection: &Selection) -> Selection {
        match self.truth {
            Truth::Yes => selection.clone(),
            Truth::No => selection.lacking(Lack::answer(&self.ask, "答为否，清单不完整")),
            Truth::Unknown => selection.lacking(Lack::answer(&self.ask, "尚未确认")),
        }
    }

    /// A selection in which nothing has a mark that was not given, where the answer is yes.
    pub fn settling(&self, selection: &Selection) -> Selection {
        match self.truth {
            Truth::Yes => selection.settled("已确认未标注的均不属于"),
            Truth::No | Truth::Unknown => selection.clone(),
        }
    }
}
