//! Every byte of a file changed: it is refused in Chinese with a place, or means something whole that is
//! written and read again as the same.

use zhice_model::Enterprise;

use crate::{full, in_chinese};

/// Numbers that differ, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        // Constants of Knuth's generator (MMIX).
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Gives whether the text is an enterprise.
fn check(text: &str) -> bool {
    match Enterprise::from_json(text) {
        Ok(enterprise) => {
            let written = serde_json::to_string(&enterprise).unwrap();
            assert_eq!(Enterprise::from_json(&written), Ok(enterprise), "{text}");
            true
        }
        Err(error) => {
            in_chinese(&error.to_string());
            false
        }
    }
}

#[test]
fn one_character_at_a_time() {
    let text = full().to_string();
    assert!(check(&text));
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    let (mut taken, mut refused) = (0, 0);
    for place in places {
        let (before, rest) = text.split_at(place);
        let after: String = rest.chars().skip(1).collect();
        for new in ["", "\"", "}", "]", ",", "0", "9", "-", "x", " ", "\0", "企", "null"] {
            if check(&format!("{before}{new}{after}")) { taken += 1 } else { refused += 1 }
        }
    }
    assert!(taken > 1_000 && refused > 10_000, "{taken} {refused}");
}

#[test]
fn cut_anywhere_and_joined_elsewhere() {
    let text: Vec<char> = full().to_string().chars().collect();
    let mut dice = Dice(13);
    for _ in 0..20_000 {
        let [from, to, other] = [0; 3].map(|_| dice.below(text.len()));
        let moved: String =
            text[..from].iter().chain(&text[other..]).chain(&text[to..from.max(to)]).collect();
        check(&moved);
    }
}
