//! One condition in words: what is needed, what is there, what is missing.

use std::cmp::Ordering;

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::criterion::{Criterion, Gap, Operator, Test, Verdict};
use zhice_model::{Quantity, Truth, Value, notation};

use crate::words::{Phrases, Words};

/// What is needed: `超过 20 件`.
#[must_use]
pub fn need(criterion: &Criterion, w: &Words) -> String {
    match &criterion.test {
        Test::Comparison { operator, required, actual, .. } => {
            let bound = notation::value(*required, (w.unit)(&actual.unit));
            format!("{} {}", (w.operator)(*operator), unbroken(&bound))
        }
        Test::Fact => w.fact_need.to_owned(),
        Test::OnRecord => "—".to_owned(),
        Test::Group { at_least, members } if *at_least == members.len() => w.group_all.to_owned(),
        Test::Group { at_least: 1, .. } => w.group_any.to_owned(),
        Test::Group { at_least, .. } => (w.group_some)(*at_least),
    }
}

/// How it turned out: `达标`, or `现无` where a record is asked for.
#[must_use]
pub fn verdict(criterion: &Criterion, w: &Words) -> &'static str {
    let word = if criterion.is_record() { w.on_record } else { w.verdict };
    word(criterion.verdict)
}

/// What is there: `24 件`, `3…7 件`, `2/26 = 7.69 %`.
#[must_use]
pub fn have(criterion: &Criterion, w: &Words) -> String {
    match &criterion.test {
        Test::Comparison { required, actual, .. } => figure(actual, Some(*required), w),
        Test::Fact | Test::OnRecord => verdict(criterion, w).to_owned(),
        Test::Group { members, .. } => {
            let met = members.iter().filter(|member| member.verdict == Verdict::Met).count();
            (w.group_have)(met, members.len())
        }
    }
}

/// A figure with its unit, or that it is unknown; the bound keeps rounding on its true side.
#[must_use]
pub fn figure(quantity: &Quantity, bound: Option<Value>, w: &Words) -> String {
    let can_be_anything =
        quantity.high.is_none() && quantity.low.compare(Value::Whole(0)) == Some(Ordering::Equal);
    if can_be_anything {
        return (w.truth)(Truth::Unknown).to_owned();
    }
    let unit = (w.unit)(&quantity.unit).to_owned();
    unbroken(&notation::quantity(&Quantity { unit, ..quantity.clone() }, bound))
}

/// A number stays on one line with its unit, and a range with itself.
fn unbroken(figure: &str) -> String {
    let figure = figure.replace('…', "…\u{2060}");
    match figure.rsplit_once(' ') {
        Some((number, unit)) => format!("{number}\u{a0}{unit}"),
        None => figure,
    }
}

/// What is there with the bound behind it where it is a share: `2/26 = 7.69 %（须低于 8 %）`.
#[must_use]
pub fn have_with_bound(criterion: &Criterion, w: &Words) -> String {
    let have = have(criterion, w);
    match &criterion.test {
        Test::Comparison { actual, .. } if notation::is_share(actual.low) => {
            format!("{have}{}", (w.must)(&need(criterion, w)))
        }
        _ => have,
    }
}

/// What is missing, as a phrase: `还差 7 件`, `超出 1 件`; `None` where nothing is.
#[must_use]
pub fn gap(criterion: &Criterion, provision: &ProvisionAssessment, w: &Words) -> Option<String> {
    let Test::Comparison { operator, gap: Some(gap), .. } = &criterion.test else {
        return None;
    };
    let says_nothing = gap.low == 0 && gap.high.is_none();
    (!says_nothing).then(|| phrase(*gap, *operator, unit(criterion, provision, w), w))
}

/// What a gap is counted in: the figure's own unit, or that of the records behind a share.
fn unit<'a>(criterion: &'a Criterion, provision: &ProvisionAssessment, w: &Words) -> &'a str {
    match &criterion.test {
        Test::Comparison { actual, selection, .. } if actual.unit.is_empty() => {
            let source = selection.and_then(|at| provision.selections.get(at));
            match source {
                Some(selection) if selection.source != "patents" => w.records_unit,
                _ => w.patents_unit,
            }
        }
        Test::Comparison { actual, .. } => (w.unit)(&actual.unit),
        Test::Fact | Test::OnRecord | Test::Group { .. } => "",
    }
}

fn phrase(gap: Gap, operator: Operator, unit: &str, w: &Words) -> String {
    let words: &Phrases = if operator.wants_more() { &w.short } else { &w.over };
    let of_unit = |figure: String| unbroken(format!("{figure} {unit}").trim_end());
    let figure = |number: u64| of_unit(number.to_string());
    match gap.high {
        Some(high) if high == gap.low => (words.exactly)(&figure(high)),
        Some(high) if gap.low == 0 => (words.at_most)(&figure(high)),
        Some(high) => (words.exactly)(&of_unit(format!("{}…{high}", gap.low))),
        None => (words.at_least)(&figure(gap.low)),
    }
}

/// What a condition counts, in the words of the records counted, else its own label.
#[must_use]
pub fn subject<'a>(criterion: &'a Criterion, provision: &'a ProvisionAssessment) -> &'a str {
    match &criterion.test {
        Test::Comparison { selection: Some(at), .. } => {
            provision.selections.get(*at).map_or(&criterion.label, |selection| &selection.label)
        }
        _ => &criterion.label,
    }
}
#[cfg(test)]
mod tests {
    use zhice_model::criterion::{Criterion, Gap, Operator, Verdict};
    use zhice_model::{Quantity, Value};

    use super::{gap, have, have_with_bound, need};
    use crate::samples::{count, fact, group, provision, share};
    use crate::{ZH, plain};

    fn members(at_least: usize, verdicts: &[Verdict]) -> Criterion {
        group("任一情形", at_least, verdicts.iter().map(|it| fact("情形", *it)).collect())
    }

    #[test]
    fn rows() {
        use Verdict::{Met, Unknown, Unmet};
        let gap_of = |low, high| Some(Gap { low, high });
        let exact = |n| Quantity::exact(Value::Whole(n), "件");
        let range = |low, high| Quantity { low: Value::Whole(low), high, unit: "件".into() };
        let up_to = |high| Some(Value::Whole(high));
        let cases = [
            (count(Operator::Over, 20, exact(24), None), "超过 20 件", "24 件", ""),
            (
                count(Operator::Over, 30, exact(24), gap_of(7, Some(7))),
                "超过 30 件",
                "24 件",
                "还差 7 件",
            ),
            (
                count(Operator::AtLeast, 5, range(3, up_to(7)), gap_of(0, Some(2))),
                "不少于 5 件",
                "3…7 件",
                "最多还差 2 件",
            ),
            (
                count(Operator::AtLeast, 9, range(3, up_to(7)), gap_of(2, Some(6))),
                "不少于 9 件",
                "3…7 件",
                "还差 2…6 件",
            ),
            (
                count(Operator::AtLeast, 1, range(0, None), gap_of(1, None)),
                "不少于 1 件",
                "未知",
                "至少还差 1 件",
            ),
            (share(2, 26, None), "低于 8 %", "2/26 = 7.69 %", ""),
            (share(4, 50, gap_of(1, Some(1))), "低于 8 %", "4/50 = 8.00 %", "超出 1 件"),
            (fact("独立法人", Unknown), "须符合", "待确认", ""),
            (members(1, &[Unmet, Met]), "符合其一即可", "2 项中已符合 1 项", ""),
            (members(2, &[Unmet, Met]), "须全部符合", "2 项中已符合 1 项", ""),
            (members(2, &[Unmet, Met, Unknown]), "至少符合 2 项", "3 项中已符合 1 项", ""),
        ];
        let w = &ZH;
        for (criterion, needed, there, missing) in cases {
            assert_eq!(plain(&need(&criterion, w)), needed);
            assert_eq!(plain(&have(&criterion, w)), there);
            let gap = gap(&criterion, &provision(), w).unwrap_or_default();
            assert_eq!(plain(&gap), missing);
        }
        let share = have_with_bound(&share(2, 26, None), w);
        assert_eq!(plain(&share), "2/26 = 7.69 %（须低于 8 %）");
    }

    #[test]
    fn a_number_and_its_unit_stay_together() {
        let over = count(Operator::Over, 20, Quantity::exact(Value::Whole(24), "件"), None);
        assert_eq!(need(&over, &ZH), "超过 20\u{a0}件");
        assert_eq!(have(&over, &ZH), "24\u{a0}件");
        assert_eq!(have(&share(2, 26, None), &ZH), "2/26 = 7.69\u{a0}%");
    }
}
