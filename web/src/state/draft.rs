//! What is known of the enterprise besides its patents: place, day, name, subject, answers.

use zhice_model::Date;
use zhice_model::enterprise::{Answer, Scalar, SubjectType};
use zhice_model::totals::Totals;

use super::State;
use super::notice::Undo;

/// The area code that stands for a place which no plan governs.
pub const OTHER_REGION: &str = "000000";

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
    /// The day that the list of patents describes.
    StatusAsOf(Option<Date>),
    /// There are no patents, or that is not said.
    NoPatents(bool),
    /// A few figures stand for the list, or do not any more.
    Totals(bool),
    /// One of these figures; `None`: not known.
    Total(&'static str, Option<u32>),
    /// A field of a record of an answer: the question, the record's position, the field, its value.
    RecordField(String, usize, String, Option<Scalar>),
    /// The answer to a question; `None`: not known.
    Answer(String, Option<Answer>),
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
        DraftAction::Subject(subject) => enterprise.subject = subject,
        DraftAction::StatusAsOf(day) => enterprise.status_as_of = day,
        DraftAction::NoPatents(none) => enterprise.no_patents = none && state.patents.is_empty(),
        DraftAction::Totals(given) => {
            enterprise.totals = given.then(Totals::default);
            enterprise.no_patents = false;
        }
        DraftAction::Total(key, count) => {
            let totals = enterprise.totals.get_or_insert_default();
            match count {
                Some(count) => totals.0.insert(key.to_owned(), count),
                None => totals.0.remove(key),
            };
        }
        DraftAction::RecordField(id, at, key, value) => {
            if let Some(Answer::Records(records)) = enterprise.answers.get_mut(&id)
                && let Some(record) = records.get_mut(at)
            {
                match value {
                    Some(value) => drop(record.insert(key, value)),
                    None => drop(record.remove(&key)),
                }
            }
        }
        DraftAction::Answer(id, Some(answer)) => {
            enterprise.answers.insert(id, answer);
        }
        DraftAction::Answer(id, None) => {
            enterprise.answers.remove(&id);
        }
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

    use super::DraftAction as D;
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
    fn fields_of_one_record_change_one_by_one() {
        let mut state = State::new(date(2026, 11, 21));
        let field = |at, key: &str, value: Option<&str>| {
            let value = value.map(|text| Scalar::Text(text.into()));
            D::RecordField("filings".into(), at, key.into(), value)
        };
        state.apply(Action::Draft(field(0, "product", Some("甲"))));
        assert!(state.enterprise.answers.is_empty(), "there is no such list");
        let one = Answer::Records(vec![Record::new()]);
        state.apply(Action::Draft(D::Answer("filings".into(), Some(one))));
        let steps = [("product", Some("甲")), ("kind", Some("first")), ("product", None)];
        for (key, value) in steps {
            state.apply(Action::Draft(field(0, key, value)));
        }
        let Answer::Records(records) = &state.enterprise.answers["filings"] else {
            panic!("still a list")
        };
        assert_eq!(records[0].keys().collect::<Vec<_>>(), ["kind"]);
    }
}
