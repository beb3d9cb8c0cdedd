//! Which of the values that are known was probably meant by one that is not.

use crate::text::folded;

/// A known value: what files write, and what people read (may be empty).
pub type Known<'a> = (&'a str, &'a str);

/// The known value most like what was written: its name spelt a little differently, or the words that
/// people read for it. `None` where nothing is like enough to have been meant.
#[must_use]
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = Known<'a>>) -> Option<Known<'a>> {
    let written = plain(written);
    let mut best: Option<(usize, Known)> = None;
    for candidate in known {
        let Some(steps) = steps_to(&written, candidate) else { continue };
        if best.is_none_or(|(least, _)| steps < least) {
            best = Some((steps, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How far the text is from a known value; `None`: too far.
fn steps_to(written: &str, (key, label): Known) -> Option<usize> {
    let (key, label) = (plain(key), plain(label));
    let words = [&key, &label].into_iter().filter(|words| !words.is_empty());
    let spelt = words.filter_map(|words| spelt_like(written, words)).min();
    let length = written.chars().count();
    let part = length >= 2 && !written.is_ascii() && label.contains(written);
    spelt.or_else(|| part.then_some(1))
}

/// Steps of typing between two words, where there are few for their length.
fn spelt_like(written: &str, words: &str) -> Option<usize> {
    let [long, other] = [written, words].map(|text| text.chars().count());
    let most = long.max(other) / 3;
    // The distance takes time with both lengths; what is much longer is no slip of typing.
    (long.abs_diff(other) <= most)
        .then(|| strsim::osa_distance(written, words))
        .filter(|steps| *steps <= most)
}

/// Without what people write now this way and now that: case, width, blanks, hyphens.
fn plain(text: &str) -> String {
    let text = folded(text).to_ascii_lowercase();
    text.chars().filter(|c| !matches!(c, '-' | '_')).collect()
}

/// `high-tech（高新技术企业）`, or the key alone.
#[must_use]
pub fn told((key, label): Known) -> String {
    if label.is_empty() { key.to_owned() } else { format!("{key}（{label}）") }
}

/// What to write instead: the value that was probably meant, or else what can be written at all.
#[must_use]
pub fn advice<'a>(written: &str, known: impl IntoIterator<Item = Known<'a>> + Clone) -> String {
    match nearest(written, known.clone()) {
        Some(meant) => format!("最接近的是 {}", told(meant)),
        None => listed(known),
    }
}

/// What can be written.
#[must_use]
pub fn listed<'a>(known: impl IntoIterator<Item = Known<'a>>) -> String {
    /// So many are listed.
    const LISTED: usize = 8;
    let all: Vec<String> = known.into_iter().map(told).collect();
    match all.get(LISTED..) {
        None | Some([]) if all.is_empty() => "这里没有可写的值".to_owned(),
        None | Some([]) => format!("可用的有 {}", all.join("、")),
        Some(_) => {
            let first = all.iter().take(LISTED).map(String::as_str).collect::<Vec<_>>().join("、");
            format!("可用的有 {first} 等 {} 种", all.len())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{advice, nearest};

    const KNOWN: [(&str, &str); 5] = [
        ("high-tech", "高新技术企业"),
        ("tech-sme", "科技型中小企业"),
        ("320682", "南通市如皋市"),
        ("320612", "南通市通州区"),
        ("region", ""),
    ];

    #[test]
    fn what_was_meant() {
        let cases = [
            ("hightech", Some("high-tech")),
            ("high_tec", Some("high-tech")),
            ("高新技术企业", Some("high-tech")),
            ("高新企业", Some("high-tech")),
            ("32068", Some("320682")),
            ("320628", Some("320682")),
            ("３２０６８２", Some("320682")),
            ("如皋", Some("320682")),
            ("regoin", Some("region")),
            ("通", None),
            ("", None),
            ("x", None),
            ("unicorn", None),
            ("110101", None),
        ];
        for (written, expected) in cases {
            let found = nearest(written, KNOWN).map(|(key, _)| key);
            assert_eq!(found, expected, "{written}");
        }
    }

    #[test]
    fn what_to_write() {
        let keys: Vec<String> = (10..22).map(|number| format!("key-{number}")).collect();
        let many = keys.iter().map(|key| (key.as_str(), ""));
        assert_eq!(advice("hightech", KNOWN), "最接近的是 high-tech（高新技术企业）");
        assert_eq!(advice("?", [("a", "甲"), ("b", "")]), "可用的有 a（甲）、b");
        let listed = advice("?", many);
        assert!(listed.contains("key-17 等 12 种") && !listed.contains("key-18"), "{listed}");
        assert_eq!(advice("?", []), "这里没有可写的值");
    }
}
