//! The legal status of a patent in one vocabulary. The words that registers and databases have for it
//! are the importer's.

use serde::{Deserialize, Serialize};

/// Where a patent stands in its life. Transfers are not a status: see
/// [`Ownership`](crate::patent::Ownership).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum LegalStatus {
    /// Applied for, not decided.
    Pending,
    /// Granted and in force, whatever is registered on it (pledge, licence, preservation, partial
    /// invalidation).
    Granted,
    /// In force with the annual fee overdue, inside the six months of grace.
    Grace,
    /// Ended because the annual fee was not paid.
    LapsedFee,
    /// Ended because of the fee, restoration still possible.
    LapsedRestorable,
    /// Given up by its owner, or for another patent on the same invention.
    Abandoned,
    /// Declared wholly invalid.
    Invalidated,
    /// At the end of its term.
    Expired,
    /// Ended, for a cause that is not said: the fee, the term, or another. Without the day of a grant
    /// it may have been an application alone.
    Ended,
    /// Refused; never a right.
    Rejected,
    /// Withdrawn or deemed withdrawn; never a right.
    Withdrawn,
    /// Not said, or said in words that leave it open.
    #[default]
    Unknown,
}

impl LegalStatus {
    /// Whether the patent is a right in force in this status.
    #[must_use]
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::Granted | Self::Grace)
    }

    /// Whether the patent was a right once and is no more; whether it was one is certain only where
    /// the day of its grant is known.
    #[must_use]
    pub fn is_ended_right(self) -> bool {
        matches!(
            self,
            Self::LapsedFee
                | Self::LapsedRestorable
                | Self::Abandoned
                | Self::Invalidated
                | Self::Expired
                | Self::Ended
        )
    }

    /// Whether no right ever arose from the application, or has not yet.
    #[must_use]
    pub fn is_not_granted(self) -> bool {
        matches!(self, Self::Pending | Self::Rejected | Self::Withdrawn)
    }

    /// The Chinese name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Pending => "审查中",
            Self::Granted => "专利权维持",
            Self::Grace => "等年费滞纳金",
            Self::LapsedFee => "未缴年费终止",
            Self::LapsedRestorable => "未缴年费终止，等恢复",
            Self::Abandoned => "放弃专利权",
            Self::Invalidated => "宣告全部无效",
            Self::Expired => "期限届满",
            Self::Ended => "已失效（原因不明）",
            Self::Rejected => "驳回",
            Self::Withdrawn => "撤回或视为撤回",
            Self::Unknown => "未知",
        }
    }

    /// Every status, in the order of a patent's life.
    pub const ALL: [Self; 12] = [
        Self::Pending,
        Self::Granted,
        Self::Grace,
        Self::LapsedFee,
        Self::LapsedRestorable,
        Self::Abandoned,
        Self::Invalidated,
        Self::Expired,
        Self::Ended,
        Self::Rejected,
        Self::Withdrawn,
        Self::Unknown,
    ];
}

#[cfg(test)]
mod tests {
    use super::LegalStatus;

    #[test]
    fn each_status_is_in_one_group() {
        for status in LegalStatus::ALL {
            let groups = [status.is_in_force(), status.is_ended_right(), status.is_not_granted()];
            let known = usize::from(status != LegalStatus::Unknown);
            assert_eq!(groups.iter().filter(|is| **is).count(), known, "{status:?}");
        }
    }
}
