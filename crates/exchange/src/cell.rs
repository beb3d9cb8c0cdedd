//! Cleaning of single cells: what spreadsheets and databases wrap around a value comes off.

use std::borrow::Cow;

use zhice_model::text::{is_invisible, turns};

use crate::shorten;

/// What people and databases write into a cell that has no value.
const NOTHING: &[&str] = &["-", "--", "---", "—", "——", "/", "无", "N/A", "n/a", "NULL", "null"];

/// The value of a cell: without surrounding blanks, a leading apostrophe, the formula that makes a
/// link or a text of it; empty when the cell says that there is none.
pub fn clean(cell: &str) -> Cow<'_, str> {
    let bare = strip(cell);
    let value = match bare.strip_prefix('=') {
        Some(formula) => shown_by(formula.trim()).unwrap_or(Cow::Borrowed(bare)),
        None => Cow::Borrowed(bare),
    };
    if NOTHING.contains(&value.as_ref()) { Cow::Borrowed("") } else { value }
}

/// Why the formula of a cleaned cell gave nothing to read: it failed, or nobody calculated it.
pub fn failure(cell: &str) -> Option<Failure> {
    const ERRORS: &[&str] =
        &["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#DATA!"];
    let formula = cell.strip_prefix('=').is_some_and(is_formula);
    if ERRORS.contains(&cell) {
        Some(Failure::Error)
    } else {
        formula.then_some(Failure::NotCalculated)
    }
}

/// Whether what stands behind `=` is a formula; a title may begin with that sign.
fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii()) || text.contains('!')
}

/// How a formula stands in a cell that it gave nothing for.
pub fn not_calculated(formula: &str) -> String {
    if is_formula(formula) { format!("={formula}") } else { format!("=({formula})") }
}

/// What became of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It shows `#N/A` or the like.
    Error,
    /// The file has the formula alone.
    NotCalculated,
}

/// The beginning of what a cell says, on one line, for a message.
pub fn brief(text: &str) -> String {
    shorten::to(30, &shorten::on_one_line(text)).into_owned()
}

fn strip(cell: &str) -> &str {
    let trimmed = cell.trim_matches(is_padding);
    let bare = trimmed.strip_prefix(['\'', '’', '‘', '`']).unwrap_or(trimmed);
    bare.trim_matches(is_padding)
}

/// The first character that is not seen and that cannot be passed over: it turns what stands behind it,
/// or stands for something.
pub fn hidden(text: &str) -> Option<char> {
    text.chars().find(|c| {
        turns(*c)
            || matches!(c,
                '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
                | '\u{180B}'..='\u{180D}' | '\u{FFF9}'..='\u{FFFC}' | '\u{E0000}'..='\u{E01EF}')
            || (c.is_control() && !c.is_whitespace())
    })
}

/// Characters that say nothing around a value; an old text may end with the control character of its
/// end (Ctrl-Z).
pub fn is_padding(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) || c.is_control()
}

/// The text that a formula shows without being calculated: of `HYPERLINK("address","text")` its
/// last argument, of a quoted one (`="0123"`) itself. `None`: it has to be calculated.
pub fn shown_by(formula: &str) -> Option<Cow<'_, str>> {
    let (name, arguments) = match formula.split_once('(') {
        Some((name, rest)) if !formula.starts_with('"') => (name, rest.strip_suffix(')')?),
        _ => ("", formula),
    };
    if !name.is_empty() && !name.trim().eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    // The last argument is what the cell shows; a link without a text shows its address.
    let body = arguments.trim().strip_suffix('"')?;
    let start = opening_quote(body)?;
    let before = body.get(..start)?.trim_end_matches('"').trim_end();
    let is_whole = before.is_empty() || (!name.is_empty() && before.ends_with([',', ';']));
    let shown = body.get(start..).filter(|_| is_whole)?;
    let plain = if shown.contains("\"\"") {
        Cow::Owned(shown.replace("\"\"", "\""))
    } else {
        Cow::Borrowed(shown)
    };
    Some(plain)
}

/// Where the text begins whose closing quote was cut off: behind the last quote that is not one
/// of a doubled pair.
fn opening_quote(body: &str) -> Option<usize> {
    let mut end = body.len();
    loop {
        let quote = body.get(..end)?.rfind('"')?;
        if !body.get(..quote)?.ends_with('"') {
            return Some(quote + 1);
        }
        // A doubled quote, unless it is the empty text before it: `"a",""`.
        end = quote - 1;
    }
}

/// The values of a cell that holds several, separated by `;`, `|` or line breaks.
pub fn values(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '；', '|', '｜', '\n', '\r']).map(str::trim).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Failure, clean, failure, not_calculated, values};

    #[test]
    fn wrappings() {
        let cases = [
            ("  齿轮箱 ", "齿轮箱"),
            ("\t202310123456.6", "202310123456.6"),
            ("'202310123456.6", "202310123456.6"),
            ("\u{FEFF}甲\u{200B}", "甲"),
            ("=\"202310123456.6\"", "202310123456.6"),
            ("=HYPERLINK(\"https://example.invalid/a,b\",\"CN1\")", "CN1"),
            ("=hyperlink( \"https://example.invalid\" ; \"CN1\" )", "CN1"),
            ("=HYPERLINK(\"https://example.invalid\")", "https://example.invalid"),
            ("=HYPERLINK(\"u\",\"一种\"\"静音\"\"齿轮\")", "一种\"静音\"齿轮"),
            ("=HYPERLINK(\"u\",A1)", "=HYPERLINK(\"u\",A1)"),
            ("=HYPERLINK(\"u\",A1&\"x\")", "=HYPERLINK(\"u\",A1&\"x\")"),
            ("=A1&\"x\"", "=A1&\"x\""),
            ("=SUM(A1:A9)", "=SUM(A1:A9)"),
            ("=", "="),
            ("-", ""),
            ("--", ""),
            ("—", ""),
            ("无", ""),
            ("无人机", "无人机"),
            ("\u{1A}", ""),
            ("\u{202A}甲\u{202C}", "甲"),
            ("", ""),
        ];
        for (cell, expected) in cases {
            assert_eq!(clean(cell), expected, "{cell}");
        }
    }

    #[test]
    fn failures() {
        let cases = [
            ("#N/A", Some(Failure::Error)),
            ("=DATE(2021,7,8)", Some(Failure::NotCalculated)),
            ("=A1", Some(Failure::NotCalculated)),
            ("=清单!A1", Some(Failure::NotCalculated)),
            ("=\"授权\"&A1", Some(Failure::NotCalculated)),
            ("=\"授权\"", None),
            ("=一种齿轮", None),
            ("=", None),
            ("授权", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(failure(&clean(cell)), expected, "{cell}");
        }
        for formula in ["单价", "IF(1,2)"] {
            assert_eq!(failure(&not_calculated(formula)), Some(Failure::NotCalculated));
        }
    }

    #[test]
    fn several() {
        let cases: [(&str, &[&str]); 4] = [
            ("CN; US", &["CN", "US"]),
            ("授权 | 转让", &["授权", "转让"]),
            ("甲\r\n乙\n", &["甲", "乙"]),
            ("；", &[]),
        ];
        for (cell, expected) in cases {
            assert_eq!(values(cell).collect::<Vec<_>>(), expected, "{cell}");
        }
    }
}
