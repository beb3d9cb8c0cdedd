//! Each language keeps to itself, and its figures to their words. The literals are read from the
//! source: what functions say is among them.

use std::fs;

use super::chinese;
use super::en::EN;

/// Chinese that English texts may hold: the mark, and the language's own name.
const IN_ENGLISH: [&str; 3] = ["知策", "语言", "简体中文"];

/// Latin words that Chinese texts may hold: names, formats, and the language's own word for itself.
const IN_CHINESE: [&str; 20] = [
    "CSV", "Excel", "xlsx", "xls", "incoPat", "ZL", "CN", "rules", "index", "json", "Language",
    "English", "en", "zh", "JSON", "PDF", "SHA", "XLSX", "Ctrl", "Tab",
];

/// The literals of a language's files that are shown; those that are matched against are not.
fn shown(folder: &str) -> Vec<String> {
    let path = format!("{}/src/texts/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files =
        fs::read_dir(path).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let found: Vec<String> = files.flat_map(|source| literals(&source)).collect();
    assert!(found.len() > 300, "{folder}: {}", found.len());
    found
}

fn literals(source: &str) -> Vec<String> {
    let code: Vec<&str> =
        source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    // Every other piece stands between quotation marks: no text holds a straight one.
    let pieces: Vec<&str> = code.split('"').collect();
    let pairs = pieces.chunks_exact(2);
    let matched = |after: &str| ["=>", "|"].iter().any(|sign| after.trim_start().starts_with(sign));
    let after = pieces.iter().skip(2).step_by(2);
    let literals = pairs.zip(after).filter(|(_, after)| !matched(after));
    literals.map(|(pair, _)| without_places(pair[1])).collect()
}

/// A text without what is filled in: `{count} 件` is ` 件`.
fn without_places(text: &str) -> String {
    let pieces = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest));
    pieces.collect()
}

#[test]
fn english_holds_no_chinese() {
    let is_han = |c: char| matches!(c, '\u{3000}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}');
    for text in shown("en") {
        let rest = IN_ENGLISH.iter().fold(text.clone(), |text, known| text.replace(known, ""));
        assert!(!rest.contains(is_han), "{text}");
    }
}

#[test]
fn chinese_holds_no_latin_words() {
    for text in shown("zh_cn") {
        let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1);
        for word in words {
            assert!(IN_CHINESE.contains(&word), "“{word}” in {text}");
        }
    }
}

#[test]
fn figures_agree_with_their_words() {
    let t = &EN;
    type Counted = fn(usize) -> String;
    let counts: [(Counted, [&str; 3]); 8] = [
        (t.patents.total, ["0 patents", "1 patent", "12 patents"]),
        (t.import().found_count, ["0 patents", "1 patent", "12 patents"]),
        (
            t.import().more_rows,
            ["0 rows more not listed", "1 row more not listed", "12 rows more not listed"],
        ),
        (
            |count| (EN.import().confirm_title)(count, 0),
            [
                "Nothing is left to answer first",
                "Please answer one question first",
                "Please answer 12 questions first",
            ],
        ),
        (
            t.editor.faults,
            [
                "0 entries need to be corrected.",
                "One entry needs to be corrected.",
                "12 entries need to be corrected.",
            ],
        ),
        (
            t.notices.undone_but,
            [
                "Undone; 0 patents were changed since and are kept.",
                "Undone; one patent was changed since and is kept.",
                "Undone; 12 patents were changed since and are kept.",
            ],
        ),
        (
            t.notices.restored,
            [
                "What you entered last time is back: 0 patents.",
                "What you entered last time is back: 1 patent.",
                "What you entered last time is back: 12 patents.",
            ],
        ),
        (t.results.counted, ["Counted (0)", "Counted (1)", "Counted (12)"]),
    ];
    for (say, expected) in counts {
        assert_eq!([0, 1, 12].map(say), expected);
    }
}

#[test]
fn english_sentences() {
    let said = [
        ((EN.import().receipt)("a.csv", 3, 0, 1), "Imported from a.csv: 3 new, 1 unchanged."),
        ((EN.errors.place)("plan.rhai", Some(3), None), "plan.rhai, line 3"),
        (
            (EN.errors.plans_broken)(1),
            "The rule files have 1 error. The policies concerned are left out; the others are not affected.",
        ),
    ];
    for (text, expected) in said {
        assert_eq!(text, expected);
    }
}

#[test]
fn nothing_is_called_settled_that_keeps_the_rating_open() {
    let t = chinese();
    for (open, doubts, expected) in [
        (0, 0, "没有需要先确认的问题了"),
        (0, 3, "问题都已回答；还有 3 项信息不清楚，星级仍待确认"),
        (2, 3, "请先确认 2 个问题"),
    ] {
        assert_eq!((t.import().confirm_title)(open, doubts), expected);
    }
}
