//! Holds a result against what a case expects of it.

use std::collections::BTreeSet;

use serde::Serialize;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Sensitivity, Status};
use zhice_model::criterion::{Criterion, Gap, Test, Verdict};

use crate::case::{Expected, GapExpected};

/// A field of `expect` whose value is another than expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mismatch {
    /// The field, such as `status` or `criteria.高价值发明专利`.
    pub field: String,
    /// What the case expects.
    pub expected: String,
    /// What came out.
    pub found: String,
}

/// Every difference, in the order of the fields.
pub fn differences(
    expected: &Expected,
    found: Option<(&PlanAssessment, &ProvisionAssessment)>,
) -> Vec<Mismatch> {
    let mut differences = Differences::default();
    let Some((plan, provision)) = found else {
        differences.note("status", key(&expected.status), "没有这一条款的结果".to_owned());
        return differences.0;
    };
    differences.hold("status", Some(key(&expected.status)), key(&provision.status));
    let certain = provision.level.and_then(|level| level.certain).unwrap_or(0);
    let possible = provision.level.and_then(|level| level.possible).unwrap_or(0);
    differences.hold("level", expected.level.map(shown), certain.to_string());
    differences.hold("possible", expected.possible.map(shown), possible.to_string());
    differences.hold("standing", expected.standing.as_ref().map(key), key(&plan.standing));
    for (label, verdict) in &expected.criteria {
        let found = verdict_of(provision, label);
        let found = found.map_or_else(|| no_such(provision, label), |verdict| key(&verdict));
        differences.hold(&format!("criteria.{label}"), Some(key(verdict)), found);
    }
    for (label, gap) in &expected.gaps {
        let found = gap_of(provision, label);
        let found = found.map_or_else(|| no_such(provision, label), gap_words);
        differences.hold(&format!("gaps.{label}"), Some(gap_words(*gap)), found);
    }
    let (missing, sensitive) = (missing_of(provision), sensitive_of(provision));
    differences.hold("missing", expected.missing.as_ref().map(list), list(&missing));
    differences.hold("sensitive", expected.sensitive.as_ref().map(list), list(&sensitive));
    for (reading, status) in &expected.under {
        let found = status_under(provision, reading);
        let found = found.map_or_else(|| "没有变化".to_owned(), |status| key(&status));
        differences.hold(&format!("under.{reading}"), Some(key(status)), found);
    }
    differences.hold_notes(expected, &provision.notes);
    differences.0
}

#[derive(Default)]
struct Differences(Vec<Mismatch>);

impl Differences {
    fn hold(&mut self, field: &str, expected: Option<String>, found: String) {
        if let Some(expected) = expected.filter(|expected| *expected != found) {
            self.note(field, expected, found);
        }
    }

    fn hold_notes(&mut self, expected: &Expected, found: &[String]) {
        let shown = |text: &String| found.iter().any(|note| note.contains(text));
        for text in expected.notes.iter().filter(|text| !shown(text)) {
            self.note("notes", format!("有一条提示包含“{text}”"), quoted(found));
        }
        for text in expected.without_notes.iter().filter(|text| shown(text)) {
            self.note("without_notes", format!("没有提示包含“{text}”"), quoted(found));
        }
    }

    fn note(&mut self, field: &str, expected: String, found: String) {
        self.0.push(Mismatch { field: field.to_owned(), expected, found });
    }
}

/// The word that stands for it in the files.
fn key(word: &impl Serialize) -> String {
    let json = serde_json::to_value(word).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

fn shown(level: u8) -> String {
    level.to_string()
}

fn list(names: &BTreeSet<String>) -> String {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    format!("[{}]", names.join("、"))
}

fn quoted(notes: &[String]) -> String {
    let notes: Vec<_> = notes.iter().map(|note| format!("“{note}”")).collect();
    if notes.is_empty() { "没有提示".to_owned() } else { notes.join("；") }
}

fn gap_words(gap: GapExpected) -> String {
    match gap.high {
        Some(high) if high == gap.low => high.to_string(),
        Some(high) => format!("[{}, {high}]", gap.low),
        None => format!("[{}]", gap.low),
    }
}

/// Conditions by the name that a case may give: the label of a condition, of a member of a group,
/// or of what a level needs. Lower levels come first.
fn conditions<'a>(provision: &'a ProvisionAssessment, label: &str) -> Vec<&'a Criterion> {
    let mut found = Vec::new();
    for criterion in all_conditions(provision) {
        collect(criterion, label, &mut found);
    }
    found
}

fn all_conditions(provision: &ProvisionAssessment) -> impl Iterator<Item = &Criterion> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    provision.criteria.iter().chain(&provision.targets).chain(tiers)
}

fn collect<'a>(criterion: &'a Criterion, label: &str, found: &mut Vec<&'a Criterion>) {
    if criterion.label == label {
        found.push(criterion);
    }
    if let Test::Group { members, .. } = &criterion.test {
        members.iter().for_each(|member| collect(member, label, found));
    }
}

/// How a condition turned out; under the name of a level, whether it is reached.
fn verdict_of(provision: &ProvisionAssessment, label: &str) -> Option<Verdict> {
    let level = provision.tiers.iter().find(|tier| tier.label == label);
    let condition = || conditions(provision, label).first().map(|criterion| criterion.verdict);
    level.map(|tier| tier.verdict).or_else(condition)
}

/// What a condition lacks, the first that lacks something where several share the name.
fn gap_of(provision: &ProvisionAssessment, label: &str) -> Option<GapExpected> {
    let of_level = provision.tiers.iter().filter(|tier| tier.label == label);
    let mut found: Vec<_> = of_level.map(|tier| &tier.criterion).collect();
    found.extend(conditions(provision, label));
    let lacking = found.iter().find_map(|criterion| match criterion.test {
        Test::Comparison { gap: Some(Gap { low, high }), .. } => Some(GapExpected { low, high }),
        _ => None,
    });
    let nothing = GapExpected { low: 0, high: Some(0) };
    (!found.is_empty()).then_some(lacking.unwrap_or(nothing))
}

fn no_such(provision: &ProvisionAssessment, label: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let labels = all_conditions(provision).map(|criterion| criterion.label.as_str());
    for name in labels.chain(provision.tiers.iter().map(|tier| tier.label.as_str())) {
        if !known.contains(&name) {
            known.push(name);
        }
    }
    let known = if known.is_empty() { "没有任何条件".to_owned() } else { known.join("、") };
    format!("没有名为“{label}”的条件（现有：{known}）")
}

fn missing_of(provision: &ProvisionAssessment) -> BTreeSet<String> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    let criteria = provision.criteria.iter().chain(tiers);
    criteria.flat_map(|it| &it.missing).map(|missing| missing.input.clone()).collect()
}

/// The status under another reading, where it makes the result another; `name` is the reading's id,
/// alone or with `=` and the label of the alternative.
fn status_under(provision: &ProvisionAssessment, name: &str) -> Option<Status> {
    let is_named = |other: &&Sensitivity| {
        let whole = [other.reading.as_str(), other.alternative.as_str()].join("=");
        other.reading == name || whole == name
    };
    provision.sensitivity.iter().find(is_named).map(|other| other.status)
}

fn sensitive_of(provision: &ProvisionAssessment) -> BTreeSet<String> {
    provision.sensitivity.iter().map(|other| other.reading.clone()).collect()
}
