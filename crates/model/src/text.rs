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
    use super::{folded, same_name};

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
}
