//! The inputs that conditions miss, in words.

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::criterion::{Criterion, Missing};
use zhice_model::plan::{AnswerType, Ask, Field};
use zhice_model::totals::Totals;

use crate::conditions::deciding;
use crate::words::Words;

/// An unknown input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The input, as results name it: `answers.roles`, `patents.status`.
    pub input: String,
    /// What is not known.
    pub text: String,
    /// The records that lack it, as positions in the list that was assessed; maybe not all of them.
    pub rows: Vec<u32>,
}

/// The inputs that the conditions of these provisions miss, each once, in the order of the conditions.
#[must_use]
pub fn unknowns<'a>(
    provisions: impl IntoIterator<Item = &'a ProvisionAssessment>,
    asks: &[&Ask],
    w: &Words,
) -> Vec<Unknown> {
    gathered(provisions.into_iter().flat_map(deciding).flat_map(|it| &it.missing), asks, w)
}

/// The inputs that one condition misses.
#[must_use]
pub fn of_criterion(criterion: &Criterion, asks: &[&Ask], w: &Words) -> Vec<Unknown> {
    gathered(criterion.missing.iter(), asks, w)
}

fn gathered<'a>(
    missing: impl Iterator<Item = &'a Missing>,
    asks: &[&Ask],
    w: &Words,
) -> Vec<Unknown> {
    let mut found: Vec<Gathered> = Vec::new();
    for missing in missing {
        let (rows, count) = (&missing.rows, missing.count());
        match found.iter_mut().find(|known| *known.input == missing.input) {
            Some(known) => {
                known.rows = union(&known.rows, rows);
                known.count = known.count.max(count).max(known.rows.len());
            }
            None => found.push(Gathered { input: &missing.input, rows: rows.clone(), count }),
        }
    }
    found.into_iter().map(|gathered| gathered.named(asks, w)).collect()
}

/// An input that conditions miss, of the records of all of them.
struct Gathered<'a> {
    input: &'a str,
    rows: Vec<u32>,
    /// How many records those are at least; not all of them may be listed.
    count: usize,
}

impl Gathered<'_> {
    fn named(self, asks: &[&Ask], w: &Words) -> Unknown {
        let text = text(self.input, self.count, asks, w);
        Unknown { input: self.input.to_owned(), text, rows: self.rows }
    }
}

/// Both lists as one; each is in order, and so is the result.
fn union(left: &[u32], right: &[u32]) -> Vec<u32> {
    let (mut left, mut right) = (left.iter().copied().peekable(), right.iter().copied().peekable());
    let mut all = Vec::new();
    loop {
        let next = match (left.peek(), right.peek()) {
            (Some(l), Some(r)) => *l.min(r),
            (Some(only), None) | (None, Some(only)) => *only,
            (None, None) => return all,
        };
        left.next_if_eq(&next);
        right.next_if_eq(&next);
        all.push(next);
    }
}

fn text(input: &str, count: usize, asks: &[&Ask], w: &Words) -> String {
    if let Some(answer) = input.strip_prefix("answers.") {
        return of_answer(answer, count, asks, w);
    }
    if let Some(field) = input.strip_prefix("patents.") {
        return (w.unknown_patents)((w.field)(field).unwrap_or(w.unknown_field), count);
    }
    let label = match input.strip_prefix("totals.") {
        Some(key) => total(key, w),
        None => match input {
            "subject" => Some(w.subject),
            "company" => Some(w.company),
            "patents" => Some(w.patents),
            "statusAsOf" => Some(w.status_as_of),
            "region" => Some(w.region),
            _ => None,
        },
    };
    label.unwrap_or(w.unknown_field).to_owned()
}

/// An answer not given, or (`filings.approved_on`) a field of its records left empty.
fn of_answer(answer: &str, records: usize, asks: &[&Ask], w: &Words) -> String {
    let (id, field) = answer.split_once('.').unwrap_or((answer, ""));
    let Some(ask) = asks.iter().find(|ask| ask.id == id) else { return id.to_owned() };
    let fields: &[Field] = match &ask.answer {
        AnswerType::Records { fields } => fields,
        _ => &[],
    };
    match fields.iter().find(|it| it.id == field) {
        Some(field) => (w.unknown_records)(&ask.label, &field.label, records),
        None => ask.label.clone(),
    }
}

/// A total by the label that it has in the form.
fn total(key: &str, w: &Words) -> Option<&'static str> {
    let mut totals = Totals::KEYS.into_iter().zip(w.totals);
    totals.find(|(known, _)| *known == key).map(|(_, label)| label)
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::ProvisionAssessment;
    use zhice_model::plan::{AnswerType, Ask, Field};
    use zhice_model::reading::label_of;

    use super::{of_criterion, unknowns};
    use crate::samples::{provision, unknown};
    use crate::{EN, ZH};

    fn ask(id: &str, label: &str, answer: AnswerType) -> Ask {
        let (why, source) = (String::new(), String::new());
        Ask { id: id.into(), label: label.into(), why, source, answer, yearly: false }
    }

    #[test]
    fn each_once_and_with_its_records() {
        let approved_on = Field::new("approved_on", "备案通过日期", AnswerType::Date);
        let scope = ask("scope", "清单是否含失效专利", AnswerType::YesNo);
        let filings = ask("filings", "产品备案", AnswerType::Records { fields: vec![approved_on] });
        let criteria = vec![
            unknown("失效率", "answers.scope", &[]),
            unknown("高价值", "patents.strategic_industry", &[1, 3]),
            unknown("高价值", "patents.strategic_industry", &[0, 3, 4]),
            unknown("高价值", "patents.strategicIndustry", &[2]),
            unknown("失效率", "answers.scope", &[]),
            unknown("备案", "answers.filings.approved_on", &[0]),
            unknown("备案", "answers.filings", &[]),
            unknown("主体", "subject", &[]),
            unknown("清单", "patents", &[]),
            unknown("失效率", "totals.lapsedInYear", &[]),
            unknown("失效率", "totals.lapsed", &[]),
            unknown("其他", "answers.gone", &[]),
        ];
        let provision = ProvisionAssessment { criteria, ..provision() };
        let asks = [&scope, &filings];
        let found = unknowns([&provision], &asks, &ZH);
        let expected: [(&str, &[u32]); 10] = [
            ("清单是否含失效专利", &[]),
            ("4 件专利的“战略性新兴产业”未知", &[0, 1, 3, 4]),
            ("1 件专利的“战略性新兴产业”未知", &[2]),
            ("产品备案：1 条记录的“备案通过日期”未填写", &[0]),
            ("产品备案", &[]),
            ("主体类型", &[]),
            ("专利清单", &[]),
            ("本年度因未缴年费、放弃或被无效而失效的（件）", &[]),
            ("其他信息", &[]),
            ("gone", &[]),
        ];
        let found: Vec<_> = found.iter().map(|it| (it.text.as_str(), it.rows.as_slice())).collect();
        assert_eq!(found, expected);
        let one = of_criterion(&provision.criteria[1], &asks, &ZH);
        assert_eq!(one[0].text, "2 件专利的“战略性新兴产业”未知");
    }

    /// What a result calls a field of a patent is what our own tables and messages call it.
    #[test]
    fn one_word_for_a_field() {
        let fields = [
            "applicationNumber",
            "publicationNumber",
            "title",
            "kind",
            "filedOn",
            "grantedOn",
            "status",
            "endedOn",
            "endAnnouncedOn",
            "termEndsOn",
            "ownership",
            "transferredInOn",
            "transferredOutOn",
            "transferredNearby",
            "strategicIndustry",
            "overseasFamily",
            "highPledge",
            "nationalAward",
            "feeDueOn",
        ];
        for field in fields {
            assert_eq!((ZH.field)(field), label_of(field), "{field}");
            assert!((EN.field)(field).is_some(), "{field}");
        }
        let inputs = [
            ("asOf", ZH.as_of),
            ("region", ZH.region),
            ("subject", ZH.subject),
            ("company", ZH.company),
            ("patents", ZH.patents),
            ("statusAsOf", ZH.status_as_of),
        ];
        for (name, word) in inputs {
            assert_eq!(label_of(name), Some(word));
        }
    }
}
