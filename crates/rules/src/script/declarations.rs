//! Declarations that nothing in the script uses again.

use super::tokens::{Kind, Token, tokens};

/// A declaration in a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration<'a> {
    /// `param`, `reading` or `ask`.
    pub function: &'a str,
    /// Its id, where it is written out.
    pub id: Option<&'a str>,
    /// The name it is stored in.
    pub name: Option<&'a str>,
    /// The token to point at: the name, or the function where there is none.
    pub at: Token<'a>,
}

/// Declarations by these functions whose name stands nowhere else in the script, or that are not
/// stored in a name. Names in `${…}` count.
pub fn unused_declarations<'a>(text: &'a str, functions: &[&str]) -> Vec<Declaration<'a>> {
    let tokens: Vec<_> = tokens(text).collect();
    let uses = |name: &str| {
        tokens.iter().filter(|token| token.kind == Kind::Word && token.text == name).count()
    };
    let mut unused = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        let before = |back: usize| position.checked_sub(back).and_then(|at| tokens.get(at));
        let is_call = tokens.get(position + 1).is_some_and(|next| next.text == "(");
        let is_method = before(1).is_some_and(|token| matches!(token.text, "." | "::" | "fn"));
        if !is_call || is_method || !functions.contains(&token.text) {
            continue;
        }
        let is_let = before(3).is_some_and(|token| matches!(token.text, "let" | "const"));
        let is_stored = before(1).is_some_and(|token| token.text == "=");
        let name = before(2).filter(|_| is_let && is_stored);
        if name.is_none_or(|name| uses(name.text) < 2) {
            unused.push(Declaration {
                function: token.text,
                id: tokens.get(position + 2).and_then(Token::content),
                name: name.map(|name| name.text),
                at: *name.unwrap_or(token),
            });
        }
    }
    unused
}

#[cfg(test)]
mod tests {
    use super::unused_declarations;

    #[test]
    fn declarations() {
        type Case<'a> = (&'a str, &'a [(&'a str, u32, u32)]);
        let cases: [Case; 9] = [
            ("let a = param(1);\nlet b = a + 1;", &[]),
            ("let a = param(1);", &[("a", 1, 5)]),
            ("\nparam(1);", &[("", 2, 1)]),
            ("let a = param(1); // a is not used", &[("a", 1, 5)]),
            ("/* a\n*/ let a = param(\"a\");", &[("a", 2, 8)]),
            ("let a = param(1); note(`${a} 件`);", &[]),
            ("let a = param(1); note(`a 件`);", &[("a", 1, 5)]),
            ("let ab = param(1); let a = 2;", &[("ab", 1, 5)]),
            ("let a = param(\"x\\\" a\"); const b = param(2); a", &[("b", 1, 31)]),
        ];
        for (text, expected) in cases {
            let found = unused_declarations(text, &["param"]);
            let found: Vec<_> = found
                .iter()
                .map(|it| (it.name.unwrap_or_default(), it.at.line, it.at.column))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
