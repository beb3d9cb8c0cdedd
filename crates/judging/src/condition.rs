//! A condition tested but not yet written down: what stands between a comparison and a provision's
//! criteria, alone or several taken together.

use std::rc::Rc;

use zhice_model::criterion::{Gap, Missing, Operator, Verdict};
use zhice_model::{Quantity, Value};

use crate::budget::{CONDITIONS, GROUP_DEPTH};
use crate::comparison;
use crate::figure::Figure;
use crate::selection::Selection;

/// A condition with all that explains it.
#[derive(Clone, Debug)]
pub struct Condition {
    /// What is tested, where the script does not name it.
    pub name: Rc<str>,
    /// How it turned out.
    pub verdict: Verdict,
    /// What was tested.
    pub tested: Tested,
    /// The unknown inputs that it looked at.
    pub missing: Rc<[Missing]>,
    /// Why an authority decides, where the verdict is that it does.
    pub reasons: Rc<[Rc<str>]>,
}

/// What a condition tests.
#[derive(Clone, Debug)]
pub enum Tested {
    /// A figure against a bound.
    Comparison {
        /// How they are compared.
        operator: Operator,
        /// The bound.
        required: Value,
        /// The figure.
        actual: Quantity,
        /// What is missing.
        gap: Option<Gap>,
        /// What was counted.
        selection: Option<Selection>,
    },
    /// A fact that holds or does not.
    Fact,
    /// Several conditions of which so many must hold.
    Group(usize, Rc<[Condition]>),
}

impl Condition {
    /// A fact that turned out so.
    pub fn fact(name: &str, verdict: Verdict, missing: Rc<[Missing]>) -> Self {
        let (tested, reasons) = (Tested::Fact, Rc::from([]));
        Self { name: Rc::from(name), verdict, tested, missing, reasons }
    }

    /// How a figure stands to a bound; `None` when they are too large for exact arithmetic.
    pub fn compare(actual: &Figure, operator: Operator, required: Value) -> Option<Self> {
        let verdict = comparison::verdict(operator, &actual.quantity, required)?;
        let gap = match verdict {
            Verdict::Met => None,
            Verdict::Unmet | Verdict::Unknown | Verdict::Review => {
                comparison::gap(operator, &actual.quantity, required)
            }
        };
        Some(Self {
            name: Rc::clone(&actual.name),
            verdict,
            tested: Tested::Comparison {
                operator,
                required,
                actual: actual.quantity.clone(),
                gap,
                selection: actual.selection.clone(),
            },
            missing: match verdict {
                Verdict::Unknown => actual.missing(),
                Verdict::Met | Verdict::Unmet | Verdict::Review => Rc::from([]),
            },
            reasons: Rc::from([]),
        })
    }

    /// At least so many of the members hold; every member is kept with its own explanation. `None`
    /// when the groups hold too many conditions or are nested too deeply.
    pub fn group(at_least: usize, members: Vec<Self>) -> Option<Self> {
        let grouped = Self::joined(at_least, members);
        (grouped.count() <= CONDITIONS && grouped.depth() <= GROUP_DEPTH).then_some(grouped)
    }

    fn joined(at_least: usize, members: Vec<Self>) -> Self {
        let verdict = enough(at_least, members.iter().map(|member| member.verdict));
        let names: Vec<_> = members.iter().map(|member| &*member.name).collect();
        let joined = if at_least == members.len() { "且" } else { "或" };
        let mut missing: Vec<Missing> = Vec::new();
        for member in members.iter().filter(|member| member.verdict == Verdict::Unknown) {
            missing.extend(
                member.missing.iter().filter(|m| !missing.contains(m)).cloned().collect::<Vec<_>>(),
            );
        }
        let mut reasons: Vec<Rc<str>> = Vec::new();
        for reason in members.iter().flat_map(|member| member.reasons.iter()) {
            if verdict == Verdict::Review && !reasons.contains(reason) {
                reasons.push(Rc::clone(reason));
            }
        }
        Self {
            name: Rc::from(names.join(joined)),
            verdict,
            missing: missing.into(),
            reasons: reasons.into(),
            tested: Tested::Group(at_least, members.into()),
        }
    }

    /// How many conditions this is, groups and their members included.
    pub fn count(&self) -> usize {
        1 + self.members().iter().map(Self::count).sum::<usize>()
    }

    /// How many records its explanation names as open.
    pub fn rows(&self) -> usize {
        let own: usize = self.missing.iter().map(|missing| missing.rows.len()).sum();
        own + self.members().iter().map(Self::rows).sum::<usize>()
    }

    fn depth(&self) -> usize {
        self.members().iter().map(Self::depth).max().map_or(0, |deepest| deepest + 1)
    }

    fn members(&self) -> &[Self] {
        match &self.tested {
            Tested::Group(_, members) => members,
            Tested::Comparison { .. } | Tested::Fact => &[],
        }
    }

    /// The same, but where it fails an authority decides for `reason`: what the text lists is not all
    /// that it means.
    pub fn or_review(&self, reason: &str) -> Self {
        self.left_where(Verdict::Unmet, reason)
    }

    /// The same, but where it holds an authority decides for `reason`: it comes near to what the text
    /// means, and the text has no measure for that.
    pub fn but_review(&self, reason: &str) -> Self {
        self.left_where(Verdict::Met, reason)
    }

    fn left_where(&self, verdict: Verdict, reason: &str) -> Self {
        if self.verdict != verdict {
            return self.clone();
        }
        Self { verdict: Verdict::Review, reasons: Rc::from([Rc::from(reason)]), ..self.clone() }
    }

    /// The same under another name.
    pub fn named(&self, name: &str) -> Self {
        Self { name: Rc::from(name), ..self.clone() }
    }
}

/// All of them: one unmet decides, otherwise one unknown leaves it open, otherwise one left to an
/// authority leaves it there.
pub fn all(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    verdicts.into_iter().fold(Verdict::Met, |all, next| match (all, next) {
        (Verdict::Unmet, _) | (_, Verdict::Unmet) => Verdict::Unmet,
        (Verdict::Unknown, _) | (_, Verdict::Unknown) => Verdict::Unknown,
        (Verdict::Review, _) | (_, Verdict::Review) => Verdict::Review,
        (Verdict::Met, Verdict::Met) => Verdict::Met,
    })
}

/// At least so many of them. What an authority may still grant counts for less than what an answer
/// may still settle: the question is asked first.
fn enough(at_least: usize, verdicts: impl Iterator<Item = Verdict> + Clone) -> Verdict {
    let count = |verdict| verdicts.clone().filter(|it| *it == verdict).count();
    let (met, unknown) = (count(Verdict::Met), count(Verdict::Unknown));
    if met >= at_least {
        Verdict::Met
    } else if met + unknown + count(Verdict::Review) < at_least {
        Verdict::Unmet
    } else if unknown > 0 {
        Verdict::Unknown
    } else {
        Verdict::Review
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use zhice_model::criterion::Verdict::{self, Met, Review, Unknown, Unmet};

    use super::Condition;

    #[test]
    fn groups() {
        let cases: [(usize, &[Verdict], Verdict); 16] = [
            (2, &[Met, Met], Met),
            (2, &[Met, Unmet], Unmet),
            (2, &[Met, Unknown], Unknown),
            (2, &[Unmet, Unknown], Unmet),
            (1, &[Unmet, Unmet], Unmet),
            (1, &[Unmet, Unknown], Unknown),
            (1, &[Met, Unknown], Met),
            (2, &[Met, Unknown, Unmet], Unknown),
            (2, &[Met, Unmet, Unmet], Unmet),
            (2, &[Met, Met, Unknown], Met),
            (1, &[Unmet, Review], Review),
            (1, &[Unknown, Review], Unknown),
            (1, &[Met, Review], Met),
            (2, &[Met, Review], Review),
            (2, &[Unmet, Review], Unmet),
            (2, &[Unknown, Review], Unknown),
        ];
        for (at_least, verdicts, expected) in cases {
            let member = |verdict: &Verdict| Condition::fact("", *verdict, Rc::from([]));
            let group = Condition::group(at_least, verdicts.iter().map(member).collect()).unwrap();
            assert_eq!(group.verdict, expected, "{at_least} of {verdicts:?}");
        }
    }

    #[test]
    fn left_to_an_authority_where_it_fails_or_where_it_holds() {
        let cases = [(Met, Met, Review), (Unmet, Review, Unmet), (Unknown, Unknown, Unknown)];
        for (verdict, where_it_fails, where_it_holds) in cases {
            let condition = Condition::fact("", verdict, Rc::from([]));
            let left = [
                (condition.or_review("名单之后有“等”"), where_it_fails),
                (condition.but_review("没有标准"), where_it_holds),
            ];
            for (open, expected) in left {
                assert_eq!(open.verdict, expected, "{verdict:?}");
                assert_eq!(open.reasons.len(), usize::from(expected == Review), "{verdict:?}");
            }
        }
    }
}
