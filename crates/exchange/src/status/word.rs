//! One entry of a status cell: known words, whole, joined by nothing but punctuation.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::LazyLock;

use zhice_model::text::{half_width, is_invisible};

use super::events::{HEADINGS, begins_event, is_event};
use super::meaning::Meaning;
use super::table::TABLE;
use crate::traditional::simplified;

/// What an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// All of its words are known and agree.
    Means(Meaning),
    /// All of its words are known, and two of them contradict each other.
    Contradicts,
    /// It has words that are not known.
    Strange,
}

static KNOWN: LazyLock<BTreeMap<String, Meaning>> = LazyLock::new(|| {
    let entries = TABLE.iter().flat_map(|row| row.each().map(|word| (row.meaning, word)));
    let forms = entries.flat_map(|(meaning, word)| {
        let form = joined(&parts(word));
        // The comma of 终止，等恢复 may be missing; one that is not in the word parts two words.
        [(form.replace(LIST, ""), meaning), (form, meaning)]
    });
    forms.collect()
});

/// Parts of a word at most, punctuation between them.
const LONGEST: usize = 16;

/// Stands in a plain form for a mark that parts what is listed.
const LIST: char = ',';

/// Reads an entry: cut at its punctuation, the longest runs of its parts that make a known word.
pub fn read(text: &str) -> Entry {
    let parts = parts(text);
    let mut said = Meaning::Event;
    let (mut at, mut behind_event) = (0, false);
    while at < parts.len() {
        let Some((end, meaning)) = longest(&parts, at, behind_event) else {
            return Entry::Strange;
        };
        let Some(both) = said.and(meaning) else { return Entry::Contradicts };
        (at, said, behind_event) = (end, both, meaning == Meaning::Event);
    }
    Entry::Means(said)
}

/// The longest run of parts that makes a known word, as far as a word can go on.
fn longest(parts: &[Part], at: usize, behind_event: bool) -> Option<(usize, Meaning)> {
    let (mut found, mut word) = (None, String::new());
    for (end, (listed, part)) in (at + 1..).zip(parts.get(at..)?).take(LONGEST) {
        if *listed && !word.is_empty() {
            word.push(LIST);
        }
        word.push_str(part);
        found = known(&word, behind_event).map(|meaning| (end, meaning)).or(found);
        if !begins_known(&word, behind_event) {
            break;
        }
    }
    found
}

/// Whether some known word begins so.
fn begins_known(start: &str, behind_event: bool) -> bool {
    let from = (Bound::Included(start), Bound::Unbounded);
    let listed =
        KNOWN.range::<str, _>(from).next().is_some_and(|(word, _)| word.starts_with(start));
    let headed = |heading: &&str| {
        heading.starts_with(start)
            || start.strip_prefix(*heading).is_some_and(|item| begins_known(item, false))
    };
    listed || begins_event(start, behind_event) || HEADINGS.iter().any(headed)
}

/// What a word in its plain form means.
fn known(word: &str, behind_event: bool) -> Option<Meaning> {
    let listed = || KNOWN.get(word).copied();
    let event = || is_event(word, behind_event).then_some(Meaning::Event);
    let headed = || {
        HEADINGS.iter().find_map(|heading| {
            let item = word.strip_prefix(heading).filter(|item| !item.is_empty())?;
            let heading = KNOWN.get(*heading).copied().unwrap_or(Meaning::Event);
            let said = known(item, false)?;
            // What became of a right that was attacked closes the question; another word does not.
            let outcome = item.contains("无效") || item.contains("撤销");
            if heading == Meaning::Open && outcome { Some(said) } else { heading.and(said) }
        })
    };
    listed().or_else(event).or_else(headed)
}

/// A piece of a text between punctuation, in its plain form, and whether a mark of a list stands before
/// it.
type Part = (bool, String);

/// The parts of a text: half width, small letters, simplified characters. Numbers of items are no part.
fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut listed, mut part) = (false, String::new());
    for c in simplified(text).chars().map(half_width).filter(|c| !is_invisible(*c)).chain([LIST]) {
        if !divides(c) {
            part.push(c.to_ascii_lowercase());
            continue;
        }
        let is_number = part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_digit());
        if !part.is_empty() && !is_number {
            parts.push((listed, std::mem::take(&mut part)));
            listed = false;
        }
        part.clear();
        listed |= matches!(c, LIST | '、' | '/');
    }
    parts
}

/// Parts as one word.
fn joined(parts: &[Part]) -> String {
    let mut word = String::new();
    for (at, (listed, part)) in parts.iter().enumerate() {
        if at > 0 && *listed {
            word.push(LIST);
        }
        word.push_str(part);
    }
    word
}

fn divides(c: char) -> bool {
    c.is_whitespace()
        || (c.is_ascii_punctuation() && c != '?')
        || matches!(c, '、' | '。' | '·' | '•' | '—' | '–' | '－' | '―' | '【' | '】' | '〔' | '〕')
        || matches!(c, '“' | '”' | '‘' | '’' | '《' | '》' | '①'..='⑳')
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::meaning::Meaning::{self, *};
    use super::{Entry, TABLE, joined, parts, read};

    #[test]
    fn each_word_stands_once_and_means_what_the_table_says() {
        let mut seen = BTreeSet::new();
        for row in TABLE {
            for word in row.each() {
                assert!(seen.insert(joined(&parts(word))), "{word}");
                assert_eq!(read(word), Entry::Means(row.meaning), "{word}");
            }
        }
    }

    #[test]
    fn composed_words() {
        let cases: [(&str, Meaning); 47] = [
            ("有权-授权", InForce),
            ("有权-审定授权", InForce),
            ("审中-实审", Pending),
            ("审中－公开", Pending),
            ("失效-专利权终止", Ended),
            ("无权-期满终止", Expired),
            ("无权-未缴年费", LapsedFee),
            ("无权-驳回", Rejected),
            ("无权—视为撤回", Withdrawn),
            ("无权-避免重复授权", Abandoned),
            ("无权-视为放弃", Withdrawn),
            ("放弃-视为放弃", Withdrawn),
            ("放弃-主动放弃", GivenUp),
            ("放弃-未指定类型", GivenUp),
            ("撤回-视为撤回", Withdrawn),
            ("授权（已失效）", Ended),
            ("授权-Granted", Granted),
            ("放弃-视为放弃-Abandoned-Deemed", Withdrawn),
            ("部分无效-P-Revoked", InForce),
            ("Expired - Lifetime", Expired),
            ("expired – fee related", LapsedFee),
            ("专利权维持（滞纳期）", Grace),
            ("失效-未缴年费专利权终止，等恢复", LapsedRestorable),
            ("未缴年费专利权终止 等恢复", LapsedRestorable),
            ("专利权的终止（未缴年费专利权终止）", LapsedFee),
            ("专利权的终止(①未缴年费专利权终止)", LapsedFee),
            ("专利权的终止((2)专利权有效期届满)", Expired),
            ("专利权的终止未缴年费专利权终止", LapsedFee),
            ("专利权的终止  专利权的主动放弃", Abandoned),
            ("其他有关事项(避免重复授权放弃专利权)", Abandoned),
            ("专利权的无效、部分无效宣告专利权全部无效", Invalidated),
            ("专利权的无效宣告(专利权部分无效)", InForce),
            ("专利权的撤销(专利权全部撤销)", Invalidated),
            ("专利权人的姓名或者名称、地址的变更", Event),
            ("专利申请权、专利权的转移", Event),
            ("专利实施许可合同备案的生效、变更及注销", Event),
            ("质押/担保-Pledge", Event),
            ("授　權", Granted),
            ("未繳年費", LapsedFee),
            ("專利權維持", InForce),
            ("避重授權", Abandoned),
            ("“授权”", Granted),
            ("失效-避重放弃", Abandoned),
            ("有效，已许可", InForce),
            ("有效（已质押）", InForce),
            ("Active - Licensed", InForce),
            ("IP Right Cessation", Ended),
        ];
        for (text, meaning) in cases {
            assert_eq!(read(text), Entry::Means(meaning), "{text}");
        }
    }

    #[test]
    fn not_understood() {
        let strange = [
            "奇怪",
            "授权?",
            "非授权",
            "授权专利权转让失败",
            "可授权",
            "授权前撤回",
            "重新授权",
            "授权率",
            "预计授权",
            "有效期",
            "无效果",
            "=IF(1,\"授权\",\"\")",
            "授权 12",
            "撤销授权",
            "拒绝授权",
        ];
        for text in strange {
            assert_eq!(read(text), Entry::Strange, "{text}");
        }
        for text in ["授权、未缴年费终止", "有权-驳回", "失效-授权", "审中-授权", "授权/终止"]
        {
            assert_eq!(read(text), Entry::Contradicts, "{text}");
        }
    }
}
