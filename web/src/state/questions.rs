//! Which questions stand first: those that the rating depends on. Once there, a question stays, as
//! answering it must not move it away.

use zhice_model::Enterprise;

use super::engine::Outcome;
use crate::format::overview;

/// The questions that stand first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionOrder {
    region: String,
    first: Vec<String>,
}

impl QuestionOrder {
    /// Takes in a new result. In a place seen for the first time, questions that were answered
    /// earlier stand first too.
    pub fn learn(&mut self, outcome: &Outcome) {
        let enterprise: &Enterprise = &outcome.enterprise;
        if self.region != enterprise.region {
            self.region.clone_from(&enterprise.region);
            self.first = enterprise.answers.keys().cloned().collect();
        }
        let rating = overview::primary(&outcome.assessment);
        for id in rating.into_iter().flat_map(|(_, rating)| overview::open_questions(rating)) {
            if !self.is_first(id) {
                self.first.push(id.to_owned());
            }
        }
    }

    /// Whether a question stands first.
    #[must_use]
    pub fn is_first(&self, id: &str) -> bool {
        self.first.iter().any(|first| first == id)
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Enterprise;
    use zhice_model::assessment::Standing;
    use zhice_model::date::date;
    use zhice_model::enterprise::Answer;

    use super::QuestionOrder;
    use crate::format::samples::{assessment, provision, unknown};
    use crate::state::engine::Outcome;
    use crate::state::shared::Shared;

    fn outcome(region: &str, answered: &str, open: &[&str]) -> Outcome {
        let mut rating = provision();
        rating.criteria =
            open.iter().map(|id| unknown("条件", &format!("answers.{id}"), &[])).collect();
        let assessment = assessment(Standing::InForce, vec![rating], date(2026, 11, 21));
        let answers = [(answered.to_owned(), Answer::YesNo(true))].into();
        let enterprise = Enterprise { region: region.into(), answers, ..Enterprise::default() };
        Outcome {
            assessment,
            enterprise: Shared::new(enterprise),
            patents: crate::state::ledger::Ledger::default(),
        }
    }

    #[test]
    fn questions_stay_where_they_are() {
        let mut order = QuestionOrder::default();
        let cases = [
            (outcome("1", "early", &["a", "b"]), ["early", "a", "b"].as_slice(), "c"),
            (outcome("1", "a", &["b"]), &["early", "a", "b"], "c"),
            (outcome("1", "late", &["b", "c"]), &["a", "b", "c"], "late"),
            (outcome("2", "late", &[]), &["late"], "a"),
        ];
        for (outcome, first, other) in cases {
            order.learn(&outcome);
            assert!(first.iter().all(|id| order.is_first(id)), "{order:?}");
            assert!(!order.is_first(other), "{order:?}");
        }
    }
}
