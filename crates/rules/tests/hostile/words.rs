//! What people read of a failure is Chinese: no words of the host language, no types of the host.

use crate::outcome::Finding;

/// Words that a script writes itself, and so may stand in what is said of it.
const OF_SCRIPTS: &str = "KB amount any any_of at_least at_least_of after_timetable at_most below break clause
    continue count date departments document duty else encouragement false financing field fn for force id if in_force information is_yes issued kind label let
    lost_between next note one_of option out over phase plan rating records regions reward risk says service share_of source subjects
    switch throw timetable_until title true unit why";

/// Stops at a message or hint with words that are neither Chinese, nor of scripts, nor quoted. What
/// a script throws are its own words.
pub fn check(name: &str, finding: &Finding) {
    assert!(!finding.message.is_empty(), "{name}: no message");
    for text in [&finding.message, &finding.hint] {
        let own = if name.starts_with("throw-") { String::new() } else { unquoted(text) };
        let words = own.split(|c: char| !(c.is_ascii_alphabetic() || c == '_'));
        for word in words.filter(|word| word.len() > 1) {
            assert!(
                OF_SCRIPTS.split_whitespace().any(|own| own == word),
                "{name}: “{word}” in “{text}”"
            );
        }
        let hidden = text.chars().find(|c| c.is_control() || is_invisible(*c));
        assert_eq!(hidden, None, "{name}: invisible in “{}”", text.escape_unicode());
    }
}

/// The text without what stands in “…”.
fn unquoted(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            depth = match c {
                '“' => depth + 1,
                '”' => depth.saturating_sub(1),
                _ => depth,
            };
            depth == 0
        })
        .collect()
}

/// Marks that turn, join or hide what stands beside them.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}
