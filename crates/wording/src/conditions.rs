//! The conditions of a provision one below the other: those of all levels, what is encouraged, and each
//! level's own, a group with its members under it.

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::criterion::{Criterion, Test};

use crate::rating::level_name;
use crate::words::Words;

/// A condition as a row of its own.
pub struct ConditionLine<'a> {
    /// Its name within its group.
    pub label: String,
    /// Its name on its own: `情形 › 企业`.
    pub path: String,
    /// How many groups it is in.
    pub depth: usize,
    /// The condition.
    pub criterion: &'a Criterion,
}

/// Every condition of a provision.
#[must_use]
pub fn lines<'a>(provision: &'a ProvisionAssessment, w: &Words) -> Vec<ConditionLine<'a>> {
    let mut lines = Vec::new();
    let mut add = |label, criterion| add(&mut lines, label, None, 0, criterion);
    for it in &provision.criteria {
        add(it.label.clone(), it);
    }
    for it in &provision.targets {
        add((w.target)(&it.label), it);
    }
    for tier in &provision.tiers {
        let level = level_name(tier.level, &provision.tiers, w);
        add((w.labelled)(&level, &tier.criterion.label), &tier.criterion);
    }
    lines
}

fn add<'a>(
    lines: &mut Vec<ConditionLine<'a>>,
    label: String,
    within: Option<&str>,
    depth: usize,
    criterion: &'a Criterion,
) {
    let path = within.map_or_else(|| label.clone(), |within| format!("{within} › {label}"));
    lines.push(ConditionLine { label, path: path.clone(), depth, criterion });
    for member in members(criterion) {
        add(lines, member.label.clone(), Some(&path), depth + 1, member);
    }
}

/// The members of a group; a condition that is none has none.
#[must_use]
pub fn members(criterion: &Criterion) -> &[Criterion] {
    match &criterion.test {
        Test::Group { members, .. } => members,
        Test::Comparison { .. } | Test::Fact | Test::OnRecord => &[],
    }
}

/// Every condition that decides, members of groups and levels included.
pub fn deciding(provision: &ProvisionAssessment) -> impl Iterator<Item = &Criterion> {
    let tiers = provision.tiers.iter().map(|tier| &tier.criterion);
    provision.criteria.iter().chain(tiers).flat_map(with_members)
}

fn with_members(criterion: &Criterion) -> Vec<&Criterion> {
    let mut found = vec![criterion];
    found.extend(members(criterion).iter().flat_map(with_members));
    found
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::Level;
    use zhice_model::criterion::Verdict;

    use super::lines;
    use crate::ZH;
    use crate::samples::{fact, group, rating};

    #[test]
    fn members_stand_under_their_group() {
        let inner = group("任一身份", 1, vec![fact("企业", Verdict::Met)]);
        let outer = group("主体", 2, vec![inner, fact("独立法人", Verdict::Unmet)]);
        let none = Level { certain: None, possible: None };
        let mut provision = rating(24, none, vec![outer]);
        provision.tiers.truncate(1);
        provision.targets.push(fact("当年申请", Verdict::Met));
        let found = lines(&provision, &ZH);
        let found: Vec<_> =
            found.iter().map(|it| (it.depth, it.label.as_str(), it.path.as_str())).collect();
        let expected = [
            (0, "主体", "主体"),
            (1, "任一身份", "主体 › 任一身份"),
            (2, "企业", "主体 › 任一身份 › 企业"),
            (1, "独立法人", "主体 › 独立法人"),
            (0, "鼓励目标：当年申请", "鼓励目标：当年申请"),
            (0, "二星级：有效发明专利总量", "二星级：有效发明专利总量"),
        ];
        assert_eq!(found, expected);
    }
}
