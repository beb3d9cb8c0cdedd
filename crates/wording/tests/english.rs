//! English sentences, and levels in both languages.

use zhice_model::Strength;
use zhice_model::date::date;
use zhice_wording::{EN, ZH};

#[test]
fn english_sentences() {
    let w = &EN;
    let said = [
        ((w.date)(date(2026, 11, 21)), "21 November 2026"),
        ((w.date)(date(2025, 5, 1)), "1 May 2025"),
        ((w.level)(1, "一星级"), "1 star"),
        ((w.level)(3, "三星级"), "3 stars"),
        ((w.level)(3, ""), "3 stars"),
        ((w.level)(2, "甲类"), "甲类"),
        (
            (w.gap_one)(&(w.short.exactly)("7"), "有效发明专利", "3 stars"),
            "For 3 stars: 有效发明专利, 7 short",
        ),
        (
            (w.force)("鼓励", Strength::Encourage),
            "Wording of the document: 鼓励 (encouraged, no entitlement)",
        ),
        ((w.force_short)("给予", Strength::Grant), "granted when the conditions are met"),
        ((w.unknown_patents)("Grant date", 1), "“Grant date” unknown for 1 patent"),
        ((w.unknown_patents)("Grant date", 12), "“Grant date” unknown for 12 patents"),
        ((w.group_some)(1), "at least 1 of them"),
        ((w.unit)("件").to_owned(), ""),
        ((w.unit)("年").to_owned(), "yr"),
    ];
    for (text, expected) in said {
        assert_eq!(text, expected);
    }
    assert_eq!((ZH.level)(3, ""), "三星级");
    assert_eq!((ZH.level)(2, "甲类"), "甲类");
    assert_eq!((ZH.level)(6, ""), "6 级");
}
