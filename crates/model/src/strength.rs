//! How strongly a document speaks: its own word, and the step on one ladder that the word stands
//! for. The word is shown; the ladder keeps an encouragement from passing for an entitlement.

use serde::{Deserialize, Serialize};

/// What a document's word promises or demands, strongest promise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// 评定、给予、予以奖励、资助、补贴: whoever meets the conditions is to get it.
    Grant,
    /// 加大、提高奖励: an existing benefit is to grow; how much is settled elsewhere.
    Raise,
    /// 支持、扶持: support without a stated entitlement.
    Support,
    /// 提供、开通、指导: a service that is open.
    Provide,
    /// 鼓励、引导、推动、培育: encouragement.
    Encourage,
    /// 探索、研究制定: an intention.
    Explore,
    /// 禁止、取消、打击、查处: a limit or a sanction.
    Restrict,
    /// 要求、纳入、说明: a duty, a definition or information.
    State,
}

/// Words that documents use and what each stands for. The first that the text begins with decides,
/// so the longer stand before the shorter.
const WORDS: &[(&str, Strength)] = &[
    ("给予", Strength::Grant),
    ("评定", Strength::Grant),
    ("评为", Strength::Grant),
    ("予以奖励", Strength::Grant),
    ("分别予以奖励", Strength::Grant),
    ("奖励", Strength::Grant),
    ("资助", Strength::Grant),
    ("补贴", Strength::Grant),
    ("落实", Strength::Grant),
    ("加大惩戒", Strength::Restrict),
    ("加大支持", Strength::Support),
    ("加大培育", Strength::Encourage),
    ("加大", Strength::Raise),
    ("提高拥有率", Strength::Encourage),
    ("提高", Strength::Raise),
    ("支持", Strength::Support),
    ("大力支持", Strength::Support),
    ("重点支持", Strength::Support),
    ("扶持", Strength::Support),
    ("可享受", Strength::Support),
    ("提供", Strength::Provide),
    ("开通", Strength::Provide),
    ("开展", Strength::Provide),
    ("建立", Strength::Provide),
    ("完善", Strength::Provide),
    ("加强推进", Strength::Encourage),
    ("加强", Strength::Provide),
    ("强化", Strength::Provide),
    ("指导", Strength::Provide),
    ("帮助", Strength::Provide),
    ("推进融合", Strength::Encourage),
    ("推进", Strength::Provide),
    ("设立", Strength::Provide),
    ("组织", Strength::Provide),
    ("制定", Strength::Provide),
    ("发挥", Strength::Provide),
    ("实施", Strength::Provide),
    ("关注", Strength::Provide),
    ("派驻", Strength::Provide),
    ("举办", Strength::Provide),
    ("依托", Strength::Provide),
    ("健全", Strength::Provide),
    ("畅通", Strength::Provide),
    ("加快建设", Strength::Provide),
    ("鼓励", Strength::Encourage),
    ("引导", Strength::Encourage),
    ("推动", Strength::Encourage),
    ("大力发展", Strength::Encourage),
    ("大力引进", Strength::Encourage),
    ("提升拥有率", Strength::Encourage),
    ("促进", Strength::Encourage),
    ("培育", Strength::Encourage),
    ("组建", Strength::Encourage),
    ("培养", Strength::Encourage),
    ("引进", Strength::Encourage),
    ("倡导", Strength::Encourage),
    ("吸引", Strength::Encourage),
    ("争取", Strength::Encourage),
    ("激发", Strength::Encourage),
    ("协同", Strength::Encourage),
    ("探索", Strength::Explore),
    ("研究", Strength::Explore),
    ("谋划", Strength::Explore),
    ("禁止", Strength::Restrict),
    ("取消", Strength::Restrict),
    ("逐步降低", Strength::Restrict),
    ("逐步减少", Strength::Restrict),
    ("打击", Strength::Restrict),
    ("严厉打击", Strength::Restrict),
    ("查处", Strength::Restrict),
    ("坚决查处", Strength::Restrict),
    ("联合惩戒", Strength::Restrict),
    ("制裁", Strength::Restrict),
    ("整改", Strength::Restrict),
    ("要求", Strength::State),
    ("纳入", Strength::State),
    ("压实", Strength::State),
    ("作为", Strength::State),
    ("明确", Strength::State),
    ("突出", Strength::State),
    ("说明", Strength::State),
    ("带头", Strength::State),
    ("聚焦", Strength::State),
    ("体现", Strength::State),
    ("优化完善", Strength::State),
];

impl Strength {
    /// What the document's word stands for; `None` for a word not known here.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        WORDS.iter().find(|(known, _)| word.starts_with(known)).map(|(_, strength)| *strength)
    }

    /// The words known, in the order of the ladder.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }

    /// Whether a benefit can be claimed on such a word.
    #[must_use]
    pub fn promises(self) -> bool {
        matches!(self, Self::Grant | Self::Raise)
    }
}

#[cfg(test)]
mod tests {
    use super::Strength::{self, *};

    #[test]
    fn words() {
        let cases = [
            ("评定", Some(Grant)),
            ("给予资助", Some(Grant)),
            ("加大奖励力度", Some(Raise)),
            ("提高奖励额度", Some(Raise)),
            ("提高拥有率", Some(Encourage)),
            ("提升拥有率", Some(Encourage)),
            ("提升", None),
            ("可享受有关政策", Some(Support)),
            ("享受", None),
            ("大力发展", Some(Encourage)),
            ("大力引进", Some(Encourage)),
            ("组建", Some(Encourage)),
            ("突出", Some(State)),
            ("加大惩戒力度", Some(Restrict)),
            ("加大支持力度", Some(Support)),
            ("加大培育", Some(Encourage)),
            ("大力支持", Some(Support)),
            ("支持", Some(Support)),
            ("开通绿色通道", Some(Provide)),
            ("鼓励和支持", Some(Encourage)),
            ("吸引", Some(Encourage)),
            ("争取", Some(Encourage)),
            ("探索", Some(Explore)),
            ("谋划", Some(Explore)),
            ("推进融合发展", Some(Encourage)),
            ("推进", Some(Provide)),
            ("加强推进力度", Some(Encourage)),
            ("加强", Some(Provide)),
            ("联合惩戒", Some(Restrict)),
            ("坚决查处", Some(Restrict)),
            ("严厉打击", Some(Restrict)),
            ("纳入考核", Some(State)),
            ("大概", None),
            ("", None),
        ];
        for (word, expected) in cases {
            assert_eq!(Strength::of_word(word), expected, "{word}");
        }
    }

    #[test]
    fn ladder() {
        let promising = [Grant, Raise, Support, Provide, Encourage, Explore, Restrict, State];
        assert!(promising.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(promising.map(Strength::promises).iter().filter(|it| **it).count(), 2);
    }
}
