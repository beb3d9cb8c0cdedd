//! Files that something happened to: whatever was changed in them, the importer answers, and
//! accounts for every row it saw.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};
use zhice_model::date::{Date, date};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const AS_OF: Date = date(2026, 11, 21);

/// Something done to bytes: where, as a share of their length, and what.
#[derive(Clone, Debug)]
enum Change {
    Set(usize, u8),
    Cut(usize),
    Repeat(usize, usize),
    Remove(usize, usize),
    Insert(usize, &'static str),
}

/// What stands in workbooks and matters.
const WORDS: &[&str] = &[
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<row r=\"4294967295\">",
    " r=\"A99999999999\"",
    " ref=\"B2:A1\"",
    "<f t=\"shared\" si=\"99999999999\">A1</f>",
    " t=\"s\"",
    " s=\"4294967295\"",
    "<v>1E308</v>",
    "&x;",
    "<!--",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    " rowspan=99999",
    "<table>",
    "</tr>",
    " ss:Index=\"4294967295\"",
    " ss:MergeAcross=\"4294967295\"",
    " ss:MergeDown=\"4294967295\"",
    "\0",
];

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = 0..100_000_usize;
    let length = 1..40_usize;
    prop::collection::vec(
        prop_oneof![
            (place.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
            place.clone().prop_map(Change::Cut),
            (place.clone(), length.clone()).prop_map(|(at, length)| Change::Repeat(at, length)),
            (place.clone(), length).prop_map(|(at, length)| Change::Remove(at, length)),
            (place, prop::sample::select(WORDS)).prop_map(|(at, word)| Change::Insert(at, word)),
        ],
        1..4,
    )
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        let place = |at: &usize| at * bytes.len() / 100_000;
        match change {
            Change::Set(at, byte) if !bytes.is_empty() => {
                let at = place(at);
                bytes[at] = *byte;
            }
            Change::Set(..) => {}
            Change::Cut(at) => bytes.truncate(bytes.len() - place(at) / 4),
            Change::Repeat(at, length) => {
                let at = place(at);
                let end = (at + length).min(bytes.len());
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            Change::Remove(at, length) => {
                let at = place(at);
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Insert(at, word) => {
                let at = place(at);
                bytes.splice(at..at, word.bytes());
            }
        }
    }
    bytes
}

fn answered(bytes: &[u8]) -> bool {
    match zhice_exchange::read("x", bytes, "甲（虚构）有限公司", AS_OF) {
        Err(refusals) => refusals.iter().all(|it| !it.message.is_empty() && !it.hint.is_empty()),
        Ok(reading) => {
            let import = &reading.import;
            let accounted = import.found + import.rejected_count;
            import.needs_mapping || import.rows - import.joined == accounted
        }
    }
}

/// A small workbook with texts, numbers, days, a formula and merged cells.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["申请号", "标题", "申请日", "权利人"]).unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for row in 1..4_u32 {
        sheet.write(row, 0, 202_319_100_000_u64 + u64::from(row)).unwrap();
        sheet.write_formula(row, 1, "=HYPERLINK(\"u\",\"一种齿轮\")").unwrap();
        sheet.write_with_format(row, 2, 45_052 + row, &day).unwrap();
    }
    sheet.merge_range(1, 3, 3, 3, "甲（虚构）有限公司", &Format::new()).unwrap();
    book.save_to_buffer().unwrap()
}

/// The workbook with one of its parts changed, the archive around it whole.
fn with_part_changed(bytes: &[u8], part: usize, changes: &[Change]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if at == part % 16 {
            content = changed(content, changes);
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn workbooks(part in 0..16_usize, changes in changes()) {
        prop_assert!(answered(&with_part_changed(&workbook(), part, &changes)));
        prop_assert!(answered(&changed(workbook(), &changes)));
    }

    #[test]
    fn other_files(
        file in prop::sample::select(&["excel-97-2003.xls", "web-page.xls", "xml-2003.xls"][..]),
        changes in changes(),
    ) {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/import");
        let bytes = fs::read(Path::new(folder).join(file)).unwrap();
        prop_assert!(answered(&changed(bytes, &changes)), "{file}");
    }
}
