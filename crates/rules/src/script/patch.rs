//! A script from which statements with mistakes are taken out one after the other, so that the next
//! mistake comes to light. What stays keeps its lines and columns.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::statements::Statements;
use super::tokens::{Token, tokens};

/// A script with what was taken out of it.
#[derive(Clone, Debug)]
pub struct Patch {
    text: String,
    /// The names that what was taken out declared.
    lost: BTreeSet<String>,
    /// Made when it is first asked for: a script without mistakes needs none.
    layout: OnceCell<Layout>,
}

/// Where the tokens stand and which statement each belongs to.
#[derive(Clone, Debug)]
struct Layout {
    /// The first line and column behind each token.
    ends: Vec<(u32, u32)>,
    /// The bytes of each token.
    bytes: Vec<Range<usize>>,
    statements: Statements,
}

impl Patch {
    /// A script from which nothing is taken yet.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), lost: BTreeSet::new(), layout: OnceCell::new() }
    }

    /// What is left of the script.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether what is said of this name may be owed to what was taken out.
    pub fn has_lost(&self, name: &str) -> bool {
        self.lost.contains(name)
    }

    /// Whether the statement here, blocks inside it left aside, looks at a name whose declaration was
    /// taken out: then what is wrong with it may be owed to that.
    pub fn is_follow_up(&self, line: u32, column: u32) -> bool {
        if self.lost.is_empty() {
            return false;
        }
        let layout = self.layout();
        let Some(own) = layout.innermost(line, column) else { return false };
        let owned = layout.bytes.iter().zip(&layout.statements.owners);
        let mut texts = owned
            .filter(|(_, owner)| **owner == own)
            .filter_map(|(bytes, _)| self.text.get(bytes.clone()));
        texts.any(|text| self.lost.contains(text))
    }

    /// Takes the innermost statement at a place out; a place behind the end stands for the first
    /// statement whose brackets do not match. Whether there was something to take.
    pub fn take_out(&mut self, line: u32, column: u32) -> bool {
        let layout = self.layout();
        let own = layout.innermost(line, column);
        let Some(statement) = own.and_then(|own| layout.statements.all.get(own)) else {
            return false;
        };
        let range = statement.start..statement.end;
        let Some(taken) = self.text.get(range.clone()) else { return false };
        let tokens: Vec<_> = tokens(taken).collect();
        let names = declared(&tokens);
        let stub: String = names.iter().map(|(word, name)| format!("{word} {name}=();")).collect();
        let blank = blank(taken, &stub);
        let changed = blank != taken;
        self.lost.extend(names.into_iter().map(|(_, name)| name.to_owned()).collect::<Vec<_>>());
        self.text.replace_range(range, &blank);
        self.layout = OnceCell::new();
        changed
    }

    fn layout(&self) -> &Layout {
        self.layout.get_or_init(|| {
            let tokens: Vec<_> = tokens(&self.text).collect();
            Layout {
                ends: tokens.iter().map(|it| (it.line, it.column + it.width())).collect(),
                bytes: tokens.iter().map(|it| it.start..it.end()).collect(),
                statements: Statements::of(&tokens),
            }
        })
    }
}

impl Layout {
    /// The innermost statement at a place.
    fn innermost(&self, line: u32, column: u32) -> Option<usize> {
        let statements = &self.statements;
        match self.ends.iter().position(|end| *end > (line, column)) {
            Some(token) => statements.owners.get(token).copied(),
            None => statements
                .all
                .iter()
                .position(|statement| statement.broken)
                .or_else(|| statements.owners.last().copied()),
        }
    }
}

/// The names that a statement declares with `let`, `const` and `fn`, with that word.
fn declared<'a>(tokens: &[Token<'a>]) -> Vec<(&'a str, &'a str)> {
    let pairs = tokens.iter().zip(tokens.iter().skip(1));
    let declaring = pairs.filter(|(word, _)| matches!(word.text, "let" | "const" | "fn"));
    declaring.map(|(word, name)| (word.text, name.text)).collect()
}

/// White space of the same shape, with the stub at its beginning where it fits: what looks at the
/// names declared here still compiles.
fn blank(taken: &str, stub: &str) -> String {
    let room = taken.lines().next().unwrap_or_default().chars().count();
    let stub = if stub.chars().count() <= room && !stub.contains("fn ") { stub } else { "" };
    let rest = taken.chars().skip(stub.chars().count());
    stub.chars().chain(rest.map(|c| if c == '\n' { c } else { ' ' })).collect()
}

#[cfg(test)]
mod tests {
    use super::Patch;

    #[test]
    fn taken_out() {
        let cases = [
            ("let a = (1 + ;\nlet b;", (1, 14), "let a=();     \nlet b;"),
            ("let a = 1\nlet b = 2;\nc", (2, 1), "         \n          \nc"),
            ("p(|e| { let x = a..b; f(x); });", (1, 17), "p(|e| { let x=();     f(x); });"),
            ("p(|e| {\n a;\n\nq();", (9, 9), "       \n   \n\n    "),
            ("fn f(x) { x } g();", (1, 4), "              g();"),
        ];
        for (text, (line, column), expected) in cases {
            let mut patch = Patch::new(text);
            assert!(patch.take_out(line, column), "{text}");
            assert_eq!(patch.text(), expected, "{text}");
        }
    }

    #[test]
    fn follow_ups() {
        let mut patch = Patch::new("let a = ;\nf(a);\nf(|e| { a });\nf(b);");
        assert!(patch.take_out(1, 9));
        let found: Vec<_> = [2, 3, 4].iter().map(|line| patch.is_follow_up(*line, 1)).collect();
        assert_eq!(found, [true, false, false]);
    }
}
