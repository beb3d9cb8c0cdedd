//! The colours of the style sheet, checked: every text is legible on every ground it stands on, in
//! both themes, and more so where stronger contrast is asked for.
#![expect(clippy::float_arithmetic, reason = "contrast is defined on real numbers (WCAG 2.1)")]

use std::collections::BTreeMap;

/// Text on ground.
const TEXTS: [(&str, &str); 20] = [
    ("ink", "paper"),
    ("ink", "ground"),
    ("ink", "unknown-ground"),
    ("ink", "risk-ground"),
    ("ink-soft", "paper"),
    ("ink-soft", "ground"),
    ("ink-soft", "unknown-ground"),
    ("ink-soft", "risk-ground"),
    ("met", "paper"),
    ("unknown", "paper"),
    ("unknown", "ground"),
    ("unknown", "unknown-ground"),
    ("risk", "paper"),
    ("risk", "ground"),
    ("risk", "risk-ground"),
    ("past", "paper"),
    ("past", "ground"),
    ("on-seal", "seal"),
    ("on-seal", "seal-deep"),
    ("paper", "ink"),
];

/// Edges of controls and shapes on ground.
const EDGES: [(&str, &str); 4] =
    [("edge", "paper"), ("edge", "ground"), ("met", "line"), ("ink", "line")];

/// How the page can look: the rules of the style sheet that make it up, and the least contrast of
/// text and of edges.
const LOOKS: [(&[&str], f64, f64); 4] = [
    (&[LIGHT], 4.5, 3.0),
    (&[LIGHT, DARK], 4.5, 3.0),
    (&[LIGHT, MORE], 7.0, 3.0),
    (&[LIGHT, MORE, DARK, DARK_MORE], 7.0, 3.0),
];

const LIGHT: &str = ":root {";
const MORE: &str = "\n  [data-contrast=\"more\"] {";
const DARK: &str = "\n  [data-theme=\"dark\"] {";
const DARK_MORE: &str = "\n  [data-theme=\"dark\"][data-contrast=\"more\"] {";

type Colours = BTreeMap<String, [u8; 3]>;

fn look(sheet: &str, rules: &[&str]) -> Colours {
    rules.iter().flat_map(|rule| colours(sheet, rule)).collect()
}

/// The colours that one rule gives.
fn colours(sheet: &str, rule: &str) -> Colours {
    let (_, from) = sheet.split_once(rule).unwrap();
    let (body, _) = from.split_once('}').unwrap();
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let part = |at: usize| u8::from_str_radix(value.get(at..at + 2)?, 16).ok();
        Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
    };
    let found: Colours = body.lines().filter_map(token).collect();
    assert!(!found.is_empty(), "{rule}");
    found
}

fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn texts_and_edges_are_legible() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/styles/tokens.css");
    let sheet = std::fs::read_to_string(path).unwrap();
    for (rules, text_least, edge_least) in LOOKS {
        let look = look(&sheet, rules);
        let texts = TEXTS.map(|pair| (pair, text_least));
        let edges = EDGES.map(|pair| (pair, edge_least));
        for ((text, ground), least) in texts.into_iter().chain(edges) {
            let found = contrast(look[text], look[ground]);
            assert!(found >= least, "{rules:?}: {text} on {ground} is {found:.2}, not {least}");
        }
    }
}

#[test]
fn what_browsers_paint_around_the_page_has_its_colours() {
    let read = |path: &str| {
        std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let sheet = read("styles/tokens.css");
    let (light, dark) = (look(&sheet, &[LIGHT]), look(&sheet, &[LIGHT, DARK]));
    let hex = |[red, green, blue]: [u8; 3]| format!("#{red:02x}{green:02x}{blue:02x}");
    let page = read("index.html");
    for (theme, name) in [(&light, "light"), (&dark, "dark")] {
        let media = format!("(prefers-color-scheme: {name})");
        let expected = format!("content=\"{}\" media=\"{media}\"", hex(theme["paper"]));
        assert!(page.contains(&expected), "{expected} is missing in index.html");
    }
    let manifest = read("static/manifest.webmanifest");
    for (key, token) in [("theme_color", "paper"), ("background_color", "ground")] {
        let expected = format!("\"{key}\": \"{}\"", hex(light[token]));
        assert!(manifest.contains(&expected), "{expected} is missing in the manifest");
    }
    assert!(read("static/icons/icon.svg").contains(&hex(light["seal"])), "the seal's colour");
}
