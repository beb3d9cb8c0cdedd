//! What the engine, and what the law, say of one enterprise, in one form to compare.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use zhice_model::assessment::{Level, ProvisionAssessment, Status};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::date::{Date, date};
use zhice_model::message::{RuleFile, RulesIndex};
use zhice_model::{Diagnostic, Enterprise, Quantity, Value};
use zhice_rules::RuleBook;

use crate::law::{NotKnown, Rating, Readings, rate};

const REGION: &str = "320682";
const FIRST_DAY: Date = date(2024, 1, 1);
const LAST_DAY: Date = date(2026, 12, 31);

/// The readings by id, each taken the other way.
pub const OTHER_READINGS: [(&str, Readings); 7] = {
    let as_written = Readings {
        any_owner: false,
        base_at_year_start: false,
        expiry_is_no_lapse: false,
        nearby_is_no_transfer: false,
        by_announcement: false,
        anniversary_counts: false,
        without_pledge: false,
    };
    [
        ("co-owner", Readings { any_owner: true, ..as_written }),
        ("lapse-base", Readings { base_at_year_start: true, ..as_written }),
        ("lapse-expiry", Readings { expiry_is_no_lapse: true, ..as_written }),
        ("lapse-nearby", Readings { nearby_is_no_transfer: true, ..as_written }),
        ("lapse-day", Readings { by_announcement: true, ..as_written }),
        ("maintained-anniversary", Readings { anniversary_counts: true, ..as_written }),
        ("high-value-pledge", Readings { without_pledge: true, ..as_written }),
    ]
};

/// The least and the most that a star can be.
pub type Stars = (Option<u8>, Option<u8>);

/// What is said of RG24-10; where all is known, both ends of every range are one.
#[derive(Debug, PartialEq)]
pub struct Finding {
    pub status: Status,
    pub stars: Stars,
    pub counts: Option<Counts>,
    /// The stars under each other reading that changes them; `None` where it cannot be told.
    pub sensitive: BTreeMap<&'static str, Option<Stars>>,
}

/// The figures and the verdicts on them: filing, high value, lapse rate.
#[derive(Debug, PartialEq)]
pub struct Counts {
    pub verdicts: [Verdict; 3],
    pub held: Range<i64>,
    pub valuable: Range<i64>,
    pub filings: Range<i64>,
    pub lost_of: Range<(u64, u64)>,
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

fn loaded(load: fn(&RulesIndex, &[RuleFile]) -> (RuleBook, Vec<Diagnostic>)) -> RuleBook {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let text = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let index: RulesIndex = serde_json::from_str(&text("index.json")).unwrap();
    let paths = index.library.iter().chain(&index.plans);
    let files: Vec<_> =
        paths.map(|path| RuleFile { path: path.clone(), text: text(path) }).collect();
    let (book, diagnostics) = load(&index, &files);
    assert_eq!(diagnostics, [], "the repository's rules load without a word");
    book
}

/// RG24-10 in the engine's words.
pub fn assessed(rules: &RuleBook, enterprise: &Enterprise, as_of: Date) -> ProvisionAssessment {
    let mut assessment = rules.assess(enterprise.clone(), as_of, Some("rugao-2024"));
    let provisions = &mut assessment.plans[0].provisions;
    let place = provisions.iter().position(|provision| provision.id == "RG24-10").unwrap();
    provisions.swap_remove(place)
}

/// The criterion whose label holds `word`.
pub fn criterion<'a>(provision: &'a ProvisionAssessment, word: &str) -> &'a Criterion {
    provision.criteria.iter().find(|criterion| criterion.label.contains(word)).unwrap()
}

/// The range that a criterion counted.
pub fn quantity(criterion: &Criterion) -> &Quantity {
    match &criterion.test {
        Test::Comparison { actual, .. } => actual,
        other => panic!("{other:?}"),
    }
}

/// The words in the labels of the three criteria.
pub const CRITERIA: [&str; 3] = ["产品备案", "高价值", "失效率"];

/// What the engine says.
pub fn by_engine(provision: &ProvisionAssessment) -> Finding {
    let known = OTHER_READINGS.map(|(id, _)| id);
    let id = |reading: &str| known.iter().find(|id| **id == reading).copied().unwrap();
    let sensitive = provision.sensitivity.iter();
    Finding {
        status: provision.status,
        stars: stars(provision.level),
        counts: (!provision.criteria.is_empty()).then(|| counts(provision)),
        sensitive: sensitive.map(|it| (id(&it.reading), Some(stars(it.level)))).collect(),
    }
}

/// The stars of a level.
pub fn stars(level: Option<Level>) -> Stars {
    level.map_or((None, None), |level| (level.certain, level.possible))
}

fn counts(provision: &ProvisionAssessment) -> Counts {
    let whole = |criterion: &Criterion| {
        let range = quantity(criterion);
        (whole_of(range.low), range.high.map(whole_of))
    };
    let rate = quantity(criterion(provision, CRITERIA[2]));
    Counts {
        verdicts: CRITERIA.map(|word| criterion(provision, word).verdict),
        held: whole(&provision.tiers[0].criterion),
        valuable: whole(criterion(provision, CRITERIA[1])),
        filings: whole(criterion(provision, CRITERIA[0])),
        lost_of: (share_of(rate.low), rate.high.map(share_of)),
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
pub fn by_law(enterprise: &Enterprise, as_of: Date) -> Result<Finding, NotKnown> {
    let outside =
        |status| Finding { status, stars: (None, None), counts: None, sensitive: BTreeMap::new() };
    if enterprise.region != REGION {
        return Ok(outside(Status::NotApplicable));
    } else if as_of < FIRST_DAY {
        return Ok(outside(Status::NotStarted));
    } else if as_of > LAST_DAY {
        return Ok(outside(Status::Expired));
    } else if !enterprise.subject.is_enterprise() {
        return Ok(outside(Status::NotApplicable));
    }
    let rating = rate(enterprise, as_of, Readings::default())?;
    let other = |(id, how)| {
        let star = rate(enterprise, as_of, how).map(|rating| rating.star).ok();
        (star != Some(rating.star)).then_some((id, star.map(|star| (star, star))))
    };
    Ok(Finding {
        status: if rating.star.is_some() { Status::Met } else { Status::NotMet },
        stars: (rating.star, rating.star),
        counts: Some(counts_of(&rating)),
        sensitive: OTHER_READINGS.into_iter().filter_map(other).collect(),
    })
}

fn counts_of(rating: &Rating) -> Counts {
    let verdict = |met: bool| if met { Verdict::Met } else { Verdict::Unmet };
    Counts {
        verdicts: [rating.filings >= 1, rating.valuable >= 5, rating.rate_is_low].map(verdict),
        held: exact(rating.held),
        valuable: exact(rating.valuable),
        filings: exact(rating.filings),
        lost_of: exact((rating.lost, rating.base)),
    }
}

fn exact<T: Copy>(value: T) -> Range<T> {
    (value, Some(value))
}
