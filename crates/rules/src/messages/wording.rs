//! What a finding says, before it has a place.

use crate::codes::Code;

/// A code with what happened and what to do.
pub struct Words {
    /// What kind of finding it is.
    pub code: Code,
    /// What happened.
    pub message: String,
    /// What to do; empty when the message says it.
    pub hint: String,
}

/// Words that quote the script no longer than anybody reads.
pub fn words(code: Code, message: impl Into<String>, hint: &str) -> Words {
    Words { code, message: shortened(message.into()), hint: hint.to_owned() }
}

/// A message that quotes the script: without the better part of a long quotation, and with marks
/// that turn, join or hide what stands beside them written out.
fn shortened(message: String) -> String {
    const HALF: usize = 100;
    let count = message.chars().count();
    let mut text = String::new();
    for (place, c) in message.chars().enumerate() {
        match c {
            _ if count > 2 * HALF && (HALF..count - HALF).contains(&place) => {
                text.push_str(if place == HALF { "…" } else { "" });
            }
            '\u{3000}' => text.push_str("全角空格"),
            c if c.is_control() || is_mark(c) => {
                text.push_str(&format!("U+{:04X}", u32::from(c)));
            }
            c => text.push(c),
        }
    }
    text
}

/// Marks that are not seen, or only on the character before.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{a0}'
            | '\u{300}'..='\u{36f}'
            | '\u{61c}'
            | '\u{2000}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{205f}'..='\u{206f}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{feff}'
    )
}
