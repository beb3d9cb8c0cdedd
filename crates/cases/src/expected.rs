//! What a case expects, as its `expect` says it.

use std::collections::BTreeSet;

use crate::case::{Expected, GapExpected};
use crate::document::{Fields, Item};
use crate::keyword::keyword;

/// What is expected; `None`, with the problems noted, when it cannot be told.
pub fn expected(item: &Item) -> Option<Expected> {
    let fields = item.table()?;
    let hint = "每个用例都要写明结果，如 expect = { status = \"met\" }";
    let status = fields.need("status", hint).and_then(|status| keyword(&status));
    let (level, possible) = (level(&fields, "level"), level(&fields, "possible"));
    let standing = fields.find("standing").and_then(|standing| keyword(&standing));
    let criteria = by_label(&fields, "criteria", keyword);
    let gaps = by_label(&fields, "gaps", gap);
    let (missing, sensitive) = (names(&fields, "missing"), names(&fields, "sensitive"));
    let under = by_label(&fields, "under", keyword);
    let texts = |key| fields.find(key).and_then(|notes| notes.texts()).unwrap_or_default();
    let (notes, without_notes) = (texts("notes"), texts("without_notes"));
    fields.finish();
    let status = status?;
    Some(Expected {
        status,
        level,
        possible,
        standing,
        criteria,
        gaps,
        missing,
        sensitive,
        under,
        notes,
        without_notes,
    })
}

fn level(fields: &Fields, key: &'static str) -> Option<u8> {
    let item = fields.find(key)?;
    let level = u8::try_from(item.whole()?).ok();
    if level.is_none() {
        item.refuse(&format!("{}超出了等级的范围", item.name), "0 表示没有达到任何等级");
    }
    level
}

fn by_label<T>(
    fields: &Fields,
    key: &'static str,
    read: impl Fn(&Item) -> Option<T>,
) -> Vec<(String, T)> {
    let table = fields.find(key).and_then(|item| item.table());
    let entries = table.iter().flat_map(Fields::entries);
    entries.filter_map(|(label, item)| Some((label, read(&item)?))).collect()
}

fn names(fields: &Fields, key: &'static str) -> Option<BTreeSet<String>> {
    let names = fields.find(key)?.texts()?;
    Some(names.into_iter().collect())
}

/// `1`, a range `[1, 3]`, or `[1]` for one that has no upper end.
fn gap(item: &Item) -> Option<GapExpected> {
    if !item.is_list() {
        let exact = item.whole()?;
        return Some(GapExpected { low: exact, high: Some(exact) });
    }
    let ends: Option<Vec<u64>> = item.list()?.iter().map(Item::whole).collect();
    match ends?.as_slice() {
        [low] => Some(GapExpected { low: *low, high: None }),
        [low, high] => Some(GapExpected { low: *low, high: Some(*high) }),
        _ => {
            let hint = "写 1、[1, 3]，或没有上限的 [1]";
            item.refuse(&format!("{}的差额应为一个数或一个范围", item.name), hint);
            None
        }
    }
}
