//! Whatever the model accepts is assessed, and what comes out is sound in itself.

use zhice_model::assessment::{Assessment, Level, ProvisionAssessment, Status};
use zhice_model::criterion::{Criterion, Test};
use zhice_model::enterprise::Answer;
use zhice_model::{Enterprise, Quantity};

use crate::anything::{any_day, anything};
use crate::dice::{Dice, cases};
use crate::found::rules;

/// What a plan may use.
const OPERATIONS: u64 = 1_000_000;

#[test]
fn anything_is_assessed() {
    let rules = rules();
    let cases = cases(1000);
    for seed in 0..cases {
        let mut dice = Dice::new(2_000_000 + seed);
        let enterprise = anything(&mut dice);
        let as_of = any_day(&mut dice);
        let json = serde_json::to_string(&enterprise).unwrap();
        assert_eq!(Enterprise::from_json(&json).as_ref(), Ok(&enterprise), "seed {seed}");
        let assessment = rules.assess(enterprise.clone(), as_of, None);
        let problem = problem_in(&assessment, &enterprise);
        assert_eq!(problem, None, "seed {seed}, as of {as_of}: {json}");
    }
}

/// What is unsound in an assessment.
fn problem_in(assessment: &Assessment, enterprise: &Enterprise) -> Option<String> {
    let json = serde_json::to_string(assessment).unwrap();
    if serde_json::from_str::<Assessment>(&json).ok().as_ref() != Some(assessment) {
        return Some("it does not come back from JSON as it was".to_owned());
    }
    let spent = assessment.plans.iter().find(|plan| plan.operations > OPERATIONS);
    if let Some(plan) = spent {
        return Some(format!("{}: {} operations", plan.id, plan.operations));
    }
    let mut provisions = assessment.plans.iter().flat_map(|plan| &plan.provisions);
    provisions.find_map(|provision| {
        let criteria = provision.criteria.iter();
        let criteria = criteria.chain(&provision.targets);
        let criteria = criteria.chain(provision.tiers.iter().map(|tier| &tier.criterion));
        level_problem(provision)
            .or_else(|| criteria.clone().find_map(range_problem))
            .or_else(|| evidence_problem(provision, enterprise))
    })
}

fn level_problem(provision: &ProvisionAssessment) -> Option<String> {
    if provision.tiers.is_empty() {
        let fits = provision.level.is_none()
            && (provision.status == Status::Failed) != provision.diagnostics.is_empty();
        return (!fits).then(|| format!("{}: {provision:?}", provision.id));
    }
    let Level { certain, possible } =
        provision.level.unwrap_or(Level { certain: None, possible: None });
    let fits = match provision.status {
        Status::Met => certain.is_some(),
        Status::Review => possible.is_some(),
        Status::NotMet => possible.is_none(),
        Status::Failed => provision.level.is_none() && !provision.diagnostics.is_empty(),
        _ => certain.is_none(),
    };
    (certain > possible || !fits)
        .then(|| format!("{:?} {certain:?} {possible:?}", provision.status))
}

fn range_problem(criterion: &Criterion) -> Option<String> {
    let Test::Comparison { actual: Quantity { low, high, .. }, gap, .. } = &criterion.test else {
        return None;
    };
    let reversed = high.is_some_and(|high| low.compare(high).unwrap().is_gt());
    let negative = gap.is_some_and(|gap| gap.high.is_some_and(|high| high < gap.low));
    (reversed || negative).then(|| format!("{}: {low:?} … {high:?}, {gap:?}", criterion.label))
}

/// Every record stands in the evidence once: counted, open or excluded.
fn evidence_problem(provision: &ProvisionAssessment, enterprise: &Enterprise) -> Option<String> {
    provision.selections.iter().find_map(|selection| {
        let count = match selection.source.strip_prefix("answers.") {
            None => enterprise.patents.len(),
            Some(ask) => match enterprise.answers.get(ask) {
                Some(Answer::Records(records)) => records.len(),
                _ => 0,
            },
        };
        let groups = selection.open.iter().chain(&selection.excluded);
        let mut rows: Vec<u32> = groups.flat_map(|group| group.rows.iter().copied()).collect();
        rows.extend(&selection.counted);
        rows.sort_unstable();
        let all: Vec<u32> = (0..u32::try_from(count).unwrap()).collect();
        (rows != all).then(|| format!("{}: {rows:?} of {count}", selection.label))
    })
}
