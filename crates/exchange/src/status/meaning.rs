//! What a word for a legal status means, and what two words mean together.

use zhice_model::LegalStatus;

/// What a known word says of a patent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Applied for, no right yet.
    Pending,
    /// Granted, and nothing said of an end.
    Granted,
    /// In force, whatever happened before.
    InForce,
    /// In force, the annual fee overdue.
    Grace,
    /// Restored: the right, or only the application.
    Restored,
    /// No right any more, or never one: 失效.
    Dead,
    /// The right or the application was given up.
    GivenUp,
    /// The right ended, the cause is not said.
    Ended,
    /// The right ended because of the fee.
    LapsedFee,
    /// The same, restoration still possible.
    LapsedRestorable,
    /// The right was given up.
    Abandoned,
    /// The right was declared invalid as a whole.
    Invalidated,
    /// The right is at the end of its term.
    Expired,
    /// The application was refused.
    Rejected,
    /// The application was withdrawn, or deemed to be.
    Withdrawn,
    /// Words that leave open whether there is a right.
    Open,
    /// Something happened that says nothing of whether there is a right.
    Event,
}

use Meaning::{
    Abandoned, Dead, Ended, Event, Expired, GivenUp, Grace, Granted, InForce, Invalidated,
    LapsedFee, LapsedRestorable, Open, Pending, Rejected, Restored, Withdrawn,
};

impl Meaning {
    /// Every meaning, in the order of the manual.
    pub const ALL: [Self; 17] = [
        Pending,
        Granted,
        InForce,
        Grace,
        Restored,
        Ended,
        LapsedFee,
        LapsedRestorable,
        Abandoned,
        Invalidated,
        Expired,
        Rejected,
        Withdrawn,
        GivenUp,
        Dead,
        Open,
        Event,
    ];

    /// Whether it is about no right, or about one that is none any more for certain.
    fn never_a_right(self) -> bool {
        matches!(self, Pending | Rejected | Withdrawn | GivenUp | Dead)
    }

    /// Whether it says that there was a right and is none any more.
    #[must_use]
    pub fn is_end(self) -> bool {
        self == Ended || self.includes().contains(&Ended)
    }

    /// The less particular meanings that it includes.
    fn includes(self) -> &'static [Self] {
        match self {
            InForce => &[Granted, Restored],
            Grace => &[InForce, Granted, Restored],
            Pending => &[Restored],
            Ended => &[Dead],
            GivenUp => &[Dead],
            LapsedFee | Invalidated | Expired => &[Ended, Dead],
            LapsedRestorable => &[LapsedFee, Ended, Dead],
            Abandoned => &[GivenUp, Ended, Dead],
            Rejected => &[Dead],
            Withdrawn => &[GivenUp, Dead],
            Granted | Restored | Dead | Open | Event => &[],
        }
    }

    /// What both say together; `None` when they contradict each other.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        let both = [self, other];
        match both {
            [one, another] if one == another => Some(one),
            [Event, said] | [said, Event] => Some(said),
            // What leaves a right open outweighs a word for the right, or for its end.
            [Open, said] | [said, Open] => Some(if said.never_a_right() { said } else { Open }),
            [GivenUp, Ended] | [Ended, GivenUp] => Some(Abandoned),
            [Granted, Restored] | [Restored, Granted] => Some(InForce),
            [one, another] if one.includes().contains(&another) => Some(one),
            [one, another] if another.includes().contains(&one) => Some(another),
            _ => None,
        }
    }

    /// Whether a patent of which the one was said may come to this later. A grant is never taken back
    /// into an application, and what has ended is not granted again, only restored.
    #[must_use]
    pub fn may_follow(self, earlier: Self) -> bool {
        let ended = earlier == Dead || earlier.is_end();
        let was_right = ended && earlier != Dead || matches!(earlier, Granted | InForce | Grace);
        match self {
            Pending | Rejected | Withdrawn => !was_right,
            Granted => !ended,
            _ => true,
        }
    }

    /// The status it amounts to; `None` where that depends on more than the word.
    #[must_use]
    pub fn status(self) -> Option<LegalStatus> {
        Some(match self {
            Pending => LegalStatus::Pending,
            Granted | InForce => LegalStatus::Granted,
            Grace => LegalStatus::Grace,
            Ended | Dead => LegalStatus::Ended,
            LapsedFee => LegalStatus::LapsedFee,
            LapsedRestorable => LegalStatus::LapsedRestorable,
            Abandoned | GivenUp => LegalStatus::Abandoned,
            Invalidated => LegalStatus::Invalidated,
            Expired => LegalStatus::Expired,
            Rejected => LegalStatus::Rejected,
            Withdrawn => LegalStatus::Withdrawn,
            Restored | Open | Event => return None,
        })
    }

    /// What it means, for the manual.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Pending => "申请中：还没有专利权",
            Granted => "已授权",
            InForce => "有效：专利权维持",
            Grace => "有效，年费在滞纳期内",
            Restored => "恢复：可能是专利权，也可能只是申请",
            Ended => "专利权已终止，原因不明",
            LapsedFee => "未缴年费终止",
            LapsedRestorable => "未缴年费终止，还可以恢复",
            Abandoned => "放弃专利权",
            Invalidated => "宣告全部无效",
            Expired => "期限届满",
            Rejected => "驳回：从来没有专利权",
            Withdrawn => "撤回或视为撤回：从来没有专利权",
            GivenUp => "放弃：可能是专利权，也可能是申请",
            Dead => "失效：可能是专利权，也可能是申请",
            Open => "看不出有没有专利权",
            Event => "与专利权是否有效无关的事项",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Meaning::{self, *};

    #[test]
    fn two_words() {
        let cases: [(Meaning, Meaning, Option<Meaning>); 25] = [
            (Granted, Granted, Some(Granted)),
            (InForce, Granted, Some(InForce)),
            (InForce, Grace, Some(Grace)),
            (Dead, LapsedFee, Some(LapsedFee)),
            (Dead, Withdrawn, Some(Withdrawn)),
            (Ended, Expired, Some(Expired)),
            (LapsedFee, LapsedRestorable, Some(LapsedRestorable)),
            (GivenUp, Withdrawn, Some(Withdrawn)),
            (GivenUp, Abandoned, Some(Abandoned)),
            (GivenUp, Ended, Some(Abandoned)),
            (Event, Granted, Some(Granted)),
            (Open, Event, Some(Open)),
            (Open, Granted, Some(Open)),
            (Open, InForce, Some(Open)),
            (Open, LapsedFee, Some(Open)),
            (Open, Dead, Some(Dead)),
            (Open, Pending, Some(Pending)),
            (Restored, Pending, Some(Pending)),
            (Granted, Dead, None),
            (InForce, Abandoned, None),
            (Pending, Granted, None),
            (Pending, Dead, None),
            (LapsedFee, Expired, None),
            (Ended, Withdrawn, None),
            (Rejected, Withdrawn, None),
        ];
        for (one, other, both) in cases {
            assert_eq!((one.and(other), other.and(one)), (both, both), "{one:?} {other:?}");
        }
    }

    #[test]
    fn one_after_the_other() {
        let cases = [
            (Pending, Granted, true),
            (Rejected, Granted, true),
            (Withdrawn, Pending, true),
            (Granted, LapsedFee, true),
            (LapsedFee, Restored, true),
            (LapsedFee, InForce, true),
            (Granted, Pending, false),
            (InForce, Withdrawn, false),
            (Expired, Rejected, false),
            (LapsedFee, Granted, false),
            (Dead, Granted, false),
            (Dead, Pending, true),
        ];
        for (earlier, later, may) in cases {
            assert_eq!(later.may_follow(earlier), may, "{earlier:?} {later:?}");
        }
    }
}
