//! The answers to what-if questions in words: ways to more, what time changes, what differs. They stand
//! apart from [`Words`](crate::Words), as the page loads them with the steps that show them.

mod en;
mod zh;

use zhice_model::change::{Counting, Move};
use zhice_model::improvement::{Action, Finding, Improvement};

pub use en::EN;
pub use zh::ZH;

/// The words of one language.
pub struct WhatIf {
    // What came of a search; the first number is that of the proposals.
    /// There is nothing more to reach.
    pub at_the_top: &'static str,
    /// All proposals there are, and how many inputs are unknown.
    pub reachable: fn(usize, usize) -> String,
    /// Some of them.
    pub some_reachable: fn(usize) -> String,
    /// Nothing is certain, and no proposal changes that.
    pub open: &'static str,
    /// Nothing is certain, but these make it possible.
    pub open_with_proposals: fn(usize) -> String,
    /// No action reaches it.
    pub out_of_reach: &'static str,
    /// It is not judged.
    pub not_judged: &'static str,
    /// Some inputs are unknown, and the proposals reach the goal all the same.
    pub unknown_first: &'static str,

    // One proposal.
    /// Its number.
    pub proposal: fn(usize) -> String,
    /// An action, so many times, with its unit.
    pub times: fn(u64, &str) -> String,
    /// The patents that an action is done to, and whether there are more.
    pub picked: fn(&[String], bool) -> String,
    /// What a run gives with it.
    pub computed: fn(&str) -> String,

    // What time or another state changes.
    /// What the timeline takes for granted.
    pub assumption: &'static str,
    /// First and last day.
    pub nothing_changes: fn(&str, &str) -> String,
    /// A plan begins for which there is no result before.
    pub begins_unjudged: &'static str,
    /// Two states have the same results.
    pub same: &'static str,
    /// It counts in a selection now.
    pub counted: fn(&str) -> String,
    /// Whether it counts is open now.
    pub undecided: fn(&str) -> String,
    /// It does not count any more.
    pub excluded: fn(&str) -> String,
    /// It is not in the list any more.
    pub gone: fn(&str) -> String,
    /// The reason, behind.
    pub because: fn(&str) -> String,
}

/// What came of a search, where so many inputs are unknown: the proposals are the least for what is
/// certain, not for what may turn out.
#[must_use]
pub fn finding(found: &Improvement, unknown: usize, w: &WhatIf) -> String {
    let count = found.proposals.len();
    match found.finding {
        Finding::AtTheTop => w.at_the_top.to_owned(),
        Finding::Reachable => (w.reachable)(count, unknown),
        Finding::SomeReachable => (w.some_reachable)(count),
        Finding::Open if count == 0 => w.open.to_owned(),
        Finding::Open => (w.open_with_proposals)(count),
        Finding::OutOfReach => w.out_of_reach.to_owned(),
        Finding::NotJudged => w.not_judged.to_owned(),
    }
}

/// How often an action is done: `2 件`.
#[must_use]
pub fn times(action: &Action, w: &WhatIf) -> String {
    (w.times)(u64::from(action.count), &action.unit)
}

/// The patents that an action is done to, at most so many named; `None` where it is the same which.
#[must_use]
pub fn picked(action: &Action, at_most: usize, w: &WhatIf) -> Option<String> {
    let named: Vec<_> = action.patents.iter().take(at_most).map(ToString::to_string).collect();
    (!named.is_empty()).then(|| (w.picked)(&named, action.patents.len() > at_most))
}

/// What becomes of a patent or record in a selection, and why, where anything is said of it.
#[must_use]
pub fn moved(moved: &Move, why: &str, w: &WhatIf) -> String {
    let say = match moved.now {
        Counting::Counted => w.counted,
        Counting::Open => w.undecided,
        Counting::Excluded => w.excluded,
        Counting::Gone => w.gone,
    };
    let what = say(&moved.selection);
    if why.is_empty() { what } else { what + &(w.because)(why) }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::Status;
    use zhice_model::change::{Counting, Move, Outcome};
    use zhice_model::date::date;
    use zhice_model::improvement::{Finding, Improvement, Proposal};
    use zhice_model::scenario::Scenario;

    use super::{EN, ZH, finding, moved};

    #[test]
    fn every_finding_has_its_words() {
        let outcome = Outcome { status: Status::Met, level: None };
        let proposal = || Proposal {
            actions: vec![],
            outcome,
            sensitivity: vec![],
            scenario: Scenario::default(),
        };
        let cases = [
            (Finding::AtTheTop, 0, 0, "已是最高等级"),
            (Finding::Reachable, 2, 0, "少做其中任何一项都达不到"),
            (
                Finding::Reachable,
                2,
                3,
                "共有 2 个方案；先弄清 3 项待确认的信息，可能不需要做这么多",
            ),
            (Finding::SomeReachable, 3, 0, "已找到 3 个"),
            (Finding::Open, 0, 1, "请先补充"),
            (Finding::Open, 1, 1, "以下 1 个方案只是使目标成为可能"),
            (Finding::OutOfReach, 0, 0, "都不足以到达目标"),
            (Finding::NotJudged, 0, 0, "不适用于本企业"),
        ];
        for (came, count, unknown, expected) in cases {
            let found = Improvement {
                schema: String::new(),
                plan: String::new(),
                provision: String::new(),
                as_of: date(2026, 11, 21),
                now: outcome,
                goal: None,
                finding: came,
                proposals: (0..count).map(|_| proposal()).collect(),
                missing: vec![],
                runs: 1,
            };
            let words = finding(&found, unknown, &ZH);
            assert!(words.contains(expected), "{came:?}: {words}");
        }
    }

    #[test]
    fn what_becomes_of_a_patent() {
        let of = |now| Move {
            selection: "有效发明专利".into(),
            source: "patents".into(),
            row_before: Some(0),
            row_after: Some(0),
            now,
            reason: String::new(),
        };
        let cases = [
            (Counting::Counted, "", "计入“有效发明专利”"),
            (Counting::Open, "状态未知", "是否计入“有效发明专利”变为待定（状态未知）"),
            (Counting::Excluded, "已转出", "不再计入“有效发明专利”（已转出）"),
            (Counting::Gone, "", "离开“有效发明专利”"),
        ];
        for (now, why, expected) in cases {
            assert_eq!(moved(&of(now), why, &ZH), expected);
        }
        let english = moved(&of(Counting::Excluded), "已转出", &EN);
        assert_eq!(english, "no longer counts as “有效发明专利” (已转出)");
    }
}
