//! Texts of a file as an account repeats them: long enough to know them again. A row of a file that is no
//! table can be as long as the file, and a page that shows it whole stands still.

use std::borrow::Cow;

use zhice_model::text::is_invisible;

/// Characters that are repeated of a cell or a row; what is longer ends with `…` behind them.
pub const LONGEST: usize = 200;

/// Characters of a message that repeats several such texts, and those of them from its end, where it says
/// what to do.
const LONGEST_MESSAGE: usize = 800;
const END: usize = 200;

/// The beginning of a text.
pub fn shortened(text: &str) -> Cow<'_, str> {
    to(LONGEST, text)
}

/// So many characters of a text, with `…` behind them where there are more.
pub fn to(longest: usize, text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(text.get(..end).unwrap_or_default().to_owned() + "…"),
    }
}

/// A header as the account shows it: line breaks and runs of blanks become one blank, and of a long one
/// the beginning is enough.
pub fn on_one_line(header: &str) -> String {
    let words = header.split(|c: char| c.is_whitespace() || is_invisible(c));
    let mut line = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&shortened(word));
        if line.len() > 4 * LONGEST {
            break;
        }
    }
    shortened(&line).into_owned()
}

/// A message in which every quoted text is shortened.
pub fn message(text: String) -> String {
    if text.len() <= LONGEST {
        return text;
    }
    let mut short = String::new();
    let mut rest = text.as_str();
    while let Some((before, quoted)) = rest.split_once('“') {
        let (inside, behind) = quoted.split_once('”').unwrap_or((quoted, ""));
        short.push_str(before);
        short.push('“');
        short.push_str(&shortened(inside));
        if inside.len() < quoted.len() {
            short.push('”');
        }
        rest = behind;
    }
    short.push_str(rest);
    middle_out(short)
}

/// The beginning and the end of a message that is still too long: a cell may have quotes of its own.
fn middle_out(text: String) -> String {
    let length = text.chars().count();
    if length <= LONGEST_MESSAGE {
        return text;
    }
    let head: String = text.chars().take(LONGEST_MESSAGE - END).collect();
    let tail: String = text.chars().skip(length - END).collect();
    format!("{head}…{tail}")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, message, shortened};

    #[test]
    fn texts() {
        let long = |count: usize| "字".repeat(count);
        let cases = [
            (String::new(), String::new()),
            (long(LONGEST), long(LONGEST)),
            (long(LONGEST + 1), long(LONGEST) + "…"),
            (long(1_000_000), long(LONGEST) + "…"),
        ];
        for (text, expected) in cases {
            assert_eq!(shortened(&text), expected);
        }
    }

    #[test]
    fn messages() {
        let (x, xs) = ("x".repeat(201), "x".repeat(200) + "…");
        let cases = [
            ("“甲”不是申请号".to_owned(), "“甲”不是申请号".to_owned()),
            (format!("“{x}”不是申请号，请核对"), format!("“{xs}”不是申请号，请核对")),
            (format!("采用“{x}”，未采用“{x}”"), format!("采用“{xs}”，未采用“{xs}”")),
            (format!("没有结束“{x}"), format!("没有结束“{xs}")),
        ];
        for (text, expected) in cases {
            assert_eq!(message(text), expected);
        }
        let quotes = message(format!("一“{}二", "”“".repeat(5_000)));
        assert!(quotes.chars().count() < 802 && quotes.starts_with('一') && quotes.ends_with('二'));
        let plain = message("x".repeat(5_000) + "请核对");
        assert!(plain.chars().count() < 802 && plain.ends_with("请核对"));
    }
}
