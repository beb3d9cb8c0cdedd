//! The legal status of a patent in one vocabulary, and the words of the registers for it.

use serde::{Deserialize, Serialize};

use crate::text::folded;

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
    /// Refused; never a right.
    Rejected,
    /// Withdrawn or deemed withdrawn; never a right.
    Withdrawn,
    /// Not said, or said in words that leave it open.
    #[default]
    Unknown,
}

/// Substrings of the registers' words and what they mean. The first that is found decides, so the
/// more particular stand first: 无效 contains 效, 公布后的驳回 contains 公布, 终止 beats 授权.
const WORDS: &[(&str, LegalStatus)] = &[
    ("等年费滞纳金", LegalStatus::Grace),
    ("等年登印费", LegalStatus::Pending),
    ("专利权维持", LegalStatus::Granted),
    ("权利恢复", LegalStatus::Granted),
    ("部分无效", LegalStatus::Granted),
    ("视撤,等恢复", LegalStatus::Pending),
    ("视为放弃,等恢复", LegalStatus::Pending),
    ("等恢复", LegalStatus::LapsedRestorable),
    ("避免重复授权", LegalStatus::Abandoned),
    ("放弃", LegalStatus::Abandoned),
    ("全部无效", LegalStatus::Invalidated),
    ("无效宣告失效", LegalStatus::Invalidated),
    ("宣告无效", LegalStatus::Invalidated),
    ("全部撤销", LegalStatus::Invalidated),
    ("届满", LegalStatus::Expired),
    ("驳回等复审", LegalStatus::Pending),
    ("驳回", LegalStatus::Rejected),
    ("撤回", LegalStatus::Withdrawn),
    ("视撤", LegalStatus::Withdrawn),
    ("申请终止", LegalStatus::Withdrawn),
    ("未缴年费", LegalStatus::LapsedFee),
    ("权利终止", LegalStatus::LapsedFee),
    ("终止", LegalStatus::LapsedFee),
    ("在审", LegalStatus::Pending),
    ("审中", LegalStatus::Pending),
    ("审查中", LegalStatus::Pending),
    ("实质审查", LegalStatus::Pending),
    ("实审", LegalStatus::Pending),
    ("答复", LegalStatus::Pending),
    ("待发授权", LegalStatus::Pending),
    ("等待颁证", LegalStatus::Pending),
    ("新案", LegalStatus::Pending),
    ("公布", LegalStatus::Pending),
    ("公开", LegalStatus::Pending),
    ("受理", LegalStatus::Pending),
    ("授权", LegalStatus::Granted),
];

/// Whole words that say only that the right is there, or not; matched as a whole because each is
/// part of others.
const WHOLE_WORDS: &[(&str, LegalStatus)] = &[
    ("有效", LegalStatus::Granted),
    ("有效专利", LegalStatus::Granted),
    ("有权", LegalStatus::Granted),
    ("维持", LegalStatus::Granted),
    ("届满失效", LegalStatus::Expired),
];

impl LegalStatus {
    /// Reads one current status as registers and databases write it. Words separated by `|` (one
    /// status with events beside it) are read each, and a status wins over an event.
    ///
    /// Returns `Unknown` for words that leave it open (失效 without a cause, 未确认, PCT …) and for
    /// words not known here. Never give it a history of events: the oldest would decide.
    #[must_use]
    pub fn from_register(text: &str) -> Self {
        text.split(['|', ';', '；', '\n'])
            .map(Self::from_word)
            .find(|status| *status != Self::Unknown)
            .unwrap_or_default()
    }

    fn from_word(word: &str) -> Self {
        let word = folded(word);
        if word.starts_with("PCT") {
            return Self::Unknown;
        }
        let whole = WHOLE_WORDS.iter().find(|(known, _)| *known == word);
        let part = || WORDS.iter().find(|(known, _)| word.contains(known));
        whole.or_else(part).map_or(Self::Unknown, |(_, status)| *status)
    }

    /// Whether the patent is a right in force in this status.
    #[must_use]
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::Granted | Self::Grace)
    }

    /// Whether the patent was a right once and is no more.
    #[must_use]
    pub fn is_ended_right(self) -> bool {
        matches!(
            self,
            Self::LapsedFee
                | Self::LapsedRestorable
                | Self::Abandoned
                | Self::Invalidated
                | Self::Expired
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
            Self::Rejected => "驳回",
            Self::Withdrawn => "撤回或视为撤回",
            Self::Unknown => "未知",
        }
    }

    /// Every status, in the order of a patent's life.
    pub const ALL: [Self; 11] = [
        Self::Pending,
        Self::Granted,
        Self::Grace,
        Self::LapsedFee,
        Self::LapsedRestorable,
        Self::Abandoned,
        Self::Invalidated,
        Self::Expired,
        Self::Rejected,
        Self::Withdrawn,
        Self::Unknown,
    ];
}

#[cfg(test)]
mod tests {
    use super::LegalStatus::{self, *};

    #[test]
    fn words_of_the_registers() {
        let cases = [
            ("专利权维持", Granted),
            ("等年费滞纳金", Grace),
            ("未缴年费专利权终止，等恢复", LapsedRestorable),
            ("未缴年费终止,等恢复补正", LapsedRestorable),
            ("未缴年费终止失效", LapsedFee),
            ("届满终止失效", Expired),
            ("届满终止,待失效", Expired),
            ("无效宣告失效", Invalidated),
            ("放弃专利权（主动放弃）", Abandoned),
            ("放弃专利权（重复授权）", Abandoned),
            ("视为放弃失效", Abandoned),
            ("驳回失效", Rejected),
            ("驳回等复审请求", Pending),
            ("逾期视撤失效", Withdrawn),
            ("实审请求视撤失效", Withdrawn),
            ("撤回专利申请", Withdrawn),
            ("视为放弃,等恢复", Pending),
            ("逾期视撤,等恢复", Pending),
            ("等待实审提案", Pending),
            ("一通出案待答复", Pending),
            ("等年登印费", Pending),
            ("待发授权办登通知书", Pending),
            ("等待颁证公告", Pending),
            ("公布完成", Pending),
            ("有效", Granted),
            ("审中", Pending),
            ("审查中", Pending),
            ("失效", Unknown),
            ("未确认", Unknown),
            ("PCT指定期内", Unknown),
            ("授权", Granted),
            ("权利恢复", Granted),
            ("部分无效", Granted),
            ("全部撤销", Invalidated),
            ("期限届满", Expired),
            ("未缴年费", LapsedFee),
            ("权利终止", LapsedFee),
            ("避免重复授权", Abandoned),
            ("公布后的驳回", Rejected),
            ("公布后的视为撤回", Withdrawn),
            ("申请终止", Withdrawn),
            ("授权|转让|质押", Granted),
            ("转让|未缴年费", LapsedFee),
            ("许可|权利转移", Unknown),
            ("", Unknown),
        ];
        for (text, expected) in cases {
            assert_eq!(LegalStatus::from_register(text), expected, "{text}");
        }
    }
}
