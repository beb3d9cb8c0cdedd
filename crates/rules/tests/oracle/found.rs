//! What the engine, and what the law, say of one enterprise, in one form to compare.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use zhice_model::assessment::{Level, ProvisionAssessment, Sensitivity, Status};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::date::Date;
use zhice_model::plan::{Choice, PlanSummary, Reading};
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::{Diagnostic, Enterprise, Quantity, Truth, Value};
use zhice_rules::RuleBook;

use crate::enterprises::Case;
use crate::law::{NotKnown, Outcome, Readings};
use crate::sections::Section;

const REGION: &str = "320682";

/// The least and the most that a star can be.
pub type Stars = (Option<u8>, Option<u8>);

/// What is said of a section; where all is known, both ends of every range are one.
#[derive(Debug, PartialEq)]
pub struct Finding {
    pub status: Status,
    pub stars: Stars,
    pub counts: Option<Counts>,
    /// What it comes to under each other reading that changes it; `None` where it cannot be told.
    pub sensitive: BTreeMap<String, Option<(Status, Stars)>>,
}

/// The figures, and the verdicts on the section's criteria; those that it does not ask for are
/// `None`.
#[derive(Debug, PartialEq)]
pub struct Counts {
    pub verdicts: Vec<Verdict>,
    pub held: Range<i64>,
    pub valuable: Option<Range<i64>>,
    pub filings: Option<Range<i64>>,
    pub lost_of: Option<Range<(u64, u64)>>,
}

/// The least, and the most where it can be told.
type Range<T> = (T, Option<T>);

/// The repository's rules, as plans are run.
pub fn rules() -> RuleBook {
    loaded(RuleBook::load)
}

/// The same, compiled with all optimisations of the interpreter.
pub fn optimised_rules() -> RuleBook {
    loaded(RuleBook::load_optimised)
}

/// The index and files of the repository's rules folder.
pub fn rule_files() -> (RulesIndex, Vec<RuleFile>) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let text = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let index: RulesIndex = serde_json::from_str(&text("index.json")).unwrap();
    let paths = index.library.iter().chain(&index.plans);
    let files = paths.map(|path| RuleFile { path: path.clone(), text: text(path) }).collect();
    (index, files)
}

fn loaded(load: fn(&RulesIndex, &[RuleFile]) -> (RuleBook, Vec<Diagnostic>)) -> RuleBook {
    let (index, files) = rule_files();
    let (book, diagnostics) = load(&index, &files);
    assert_eq!(diagnostics, [], "the repository's rules load without a word");
    book
}

/// The section in the engine's words.
pub fn assessed(
    rules: &RuleBook,
    section: &Section,
    enterprise: &Enterprise,
    as_of: Date,
) -> ProvisionAssessment {
    let mut assessment = rules.assess(enterprise.clone(), as_of, Some(section.plan));
    let provisions = &mut assessment.plans[0].provisions;
    let place = provisions.iter().position(|provision| provision.id == section.id).unwrap();
    provisions.swap_remove(place)
}

impl Case {
    /// The case in the engine's words.
    pub fn assessed(&self, rules: &RuleBook) -> ProvisionAssessment {
        assessed(rules, self.section, &self.enterprise, self.days.as_of)
    }

    /// What the law says of the case.
    pub fn by_law(&self) -> Result<Finding, NotKnown> {
        by_law(self.section, &self.enterprise, self.days.as_of)
    }
}

/// The criterion whose label holds `word`, if there is one.
pub fn criterion<'a>(provision: &'a ProvisionAssessment, word: &str) -> Option<&'a Criterion> {
    provision.criteria.iter().find(|criterion| criterion.label.contains(word))
}

/// The range that a criterion counted.
pub fn quantity(criterion: &Criterion) -> &Quantity {
    match &criterion.test {
        Test::Comparison { actual, .. } => actual,
        other => panic!("{other:?}"),
    }
}

/// What the engine says.
pub fn by_engine(provision: &ProvisionAssessment, section: &Section) -> Finding {
    let known: Vec<_> = (section.readings)().into_iter().map(|(id, _)| id).collect();
    let id = |it: &Sensitivity| {
        let id = alternative(section.plan, it);
        assert!(known.contains(&id.as_str()), "{id} is a reading of the section");
        id
    };
    let sensitive = provision.sensitivity.iter();
    Finding {
        status: provision.status,
        stars: stars(provision.level),
        counts: (!provision.criteria.is_empty()).then(|| counts(provision, section)),
        sensitive: sensitive.map(|it| (id(it), Some((it.status, stars(it.level))))).collect(),
    }
}

/// The reading and the alternative taken, as `id=alternative`.
pub fn alternative(plan: &str, sensitivity: &Sensitivity) -> String {
    static KEYS: LazyLock<BTreeMap<[String; 3], String>> = LazyLock::new(|| {
        let key_of = |plan: &PlanSummary, reading: &Reading, choice: &Choice| {
            let names = [&plan.id, &reading.id, &choice.label].map(Clone::clone);
            (names, format!("{}={}", reading.id, choice.key))
        };
        let mut keys = BTreeMap::new();
        for plan in rules().plans() {
            for reading in &plan.readings {
                let choices = reading.alternatives.iter();
                keys.extend(choices.map(|choice| key_of(&plan, reading, choice)));
            }
        }
        keys
    });
    let Sensitivity { reading, alternative, .. } = sensitivity;
    KEYS[&[plan.to_owned(), reading.clone(), alternative.clone()]].clone()
}

/// The stars of a level.
pub fn stars(level: Option<Level>) -> Stars {
    level.map_or((None, None), |level| (level.certain, level.possible))
}

fn counts(provision: &ProvisionAssessment, section: &Section) -> Counts {
    let whole = |criterion: &Criterion| {
        let range = quantity(criterion);
        (whole_of(range.low), range.high.map(whole_of))
    };
    let share = |criterion: &Criterion| {
        let range = quantity(criterion);
        (share_of(range.low), range.high.map(share_of))
    };
    assert_eq!(provision.criteria.len(), section.criteria.len(), "{:?}", provision.criteria);
    let criteria = section.criteria.iter();
    Counts {
        verdicts: criteria.map(|word| criterion(provision, word).unwrap().verdict).collect(),
        held: whole(provision.tiers.first().map_or(&provision.criteria[0], |it| &it.criterion)),
        valuable: criterion(provision, "高价值").map(whole),
        filings: criterion(provision, "产品备案").map(whole),
        lost_of: criterion(provision, "失效率").map(share),
    }
}

pub fn whole_of(value: Value) -> i64 {
    match value {
        Value::Whole(count) => count,
        Value::Share { .. } | Value::Decimal(_) => panic!("{value:?}"),
    }
}

pub fn share_of(value: Value) -> (u64, u64) {
    match value {
        Value::Share { part, whole } => (part, whole),
        Value::Whole(_) | Value::Decimal(_) => panic!("{value:?}"),
    }
}

/// What the law says.
pub fn by_law(
    section: &Section,
    enterprise: &Enterprise,
    as_of: Date,
) -> Result<Finding, NotKnown> {
    let (first_day, last_day) = section.in_force;
    let outside =
        |status| Finding { status, stars: (None, None), counts: None, sensitive: BTreeMap::new() };
    if enterprise.region != REGION {
        return Ok(outside(Status::NotApplicable));
    } else if as_of < first_day {
        return Ok(outside(Status::NotStarted));
    } else if as_of > last_day {
        return Ok(outside(Status::Expired));
    } else if section.for_enterprises && enterprise.is_enterprise() == Truth::No {
        return Ok(outside(Status::NotApplicable));
    }
    let apply = |how| (section.apply)(enterprise, as_of, how);
    let outcome = apply(Readings::default())?;
    let too_early = section.issued.is_some_and(|issued| as_of < issued);
    let result_of = |outcome: &Outcome| {
        let status = match outcome.is_met {
            true if too_early => Status::Review,
            true => Status::Met,
            false => Status::NotMet,
        };
        (status, (outcome.star, outcome.star))
    };
    let own = result_of(&outcome);
    let other = |(id, how): (&str, Readings)| {
        let result = apply(how).map(|outcome| result_of(&outcome)).ok();
        (result != Some(own)).then(|| (id.to_owned(), result))
    };
    Ok(Finding {
        status: own.0,
        stars: own.1,
        sensitive: (section.readings)().into_iter().filter_map(other).collect(),
        counts: Some(counts_of(outcome)),
    })
}

fn counts_of(outcome: Outcome) -> Counts {
    let verdict = |met: bool| if met { Verdict::Met } else { Verdict::Unmet };
    Counts {
        verdicts: outcome.met.into_iter().map(verdict).collect(),
        held: exact(outcome.held),
        valuable: outcome.valuable.map(exact),
        filings: outcome.filings.map(exact),
        lost_of: outcome.lost_of.map(exact),
    }
}

fn exact<T: Copy>(value: T) -> Range<T> {
    (value, Some(value))
}
