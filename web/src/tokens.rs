//! The colours of the style sheet, checked: every text is legible on every ground it stands on, in
//! both themes.
#![expect(clippy::float_arithmetic, reason = "contrast is defined on real numbers (WCAG 2.1)")]

use std::collections::BTreeMap;

/// Text on ground, which must differ by 4.5 to 1.
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

/// Edges of controls and shapes on ground, which must differ by 3 to 1.
const EDGES: [(&str, &str); 4] =
    [("edge", "paper"), ("edge", "ground"), ("met", "line"), ("ink", "line")];

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of the light theme, and of the dark one where it differs.
fn themes() -> [Colours; 2] {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/styles/tokens.css");
    let sheet = std::fs::read_to_string(path).unwrap();
    let (light, dark) = sheet.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let light = colours(light);
    let dark = light.clone().into_iter().chain(colours(dark)).collect();
    [light, dark]
}

fn colours(sheet: &str) -> Colours {
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let part = |at: usize| u8::from_str_radix(value.get(at..at + 2)?, 16).ok();
        Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
    };
    sheet.lines().filter_map(token).collect()
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
    let pairs = TEXTS.map(|pair| (pair, 4.5)).into_iter().chain(EDGES.map(|pair| (pair, 3.0)));
    let pairs: Vec<_> = pairs.collect();
    for (theme, name) in themes().iter().zip(["light", "dark"]) {
        for ((text, ground), least) in &pairs {
            let found = contrast(theme[*text], theme[*ground]);
            assert!(found >= *least, "{name}: {text} on {ground} is {found:.2}, not {least}");
        }
    }
}

#[test]
fn what_browsers_paint_around_the_page_has_its_colours() {
    let read = |path: &str| {
        std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
    };
    let [light, dark] = themes();
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
