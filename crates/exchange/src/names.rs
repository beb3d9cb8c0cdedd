//! The names of owners in one cell, in the many ways in which people and databases part them.

use std::collections::BTreeSet;

use zhice_model::text::{folded, is_invisible};

use crate::cell::is_padding;
use crate::shorten::shortened;
use crate::source::OWNERS_OF_ONE;

/// What ends the name of a company abroad; a comma before it belongs to the name.
const FORMS: &[&str] =
    &["ltd", "inc", "llc", "co.", "corp", "gmbh", "limited", "l.p", "s.a", "plc"];

/// What ends the name of an organisation, where blanks alone stand between two.
const ORGANISATIONS: &[&str] = &["公司", "大学", "学院", "研究所", "研究院", "厂"];

/// A list of names, each once, in their order.
#[derive(Debug, Default)]
pub struct Names {
    all: Vec<String>,
    /// In the form in which names are compared.
    seen: BTreeSet<String>,
    /// There are more than a patent can have.
    more: bool,
}

impl Names {
    /// Names that were read before.
    pub fn of(all: Vec<String>) -> Self {
        let mut names = Self::default();
        all.into_iter().for_each(|name| names.add(name));
        names
    }

    /// Adds the names in a cell.
    pub fn read(&mut self, cell: &str) {
        for name in parts(cell).flat_map(words_or_whole).map(plain) {
            self.add(name);
            if self.more {
                return;
            }
        }
    }

    /// Adds the names of another list.
    pub fn join(&mut self, other: Self) {
        self.more |= other.more;
        other.all.into_iter().for_each(|name| self.add(name));
    }

    fn add(&mut self, name: String) {
        let plain = folded(&name).to_ascii_lowercase();
        if plain.is_empty() || self.seen.contains(&plain) {
            return;
        }
        if self.all.len() == OWNERS_OF_ONE {
            self.more = true;
            return;
        }
        self.seen.insert(plain);
        self.all.push(shortened(&name).into_owned());
    }

    /// Takes out words that are no names; says whether there were some.
    pub fn take_out(&mut self, words: &[&str]) -> bool {
        let before = self.all.len();
        self.all.retain(|name| !words.contains(&name.as_str()));
        self.all.len() < before
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Notes in `more` whether there were more than were read.
    pub fn into_list(self, more: &mut bool) -> Vec<String> {
        *more |= self.more;
        self.all
    }
}

fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let divides = move |(at, sign): &(usize, char)| {
        let before = cell.get(..*at).unwrap_or_default().trim_end();
        let after = cell.get(at + sign.len_utf8()..).unwrap_or_default().trim_start();
        divides(before, *sign, after)
    };
    let cuts = cell.char_indices().filter(divides).chain([(cell.len(), '\n')]);
    let mut begin = 0;
    let part = move |(at, sign): (usize, char)| {
        let part = cell.get(begin..at).unwrap_or_default();
        begin = at + sign.len_utf8();
        part
    };
    cuts.map(part)
}

/// Whether a sign stands between two names. A comma between Latin letters belongs to the name
/// (`Co., Ltd.`), as does a slash.
fn divides(before: &str, sign: char, after: &str) -> bool {
    let is_chinese = |c: char| !c.is_ascii();
    let follows = after.starts_with(is_chinese);
    let precedes = before.ends_with(is_chinese);
    match sign {
        ';' | '；' | '|' | '｜' | '\n' | '\r' | '、' => true,
        ',' | '，' if begins_with_form(after) => false,
        '，' => true,
        ',' => follows || precedes || ends_with_form(before),
        '/' | '／' => follows && precedes,
        _ => false,
    }
}

/// Bytes of the longest of [`FORMS`] and the points behind it.
const FORM: usize = 12;

fn begins_with_form(text: &str) -> bool {
    let lower = text.get(..text.floor_char_boundary(FORM)).unwrap_or_default().to_ascii_lowercase();
    FORMS.iter().any(|form| lower.starts_with(form))
}

fn ends_with_form(text: &str) -> bool {
    let start = text.ceil_char_boundary(text.len().saturating_sub(FORM));
    let lower = text.get(start..).unwrap_or_default().to_ascii_lowercase();
    let bare = lower.trim_end_matches('.');
    FORMS.iter().any(|form| bare.ends_with(form.trim_end_matches('.')))
}

/// The words of a part where each is the name of an organisation, or the part.
fn words_or_whole(part: &str) -> Vec<&str> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_name = |word: &&str| {
        word.chars().count() >= 4 && ORGANISATIONS.iter().any(|end| word.ends_with(end))
    };
    if words.len() > 1 && words.iter().all(is_name) { words } else { vec![part] }
}

/// A name without what is not seen and without the country behind it (`[CN]`).
fn plain(name: &str) -> String {
    let seen: String = name.chars().filter(|c| !is_invisible(*c)).collect();
    let trimmed = seen.trim_matches(is_padding);
    let is_code = |code: &str| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    let tail = trimmed.strip_suffix([']', ')', '）']).and_then(|rest| {
        let (name, code) = rest.rsplit_once(['[', '(', '（'])?;
        is_code(code).then_some(name)
    });
    tail.unwrap_or(trimmed).trim_matches(is_padding).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Names, OWNERS_OF_ONE as MOST};

    fn names(cell: &str) -> Vec<String> {
        let (mut names, mut more) = (Names::default(), false);
        names.read(cell);
        names.into_list(&mut more)
    }

    #[test]
    fn as_many_as_a_patent_can_have() {
        for (count, again, expected) in [(MOST, 0, false), (MOST, MOST, false), (MOST + 1, 0, true)]
        {
            let (mut names, mut more) = (Names::default(), false);
            for at in (0..count).chain(0..again) {
                names.read(&format!("甲{at}公司"));
            }
            let list = names.into_list(&mut more);
            assert_eq!((list.len(), more), (MOST, expected), "{count} {again}");
        }
    }

    #[test]
    fn several_names() {
        let cases: [(&str, &[&str]); 20] = [
            ("甲公司; 乙大学", &["甲公司", "乙大学"]),
            ("甲公司、乙大学，丙", &["甲公司", "乙大学", "丙"]),
            ("甲公司,乙大学", &["甲公司", "乙大学"]),
            ("Example Co., Ltd. | 甲公司", &["Example Co., Ltd.", "甲公司"]),
            ("甲公司, Example Co., Ltd.", &["甲公司", "Example Co., Ltd."]),
            ("Example Co., Ltd., Sample Inc.", &["Example Co., Ltd.", "Sample Inc."]),
            ("Example Co.，Ltd.；甲公司", &["Example Co.，Ltd.", "甲公司"]),
            ("Example, Sample and Others", &["Example, Sample and Others"]),
            ("甲公司\n甲公司", &["甲公司"]),
            ("甲（虚构）公司\n甲(虚构)公司", &["甲（虚构）公司"]),
            ("甲公司/乙大学", &["甲公司", "乙大学"]),
            ("A/B Example", &["A/B Example"]),
            ("示例有限公司 示例大学", &["示例有限公司", "示例大学"]),
            ("示例 机械有限公司", &["示例 机械有限公司"]),
            ("示例大学 附属医院", &["示例大学 附属医院"]),
            ("甲公司;;乙大学", &["甲公司", "乙大学"]),
            ("甲公司 [CN]; 乙公司(JP)", &["甲公司", "乙公司"]),
            ("甲公司（虚构）", &["甲公司（虚构）"]),
            ("\u{202A}甲\u{2060}公司\u{202C}", &["甲公司"]),
            (" ", &[]),
        ];
        for (cell, expected) in cases {
            assert_eq!(names(cell), expected, "{cell}");
        }
    }
}
