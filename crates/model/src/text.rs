//! Folding of text that people and databases write in many ways into one form to compare.

/// The plain form of a text: full-width digits, letters, brackets and points become ASCII, and
/// white space, zero-width characters and byte-order marks go. Of the compatibility forms of
/// Unicode (NFKC) these are the ones that Chinese documents and databases use; the whole of NFKC
/// brings tables of 100 kB, which page and engine would each have to load.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).map(half_width).collect()
}

/// The ASCII character of a full-width form (U+FF01 to U+FF5E); any other character stays.
#[must_use]
pub fn half_width(c: char) -> char {
    const OFFSET: u32 = 0xFF01 - 0x21;
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - OFFSET).unwrap_or(c),
        _ => c,
    }
}

/// Whether two names of an enterprise are the same apart from width, spaces and letter case.
#[must_use]
pub fn same_name(left: &str, right: &str) -> bool {
    if left == right {
        return !left.chars().all(|c| c.is_whitespace() || is_invisible(c));
    }
    let left = folded(left);
    !left.is_empty() && left.eq_ignore_ascii_case(&folded(right))
}

/// Whether two different names may be those of one enterprise: they differ by the legal form, by 省, 市 or
/// 县, by one character, or one is the other with something added, as that of a branch is. It helps to
/// ask, and decides nothing.
#[must_use]
pub fn may_be_same_enterprise(left: &str, right: &str) -> bool {
    let (left, right) = (core(left), core(right));
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    if short.len() < SHORTEST_CORE {
        return false;
    }
    let begins = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let rest = |name: &[char]| name.get(begins..).map_or(0, <[char]>::len);
    let backwards = short.iter().rev().zip(long.iter().rev());
    let ends = backwards.take_while(|(a, b)| a == b).count().min(rest(&short));
    long.windows(short.len()).any(|part| part == short) || rest(&long) - ends <= 1
}

/// Characters of a name's core below which nearly all names look alike.
const SHORTEST_CORE: usize = 4;

/// The characters of a name that tell it from others.
fn core(name: &str) -> Vec<char> {
    const FORMS: [&str; 7] =
        ["股份有限公司", "有限责任公司", "有限公司", "分公司", "集团", "公司", "厂"];
    let mut name = folded(name).to_ascii_lowercase();
    while let Some(rest) = FORMS.iter().find_map(|form| name.strip_suffix(form)) {
        name = rest.to_owned();
    }
    name.chars().filter(|c| !"()省市县区".contains(*c)).collect()
}

/// Characters that take no room and come along when text is copied from web pages and property sheets:
/// those of no width, marks and embeddings of direction, and variants of a sign. The overrides of
/// direction are none of them: see [`turns`].
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202C}' | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{FEFF}')
}

/// Whether a character turns round what is seen of those behind it: what it stands before is not what
/// a reader sees.
#[must_use]
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202D}' | '\u{202E}')
}

#[cfg(test)]
mod tests {
    use super::{folded, may_be_same_enterprise, same_name};

    #[test]
    fn one_form() {
        let cases = [
            (" CN 2023\t.6\r\n", "CN2023.6"),
            ("ＣＮ２０２３．６", "CN2023.6"),
            ("\u{FEFF}申 请\u{200B}（号）", "申请(号)"),
            ("\u{202A}甲\u{2066}乙\u{2069}\u{FE0F}\u{202C}", "甲乙"),
            ("\u{202E}甲", "\u{202E}甲"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn names() {
        let cases = [
            ("如皋示例（虚构）有限公司", "如皋示例(虚构) 有限公司", true),
            ("ＡＢＣ有限公司", "abc有限公司\u{200B}", true),
            ("甲有限公司", "乙有限公司", false),
            ("", "", false),
            ("\u{200B} ", "\u{200B} ", false),
            ("甲有限公司", "甲有限公司", true),
        ];
        for (left, right, same) in cases {
            assert_eq!(same_name(left, right), same, "{left} / {right}");
        }
    }

    #[test]
    fn names_that_may_be_one() {
        let name = "如皋示例精密机械（虚构）有限公司";
        let cases = [
            ("如皋示例精密机械（虚构）有限责任公司", true),
            ("如皋示例精密机械（虚构）股份有限公司", true),
            ("如皋市示例精密机械（虚构）有限公司", true),
            ("江苏省如皋市示例精密机械（虚构）有限公司", true),
            ("如皋示例精密机械（虚构）有限公司南通分公司", true),
            ("如皋示例精密机械（虚构）厂", true),
            ("如皋示例精蜜机械（虚构）有限公司", true),
            ("如皋示例机械（虚构）有限公司", false),
            ("南通示例精密机械（虚构）有限公司", false),
            ("示例理工大学（虚构）", false),
            ("", false),
        ];
        for (other, expected) in cases {
            assert_eq!(may_be_same_enterprise(name, other), expected, "{other}");
            assert_eq!(may_be_same_enterprise(other, name), expected, "{other}");
        }
        assert!(!may_be_same_enterprise("甲公司", "乙公司"), "too short to be told");
    }
}
