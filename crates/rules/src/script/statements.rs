//! The statements of a script, those inside of blocks too. Where brackets do not match, a statement
//! ends at the latest where a line begins with a word that begins a declaration.

use super::tokens::Token;

/// A statement, from the first byte of its first token to the end of its last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The byte that it begins with.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// Whether a bracket in it lacks its other half.
    pub broken: bool,
}

/// Words that begin a statement of their own where they begin a line.
const STARTERS: [&str; 9] =
    ["let", "const", "fn", "plan", "param", "reading", "ask", "provision", "option"];
/// Words whose statement ends with a block instead of a semicolon.
const BLOCKS: [&str; 6] = ["if", "for", "while", "loop", "fn", "{"];

/// The statements of a script, and which token belongs to which.
#[derive(Clone, Debug, Default)]
pub struct Statements {
    /// The statements, in the order of their first tokens.
    pub all: Vec<Statement>,
    /// For each token the position of the innermost statement that holds it; a bracket that closes
    /// nothing belongs to the statement before it.
    pub owners: Vec<usize>,
    balanced: bool,
}

impl Statements {
    /// The statements of a script.
    pub fn of(tokens: &[Token<'_>]) -> Self {
        let whole = parse(tokens);
        if whole.balanced {
            return whole;
        }
        let starts = |token: &Token| token.column == 1 && STARTERS.contains(&token.text);
        let mut pieces = Self::default();
        for piece in tokens.chunk_by(|_, next| !starts(next)) {
            pieces.add_piece(piece);
        }
        pieces
    }

    /// Adds a piece of a script; one that does not hold together is one statement.
    fn add_piece(&mut self, piece: &[Token<'_>]) {
        let before = self.all.len();
        let parsed = parse(piece);
        if parsed.balanced {
            self.all.extend(parsed.all);
            self.owners.extend(parsed.owners.iter().map(|owner| owner + before));
        } else if let (Some(first), Some(last)) = (piece.first(), piece.last()) {
            let (start, end) = (first.start, last.end());
            self.all.push(Statement { start, end, broken: true });
            for part in piece.split_inclusive(ends_part) {
                self.add_part(part, before);
            }
        }
    }

    /// Adds a part of a piece that does not hold together. It is a statement of its own where it ends
    /// like one and closes nothing that others opened.
    fn add_part(&mut self, part: &[Token<'_>], piece: usize) {
        let depth = part.iter().try_fold(0_u32, |depth, token| match token.text {
            "(" | "[" | "?[" | "#{" | "${" => Some(depth + 1),
            ")" | "]" | "}" => depth.checked_sub(1),
            _ => Some(depth),
        });
        let owner = match (part.first(), part.last()) {
            (Some(first), Some(last)) if depth.is_some() && !matches!(last.text, "{" | "}") => {
                let (start, end) = (first.start, last.end());
                self.all.push(Statement { start, end, broken: false });
                self.all.len() - 1
            }
            _ => piece,
        };
        self.owners.extend(part.iter().map(|_| owner));
    }
}

/// Whether a part of a piece ends here. A string that is not closed has swallowed the semicolon.
fn ends_part(token: &Token<'_>) -> bool {
    let is_open = token.text.starts_with('"') && token.content().is_none();
    is_open || matches!(token.text, ";" | "{" | "}")
}

/// A bracket that is open, or the script itself.
struct Frame {
    closer: &'static str,
    is_block: bool,
    /// The statement that is being read, and whether it ends with a block.
    current: Option<(usize, bool)>,
    /// The statement around it.
    outer: Option<usize>,
}

impl Frame {
    fn innermost(&self) -> Option<usize> {
        self.current.map(|(statement, _)| statement).or(self.outer)
    }
}

struct Parser {
    frames: Vec<Frame>,
    parsed: Statements,
}

fn parse(tokens: &[Token<'_>]) -> Statements {
    let script = Frame { closer: "", is_block: true, current: None, outer: None };
    let parsed = Statements { balanced: true, ..Statements::default() };
    let mut parser = Parser { frames: vec![script], parsed };
    let mut before = 0;
    let mut rest = tokens.iter().peekable();
    while let Some(token) = rest.next() {
        let next = rest.peek().map(|token| token.text);
        parser.take(token, before, next);
        before = token.end();
    }
    parser.parsed.balanced &= parser.frames.len() == 1;
    while !parser.frames.is_empty() {
        parser.finish(before);
        parser.frames.pop();
    }
    parser.parsed
}

impl Parser {
    fn take(&mut self, token: &Token<'_>, before: usize, next: Option<&str>) {
        if let ")" | "]" | "}" = token.text {
            return self.close(token, before, next);
        }
        self.begin(token);
        self.own();
        match token.text {
            "(" => self.open(")", false),
            "[" | "?[" => self.open("]", false),
            "#{" | "${" => self.open("}", false),
            "{" => self.open("}", true),
            ";" if self.frames.last().is_some_and(|frame| frame.is_block) => {
                self.finish(token.end());
            }
            _ => {}
        }
    }

    /// Begins a statement with this token where none is being read.
    fn begin(&mut self, token: &Token<'_>) {
        let Some(frame) = self.frames.last_mut() else { return };
        if frame.is_block && frame.current.is_none() {
            let (start, end) = (token.start, token.end());
            frame.current = Some((self.parsed.all.len(), BLOCKS.contains(&token.text)));
            self.parsed.all.push(Statement { start, end, broken: false });
        }
    }

    /// Puts the next token down to the innermost statement that is being read.
    fn own(&mut self) {
        let current = self.frames.last().and_then(Frame::innermost);
        let last = self.parsed.all.len().saturating_sub(1);
        self.parsed.owners.push(current.unwrap_or(last));
    }

    fn open(&mut self, closer: &'static str, is_block: bool) {
        let outer = self.frames.last().and_then(Frame::innermost);
        self.frames.push(Frame { closer, is_block, current: None, outer });
    }

    /// Ends the statement that is being read.
    fn finish(&mut self, end: usize) {
        let current = self.frames.last_mut().and_then(|frame| frame.current.take());
        let statement = current.and_then(|(statement, _)| self.parsed.all.get_mut(statement));
        if let Some(statement) = statement {
            statement.end = end;
        }
    }

    fn close(&mut self, token: &Token<'_>, before: usize, next: Option<&str>) {
        if self.frames.last().is_none_or(|frame| frame.closer != token.text) {
            self.parsed.balanced = false;
            return self.own();
        }
        self.finish(before);
        let was_block = self.frames.pop().is_some_and(|frame| frame.is_block);
        self.own();
        let ends = |frame: &Frame| {
            frame.is_block && frame.current.is_some_and(|(_, ends_with_block)| ends_with_block)
        };
        if was_block && next != Some("else") && self.frames.last().is_some_and(ends) {
            self.finish(token.end());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::Statements;

    #[test]
    fn found() {
        let cases: [(&str, &[&str]); 8] = [
            ("a; b;", &["a;", "b;"]),
            ("let m = #{ a: 1 };", &["let m = #{ a: 1 };"]),
            ("if a { b; } else { c } d", &["if a { b; } else { c }", "b;", "c", "d"]),
            (
                "let x = if a { 1 } else { 2 }; y",
                &["let x = if a { 1 } else { 2 };", "1", "2", "y"],
            ),
            ("p(1, |e| { q; r }); s;", &["p(1, |e| { q; r });", "q;", "r", "s;"]),
            (
                "let a = (1 + ;\nlet b = 2;\nf();",
                &["let a = (1 + ;", "let a = (1 + ;", "let b = 2;", "f();"],
            ),
            (
                "p(1, |e| {\n q(;\n r; });\nparam(2);",
                &["p(1, |e| {\n q(;\n r; });", "q(;", "r;", "param(2);"],
            ),
            ("let a = 1); let b = 2;", &["let a = 1); let b = 2;", "let b = 2;"]),
        ];
        for (text, expected) in cases {
            let tokens: Vec<_> = tokens(text).collect();
            let statements = Statements::of(&tokens);
            assert_eq!(statements.owners.len(), tokens.len(), "{text}");
            let found: Vec<_> = statements.all.iter().map(|it| &text[it.start..it.end]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
