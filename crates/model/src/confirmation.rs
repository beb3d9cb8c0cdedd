//! Whether a recorded result came about again: both are held against each other word for word.

use crate::assessment::{Assessment, PlanAssessment};
use crate::change::PlanChange;
use crate::changes::{Subject, changes};
use crate::enterprise::Enterprise;
use crate::what_if::{Deviation, Difference, Differences};

/// What differs between a recorded result of an enterprise and another one, of the same day and under
/// the rules that are in use now. Both have their lists whole.
#[must_use]
pub fn differences(enterprise: &Enterprise, recorded: Assessment, now: Assessment) -> Differences {
    let (recorded, now) = (comparable(recorded), comparable(now));
    if recorded == now {
        return Differences::default();
    }
    let subject = |assessment| Subject { enterprise, assessment };
    let plans = changes(subject(&recorded), subject(&now));
    let mut others = others(&recorded, &now, &plans);
    if plans.is_empty() && others.is_empty() {
        // What is missing, or the order.
        others.push(altered("", ""));
    }
    Differences { plans, others }
}

/// The result without what may differ: who computed it, and in how many steps.
fn comparable(mut assessment: Assessment) -> Assessment {
    assessment.engine.clear();
    assessment.plans.iter_mut().for_each(|plan| plan.operations = 0);
    assessment
}

/// The differences that no change of outcomes and figures tells of.
fn others(recorded: &Assessment, now: &Assessment, told: &[PlanChange]) -> Vec<Difference> {
    // What is missing follows from the provisions.
    let frame =
        |of: &Assessment| Assessment { plans: Vec::new(), missing: Vec::new(), ..of.clone() };
    let mut found = Vec::new();
    if frame(recorded) != frame(now) {
        found.push(altered("", ""));
    }
    for (id, sides) in matched(&recorded.plans, &now.plans, |plan| &plan.id) {
        match sides {
            Sides::Both(was, is) => {
                let told = told.iter().find(|change| change.plan == id);
                found.extend(within(was, is, told));
            }
            Sides::One(how) => found.push(difference(id, "", how)),
        }
    }
    found
}

/// The same of one plan. A change of its standing changes everything in it.
fn within(was: &PlanAssessment, is: &PlanAssessment, told: Option<&PlanChange>) -> Vec<Difference> {
    let mut found = Vec::new();
    if told.is_some_and(|change| change.standing.is_some()) {
        return found;
    }
    let frame = |of: &PlanAssessment| PlanAssessment { provisions: Vec::new(), ..of.clone() };
    if frame(was) != frame(is) {
        found.push(altered(&is.id, ""));
    }
    let is_told = |id: &str| {
        told.is_some_and(|change| change.provisions.iter().any(|provision| provision.id == id))
    };
    for (id, sides) in matched(&was.provisions, &is.provisions, |provision| &provision.id) {
        match sides {
            Sides::Both(was, is) if was == is || is_told(id) => {}
            Sides::Both(..) => found.push(altered(&is.id, id)),
            Sides::One(how) => found.push(difference(&is.id, id, how)),
        }
    }
    found
}

/// Where something stands: in both results or only in one.
enum Sides<'a, T> {
    Both(&'a T, &'a T),
    One(Deviation),
}

/// What bears the same id in both lists, then what stands only in the second.
fn matched<'a, T>(
    was: &'a [T],
    is: &'a [T],
    id: impl Fn(&'a T) -> &'a String,
) -> Vec<(&'a str, Sides<'a, T>)> {
    let find = |list: &'a [T], wanted: &str| list.iter().find(|it| id(it) == wanted);
    let recorded = was.iter().map(|it| {
        let sides =
            find(is, id(it)).map_or(Sides::One(Deviation::Gone), |now| Sides::Both(it, now));
        (id(it).as_str(), sides)
    });
    let new = is.iter().filter(|it| find(was, id(it)).is_none());
    recorded.chain(new.map(|it| (id(it).as_str(), Sides::One(Deviation::New)))).collect()
}

fn altered(plan: &str, provision: &str) -> Difference {
    difference(plan, provision, Deviation::Altered)
}

fn difference(plan: &str, provision: &str, how: Deviation) -> Difference {
    Difference { plan: plan.to_owned(), provision: provision.to_owned(), how }
}
