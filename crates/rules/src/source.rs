//! A script as text: just enough to see which declared names are used again.

/// A declaration in a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// `param`, `reading` or `ask`.
    pub function: &'static str,
    /// The name it is stored in.
    pub name: Option<String>,
    /// Line, from 1.
    pub line: u32,
}

/// A word of the script outside comments and strings.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word<'a> {
    text: &'a str,
    line: u32,
}

/// Declarations by these functions whose name stands nowhere else in the script, or that are not
/// stored in a name.
pub fn unused_declarations(text: &str, functions: &[&'static str]) -> Vec<Declaration> {
    let words = words(text);
    let mut unused = Vec::new();
    for (position, word) in words.iter().enumerate() {
        let Some(function) = functions.iter().find(|function| **function == word.text) else {
            continue;
        };
        let before = |back: usize| position.checked_sub(back).and_then(|at| words.get(at));
        let name = match (before(2), before(1)) {
            (Some(Word { text: "let" | "const", .. }), Some(name)) => Some(name.text),
            _ => None,
        };
        let uses = |name: &str| words.iter().filter(|word| word.text == name).count();
        if name.is_none_or(|name| uses(name) < 2) {
            let name = name.map(str::to_owned);
            unused.push(Declaration { function, name, line: word.line });
        }
    }
    unused
}

/// The words of a script; names in `${…}` of template strings count as words.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => quoted(rest),
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if is_word(first) {
            words.push(Word { text: token, line });
        }
        line += u32::try_from(token.matches('\n').count()).unwrap_or(0);
        rest = after;
    }
    words
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length of a string literal with both quotes.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::unused_declarations;

    #[test]
    fn declarations() {
        let cases: [(&str, &[(&str, u32)]); 8] = [
            ("let a = param(1);\nlet b = a + 1;", &[]),
            ("let a = param(1);", &[("a", 1)]),
            ("\nparam(1);", &[("", 2)]),
            ("let a = param(1); // a is not used", &[("a", 1)]),
            ("/* a\n*/ let a = param(\"a\");", &[("a", 2)]),
            ("let a = param(1); note(`${a} 件`);", &[]),
            ("let ab = param(1); let a = 2;", &[("ab", 1)]),
            ("let a = param(\"x\\\" a\"); const b = param(2); a", &[("b", 1)]),
        ];
        for (text, expected) in cases {
            let found = unused_declarations(text, &["param"]);
            let found: Vec<_> =
                found.iter().map(|d| (d.name.as_deref().unwrap_or(""), d.line)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
