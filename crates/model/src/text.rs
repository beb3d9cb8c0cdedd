//! Folding of text that people and databases write in many ways into one form to compare.

use unicode_normalization::UnicodeNormalization;

/// NFKC without any white space, zero-width characters or byte-order marks: full-width digits,
/// letters and brackets become their plain forms.
#[must_use]
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        // ASCII is its own NFKC; most cells of a table are numbers and dates.
        return text.chars().filter(|c| !c.is_whitespace()).collect();
    }
    text.nfkc().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect()
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

/// Characters that take no room and come along when text is copied from web pages.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
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
