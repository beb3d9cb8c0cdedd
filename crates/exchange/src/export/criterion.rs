//! One condition in words: what is needed, what is there, what is missing. As the page says it.

use std::cmp::Ordering;

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::criterion::{Criterion, Gap, Operator, Test, Verdict};
use zhice_model::{Quantity, Truth, Value, notation};

use super::words;

/// What is needed: `超过 20 件`.
pub fn need(criterion: &Criterion) -> String {
    match &criterion.test {
        Test::Comparison { operator, required, actual, .. } => {
            let bound = notation::value(*required, &actual.unit);
            format!("{} {bound}", operator.label())
        }
        Test::Fact => "须符合".to_owned(),
        Test::OnRecord => "—".to_owned(),
        Test::Group { at_least, members } if *at_least == members.len() => "须全部符合".to_owned(),
        Test::Group { at_least: 1, .. } => "符合其一即可".to_owned(),
        Test::Group { at_least, .. } => format!("至少符合 {at_least} 项"),
    }
}

/// What is there: `24 件`, `3…7 件`, `2/26 = 7.69 %`.
pub fn have(criterion: &Criterion) -> String {
    match &criterion.test {
        Test::Comparison { actual, .. } if says_nothing(actual) => {
            words::truth(Truth::Unknown).to_owned()
        }
        Test::Comparison { required, actual, .. } => notation::quantity(actual, Some(*required)),
        Test::Fact | Test::OnRecord => words::verdict(criterion).to_owned(),
        Test::Group { members, .. } => {
            let met = members.iter().filter(|member| member.verdict == Verdict::Met).count();
            format!("{} 项中已符合 {met} 项", members.len())
        }
    }
}

/// Whether a figure can be anything.
fn says_nothing(figure: &Quantity) -> bool {
    figure.high.is_none() && figure.low.compare(Value::Whole(0)) == Some(Ordering::Equal)
}

/// What is missing: `还差 7 件`, `超出 1 件`; empty where nothing is.
pub fn gap(criterion: &Criterion, provision: &ProvisionAssessment) -> String {
    let Test::Comparison { operator, gap: Some(gap), .. } = &criterion.test else {
        return String::new();
    };
    if gap.low == 0 && gap.high.is_none() {
        return String::new();
    }
    phrase(*gap, *operator, unit(criterion, provision))
}

/// What a gap is counted in: the figure's own unit, or that of the records behind a share.
fn unit<'a>(criterion: &'a Criterion, provision: &ProvisionAssessment) -> &'a str {
    match &criterion.test {
        Test::Comparison { actual, selection, .. } if actual.unit.is_empty() => {
            let source = selection.and_then(|at| provision.selections.get(at));
            if source.is_some_and(|it| it.source != "patents") { "项" } else { "件" }
        }
        Test::Comparison { actual, .. } => &actual.unit,
        Test::Fact | Test::OnRecord | Test::Group { .. } => "",
    }
}

fn phrase(gap: Gap, operator: Operator, unit: &str) -> String {
    let word = if operator.wants_more() { "还差" } else { "超出" };
    let figure = |number: u64| format!("{number} {unit}").trim_end().to_owned();
    match gap.high {
        Some(high) if high == gap.low => format!("{word} {}", figure(high)),
        Some(high) if gap.low == 0 => format!("最多{word} {}", figure(high)),
        Some(high) => format!("{word} {}…{}", gap.low, figure(high)),
        None => format!("至少{word} {}", figure(gap.low)),
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{ProvisionAssessment, Status};
    use zhice_model::criterion::{Criterion, Gap, Operator, Test, Verdict};
    use zhice_model::plan::ProvisionKind;
    use zhice_model::{Quantity, Strength, Value};

    use super::{gap, have, need};

    fn criterion(verdict: Verdict, test: Test) -> Criterion {
        let (label, clause) = ("条件".to_owned(), String::new());
        Criterion { label, verdict, test, missing: vec![], clause, line: 1 }
    }

    fn count(operator: Operator, actual: Quantity, gap: Option<(u64, Option<u64>)>) -> Criterion {
        let gap = gap.map(|(low, high)| Gap { low, high });
        let required = Value::Whole(5);
        let test = Test::Comparison { operator, required, actual, gap, selection: None };
        criterion(Verdict::Unmet, test)
    }

    fn group(at_least: usize, verdicts: &[Verdict]) -> Criterion {
        let members = verdicts.iter().map(|it| criterion(*it, Test::Fact)).collect();
        criterion(Verdict::Met, Test::Group { at_least, members })
    }

    fn provision() -> ProvisionAssessment {
        ProvisionAssessment {
            id: "T-1".into(),
            title: String::new(),
            clause: String::new(),
            kind: ProvisionKind::Rating,
            force: "评定".into(),
            strength: Strength::Grant,
            amount: String::new(),
            status: Status::NotMet,
            level: None,
            criteria: vec![],
            targets: vec![],
            tiers: vec![],
            selections: vec![],
            sensitivity: vec![],
            departments: vec![],
            next: String::new(),
            notes: vec![],
            diagnostics: vec![],
        }
    }

    #[test]
    fn rows() {
        use Operator::{AtLeast, AtMost};
        use Verdict::{Met, Review, Unknown, Unmet};
        let range = |low, high: Option<i64>| Quantity {
            low: Value::Whole(low),
            high: high.map(Value::Whole),
            unit: "件".into(),
        };
        let share = Quantity::exact(Value::Share { part: 4, whole: 50 }, "");
        let cases = [
            (
                count(AtLeast, range(3, Some(3)), Some((2, Some(2)))),
                "不少于 5 件",
                "3 件",
                "还差 2 件",
            ),
            (
                count(AtLeast, range(3, Some(7)), Some((0, Some(2)))),
                "不少于 5 件",
                "3…7 件",
                "最多还差 2 件",
            ),
            (
                count(AtLeast, range(1, Some(3)), Some((2, Some(4)))),
                "不少于 5 件",
                "1…3 件",
                "还差 2…4 件",
            ),
            (
                count(AtLeast, range(0, None), Some((1, None))),
                "不少于 5 件",
                "未知",
                "至少还差 1 件",
            ),
            (count(AtLeast, range(0, None), Some((0, None))), "不少于 5 件", "未知", ""),
            (count(AtMost, share, Some((1, Some(1)))), "不超过 5", "4/50 = 8.00 %", "超出 1 件"),
            (criterion(Unknown, Test::Fact), "须符合", "待确认", ""),
            (criterion(Unknown, Test::OnRecord), "—", "未填写", ""),
            (criterion(Review, Test::OnRecord), "—", "由部门定", ""),
            (group(1, &[Unmet, Met]), "符合其一即可", "2 项中已符合 1 项", ""),
            (group(2, &[Unmet, Met]), "须全部符合", "2 项中已符合 1 项", ""),
            (group(2, &[Unmet, Met, Unknown]), "至少符合 2 项", "3 项中已符合 1 项", ""),
        ];
        for (criterion, needed, there, missing) in cases {
            assert_eq!(need(&criterion), needed);
            assert_eq!(have(&criterion), there);
            assert_eq!(gap(&criterion, &provision()), missing);
        }
    }
}
