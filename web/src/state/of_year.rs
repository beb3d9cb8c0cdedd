//! What was said about one year, answers and totals alike: it holds for no other.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zhice_model::enterprise::Answer;
use zhice_model::plan::PlanSummary;
use zhice_model::totals::Totals;

use super::State;

/// What was said about one year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfYear {
    /// The year.
    pub year: i16,
    /// Answers to questions that are about one year.
    answers: BTreeMap<String, Answer>,
    /// Totals of what happened within the year.
    totals: BTreeMap<String, u32>,
}

impl OfYear {
    /// Whether nothing was.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.totals.is_empty()
    }

    /// Takes it out of what was entered.
    pub fn take(state: &mut State, year: i16, plans: &[PlanSummary]) -> Self {
        let asks = || plans.iter().flat_map(|plan| &plan.asks).filter(|ask| ask.yearly);
        let is_answer = |id: &String| asks().any(|ask| ask.id == *id);
        let is_total = |key: &String| Totals::OF_YEAR.contains(&key.as_str());
        let said = &*state.enterprise;
        let totals = said.totals.as_ref().unwrap_or(&state.spare_totals);
        if !said.answers.keys().any(is_answer) && !totals.0.keys().any(is_total) {
            return Self::default();
        }
        let now = state.enterprise.edit();
        let (answers, kept) =
            std::mem::take(&mut now.answers).into_iter().partition(|(id, _)| is_answer(id));
        now.answers = kept;
        // Those that wait while a list stands in their place are of the year as well.
        let now = now.totals.as_mut().unwrap_or(&mut state.spare_totals);
        let all = std::mem::take(&mut now.0).into_iter();
        let (totals, kept) = all.partition(|(key, _)| is_total(key));
        now.0 = kept;
        Self { year, answers, totals }
    }

    /// Puts it where nothing was said since.
    pub fn give(&self, state: &mut State) {
        if self.is_empty() {
            return;
        }
        let now = state.enterprise.edit();
        for (id, answer) in &self.answers {
            now.answers.entry(id.clone()).or_insert_with(|| answer.clone());
        }
        let totals = now.totals.as_mut().unwrap_or(&mut state.spare_totals);
        for (key, count) in &self.totals {
            totals.0.entry(key.clone()).or_insert(*count);
        }
    }
}
