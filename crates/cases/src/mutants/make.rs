//! The mutants of one script.

use std::ops::Range;

use zhice_model::date::parse_date;
use zhice_rules::script::{Kind, Token, tokens};

/// A script changed at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutant {
    /// The line of the change, from 1.
    pub line: u32,
    /// The text of that line.
    pub code: String,
    /// What was there.
    pub from: String,
    /// What is there instead; empty where something was left out.
    pub to: String,
    /// The provision in which it stands, where no other can be concerned.
    pub provision: Option<String>,
    place: Range<usize>,
}

/// Words that stand for each other's nearest wrong.
const PAIRS: [(&str, &str); 3] = [("over", "at_least"), ("below", "at_most"), ("is_yes", "is_no")];

/// Statements that can be left out.
const STATEMENTS: [&str; 4] = ["require", "applies_to", "tier", "review"];

impl Mutant {
    /// The change as the report and the exceptions write it: `20 → 21`, `删去 require("…")`.
    #[must_use]
    pub fn change(&self) -> String {
        match self.to.as_str() {
            "" => format!("删去 {}", self.from),
            to => format!("{} → {to}", self.from),
        }
    }

    /// The script with the change.
    #[must_use]
    pub fn script(&self, original: &str) -> String {
        let (start, end) = (self.place.start, self.place.end);
        let before = original.get(..start).unwrap_or_default();
        let after = original.get(end..).unwrap_or_default();
        // What is left out leaves its lines, so that lines keep their numbers.
        let lines = self.to.is_empty().then(|| original.get(start..end).unwrap_or_default());
        let lines = lines.map_or(0, |text| text.matches('\n').count());
        format!("{before}{}{}{after}", self.to, "\n".repeat(lines))
    }
}

/// Every mutant of a script, in the order of its places.
#[must_use]
pub fn mutants(script: &str) -> Vec<Mutant> {
    let tokens: Vec<_> = tokens(script).collect();
    let provisions = provisions(&tokens);
    // What one may do to get further says nothing of where one stands, and how long a title lasts is
    // no bound of the document: it stands with its source, and the library's own test holds it.
    let passed_over = ["lever", "lasting"].into_iter().flat_map(|name| calls(&tokens, name));
    let passed_over: Vec<_> = passed_over.map(|(_, place)| place).collect();
    let mut mutants = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        if passed_over.iter().any(|call| call.contains(&token.start)) {
            continue;
        }
        for (place, to) in changes(&tokens, position) {
            let inside = |it: &&(Range<usize>, &str)| it.0.contains(&place.start);
            let provision = provisions.iter().find(inside).map(|(_, id)| (*id).to_owned());
            mutants.push(mutant(script, place, to, provision));
        }
    }
    mutants
}

fn mutant(script: &str, place: Range<usize>, to: String, provision: Option<String>) -> Mutant {
    let before = script.get(..place.start).unwrap_or_default();
    let line = before.matches('\n').count();
    let from = script.get(place.clone()).unwrap_or_default();
    let from = if to.is_empty() { head_of(from) } else { from.to_owned() };
    let code = script.lines().nth(line).unwrap_or_default().trim().to_owned();
    let line = u32::try_from(line + 1).unwrap_or(u32::MAX);
    Mutant { line, code, from, to, provision, place }
}

/// A statement by its name and first text.
fn head_of(statement: &str) -> String {
    let text = statement.split('"').nth(1).unwrap_or_default();
    let name = statement.split('(').next().unwrap_or_default();
    format!("{name}(“{text}”)")
}

/// What can be changed at a token: the bytes, and what stands there instead.
fn changes(tokens: &[Token], position: usize) -> Vec<(Range<usize>, String)> {
    let Some(token) = tokens.get(position) else { return Vec::new() };
    let neighbour = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |it| it.text);
    let (before, after) = (neighbour(position.checked_sub(1)), neighbour(position.checked_add(1)));
    let texts = match token.kind {
        Kind::Number => steps_of_number(token.text),
        Kind::Text => steps_of_day(token.text),
        Kind::Word if before == "." && after == "(" => other_of_pair(token.text),
        // The page alone asks again in another year: no verdict reads it.
        Kind::Word if key_of(tokens, position) == Some("yearly") => Vec::new(),
        Kind::Word if token.text == "true" => vec!["false".to_owned()],
        Kind::Word if token.text == "false" => vec!["true".to_owned()],
        Kind::Word if STATEMENTS.contains(&token.text) && after == "(" => {
            return statement(tokens, position).into_iter().map(|it| (it, String::new())).collect();
        }
        _ => Vec::new(),
    };
    texts.into_iter().map(|text| (token.start..token.end(), text)).collect()
}

/// The key of a record that stands before a value.
fn key_of<'a>(tokens: &[Token<'a>], position: usize) -> Option<&'a str> {
    let colon = tokens.get(position.checked_sub(1)?)?;
    (colon.text == ":").then_some(tokens.get(position.checked_sub(2)?)?.text)
}

fn other_of_pair(word: &str) -> Vec<String> {
    let other = PAIRS.iter().find_map(|(one, other)| match word {
        it if it == *one => Some(*other),
        it if it == *other => Some(*one),
        _ => None,
    });
    other.map(str::to_owned).into_iter().collect()
}

/// One unit of the last digit less and more.
fn steps_of_number(text: &str) -> Vec<String> {
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let Ok(units) = text.replace('.', "").parse::<i64>() else { return Vec::new() };
    [units.checked_sub(1), units.checked_add(1)]
        .into_iter()
        .flatten()
        .map(|units| with_decimals(units, decimals))
        .collect()
}

fn with_decimals(units: i64, decimals: usize) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", units.unsigned_abs(), width = decimals + 1);
    match digits.split_at_checked(digits.len().saturating_sub(decimals)) {
        Some((whole, fraction)) if decimals > 0 => format!("{sign}{whole}.{fraction}"),
        _ => format!("{sign}{digits}"),
    }
}

/// The days before and after, for a text that is a day.
fn steps_of_day(text: &str) -> Vec<String> {
    let inner = text.trim_matches('"');
    let Ok(day) = parse_date(inner) else { return Vec::new() };
    if day.to_string() != inner {
        return Vec::new();
    }
    [-1, 1].into_iter().map(|step| format!("\"{}\"", day.plus_days(step))).collect()
}

/// The bytes of a statement that begins with this word, with its semicolon.
fn statement(tokens: &[Token], position: usize) -> Option<Range<usize>> {
    let begins = match position.checked_sub(1).and_then(|at| tokens.get(at)) {
        Some(before) => matches!(before.text, ";" | "{" | "}"),
        None => true,
    };
    let close = closing(tokens, position + 1).filter(|_| begins)?;
    let semicolon = tokens.get(close + 1).filter(|token| token.text == ";")?;
    Some(tokens.get(position)?.start..semicolon.end())
}

/// The position of the bracket that closes the one at `open`.
fn closing(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text {
            "(" => depth += 1,
            ")" => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// Every call of a function: the position of its name, and its bytes.
fn calls<'a>(
    tokens: &'a [Token<'_>],
    function: &'a str,
) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
    let named = tokens.iter().enumerate().filter(move |(_, token)| token.text == function);
    named.filter_map(|(at, token)| {
        let close = tokens.get(closing(tokens, at + 1)?)?;
        Some((at, token.start..close.end()))
    })
}

/// The bytes of each call of `provision`, with the provision's id.
fn provisions<'t>(tokens: &[Token<'t>]) -> Vec<(Range<usize>, &'t str)> {
    let with_id = |(at, place): (usize, Range<usize>)| {
        let id = tokens.get(at + 2).filter(|id| id.kind == Kind::Text)?;
        Some((place, id.text.trim_matches('"')))
    };
    calls(tokens, "provision").filter_map(with_id).collect()
}

#[cfg(test)]
mod tests {
    use super::mutants;

    #[test]
    fn changes() {
        let cases: [(&str, &[&str]); 14] = [
            ("x.over(y)", &["over → at_least"]),
            ("x.at_most(y)", &["at_most → below"]),
            ("over(y)", &[]),
            ("e.says(q).is_yes()", &["is_yes → is_no"]),
            ("param(\"a\", [20, 0], #{})", &["20 → 19", "20 → 21", "0 → -1", "0 → 1"]),
            ("0.08", &["0.08 → 0.07", "0.08 → 0.09"]),
            ("0.10", &["0.10 → 0.09", "0.10 → 0.11"]),
            (
                "date(\"2024-02-29\")",
                &["\"2024-02-29\" → \"2024-02-28\"", "\"2024-02-29\" → \"2024-03-01\""],
            ),
            ("\"20240229\" \"20 件\" `20` // 20", &[]),
            ("#{ expiry: true }", &["true → false"]),
            ("#{ yearly: true, expiry: true }", &["true → false"]),
            ("{ require(\"甲\", all([a])); x }", &["删去 require(“甲”)"]),
            ("let x = review(\"甲\");", &[]),
            ("lever(\"a\", #{ most: 1 }, x(2)); 3", &["3 → 2", "3 → 4"]),
        ];
        for (script, expected) in cases {
            let found: Vec<_> = mutants(script).iter().map(super::Mutant::change).collect();
            assert_eq!(found, expected, "{script}");
        }
    }

    #[test]
    fn places() {
        let script = "param(1);\nprovision(\"A-1\", #{}, |e| {\n  require(\"甲\",\n    x);\n});\n2";
        let found = mutants(script);
        let place = |mutant: &super::Mutant| (mutant.line, mutant.provision.clone());
        let places: Vec<_> = found.iter().map(place).collect();
        let inside = (3, Some("A-1".to_owned()));
        assert_eq!(places, [(1, None), (1, None), inside, (6, None), (6, None)]);
        assert_eq!(found[2].script(script), script.replace("require(\"甲\",\n    x);", "\n"));
        assert_eq!(found[4].script(script), script.replace("});\n2", "});\n3"));
    }
}
