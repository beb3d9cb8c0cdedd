//! SPDX expressions: `MIT OR (Apache-2.0 WITH LLVM-exception AND ISC)`.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::vec::IntoIter;

use anyhow::bail;

/// Whether a licence can be met with the allowed ones.
///
/// # Errors
/// If the expression cannot be read.
pub fn allows(expression: &str, allowed: &BTreeSet<String>) -> anyhow::Result<bool> {
    let mut parser = Parser { tokens: tokens(expression).into_iter().peekable(), allowed };
    let verdict = parser.any()?;
    match parser.tokens.next() {
        None => Ok(verdict),
        Some(rest) => bail!("unexpected `{rest}` in the licence expression"),
    }
}

/// `/` is how manifests of old wrote OR.
fn tokens(expression: &str) -> Vec<String> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// OR binds weakest, then AND, then WITH.
struct Parser<'a> {
    tokens: Peekable<IntoIter<String>>,
    allowed: &'a BTreeSet<String>,
}

impl Parser<'_> {
    fn any(&mut self) -> anyhow::Result<bool> {
        let mut verdict = self.all()?;
        while self.skip("OR") {
            verdict |= self.all()?;
        }
        Ok(verdict)
    }

    fn all(&mut self) -> anyhow::Result<bool> {
        let mut verdict = self.one()?;
        while self.skip("AND") {
            verdict &= self.one()?;
        }
        Ok(verdict)
    }

    fn one(&mut self) -> anyhow::Result<bool> {
        if self.skip("(") {
            let verdict = self.any()?;
            if !self.skip(")") {
                bail!("a parenthesis is not closed in the licence expression");
            }
            return Ok(verdict);
        }
        let mut licence = self.name()?;
        if self.skip("WITH") {
            licence = format!("{licence} WITH {}", self.name()?);
        }
        // "This version or a later one" leaves the choice to us: this one.
        Ok(self.allowed.contains(licence.trim_end_matches('+')))
    }

    fn name(&mut self) -> anyhow::Result<String> {
        match self.tokens.next() {
            Some(name) if !matches!(name.as_str(), "OR" | "AND" | "WITH" | "(" | ")") => Ok(name),
            _ => bail!("a licence is missing in the expression"),
        }
    }

    fn skip(&mut self, token: &str) -> bool {
        self.tokens.next_if(|next| next == token).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_judged() {
        let allowed = ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned).into();
        let cases = [
            ("MIT", Some(true)),
            ("GPL-3.0", Some(false)),
            ("GPL-3.0 OR MIT", Some(true)),
            ("GPL-3.0/MIT", Some(true)),
            ("GPL-3.0 AND MIT", Some(false)),
            ("MIT AND (GPL-3.0 OR ISC)", Some(true)),
            ("GPL-3.0 AND ISC OR MIT", Some(true)),
            ("ISC+", Some(true)),
            ("Apache-2.0", Some(false)),
            ("Apache-2.0 WITH LLVM-exception", Some(true)),
            ("(MIT OR GPL-3.0) AND ISC", Some(true)),
            ("(MIT", None),
            ("MIT ISC", None),
            ("MIT OR", None),
            ("", None),
        ];
        for (expression, verdict) in cases {
            assert_eq!(allows(expression, &allowed).ok(), verdict, "{expression}");
        }
    }
}
