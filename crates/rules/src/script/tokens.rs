//! The tokens of a script: words, numbers, texts and symbols, without comments and white space.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name or a key word.
    Word,
    /// A number.
    Number,
    /// A string literal, or a piece of one between `${…}`.
    Text,
    /// An operator, a bracket or a mark.
    Symbol,
}

/// A token where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// As it is written.
    pub text: &'a str,
    /// Bytes before it.
    pub start: usize,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl<'a> Token<'a> {
    /// The byte after it.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its characters up to the end of its first line; at least 1.
    pub fn width(&self) -> u32 {
        let line = self.text.lines().next().unwrap_or_default();
        number(line.chars().count()).max(1)
    }

    /// What stands between the quotes of a literal in double quotes.
    pub fn content(&self) -> Option<&'a str> {
        self.text.strip_prefix('"')?.strip_suffix('"')
    }
}

/// The tokens of a text in order.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    Scanner { text, at: 0, line: 1, column: 1, templates: Vec::new(), in_template: false }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    column: u32,
    /// Braces open within each `${…}` that is open.
    templates: Vec<u32>,
    /// Whether the next character belongs to a literal in backquotes.
    in_template: bool,
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = self.text.get(self.at..)?;
            let first = rest.chars().next()?;
            let (kind, length) = if std::mem::take(&mut self.in_template) {
                (Some(Kind::Text), template(rest))
            } else {
                self.measure(rest, first)
            };
            let text = rest.get(..length).unwrap_or(rest);
            let (start, line, column) = (self.at, self.line, self.column);
            self.pass(text);
            if let Some(kind) = kind.filter(|_| !text.is_empty()) {
                return Some(Token { kind, text, start, line, column });
            }
        }
    }
}

impl Scanner<'_> {
    fn pass(&mut self, text: &str) {
        self.at += text.len();
        let last = text.rsplit('\n').next().unwrap_or_default();
        if last.len() < text.len() {
            self.line += number(text.matches('\n').count());
            self.column = 1;
        }
        self.column += number(last.chars().count());
    }

    /// What the rest begins with, and its bytes; nothing for a comment or white space.
    fn measure(&mut self, rest: &str, first: char) -> (Option<Kind>, usize) {
        if first.is_whitespace() && first != '\u{3000}' {
            (None, first.len_utf8())
        } else if rest.starts_with("//") {
            (None, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (None, comment(rest))
        } else if first.is_ascii_digit() {
            (Some(Kind::Number), numeral(rest))
        } else if is_word(first) {
            (Some(Kind::Word), rest.find(|c| !is_word(c)).unwrap_or(rest.len()))
        } else if first == '`' {
            let inner = rest.get(1..).unwrap_or_default();
            (Some(Kind::Text), 1 + template(inner))
        } else if matches!(first, '"' | '\'') {
            (Some(Kind::Text), quoted(rest, first))
        } else {
            (Some(Kind::Symbol), self.symbol(rest, first))
        }
    }

    fn symbol(&mut self, rest: &str, first: char) -> usize {
        let length = SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol));
        let length = length.map_or(first.len_utf8(), |symbol| symbol.len());
        match (rest.get(..length), self.templates.last_mut()) {
            (Some("${"), _) => self.templates.push(0),
            (Some("{" | "#{"), Some(open)) => *open += 1,
            (Some("}"), Some(0)) => {
                self.templates.pop();
                self.in_template = true;
            }
            (Some("}"), Some(open)) => *open -= 1,
            _ => {}
        }
        length
    }
}

/// Symbols of more than one character, each before those that it begins with.
const SYMBOLS: &[&str] = &[
    "..=", "**=", "<<=", ">>=", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "?[", "..", "::",
    "=>", "->", "+=", "-=", "*=", "/=", "%=", "**", "<<", ">>", "#{", "${",
];

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The bytes of a comment between marks; comments nest.
fn comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0_u32, 0);
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        let step = match here {
            _ if here.starts_with("/*") => {
                depth += 1;
                2
            }
            _ if here.starts_with("*/") => {
                depth = depth.saturating_sub(1);
                2
            }
            _ => here.chars().next().map_or(1, char::len_utf8),
        };
        at += step;
        if depth == 0 {
            break;
        }
    }
    at
}

/// The bytes of a number; two dots after it are a range.
fn numeral(rest: &str) -> usize {
    let whole = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    let after = rest.get(whole..).unwrap_or_default();
    let fraction =
        after.strip_prefix('.').filter(|digits| digits.starts_with(|c: char| c.is_ascii_digit()));
    whole + fraction.map_or(0, |digits| 1 + digits.find(|c| !is_word(c)).unwrap_or(digits.len()))
}

/// The bytes of a literal with both quotes; one that is not closed ends with its line.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => return at,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The bytes of a literal in backquotes up to `${` or past its end; a doubled backquote is one.
fn template(rest: &str) -> usize {
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("``") {
            at += 2;
        } else if here.starts_with('`') {
            return at + 1;
        } else if here.starts_with("${") {
            return at;
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    #[test]
    fn kinds_and_bounds() {
        let cases: [(&str, &[&str]); 9] = [
            ("let a = 1;", &["let", "a", "=", "1", ";"]),
            ("1..5 0.08 a.b", &["1", "..", "5", "0.08", "a", ".", "b"]),
            ("a /* x /* y */ z */ b // c", &["a", "b"]),
            ("\"a\\\"b\" \"c", &["\"a\\\"b\"", "\"c"]),
            ("\"甲\n乙", &["\"甲", "乙"]),
            (
                "`甲${a + #{ b: 1 }.b}乙` c",
                &["`甲", "${", "a", "+", "#{", "b", ":", "1", "}", ".", "b", "}", "乙`", "c"],
            ),
            ("`${a}${b}`", &["`", "${", "a", "}", "${", "b", "}", "`"]),
            ("|e|{}", &["|", "e", "|", "{", "}"]),
            ("f（1，2）", &["f", "（", "1", "，", "2", "）"]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = tokens(text).map(|token| token.text).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn places() {
        let found: Vec<_> = tokens("甲 = `一\n二`;\n\t乙")
            .map(|token| (token.kind, token.line, token.column, token.width()))
            .collect();
        let expected = [
            (Kind::Word, 1, 1, 1),
            (Kind::Symbol, 1, 3, 1),
            (Kind::Text, 1, 5, 2),
            (Kind::Symbol, 2, 3, 1),
            (Kind::Word, 3, 2, 1),
        ];
        assert_eq!(found, expected);
    }
}
