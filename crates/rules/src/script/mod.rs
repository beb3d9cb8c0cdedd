//! A script as text: its tokens and statements, as far as findings need them. The interpreter has
//! its own parser; this one never refuses, so that it serves where the other has given up.

mod brackets;
mod declarations;
mod patch;
mod statements;
mod tokens;

pub use brackets::unclosed;
pub use declarations::unused_declarations;
pub use patch::Patch;
pub use tokens::{Kind, Token, tokens};

/// What the interpreter reads of a file: without the invisible mark that Windows' editor puts in front.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// How many characters the token at a place takes, from that place on and on that line alone; 1
/// where there is none, as at the end of a script.
pub fn length_at(text: &str, line: u32, column: u32) -> u32 {
    let ends_behind = |token: &Token| token.line == line && column < token.column + token.width();
    let token = tokens(text).find(|token| ends_behind(token) && token.column <= column);
    token.map_or(1, |token| token.column + token.width() - column)
}

/// Where a text stands as a string literal, on this line or the first line after: line, column and
/// length with both quotes.
pub fn literal(text: &str, content: &str, from_line: u32) -> Option<(u32, u32, u32)> {
    let mut later = tokens(text).filter(|token| token.line >= from_line);
    let token = later.find(|token| token.kind == Kind::Text && token.content() == Some(content))?;
    Some((token.line, token.column, token.width()))
}

#[cfg(test)]
mod tests {
    use super::length_at;

    #[test]
    fn lengths() {
        let text = "let 件数 = \"甲乙\" + 0.08; // 注\na == b;\nlet c = `一\n二${件数}三`;\n\"open";
        let cases = [
            ((1, 1), 3),
            ((1, 5), 2),
            ((1, 6), 1),
            ((1, 8), 1),
            ((1, 10), 4),
            ((1, 17), 4),
            ((1, 21), 1),
            ((1, 23), 1),
            ((2, 3), 2),
            ((3, 9), 2),
            ((4, 2), 2),
            ((4, 4), 2),
            ((5, 1), 5),
            ((9, 9), 1),
        ];
        for ((line, column), expected) in cases {
            assert_eq!(length_at(text, line, column), expected, "{line}:{column}");
        }
    }
}
