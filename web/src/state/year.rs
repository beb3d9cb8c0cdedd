//! What was said about one year, answers and totals alike: it holds for no other, and comes back with its
//! year.

use std::collections::BTreeMap;

use zhice_model::enterprise::Answer;
use zhice_model::plan::PlanSummary;
use zhice_model::totals::Totals;

use super::State;
use super::notice::{Event, Notice, Undo};
use super::shared::Shared;

/// What was said about one year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfYear {
    /// Answers to questions that are about one year.
    answers: BTreeMap<String, Answer>,
    /// Totals of what happened within the year.
    totals: BTreeMap<String, u32>,
}

impl OfYear {
    fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.totals.is_empty()
    }

    /// Takes it out of what was entered.
    fn take(state: &mut State, plans: &[PlanSummary]) -> Self {
        let asks = || plans.iter().flat_map(|plan| &plan.asks).filter(|ask| ask.yearly);
        let is_answer = |id: &String| asks().any(|ask| ask.id == *id);
        let is_total = |key: &String| Totals::OF_YEAR.contains(&key.as_str());
        let said = &*state.enterprise;
        let totals = said.totals.iter().flat_map(|totals| totals.0.keys());
        if !said.answers.keys().any(is_answer) && !totals.cloned().any(|key| is_total(&key)) {
            return Self::default();
        }
        let now = state.enterprise.edit();
        let (answers, kept) =
            std::mem::take(&mut now.answers).into_iter().partition(|(id, _)| is_answer(id));
        now.answers = kept;
        let mut gone = Self { answers, ..Self::default() };
        if let Some(totals) = &mut now.totals {
            let all = std::mem::take(&mut totals.0).into_iter();
            (gone.totals, totals.0) = all.partition(|(key, _)| is_total(key));
        }
        gone
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
        if let Some(totals) = &mut now.totals {
            for (key, count) in &self.totals {
                totals.0.entry(key.clone()).or_insert(*count);
            }
        }
    }
}

/// Once another year is judged, puts away what was said about the one before, and brings back what was said
/// about this one.
pub fn keep(state: &mut State) {
    let year = state.day().year();
    let Some(plans) = state.engine.plans.clone().filter(|_| state.year != year) else { return };
    let before = std::mem::replace(&mut state.year, year);
    if before == 0 {
        return;
    }
    let gone = OfYear::take(state, &plans);
    let back = state.other_years.remove(&year).unwrap_or_default();
    back.give(state);
    let told = matches!(state.notice.as_ref().map(|it| &it.event), Some(Event::Yearly(_)));
    if back.is_empty() && !gone.is_empty() {
        let undo = Some(Undo::OfYear(Shared::new(gone.clone())));
        state.notice = Some(Shared::new(Notice { event: Event::Yearly(year), undo }));
    } else if told {
        state.notice = None;
    }
    if !gone.is_empty() {
        state.other_years.insert(before, gone);
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;

    use crate::state::draft::DraftAction as D;
    use crate::state::engine::EngineAction;
    use crate::state::notice::Event;
    use crate::state::shared::Shared;
    use crate::state::{Action, State};

    #[test]
    fn totals_of_one_year_hold_for_no_other_and_come_back() {
        let mut state = State::new(date(2026, 11, 21));
        let plans = Shared::default();
        state.apply(Action::Engine(EngineAction::RulesTaken(plans, Shared::default())));
        for step in [
            D::Totals(true),
            D::Total("validInventions", Some(32)),
            D::Total("lapsedInYear", Some(1)),
        ] {
            state.apply(Action::Draft(step));
        }
        let day = |day| Action::Draft(D::AsOf(day));
        let last = day(Some(date(2025, 12, 31)));
        // What is done, the figures then, and whether it is told.
        for (action, expected, told) in [
            (last.clone(), [Some(32), None], true),
            (day(None), [Some(32), Some(1)], false),
            (last.clone(), [Some(32), None], true),
            (Action::Draft(D::Total("lapsedInYear", Some(2))), [Some(32), Some(2)], true),
            (day(None), [Some(32), Some(1)], false),
            (last, [Some(32), Some(2)], false),
        ] {
            state.apply(action.clone());
            let totals = state.enterprise.totals.clone().unwrap_or_default();
            let found = ["validInventions", "lapsedInYear"].map(|key| totals.figure(key));
            assert_eq!(found, expected, "{action:?}");
            let notice = state.notice.as_ref().map(|it| it.event.clone());
            assert_eq!(notice == Some(Event::Yearly(2025)), told, "{action:?}: {notice:?}");
        }
    }
}
