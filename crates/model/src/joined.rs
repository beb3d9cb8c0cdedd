//! A patent that is listed already and comes again from an import: the import wins for what databases
//! know, the circumstances that a person ticked stay.

use crate::{LegalStatus, Ownership, Patent, Truth};

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
    if joined.status == LegalStatus::Unknown {
        joined.status = current.status;
    }
    if joined.ownership == Ownership::Unknown {
        joined.ownership = current.ownership;
    }
    joined.transferred_nearby = kept(current.transferred_nearby, import.transferred_nearby, false);
    keep_ticks(&mut joined, current);
    joined
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
