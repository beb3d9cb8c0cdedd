//! A script as tokens with their places, as far as mutations need them.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or keyword.
    Word,
    /// A number, with its decimals.
    Number,
    /// A text with its quotation marks.
    Text,
    /// Any other character.
    Mark,
}

/// A token outside comments and blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// What it is.
    pub kind: Kind,
    /// As it is written.
    pub text: &'t str,
    /// Its bytes in the script.
    pub place: Range<usize>,
}

/// The tokens of a script. A template text is one token, whatever it calls inside.
pub fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = script.get(at..)
        && let Some(first) = rest.chars().next()
    {
        let (kind, length) = match first {
            _ if rest.starts_with("//") => (None, rest.find('\n').unwrap_or(rest.len())),
            _ if rest.starts_with("/*") => {
                (None, rest.find("*/").map_or(rest.len(), |end| end + 2))
            }
            '"' | '`' => (Some(Kind::Text), quoted(rest, first)),
            c if c.is_ascii_digit() => (Some(Kind::Number), number(rest)),
            c if is_word(c) => (Some(Kind::Word), word(rest)),
            c if c.is_whitespace() => (None, c.len_utf8()),
            c => (Some(Kind::Mark), c.len_utf8()),
        };
        let place = at..at + length;
        if let (Some(kind), Some(text)) = (kind, script.get(place.clone())) {
            tokens.push(Token { kind, text, place });
        }
        at += length;
    }
    tokens
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn word(rest: &str) -> usize {
    rest.find(|c| !is_word(c)).unwrap_or(rest.len())
}

/// The length of a number; a dot belongs to it when a digit follows.
fn number(rest: &str) -> usize {
    let whole = word(rest);
    let decimals = rest.get(whole..).and_then(|after| after.strip_prefix('.'));
    match decimals {
        Some(after) if after.starts_with(|c: char| c.is_ascii_digit()) => whole + 1 + word(after),
        _ => whole,
    }
}

/// The length of a text with both quotation marks.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    #[test]
    fn scripts() {
        use Kind::{Mark, Number, Text, Word};
        let cases: [(&str, &[(Kind, &str)]); 6] = [
            (
                "x.over(20)",
                &[
                    (Word, "x"),
                    (Mark, "."),
                    (Word, "over"),
                    (Mark, "("),
                    (Number, "20"),
                    (Mark, ")"),
                ],
            ),
            ("0.08;", &[(Number, "0.08"), (Mark, ";")]),
            ("1.x", &[(Number, "1"), (Mark, "."), (Word, "x")]),
            ("// 20 \n 30 /* 40 */", &[(Number, "30")]),
            ("\"a \\\" 1\" 2", &[(Text, "\"a \\\" 1\""), (Number, "2")]),
            ("`共 ${x.over(1)} 件` 三", &[(Text, "`共 ${x.over(1)} 件`"), (Word, "三")]),
        ];
        for (script, expected) in cases {
            let found: Vec<_> = tokens(script).iter().map(|it| (it.kind, it.text)).collect();
            assert_eq!(found, expected, "{script}");
            for token in tokens(script) {
                assert_eq!(&script[token.place.clone()], token.text);
            }
        }
    }
}
