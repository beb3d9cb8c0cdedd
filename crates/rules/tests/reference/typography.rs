//! Chinese text has Chinese punctuation; script stands between backticks.

use crate::words::{self, Words};

/// Marks that a Chinese sentence writes full-width.
const HALF_WIDTH: &[char] = &[',', ';', ':', '?', '!', '(', ')', '"'];

fn texts(words: &Words) -> Vec<&str> {
    let mut texts = vec![words.introduction.as_str()];
    texts.extend(words.types.iter().map(|it| it.means.as_str()));
    texts.extend(words.syntax.iter().map(|it| it.means.as_str()));
    for theme in &words.themes {
        texts.extend([theme.title.as_str(), theme.about.as_str()]);
    }
    for function in words.functions() {
        texts.push(&function.does);
        texts.extend(function.needs.iter().map(String::as_str));
        texts.extend(function.keys.iter().map(|(_, meaning)| meaning.as_str()));
        texts.extend(function.gives.iter().chain(&function.unknown).map(String::as_str));
    }
    for package in &words.packages {
        texts.push(&package.title);
        texts.extend(package.functions.iter().map(|(_, meaning)| meaning.as_str()));
    }
    texts
}

#[test]
fn punctuation_is_full_width() {
    let words = words::load();
    for text in texts(&words) {
        let outside: String = text.split('`').step_by(2).collect();
        let outside = outside.replace("](", "").replace("md)", "");
        assert!(!outside.contains(HALF_WIDTH), "half-width punctuation: {text}");
        assert_eq!(text.matches('`').count() % 2, 0, "an odd backtick: {text}");
    }
}

#[test]
fn sentences_end() {
    let words = words::load();
    for function in words.functions() {
        let call = &function.call.all()[0];
        for text in [Some(&function.does), function.gives.as_ref(), function.unknown.as_ref()] {
            assert!(text.is_none_or(|text| text.ends_with('。')), "{call}: no full stop: {text:?}");
        }
    }
}
