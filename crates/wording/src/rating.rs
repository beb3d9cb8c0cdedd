//! The verdict in one line, and the sentence that says what the next level takes.

use zhice_model::assessment::{Level, ProvisionAssessment, Sensitivity, Status, Tier};
use zhice_model::change::Outcome;
use zhice_model::criterion::{Criterion, Test, Verdict};

use crate::criterion;
use crate::words::Words;

/// The verdict of a provision in words.
#[must_use]
pub fn headline(provision: &ProvisionAssessment, w: &Words) -> String {
    let outcome = Outcome { status: provision.status, level: provision.level };
    outcome_words(outcome, &provision.tiers, w)
}

/// The verdict of a provision, and what the unknown leaves open above it, on one line.
#[must_use]
pub fn full_headline(provision: &ProvisionAssessment, w: &Words) -> String {
    let parts = [Some(headline(provision, w)), possible_sentence(provision, w)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(w.clause_separator)
}

/// How a provision with these levels turns out, in words.
#[must_use]
pub fn outcome_words(outcome: Outcome, tiers: &[Tier], w: &Words) -> String {
    match outcome.level {
        Some(level) if is_judged(outcome.status) => level_words(level, tiers, w),
        _ => (w.status)(outcome.status).to_owned(),
    }
}

/// The same where two outcomes are compared: with the level that is possible above the certain one.
#[must_use]
pub fn outcome_in_full(outcome: Outcome, tiers: &[Tier], w: &Words) -> String {
    match outcome.level {
        Some(level) if is_judged(outcome.status) => level_in_full(level, tiers, w),
        _ => outcome_words(outcome, tiers, w),
    }
}

/// A level in words: the certain one, the possible one, or none.
#[must_use]
pub fn level_words(level: Level, tiers: &[Tier], w: &Words) -> String {
    match (level.certain, level.possible) {
        (Some(certain), _) => level_name(certain, tiers, w),
        (None, Some(possible)) => (w.may_reach)(&level_name(possible, tiers, w)),
        (None, None) => w.no_level.to_owned(),
    }
}

/// A level in words, with what is possible above what is certain.
#[must_use]
pub fn level_in_full(level: Level, tiers: &[Tier], w: &Words) -> String {
    let certain = level_words(level, tiers, w);
    match (level.certain, level.possible) {
        (Some(from), Some(to)) if to > from => (w.and_perhaps)(&certain, &level_name(to, tiers, w)),
        _ => certain,
    }
}

/// Another reading of the document, with what would come of it.
#[must_use]
pub fn sensitivity(other: &Sensitivity, tiers: &[Tier], w: &Words) -> String {
    let outcome = Outcome { status: other.status, level: other.level };
    let outcome = outcome_words(outcome, tiers, w);
    (w.sensitivity_text)(&other.label, &other.alternative, &outcome)
}

/// `可能达到四星级，取决于未知信息：…`, where the unknown leaves more open than is certain.
#[must_use]
pub fn possible_sentence(provision: &ProvisionAssessment, w: &Words) -> Option<String> {
    let possible = more_is_possible(provision)?;
    let name = level_name(possible, &provision.tiers, w);
    let tier = provision.tiers.iter().find(|tier| tier.level == possible);
    let open = blockers(provision, tier);
    let labels: Vec<&str> = open.iter().map(|blocker| blocker.label.as_str()).collect();
    Some((w.level_possible)(&name, &labels.join(w.list_separator)))
}

/// The highest level that is open, where it is above the certain one.
fn more_is_possible(provision: &ProvisionAssessment) -> Option<u8> {
    let level = provision.level.filter(|level| level.possible > level.certain)?;
    level.possible.filter(|_| is_judged(provision.status))
}

/// The name the plan gives a level, else the common one.
#[must_use]
pub fn level_name(level: u8, tiers: &[Tier], w: &Words) -> String {
    let named = tiers.iter().find(|tier| tier.level == level);
    (w.level)(level, named.map_or("", |tier| &tier.label))
}

/// Whether a status is the verdict on conditions.
#[must_use]
pub fn is_judged(status: Status) -> bool {
    matches!(status, Status::Met | Status::NotMet | Status::Unknown | Status::Review)
}

/// What the next level takes, or what a provision without levels still lacks; nothing while the
/// unknown leaves more open: then that comes first.
#[must_use]
pub fn next_sentence(provision: &ProvisionAssessment, w: &Words) -> Option<String> {
    if !is_judged(provision.status) || more_is_possible(provision).is_some() {
        return None;
    }
    if provision.tiers.is_empty() {
        let items = open_items(provision, None, w);
        return (!items.is_empty()).then(|| items.join(w.clause_separator));
    }
    let Some(next) = provision.tiers.iter().find(|tier| tier.verdict != Verdict::Met) else {
        return Some(w.top_level.to_owned());
    };
    Some(tier_sentence(provision, next, w))
}

fn tier_sentence(provision: &ProvisionAssessment, next: &Tier, w: &Words) -> String {
    let open = blockers(provision, Some(next));
    let level = &(w.level)(next.level, &next.label);
    if let [only] = open.as_slice()
        && let Some(sentence) = single(only, provision, level, w)
    {
        return sentence;
    }
    let items = open_items(provision, Some(next), w);
    (w.gap_many)(level, &items.join(w.clause_separator))
}

/// `还差 7 件有效发明专利可达三星级`, where that is all that is missing.
fn single(
    only: &Criterion,
    provision: &ProvisionAssessment,
    level: &str,
    w: &Words,
) -> Option<String> {
    let Test::Comparison { operator, .. } = &only.test else { return None };
    let gap = operator.wants_more().then(|| criterion::gap(only, provision, w)).flatten()?;
    Some((w.gap_one)(&gap, criterion::subject(only, provision), level))
}

/// The conditions that do not hold for certain.
fn blockers<'a>(provision: &'a ProvisionAssessment, tier: Option<&'a Tier>) -> Vec<&'a Criterion> {
    let own = tier.map(|tier| &tier.criterion);
    let all = provision.criteria.iter().chain(own);
    all.filter(|criterion| criterion.verdict != Verdict::Met).collect()
}

fn open_items(provision: &ProvisionAssessment, tier: Option<&Tier>, w: &Words) -> Vec<String> {
    let words = |blocker: &&Criterion| {
        let what = criterion::subject(blocker, provision);
        match (blocker.verdict, criterion::gap(blocker, provision, w)) {
            (Verdict::Unknown, _) => (w.gap_unknown)(&blocker.label),
            (Verdict::Review, _) => (w.gap_review)(&blocker.label),
            (_, Some(gap)) if wants_more(blocker) => (w.gap_item)(what, &gap),
            (_, Some(gap)) => (w.gap_item)(&blocker.label, &gap),
            (_, None) => (w.gap_unmet)(&blocker.label),
        }
    };
    blockers(provision, tier).iter().map(words).collect()
}

fn wants_more(criterion: &Criterion) -> bool {
    matches!(&criterion.test, Test::Comparison { operator, .. } if operator.wants_more())
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{Level, ProvisionAssessment, Status};
    use zhice_model::criterion::{Gap, Verdict};

    use super::{headline, next_sentence, possible_sentence};
    use crate::samples::{fact, provision, rating, share, unknown};
    use crate::{ZH, plain};

    fn level(certain: Option<u8>, possible: Option<u8>) -> Level {
        Level { certain, possible }
    }

    fn judged(provision: ProvisionAssessment, status: Status) -> ProvisionAssessment {
        ProvisionAssessment { status, ..provision }
    }

    #[test]
    fn sentences() {
        let two = level(Some(2), Some(2));
        let none = level(None, None);
        let over = || share(4, 50, Some(Gap { low: 1, high: Some(1) }));
        let filing = || unknown("产品备案", "answers.product-filings", &[]);
        let cases = [
            (rating(24, two, vec![]), "二星级", "还差 7 件有效发明专利可达三星级"),
            (rating(60, level(Some(5), Some(5)), vec![]), "五星级", "已是最高等级。"),
            (
                rating(24, none, vec![over()]),
                "未达到星级",
                "达到三星级还需：年度失效率超出 1 件；有效发明专利还差 7 件",
            ),
            (
                rating(24, none, vec![over(), fact("独立法人", Verdict::Unmet), filing()]),
                "未达到星级",
                "达到三星级还需：年度失效率超出 1 件；独立法人须符合；产品备案待确认；\
                 有效发明专利还差 7 件",
            ),
            (rating(24, level(None, Some(2)), vec![filing()]), "二星级待确认", ""),
            (provision(), "未达到条件", ""),
            (
                ProvisionAssessment {
                    criteria: vec![fact("已备案", Verdict::Unmet)],
                    ..provision()
                },
                "未达到条件",
                "已备案须符合",
            ),
            (judged(rating(24, two, vec![]), Status::Expired), "文件已过期", ""),
        ];
        let w = &ZH;
        for (provision, head, next) in cases {
            assert_eq!(headline(&provision, w), head);
            let sentence = next_sentence(&provision, w).unwrap_or_default();
            assert_eq!(plain(&sentence), next, "{head}");
        }
    }

    #[test]
    fn what_the_unknown_leaves_open() {
        let filing = || unknown("产品备案", "answers.p", &[]);
        let cases = [
            (
                rating(24, level(None, Some(2)), vec![filing(), unknown("主体", "subject", &[])]),
                "可能达到二星级，取决于未知信息：产品备案、主体",
            ),
            (rating(24, level(Some(2), Some(2)), vec![]), ""),
            (judged(rating(24, level(None, Some(2)), vec![filing()]), Status::Expired), ""),
        ];
        for (provision, expected) in cases {
            let sentence = possible_sentence(&provision, &ZH).unwrap_or_default();
            assert_eq!(sentence, expected);
        }
    }
}
