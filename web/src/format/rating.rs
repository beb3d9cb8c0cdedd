//! The verdict in one line, and the sentence that says what the next level takes.

use zhice_model::assessment::{Level, ProvisionAssessment, Status, Tier};
use zhice_model::change::Outcome;
use zhice_model::criterion::{Criterion, Test, Verdict};

use super::criterion;
use crate::texts::Texts;

/// The verdict of a provision in words.
#[must_use]
pub fn headline(provision: &ProvisionAssessment, t: &Texts) -> String {
    let outcome = Outcome { status: provision.status, level: provision.level };
    outcome_words(outcome, &provision.tiers, t)
}

/// How a provision with these levels turns out, in words.
#[must_use]
pub fn outcome_words(outcome: Outcome, tiers: &[Tier], t: &Texts) -> String {
    match outcome.level {
        Some(level) if is_judged(outcome.status) => level_words(level, tiers, t),
        _ => (t.results.status)(outcome.status).to_owned(),
    }
}

/// A level in words: the certain one, the possible one, or none.
#[must_use]
pub fn level_words(level: Level, tiers: &[Tier], t: &Texts) -> String {
    match (level.certain, level.possible) {
        (Some(certain), _) => level_name(certain, tiers, t),
        (None, Some(possible)) => (t.results.may_reach)(&level_name(possible, tiers, t)),
        (None, None) => t.results.no_level.to_owned(),
    }
}

/// `可能达到四星级，取决于未知信息：…`, where the unknown leaves more open than is certain.
#[must_use]
pub fn possible_sentence(provision: &ProvisionAssessment, t: &Texts) -> Option<String> {
    let possible = more_is_possible(provision)?;
    let name = level_name(possible, &provision.tiers, t);
    let tier = provision.tiers.iter().find(|tier| tier.level == possible);
    let open = blockers(provision, tier);
    let labels: Vec<&str> = open.iter().map(|blocker| blocker.label.as_str()).collect();
    Some((t.results.level_possible)(&name, &labels.join(t.words.list_separator)))
}

/// The highest level that is open, where it is above the certain one.
fn more_is_possible(provision: &ProvisionAssessment) -> Option<u8> {
    let level = provision.level.filter(|level| level.possible > level.certain)?;
    level.possible.filter(|_| is_judged(provision.status))
}

/// The name the plan gives a level, else the common one.
#[must_use]
pub fn level_name(level: u8, tiers: &[Tier], t: &Texts) -> String {
    let named = tiers.iter().find(|tier| tier.level == level);
    (t.results.level)(level, named.map_or("", |tier| &tier.label))
}

/// Whether a status is the verdict on conditions.
#[must_use]
pub fn is_judged(status: Status) -> bool {
    matches!(status, Status::Met | Status::NotMet | Status::Unknown | Status::Review)
}

/// What the next level takes, or what a provision without levels still lacks; nothing while the
/// unknown leaves more open: then that comes first.
#[must_use]
pub fn next_sentence(provision: &ProvisionAssessment, t: &Texts) -> Option<String> {
    if !is_judged(provision.status) || more_is_possible(provision).is_some() {
        return None;
    }
    if provision.tiers.is_empty() {
        let items = open_items(provision, None, t);
        return (!items.is_empty()).then(|| items.join(t.words.clause_separator));
    }
    let Some(next) = provision.tiers.iter().find(|tier| tier.verdict != Verdict::Met) else {
        return Some(t.results.top_level.to_owned());
    };
    Some(tier_sentence(provision, next, t))
}

fn tier_sentence(provision: &ProvisionAssessment, next: &Tier, t: &Texts) -> String {
    let open = blockers(provision, Some(next));
    let level = &(t.results.level)(next.level, &next.label);
    if let [only] = open.as_slice()
        && let Some(sentence) = single(only, provision, level, t)
    {
        return sentence;
    }
    let items = open_items(provision, Some(next), t);
    (t.results.gap_many)(level, &items.join(t.words.clause_separator))
}

/// `还差 7 件有效发明专利可达三星级`, where that is all that is missing.
fn single(
    only: &Criterion,
    provision: &ProvisionAssessment,
    level: &str,
    t: &Texts,
) -> Option<String> {
    let Test::Comparison { operator, .. } = &only.test else { return None };
    let gap = operator.wants_more().then(|| criterion::gap(only, provision, t)).flatten()?;
    Some((t.results.gap_one)(&gap, criterion::subject(only, provision), level))
}

/// The conditions that do not hold for certain.
fn blockers<'a>(provision: &'a ProvisionAssessment, tier: Option<&'a Tier>) -> Vec<&'a Criterion> {
    let own = tier.map(|tier| &tier.criterion);
    let all = provision.criteria.iter().chain(own);
    all.filter(|criterion| criterion.verdict != Verdict::Met).collect()
}

fn open_items(provision: &ProvisionAssessment, tier: Option<&Tier>, t: &Texts) -> Vec<String> {
    let words = |blocker: &&Criterion| {
        let what = criterion::subject(blocker, provision);
        match (blocker.verdict, criterion::gap(blocker, provision, t)) {
            (Verdict::Unknown, _) => (t.results.gap_unknown)(&blocker.label),
            (Verdict::Review, _) => (t.results.gap_review)(&blocker.label),
            (_, Some(gap)) if wants_more(blocker) => (t.results.gap_item)(what, &gap),
            (_, Some(gap)) => (t.results.gap_item)(&blocker.label, &gap),
            (_, None) => (t.results.gap_unmet)(&blocker.label),
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
    use crate::format::samples::{fact, plain, provision, rating, share, unknown};
    use crate::texts::chinese;

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
        let t = chinese();
        for (provision, head, next) in cases {
            assert_eq!(headline(&provision, t), head);
            let sentence = next_sentence(&provision, t).unwrap_or_default();
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
            let sentence = possible_sentence(&provision, chinese()).unwrap_or_default();
            assert_eq!(sentence, expected);
        }
    }
}
