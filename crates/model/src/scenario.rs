//! What would be different in a supposed state of an enterprise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::enterprise::{Answer, Enterprise};
use crate::patent::Patent;
use crate::totals::Totals;

/// The differences from the enterprise as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scenario {
    /// Patents as they would be: one with a number already listed takes the place of that one, others
    /// are added behind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patents: Vec<Patent>,
    /// Answers as they would be.
    #[serde(
        default,
        deserialize_with = "crate::reading::or_empty",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub answers: BTreeMap<String, Answer>,
    /// The figures in place of the list of patents as they would be; `None`: no others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
}

impl Scenario {
    /// What differs from one state to another in which nothing was taken away.
    #[must_use]
    pub fn between(now: &Enterprise, then: &Enterprise) -> Self {
        let mut was = now.patents.iter();
        let changed = then.patents.iter().filter(|patent| was.next() != Some(*patent));
        let patents = changed.cloned().collect();
        let answers =
            then.answers.iter().filter(|(id, answer)| now.answers.get(*id) != Some(*answer));
        let answers = answers.map(|(id, answer)| (id.clone(), answer.clone())).collect();
        let totals = then.totals.clone().filter(|_| now.totals != then.totals);
        Self { patents, answers, totals }
    }

    /// The enterprise as it would be.
    #[must_use]
    pub fn applied_to(&self, now: &Enterprise) -> Enterprise {
        let mut then = now.clone();
        for patent in &self.patents {
            let number = patent.application_number.digits();
            let same = |it: &&mut Patent| it.application_number.digits() == number;
            match then.patents.iter_mut().find(same) {
                Some(listed) => listed.clone_from(patent),
                None => then.patents.push(patent.clone()),
            }
        }
        then.no_patents &= then.patents.is_empty();
        then.answers.extend(self.answers.clone());
        if self.totals.is_some() {
            then.totals.clone_from(&self.totals);
        }
        then
    }
}

#[cfg(test)]
mod tests {
    use super::Scenario;
    use crate::enterprise::{Answer, Enterprise};
    use crate::totals::Totals;
    use crate::{ApplicationNumber, LegalStatus, Patent};

    #[test]
    fn there_and_back() {
        let patent = |number: &str| Patent::new(ApplicationNumber::parse(number).unwrap());
        let now = Enterprise {
            patents: vec![patent("202310123456"), patent("202310123457")],
            answers: [("listed".to_owned(), Answer::YesNo(false))].into(),
            ..Enterprise::default()
        };
        let mut then = now.clone();
        then.patents[1].status = LegalStatus::Granted;
        then.patents.push(patent("202310123458"));
        then.answers.insert("staff".to_owned(), Answer::Count(5));
        let scenario = Scenario::between(&now, &then);
        assert_eq!((scenario.patents.len(), scenario.answers.len()), (2, 1));
        assert_eq!(scenario.applied_to(&now), then);
        assert_eq!(Scenario::between(&now, &now), Scenario::default());
        let figures = |valid| Enterprise {
            totals: Some(Totals([("validInventions".to_owned(), valid)].into())),
            ..Enterprise::default()
        };
        let (now, then) = (figures(20), figures(21));
        assert_eq!(Scenario::between(&now, &then).applied_to(&now), then);
        let none = Enterprise { no_patents: true, ..Enterprise::default() };
        let listed = Enterprise {
            patents: vec![patent("202310123456"), patent("202310123457")],
            ..none.clone()
        };
        let listed = Enterprise { no_patents: false, ..listed };
        let then = Scenario::between(&none, &listed).applied_to(&none);
        assert_eq!((then.no_patents, then.patents.len()), (false, 2));
    }
}
