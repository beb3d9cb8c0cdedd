//! Small assessments for the tests of this folder.

use zhice_model::assessment::{
    Level, PlanAssessment, ProvisionAssessment, SelectionEvidence, Standing, Status, Tier,
};
use zhice_model::criterion::{Criterion, Gap, Missing, Operator, Test, Verdict};
use zhice_model::plan::{Period, ProvisionKind};
use zhice_model::{Assessment, Date, Quantity, Value};

/// A condition without a figure.
pub fn fact(label: &str, verdict: Verdict) -> Criterion {
    Criterion {
        label: label.into(),
        verdict,
        test: Test::Fact,
        missing: Vec::new(),
        clause: "二（一）4".into(),
        line: 58,
    }
}

/// A condition on the number of patents, counted by the first selection.
pub fn count(operator: Operator, bound: i64, actual: Quantity, gap: Option<Gap>) -> Criterion {
    let verdict = match gap {
        None => Verdict::Met,
        Some(Gap { low: 0, .. }) => Verdict::Unknown,
        Some(_) => Verdict::Unmet,
    };
    let required = Value::Whole(bound);
    let test = Test::Comparison { operator, required, actual, gap, selection: Some(0) };
    Criterion { test, ..fact("有效发明专利总量", verdict) }
}

/// A condition that depends on an unknown input.
pub fn unknown(label: &str, input: &str, rows: &[u32]) -> Criterion {
    let missing = vec![Missing::of(input, rows.to_vec())];
    Criterion { missing, ..fact(label, Verdict::Unknown) }
}

/// One level that needs more than so many patents.
pub fn tier(level: u8, label: &str, bound: i64, held: i64) -> Tier {
    let short = u64::try_from(bound + 1 - held).ok().filter(|short| *short > 0);
    let gap = short.map(|short| Gap { low: short, high: Some(short) });
    let criterion = count(Operator::Over, bound, Quantity::exact(Value::Whole(held), "件"), gap);
    Tier { level, label: label.into(), verdict: criterion.verdict, criterion }
}

/// A rating without conditions.
pub fn provision() -> ProvisionAssessment {
    ProvisionAssessment {
        id: "RG24-10".into(),
        title: "知识产权密集型企业星级".into(),
        clause: "二（一）4".into(),
        kind: ProvisionKind::Rating,
        force: "评定".into(),
        strength: zhice_model::Strength::Grant,
        amount: "文件未载明".into(),
        status: Status::NotMet,
        level: None,
        criteria: Vec::new(),
        targets: vec![],
        tiers: Vec::new(),
        selections: vec![SelectionEvidence {
            label: "有效发明专利".into(),
            source: "patents".into(),
            counted: Vec::new(),
            count: None,
            open: Vec::new(),
            excluded: Vec::new(),
            excluded_count: None,
            incomplete: Vec::new(),
        }],
        sensitivity: Vec::new(),
        departments: Vec::new(),
        next: String::new(),
        notes: Vec::new(),
        diagnostics: Vec::new(),
    }
}

/// A rating of two to five stars over so many patents.
pub fn rating(held: i64, level: Level, criteria: Vec<Criterion>) -> ProvisionAssessment {
    let bounds = [(2, "二星级", 20), (3, "三星级", 30), (4, "四星级", 40), (5, "五星级", 50)];
    let tiers = bounds.into_iter().map(|(n, label, bound)| tier(n, label, bound, held));
    ProvisionAssessment { level: Some(level), criteria, tiers: tiers.collect(), ..provision() }
}

/// What one plan says on a day.
pub fn assessment(
    standing: Standing,
    provisions: Vec<ProvisionAssessment>,
    as_of: Date,
) -> Assessment {
    let plan = PlanAssessment {
        id: "rugao-2024".into(),
        title: String::new(),
        document: String::new(),
        in_force: Period { from: as_of, to: as_of },
        standing,
        remarks: Vec::new(),
        provisions,
        operations: 0,
    };
    Assessment {
        schema: String::new(),
        engine: String::new(),
        enterprise: String::new(),
        region: String::new(),
        as_of,
        rating_year: as_of.year(),
        plans: vec![plan],
        missing: Vec::new(),
        provisional: None,
        warnings: Vec::new(),
    }
}
