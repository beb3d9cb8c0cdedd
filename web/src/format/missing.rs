//! The unknown inputs of a result, each once, with where on the page it can be supplied.

use zhice_model::Assessment;
use zhice_model::assessment::ProvisionAssessment;
use zhice_model::plan::{AnswerType, Ask};
use zhice_model::totals::Totals;

use super::criteria::all_criteria;
use crate::texts::Texts;

/// An unknown input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The input, as results name it: `answers.roles`, `patents.status`.
    pub input: String,
    /// What is not known.
    pub text: String,
    /// Where it can be supplied.
    pub target: Target,
}

/// A place on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The question with this id.
    Question(String),
    /// These patents, as positions in the list that was assessed.
    Patents(Vec<u32>),
    /// The total with this key, in place of a list.
    Figure(&'static str),
    /// The field of the page with this id.
    Field(&'static str),
    /// No place of its own.
    Nowhere,
}

/// The inputs that the conditions of these provisions miss, in the order of the conditions.
#[must_use]
pub fn unknowns<'a>(
    provisions: impl IntoIterator<Item = &'a ProvisionAssessment>,
    asks: &[&Ask],
    t: &Texts,
) -> Vec<Unknown> {
    let mut found: Vec<Gathered> = Vec::new();
    for missing in provisions.into_iter().flat_map(all_criteria).flat_map(|it| &it.missing) {
        let (rows, count) = (&missing.rows, missing.count());
        match found.iter_mut().find(|known| *known.input == missing.input) {
            Some(known) => {
                known.rows = union(&known.rows, rows);
                known.count = known.count.max(count).max(known.rows.len());
            }
            None => found.push(Gathered { input: &missing.input, rows: rows.clone(), count }),
        }
    }
    found.into_iter().map(|gathered| gathered.named(asks, t)).collect()
}

/// How many provisions an input settles by itself, and how many it concerns besides.
#[must_use]
pub fn reach(input: &str, assessment: &Assessment) -> (usize, usize) {
    let missing = assessment.missing.iter().find(|missing| missing.input == input);
    missing.map_or((0, 0), |missing| (missing.settles.len(), missing.concerns.len()))
}

/// An input that conditions miss, of the records of all of them.
struct Gathered<'a> {
    input: &'a str,
    rows: Vec<u32>,
    /// How many records those are at least; not all of them may be listed.
    count: usize,
}

impl Gathered<'_> {
    fn named(self, asks: &[&Ask], t: &Texts) -> Unknown {
        let input = self.input.to_owned();
        let (text, target) = unknown(self, asks, t);
        Unknown { input, text, target }
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

fn unknown(gathered: Gathered, asks: &[&Ask], t: &Texts) -> (String, Target) {
    let Gathered { input, rows, count } = gathered;
    if let Some(answer) = input.strip_prefix("answers.") {
        return unknown_answer(answer, count, asks, t);
    }
    if let Some(key) = input.strip_prefix("totals.") {
        return unknown_figure(key, t);
    }
    let Some(field) = input.strip_prefix("patents.") else {
        let (text, target) = match input {
            "subject" => (t.basics.subject, Target::Field("subject")),
            "company" => (t.basics.company, Target::Field("company")),
            "patents" => (t.page.step_patents, Target::Field("patents-title")),
            "statusAsOf" => (t.patents.status_as_of, Target::Field("status-as-of")),
            "region" => (t.basics.region, Target::Field("region")),
            _ => (t.results.unknown_field, Target::Nowhere),
        };
        return (text.to_owned(), target);
    };
    let field = (t.patents.field)(field).unwrap_or(t.results.unknown_field);
    let text = (t.results.unknown_patents)(field, count);
    (text, Target::Patents(rows))
}

/// An answer not given, or (`filings.approved_on`) a field of its records left empty.
fn unknown_answer(answer: &str, records: usize, asks: &[&Ask], t: &Texts) -> (String, Target) {
    let (id, field) = answer.split_once('.').unwrap_or((answer, ""));
    let ask = asks.iter().find(|ask| ask.id == id);
    let fields = match ask.map(|ask| &ask.answer) {
        Some(AnswerType::Records { fields }) => fields.as_slice(),
        _ => &[],
    };
    let field = fields.iter().find(|it| it.id == field);
    let label = ask.map_or(id, |ask| ask.label.as_str());
    let text = match field {
        Some(field) => (t.results.unknown_records)(label, &field.label, records),
        None => label.to_owned(),
    };
    (text, Target::Question(id.to_owned()))
}

/// A total left out, by the label that it has in the form.
fn unknown_figure(key: &str, t: &Texts) -> (String, Target) {
    let mut figures = Totals::KEYS.into_iter().zip(t.quick.figures);
    match figures.find(|(known, _)| *known == key) {
        Some((key, (label, _))) => (label.to_owned(), Target::Figure(key)),
        None => (t.results.unknown_field.to_owned(), Target::Nowhere),
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::ProvisionAssessment;
    use zhice_model::plan::{AnswerType, Ask, Field};

    use super::{Target, unknowns};
    use crate::format::samples::{provision, unknown};
    use crate::texts::chinese;

    #[test]
    fn each_once_and_with_its_place() {
        let ask = |id: &str, label: &str, answer| Ask {
            id: id.into(),
            label: label.into(),
            why: String::new(),
            source: String::new(),
            answer,
            yearly: false,
        };
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
            unknown("失效率", "totals.lapsedInYear", &[]),
            unknown("失效率", "totals.lapsed", &[]),
        ];
        let provision = ProvisionAssessment { criteria, ..provision() };
        let found = unknowns([&provision], &[&scope, &filings], chinese());
        let expected = [
            ("清单是否含失效专利", Target::Question("scope".into())),
            ("4 件专利的“战略性新兴产业”未知", Target::Patents(vec![0, 1, 3, 4])),
            ("1 件专利的“战略性新兴产业”未知", Target::Patents(vec![2])),
            ("产品备案：1 条记录的“备案通过日期”未填写", Target::Question("filings".into())),
            ("产品备案", Target::Question("filings".into())),
            ("主体类型", Target::Field("subject")),
            ("本年度因未缴年费、放弃或被无效而失效的（件）", Target::Figure("lapsedInYear")),
            ("其他信息", Target::Nowhere),
        ];
        let found: Vec<_> = found.iter().map(|u| (u.text.as_str(), u.target.clone())).collect();
        assert_eq!(found, expected);
    }
}
