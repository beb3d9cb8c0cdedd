//! The verdict of a provision in one line, as the page says it.

use zhice_model::assessment::{Level, ProvisionAssessment, Sensitivity, Status, Tier};
use zhice_model::criterion::{Criterion, Verdict};

use super::words;

/// The verdict of a provision, and what the unknown leaves open above it.
pub fn headline(provision: &ProvisionAssessment) -> String {
    let ProvisionAssessment { status, level, tiers, .. } = provision;
    let verdict = outcome(*status, *level, tiers);
    match possible(provision) {
        Some(sentence) => format!("{verdict}；{sentence}"),
        None => verdict,
    }
}

/// Another reading of the document, with what would come of it.
pub fn sensitivity(other: &Sensitivity, tiers: &[Tier]) -> String {
    let Sensitivity { label, alternative, status, level, .. } = other;
    format!("{label}：若按“{alternative}”，结果为{}。", outcome(*status, *level, tiers))
}

fn outcome(status: Status, level: Option<Level>, tiers: &[Tier]) -> String {
    match level {
        Some(level) if is_judged(status) => level_words(level, tiers),
        _ => words::status(status).to_owned(),
    }
}

fn level_words(level: Level, tiers: &[Tier]) -> String {
    match (level.certain, level.possible) {
        (Some(certain), _) => level_name(certain, tiers),
        (None, Some(possible)) => format!("{}待确认", level_name(possible, tiers)),
        (None, None) => "未达到星级".to_owned(),
    }
}

fn possible(provision: &ProvisionAssessment) -> Option<String> {
    let level = provision.level.filter(|level| level.possible > level.certain)?;
    let possible = level.possible.filter(|_| is_judged(provision.status))?;
    let tier = provision.tiers.iter().find(|tier| tier.level == possible);
    let all = provision.criteria.iter().chain(tier.map(|tier| &tier.criterion));
    let open = all.filter(|criterion| criterion.verdict != Verdict::Met);
    let open: Vec<&str> = open.map(|criterion: &Criterion| criterion.label.as_str()).collect();
    let name = level_name(possible, &provision.tiers);
    Some(format!("可能达到{name}，取决于未知信息：{}", open.join("、")))
}

fn level_name(level: u8, tiers: &[Tier]) -> String {
    let named = tiers.iter().find(|tier| tier.level == level && !tier.label.is_empty());
    named.map_or_else(|| words::stars(level), |tier| tier.label.clone())
}

fn is_judged(status: Status) -> bool {
    matches!(status, Status::Met | Status::NotMet | Status::Unknown | Status::Review)
}
