//! What would be different in a supposed state of an enterprise.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::enterprise::{Answer, Enterprise};
use crate::patent::Patent;

/// The differences from the enterprise as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Scenario {
    /// Patents as they would be: one with a number already listed takes the place of that one, others
    /// are added behind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patents: Vec<Patent>,
    /// Answers as they would be.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, Answer>,
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
        Self { patents, answers }
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
        then
    }
}

#[cfg(test)]
mod tests {
    use super::Scenario;
    use crate::enterprise::{Answer, Enterprise};
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
        let none = Enterprise { no_patents: true, ..Enterprise::default() };
        let then = Scenario::between(&none, &now).applied_to(&none);
        assert_eq!((then.no_patents, then.patents.len()), (false, 2));
    }
}
