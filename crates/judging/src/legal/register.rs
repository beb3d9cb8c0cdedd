//! What the register says of a patent, as far as it can be believed: where it contradicts itself, and what
//! bounds a day that it does not give.

use zhice_model::LegalStatus;
use zhice_model::date::Date;
use zhice_model::patent::{Ownership, Patent};

use crate::facts::Facts;
use crate::reason::{Causes, Entry, PatentField};

/// Open for want of a field.
pub(super) fn open(field: PatentField) -> Entry {
    Entry::Open(Causes::patent(field))
}

/// Whether the status says that it is no granted patent, against the day of a grant, if there is one. An
/// application can be granted after the day that its status describes.
pub(super) fn never_granted(patent: &Patent, facts: &Facts) -> bool {
    let since = patent.granted_on.filter(|granted| *granted > facts.status_day());
    patent.status.is_not_granted() && !(since.is_some() && patent.status == LegalStatus::Pending)
}

/// Whether registers write such a status of applications as well as of rights: what was given up, struck
/// down or ended somehow without a day of grant is no certain right.
pub(super) fn may_never_have_been(status: LegalStatus) -> bool {
    matches!(status, LegalStatus::Abandoned | LegalStatus::Invalidated | LegalStatus::Ended)
}

/// Whether a right is said to be in force on a day by which it had ended: one of both is wrong.
pub(super) fn contradicts(patent: &Patent, facts: &Facts) -> bool {
    let ended = patent.ended_on.filter(|ended| *ended <= facts.status_day());
    let early = ended.filter(|ended| patent.term_end().is_none_or(|end| *ended < end));
    early.is_some() && patent.status.is_in_force()
}

/// Whether it is said to be at the end of a term that runs on: the day of the term is wrong, or its
/// cause.
pub(super) fn expired_early(patent: &Patent, facts: &Facts) -> bool {
    patent.status == LegalStatus::Expired
        && patent.term_end().is_some_and(|end| end > facts.status_day())
}

/// The day from which a right is gone unless the overdue fee was paid, where the six months of grace are
/// over: it ends on the day on which the fee fell due (专利法（2020年修正）第四十四条; 专利法实施细则
/// （2023年修订）on annual fees; 专利审查指南（2023）第五部分第九章).
pub(super) fn overdue_since(patent: &Patent, facts: &Facts) -> Option<Date> {
    // Six months are never longer.
    let overdue = |due: &Date| due.plus_days(184) < facts.as_of;
    patent.fee_due_on.filter(|due| patent.status == LegalStatus::Grace && overdue(due))
}

/// The last day on which a right that is over can have ended: its end is announced no earlier (专利法
/// 第四十四条, 第四十六条), and one for want of the fee comes no later than the fee fell due.
pub(super) fn latest_end(patent: &Patent, facts: &Facts) -> Date {
    let lapsed = matches!(patent.status, LegalStatus::LapsedFee | LegalStatus::LapsedRestorable);
    let term = patent.term_end().filter(|_| !expired_early(patent, facts));
    let bounds = [term, patent.end_announced_on, patent.fee_due_on.filter(|_| lapsed)];
    let alive = |day: &Date| patent.granted_on.is_none_or(|granted| granted < *day);
    bounds.into_iter().flatten().filter(alive).fold(facts.status_day(), Date::min)
}

/// Whether it came to the enterprise after the day that its owner describes.
pub(super) fn bought_since(patent: &Patent, facts: &Facts) -> bool {
    patent.transferred_in_on.is_some_and(|since| since > facts.status_day())
}

/// Whether it is the enterprise's on a day by which it had sold it, and did not buy it back: one of
/// both is wrong.
pub(super) fn sold_and_owned(patent: &Patent, facts: &Facts) -> bool {
    let owned = matches!(patent.ownership, Ownership::Sole | Ownership::First | Ownership::Other);
    let gone = |left| {
        left <= facts.status_day() && patent.transferred_in_on.is_none_or(|back| back <= left)
    };
    owned && patent.transferred_out_on.is_some_and(gone)
}
