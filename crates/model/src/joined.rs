//! A patent that is listed already and comes again from an import: the import wins for what databases
//! know, the circumstances that a person ticked stay.

use crate::owners::same_owners;
use crate::{LegalStatus, Ownership, Patent, Truth};

/// Among the inferred fields: the list says something of the status that leaves it unknown.
const STATUS: &str = "status";

/// One patent from what is there and what the import says.
#[must_use]
pub fn joined(current: &Patent, import: &Patent) -> Patent {
    let mut joined = import.clone();
    joined.publication_number = joined.publication_number.or(current.publication_number.clone());
    if joined.title.is_empty() {
        joined.title.clone_from(&current.title);
    }
    joined.kind = joined.kind.or(current.kind);
    joined.filed_on = joined.filed_on.or(current.filed_on);
    joined.granted_on = joined.granted_on.or(current.granted_on);
    joined.ended_on = joined.ended_on.or(current.ended_on);
    joined.end_announced_on = joined.end_announced_on.or(current.end_announced_on);
    joined.term_ends_on = joined.term_ends_on.or(current.term_ends_on);
    joined.transferred_in_on = joined.transferred_in_on.or(current.transferred_in_on);
    joined.transferred_out_on = joined.transferred_out_on.or(current.transferred_out_on);
    joined.fee_due_on = joined.fee_due_on.or(current.fee_due_on);
    let disputed = import.inferred.iter().any(|name| name == STATUS);
    if joined.status == LegalStatus::Unknown && !disputed {
        joined.status = current.status;
    }
    if joined.status != LegalStatus::Unknown {
        joined.inferred.retain(|name| name != STATUS);
    }
    if joined.ownership == Ownership::Unknown && !has_new_owners(current, import) {
        joined.ownership = current.ownership;
    }
    joined.owners = joined.owners.or(current.owners.clone());
    keep_said(&mut joined, current, import);
    joined.transferred_nearby = kept(current.transferred_nearby, import.transferred_nearby, false);
    keep_ticks(&mut joined, current);
    joined
}

/// Whether the import names other owners than the list before it did: then what was known of the
/// ownership need not be so any more.
fn has_new_owners(current: &Patent, import: &Patent) -> bool {
    let (Some(before), Some(now)) = (&current.owners, &import.owners) else { return false };
    !same_owners(before.now().0, now.now().0) || (now.unsettled && !before.unsettled)
}

/// A field that is read from owners' names: what it is called, whether it is known, how it is copied.
type NamedField = (&'static str, fn(&Patent) -> bool, fn(&mut Patent, &Patent));

const NAMED_FIELDS: [NamedField; 3] = [
    (
        "ownership",
        |it| it.ownership != Ownership::Unknown,
        |to, from| to.ownership = from.ownership,
    ),
    (
        "transferredInOn",
        |it| it.transferred_in_on.is_some(),
        |to, from| to.transferred_in_on = from.transferred_in_on,
    ),
    (
        "transferredOutOn",
        |it| it.transferred_out_on.is_some(),
        |to, from| to.transferred_out_on = from.transferred_out_on,
    ),
];

/// What a person said of the ownership stays where the import names the same owners again. What is known
/// without names, on either side, was said as well.
fn keep_said(joined: &mut Patent, current: &Patent, import: &Patent) {
    let said = |patent: &Patent, field: &str| {
        patent.owners.as_deref().is_some_and(|owners| owners.said.iter().any(|it| it == field))
    };
    let renamed = has_new_owners(current, import);
    for (field, known, copy) in NAMED_FIELDS {
        let nameless = |patent: &Patent| patent.owners.is_none() && known(patent);
        if nameless(import) || (nameless(current) && !known(import)) {
            joined.note_said(field);
        } else if said(current, field) && !said(import, field) && !renamed {
            copy(joined, current);
            joined.note_said(field);
        }
    }
}

fn keep_ticks(joined: &mut Patent, current: &Patent) {
    for tick in Tick::ALL {
        let inferred = is_inferred(current, tick);
        let own = tick.of(current);
        let value = kept(own, tick.of(joined), inferred);
        tick.set(joined, value);
        if own != Truth::Unknown && !inferred {
            confirm(joined, tick);
        }
    }
}

/// What a person said stays; what was only inferred gives way to what the import knows.
fn kept(own: Truth, imported: Truth, inferred: bool) -> Truth {
    match (own, imported) {
        (Truth::Unknown, imported) => imported,
        (own, Truth::Unknown) => own,
        (_, imported) if inferred => imported,
        (own, _) => own,
    }
}

/// One of the four circumstances that a person ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// 战略性新兴产业
    Strategic,
    /// 海外同族专利权
    Overseas,
    /// 较高质押融资金额
    Pledge,
    /// 国家科学技术奖或中国专利奖
    Award,
}

impl Tick {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 4] = [Self::Strategic, Self::Overseas, Self::Pledge, Self::Award];

    /// What a patent says.
    #[must_use]
    pub fn of(self, patent: &Patent) -> Truth {
        match self {
            Self::Strategic => patent.strategic_industry,
            Self::Overseas => patent.overseas_family,
            Self::Pledge => patent.high_pledge,
            Self::Award => patent.national_award,
        }
    }

    /// Writes it into a patent.
    pub fn set(self, patent: &mut Patent, value: Truth) {
        match self {
            Self::Strategic => patent.strategic_industry = value,
            Self::Overseas => patent.overseas_family = value,
            Self::Pledge => patent.high_pledge = value,
            Self::Award => patent.national_award = value,
        }
    }

    /// The field's name in files, without case and underscores.
    fn field(self) -> &'static str {
        match self {
            Self::Strategic => "strategicindustry",
            Self::Overseas => "overseasfamily",
            Self::Pledge => "highpledge",
            Self::Award => "nationalaward",
        }
    }
}

/// Whether an importer inferred the circumstance and nobody confirmed it.
#[must_use]
pub fn is_inferred(patent: &Patent, tick: Tick) -> bool {
    patent.inferred.iter().any(|name| plain(name) == tick.field())
}

/// Notes that a person has said it.
pub fn confirm(patent: &mut Patent, tick: Tick) {
    patent.inferred.retain(|name| plain(name) != tick.field());
}

fn plain(field: &str) -> String {
    let letters: String = field.chars().filter(char::is_ascii_alphanumeric).collect();
    letters.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::joined;
    use crate::LegalStatus::{Granted, LapsedFee, Unknown};
    use crate::owners::Owners;
    use crate::{ApplicationNumber, LegalStatus, Ownership, Patent};

    /// A list that makes the status doubtful opens it; one that says nothing of it leaves it.
    #[test]
    fn statuses_between_lists() {
        let patent = |status: LegalStatus, doubted: bool| Patent {
            status,
            inferred: if doubted { vec!["status".to_owned()] } else { Vec::new() },
            ..Patent::new(ApplicationNumber::parse("202310123456.6").unwrap())
        };
        let cases = [
            (patent(Granted, false), patent(Unknown, false), Granted),
            (patent(Granted, false), patent(Unknown, true), Unknown),
            (patent(Granted, false), patent(LapsedFee, false), LapsedFee),
            (patent(Unknown, true), patent(Granted, false), Granted),
            (patent(Unknown, true), patent(Unknown, false), Unknown),
        ];
        for (current, import, expected) in cases {
            assert_eq!(joined(&current, &import).status, expected, "{current:?} {import:?}");
        }
    }

    /// A list that names other owners than the one before leaves the ownership open; one that names the
    /// same again leaves what a person said of it.
    #[test]
    fn ownership_between_lists() {
        let patent = |ownership, owners: &[&str], unsettled| Patent {
            ownership,
            owners: Some(Box::new(Owners {
                current: owners.iter().map(|name| (*name).to_owned()).collect(),
                unsettled,
                ..Owners::default()
            })),
            ..Patent::new(ApplicationNumber::parse("202310123456.6").unwrap())
        };
        let unnamed = |ownership| Patent { owners: None, ..patent(ownership, &[], false) };
        let (sole, unknown) = (Ownership::Sole, Ownership::Unknown);
        let cases = [
            (patent(sole, &["甲"], false), patent(unknown, &["乙"], false), unknown),
            (patent(sole, &["甲旧名"], false), patent(unknown, &["甲旧名"], false), sole),
            (patent(sole, &["甲"], false), patent(unknown, &["甲"], true), unknown),
            (patent(sole, &["甲"], true), patent(unknown, &["甲"], true), sole),
            (
                patent(sole, &["甲"], false),
                patent(Ownership::None, &["乙"], false),
                Ownership::None,
            ),
            (patent(sole, &["甲"], false), unnamed(unknown), sole),
            (unnamed(sole), patent(unknown, &["乙"], false), sole),
        ];
        for (current, import, expected) in cases {
            assert_eq!(joined(&current, &import).ownership, expected, "{current:?} {import:?}");
        }
        let kept = joined(&patent(sole, &["甲"], false), &unnamed(unknown));
        assert_eq!(kept.owners.unwrap().current, ["甲"], "what the import lacks stays");
    }

    /// Who said it is known after an import as before.
    #[test]
    fn what_was_said_between_lists() {
        let patent = |ownership, owner: &str, said: bool| {
            let owners = Owners { current: vec![owner.to_owned()], ..Owners::default() };
            let mut patent = Patent {
                ownership,
                owners: Some(Box::new(owners)).filter(|_| !owner.is_empty()),
                ..Patent::new(ApplicationNumber::parse("202310123456.6").unwrap())
            };
            if said {
                patent.note_said("ownership");
            }
            patent
        };
        let (sole, other, unknown) = (Ownership::Sole, Ownership::Other, Ownership::Unknown);
        let cases = [
            (patent(other, "甲", true), patent(sole, "甲", false), other, true),
            (patent(unknown, "甲", true), patent(sole, "甲", false), unknown, true),
            (patent(other, "甲", true), patent(sole, "甲", true), sole, true),
            (patent(other, "甲", true), patent(sole, "乙", false), sole, false),
            (patent(other, "甲", true), patent(sole, "", false), sole, true),
            (patent(other, "甲", true), patent(unknown, "", false), other, true),
            (patent(other, "甲", false), patent(sole, "甲", false), sole, false),
            (patent(other, "甲", false), patent(sole, "", false), sole, true),
            (patent(other, "", false), patent(unknown, "甲", false), other, true),
            (patent(other, "", false), patent(sole, "甲", false), sole, false),
        ];
        for (current, import, ownership, said) in cases {
            let joined = joined(&current, &import);
            let found = (joined.ownership, joined.owners.unwrap().said.len() == 1);
            assert_eq!(found, (ownership, said), "{current:?} {import:?}");
        }
    }
}
