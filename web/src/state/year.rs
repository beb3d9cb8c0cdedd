//! Once another year is judged: what was said about the one before is put away, and comes back with it.

use super::State;
use super::notice::{Event, Notice, Undo};
use super::of_year::OfYear;
use super::shared::Shared;

/// Once another year is judged, puts away what was said about the one before, and brings back what was said
/// about this one.
pub fn keep(state: &mut State) {
    let year = state.day().year();
    let Some(plans) = state.engine.plans.clone().filter(|_| state.year != year) else { return };
    let before = std::mem::replace(&mut state.year, year);
    if before == 0 {
        return;
    }
    let gone = OfYear::take(state, before, &plans);
    let kept = state.other_years.iter().position(|it| it.year == year);
    let back = kept.map(|at| state.other_years.remove(at)).unwrap_or_default();
    back.give(state);
    let told = matches!(state.notice.as_ref().map(|it| &it.event), Some(Event::Yearly(_)));
    if back.is_empty() && !gone.is_empty() {
        let undo = Some(Undo::OfYear(Shared::new(gone.clone())));
        state.notice = Some(Shared::new(Notice { event: Event::Yearly(year), undo }));
    } else if told {
        state.notice = None;
    }
    if !gone.is_empty() {
        state.other_years.push(gone);
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
            (last.clone(), [Some(32), Some(2)], false),
            // A list in their place loses none, and its day is theirs.
            (Action::Draft(D::Totals(false)), [None, None], false),
            (day(None), [None, None], false),
            (Action::Draft(D::Totals(true)), [Some(32), Some(1)], false),
            (Action::Draft(D::Totals(false)), [None, None], false),
            (last, [None, None], false),
            (Action::Draft(D::Totals(true)), [Some(32), Some(2)], false),
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
