//! What is known of the enterprise besides its patents: place, day, name, subject, answers.

use std::collections::BTreeMap;

use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::{Date, Truth};

use super::State;
use super::notice::Undo;

pub use zhice_model::region::OTHER_REGION;

/// A change of the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAction {
    /// The place; empty: not said.
    Region(String),
    /// The day of assessment; `None`: today.
    AsOf(Option<Date>),
    /// The name.
    Name(String),
    /// The kind of subject.
    Subject(SubjectType),
    /// Whether it is registered as a company, where its kind leaves that open.
    Company(Truth),
    /// The day that the list of patents describes; `None`: today.
    StatusAsOf(Option<Date>),
    /// There are no patents, or that is not said.
    NoPatents(bool),
    /// A few figures stand for the list, or do not any more.
    Totals(bool),
    /// One of these figures; `None`: not known.
    Total(&'static str, Option<u32>),
    /// The records that answer a question.
    Records(String, RecordsAction),
    /// The answer to a question; `None`: not known.
    Answer(String, Option<Answer>),
}

/// A change of the records that answer a question. It is told alone, without what else they say:
/// several changes may come before the page is drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordsAction {
    /// One more, of which nothing is known yet.
    Add,
    /// The one at a position goes.
    Remove(usize),
    /// A field of the one at a position; `None`: not known.
    Field(usize, String, Option<Scalar>),
}

/// Carries out a change of the draft.
pub fn apply(state: &mut State, action: DraftAction) {
    forget_cleared(state);
    let today = state.today;
    let enterprise = state.enterprise.edit();
    match action {
        DraftAction::Region(code) => enterprise.region = code,
        DraftAction::AsOf(day) => state.as_of = day.filter(|day| *day != today),
        DraftAction::Name(name) => enterprise.name = name,
        DraftAction::Subject(subject) => {
            enterprise.subject = subject;
            enterprise.company = Truth::Unknown;
        }
        DraftAction::Company(company) => enterprise.company = company,
        DraftAction::StatusAsOf(day) => {
            enterprise.status_as_of = day.or((!state.patents.is_empty()).then_some(today));
        }
        DraftAction::NoPatents(none) => enterprise.no_patents = none && state.patents.is_empty(),
        DraftAction::Totals(true) => {
            enterprise.totals = Some(std::mem::take(&mut state.spare_totals));
            enterprise.no_patents = false;
        }
        DraftAction::Totals(false) => {
            state.spare_totals = enterprise.totals.take().unwrap_or_default();
        }
        DraftAction::Total(key, count) => {
            let totals = enterprise.totals.get_or_insert_default();
            match count {
                Some(count) => totals.0.insert(key.to_owned(), count),
                None => totals.0.remove(key),
            };
        }
        DraftAction::Records(id, action) => change_records(&mut enterprise.answers, &id, action),
        DraftAction::Answer(id, Some(answer)) => {
            enterprise.answers.insert(id, answer);
        }
        DraftAction::Answer(id, None) => {
            enterprise.answers.remove(&id);
        }
    }
}

fn change_records(answers: &mut BTreeMap<String, Answer>, id: &str, action: RecordsAction) {
    let Some(Answer::Records(records)) = answers.get_mut(id) else { return };
    match action {
        RecordsAction::Add => records.push(Record::new()),
        RecordsAction::Remove(at) if at < records.len() => drop(records.remove(at)),
        RecordsAction::Remove(_) => {}
        RecordsAction::Field(at, key, value) => {
            let Some(record) = records.get_mut(at) else { return };
            match value {
                Some(value) => drop(record.insert(key, value)),
                None => drop(record.remove(&key)),
            }
        }
    }
    // The last one gone says nothing about whether there are any.
    if records.is_empty() {
        answers.remove(id);
    }
}

/// What was cleared cannot come back over what is typed now.
fn forget_cleared(state: &mut State) {
    let clears = |undo: &Undo| matches!(undo, Undo::All(..));
    if state.notice.as_ref().and_then(|notice| notice.undo.as_ref()).is_some_and(clears) {
        state.notice = None;
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
    use zhice_model::plan::{AnswerType, Ask, Period, PlanSummary};

    use super::{DraftAction as D, RecordsAction as R};
    use crate::state::engine::EngineAction;
    use crate::state::entered::Draft;
    use crate::state::saved::{Shelf, StorageAction};
    use crate::state::shared::Shared;
    use crate::state::{Action, State};

    #[test]
    fn fields() {
        let mut state = State::new(date(2026, 11, 21));
        let steps = [
            D::Region("320682".into()),
            D::Name("如皋示例（虚构）有限公司".into()),
            D::Subject(SubjectType::PrivateEnterprise),
            D::Answer("scope".into(), Some(Answer::YesNo(true))),
            D::Answer("other".into(), Some(Answer::Records(vec![]))),
            D::Answer("scope".into(), None),
            D::AsOf(Some(date(2026, 11, 21))),
        ];
        for step in steps {
            state.apply(Action::Draft(step));
        }
        assert_eq!(state.enterprise.region, "320682");
        assert_eq!(state.enterprise.subject, SubjectType::PrivateEnterprise);
        assert_eq!(state.enterprise.answers.keys().collect::<Vec<_>>(), ["other"]);
        assert_eq!(state.as_of, None, "today is not kept as a day of its own");
        state.apply(Action::Draft(D::AsOf(Some(date(2023, 12, 31)))));
        assert_eq!(state.day(), date(2023, 12, 31));
    }

    #[test]
    fn totals_come_back_with_their_form() {
        let mut state = State::new(date(2026, 11, 21));
        for step in [D::Totals(true), D::Total("highValue", Some(3)), D::Totals(false)] {
            state.apply(Action::Draft(step));
        }
        assert_eq!(state.enterprise.totals, None);
        assert!(!Draft::of(&state).is_blank(), "and are kept");
        state.apply(Action::Draft(D::Totals(true)));
        let figure = state.enterprise.totals.as_ref().and_then(|totals| totals.figure("highValue"));
        assert_eq!(figure, Some(3));
        state.apply(Action::Draft(D::Totals(false)));
        state.apply(Action::Clear);
        assert!(Draft::of(&state).is_blank());
        state.apply(Action::Undo);
        assert_eq!(state.spare_totals.figure("highValue"), Some(3));
    }

    #[test]
    fn answers_about_one_year_hold_for_no_other() {
        let ask = |id: &str, yearly| Ask {
            id: id.into(),
            label: String::new(),
            why: String::new(),
            source: String::new(),
            answer: AnswerType::YesNo,
            yearly,
        };
        let plans = Shared::new(vec![PlanSummary {
            id: String::new(),
            title: String::new(),
            document: String::new(),
            regions: vec![],
            in_force: Period { from: date(2024, 1, 1), to: date(2027, 12, 31) },
            issued: None,
            timetable: None,
            asks: vec![ask("lapsed", true), ask("other", false)],
            params: vec![],
            readings: vec![],
            provisions: vec![],
            forbids_count_benefits: None,
        }]);
        let keys = |state: &State| state.enterprise.answers.keys().cloned().collect::<Vec<_>>();
        let mut state = State::new(date(2026, 11, 21));
        state.apply(Action::Engine(EngineAction::RulesTaken(plans, Shared::default())));
        for id in ["lapsed", "other"] {
            state.apply(Action::Draft(D::Answer(id.into(), Some(Answer::YesNo(true)))));
        }
        let day = |day| Action::Draft(D::AsOf(day));
        let kept = Draft::of(&state);
        for (action, expected) in [
            (day(Some(date(2026, 1, 1))), &["lapsed", "other"][..]),
            (day(Some(date(2025, 12, 31))), &["other"]),
            (Action::Undo, &["lapsed", "other"]),
            (day(Some(date(2025, 1, 1))), &["lapsed", "other"]),
            (day(None), &["lapsed", "other"]),
        ] {
            state.apply(action);
            assert_eq!(keys(&state), expected);
        }
        let opened = |draft: Draft, today| {
            let mut later = State { engine: state.engine.clone(), ..State::new(today) };
            later.apply(Action::Storage(StorageAction::Opened(Some(draft), Shelf::default())));
            keys(&later)
        };
        assert_eq!(opened(kept.clone(), date(2026, 12, 31)), ["lapsed", "other"]);
        assert_eq!(opened(kept.clone(), date(2027, 1, 1)), ["other"], "kept over the new year");
        let older = Draft { year: 0, ..kept };
        assert_eq!(opened(older, date(2027, 1, 1)), ["lapsed", "other"], "not said for which");
    }

    type Case<'a> = (&'a [R], Option<&'a [&'a [&'a str]]>);

    #[test]
    fn records_change_one_by_one() {
        let field = |at, key: &str, value: Option<&str>| {
            R::Field(at, key.into(), value.map(|text| Scalar::Text(text.into())))
        };
        // From one empty record: what is done, and the fields that each record has then.
        let cases: [Case; 7] = [
            (&[], Some(&[&[]])),
            (&[R::Add, R::Add], Some(&[&[], &[], &[]])),
            (&[field(0, "product", Some("甲")), R::Add], Some(&[&["product"], &[]])),
            (
                &[
                    field(0, "product", Some("甲")),
                    field(0, "kind", Some("first")),
                    field(0, "product", None),
                ],
                Some(&[&["kind"]]),
            ),
            (&[R::Add, field(1, "product", Some("乙")), R::Remove(0)], Some(&[&["product"]])),
            (&[R::Remove(1), field(1, "product", Some("乙"))], Some(&[&[]])),
            (&[R::Remove(0), R::Remove(0), R::Add, field(0, "product", Some("甲"))], None),
        ];
        for (changes, expected) in cases {
            let mut state = State::new(date(2026, 11, 21));
            let one = Answer::Records(vec![Record::new()]);
            state.apply(Action::Draft(D::Answer("filings".into(), Some(one))));
            for change in changes {
                state.apply(Action::Draft(D::Records("filings".into(), change.clone())));
            }
            let keys = |record: &Record| record.keys().cloned().collect::<Vec<_>>();
            let records = state.enterprise.answers.get("filings").map(|answer| match answer {
                Answer::Records(records) => records.iter().map(keys).collect::<Vec<_>>(),
                _ => panic!("no longer a list"),
            });
            let expected: Option<Vec<Vec<String>>> = expected.map(|all| {
                all.iter().map(|keys| keys.iter().map(|&key| key.into()).collect()).collect()
            });
            assert_eq!(records, expected, "{changes:?}");
        }
    }
}
