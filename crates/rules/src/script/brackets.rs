//! Brackets without their other half.

use super::statements::Statements;
use super::tokens::{Token, tokens};

/// The bracket that was left open when the script ended too early: line, column and the bracket.
/// Nothing where the script goes on behind the place given.
pub fn unclosed(text: &str, place: (Option<u32>, Option<u32>)) -> Option<(u32, u32, &str)> {
    let tokens: Vec<_> = tokens(text).collect();
    let last = tokens.last()?;
    if place.0.zip(place.1).is_some_and(|place| place <= (last.line, last.column)) {
        return None;
    }
    let broken = Statements::of(&tokens).all.into_iter().find(|statement| statement.broken)?;
    let own = tokens.iter().filter(|token| (broken.start..broken.end).contains(&token.start));
    let open = first_unmatched(own)?;
    Some((open.line, open.column, open.text))
}

/// The bracket whose other half did not come, or came as one of another kind. Where a bracket that
/// begins its line closes one whose line is indented otherwise, that one is meant: people indent
/// well and forget brackets.
fn first_unmatched<'t, 'a: 't>(
    tokens: impl Iterator<Item = &'t Token<'a>>,
) -> Option<&'t Token<'a>> {
    let mut open: Vec<(&Token, &str, u32)> = Vec::new();
    let mut misplaced = None;
    let (mut line, mut indent) = (0, 0);
    for token in tokens {
        let begins_line = token.line != line;
        if begins_line {
            (line, indent) = (token.line, token.column);
        }
        if let Some(closer) = closer_of(token.text) {
            open.push((token, closer, indent));
        } else if let ")" | "]" | "}" = token.text {
            let (opener, closer, at) = open.pop()?;
            if begins_line && at != indent {
                misplaced = misplaced.or(Some(opener));
            }
            if closer != token.text {
                return misplaced.or(Some(opener));
            }
        }
    }
    misplaced.or(open.pop().map(|(opener, ..)| opener))
}

fn closer_of(bracket: &str) -> Option<&'static str> {
    match bracket {
        "(" => Some(")"),
        "[" | "?[" => Some("]"),
        "{" | "#{" | "${" => Some("}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::unclosed;

    #[test]
    fn found() {
        let cases = [
            ("f(1);\ng(#{ a: 1 });", None),
            ("f(1, [2);\ng();", Some((1, 6, "["))),
            ("p(|e| {\n  if a {\n    b;\n});\np(|e| { });", Some((2, 8, "{"))),
            ("p(#{ a: 1,\n", Some((1, 3, "#{"))),
        ];
        for (text, expected) in cases {
            assert_eq!(unclosed(text, (None, None)), expected, "{text}");
        }
        assert_eq!(unclosed("f(1;\ng();", (Some(1), Some(4))), None, "the script goes on");
    }
}
