//! What a style sheet uses that Chromium 86 does not know and that it does not do without.
//!
//! Such a browser passes over a declaration that it does not understand, so one before it counts; but
//! it drops a whole rule for one selector, and everything in a block of an unknown kind.

use regex::Regex;

/// Selectors and blocks: nothing can stand in their place.
const SELECTORS: &str = r"(?x)
    :(?:has|is|where|dir)\( | :not\([^()]*, | :(?:modal|popover-open|user-valid|user-invalid|autofill)\b
    | @(?:container|layer|scope|starting-style)\b
    | @media[^{]*[<>]";

/// Properties that a layout rests on.
const PROPERTIES: &str =
    r"^(?:inset(?:-.+)?|aspect-ratio|translate|rotate|scale|(?:margin|padding)-(?:inline|block))$";

/// Units and functions in values.
const VALUES: &str =
    r"\d(?:[dsl]v(?:h|w|i|b|min|max)|cq\w+)\b|\b(?:color-mix|oklch|oklab|lch|lab|light-dark)\(";

/// Lists what the sheet needs, outside of what it asks for with `@supports`.
///
/// # Errors
/// If a pattern is no regular expression.
pub fn unknown(sheet: &str) -> anyhow::Result<Vec<String>> {
    let sheet = without_asked(&Regex::new(r"(?s)/\*.*?\*/")?.replace_all(sheet, ""));
    let selectors = Regex::new(SELECTORS)?;
    let mut found: Vec<_> = selectors.find_iter(&sheet).map(|it| it.as_str().to_owned()).collect();
    let (properties, values) = (Regex::new(PROPERTIES)?, Regex::new(VALUES)?);
    for block in Regex::new(r"\{([^{}]*)\}")?.captures_iter(&sheet) {
        let mut declared: Vec<&str> = Vec::new();
        for declaration in block.get(1).map_or("", |body| body.as_str()).split(';') {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let property = property.trim();
            let has_other = declared.contains(&property);
            if properties.is_match(property) || (values.is_match(value) && !has_other) {
                found.push(declaration.trim().to_owned());
            }
            declared.push(property);
        }
    }
    Ok(found)
}

/// The sheet without its `@supports` blocks.
fn without_asked(sheet: &str) -> String {
    let mut kept = String::new();
    let mut rest = sheet;
    while let Some((before, from)) = rest.split_once("@supports") {
        kept.push_str(before);
        rest = from.get(end_of_block(from)..).unwrap_or_default();
    }
    kept + rest
}

/// Where the first block of a text ends; its whole length if it does not end.
fn end_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth <= 1 => return at + 1,
            '}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_old_browsers_cannot_do_without_is_found() {
        let cases: [(&str, &[&str]); 14] = [
            ("a{color:red;top:0}", &[]),
            ("a:hover,a:not(.b){gap:1px}", &[]),
            ("a:has(b){color:red}", &[":has("]),
            ("a:not(b,c){color:red}", &[":not(b,"]),
            ("@layer x{a{color:red}}", &["@layer"]),
            ("@media (width>=600px){a{color:red}}", &["@media (width>"]),
            ("@media (min-width:600px){a>b{color:red}}", &[]),
            ("a{inset:0}", &["inset:0"]),
            ("a{height:100vh;height:100dvh}", &[]),
            ("a{height:100dvh}", &["height:100dvh"]),
            (
                "a{color:red}b{color:color-mix(in srgb,red,blue)}",
                &["color:color-mix(in srgb,red,blue)"],
            ),
            ("@supports (inset:0){a{inset:0}b{inset:1px}}c{color:red}", &[]),
            ("@supports (inset:0){a{inset:0}}c{scale:2}", &["scale:2"]),
            ("/* a:has(b) */a{accent-color:red}", &[]),
        ];
        for (sheet, expected) in cases {
            assert_eq!(unknown(sheet).unwrap(), expected, "{sheet}");
        }
    }
}
