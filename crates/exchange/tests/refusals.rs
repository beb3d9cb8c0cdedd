//! Files that are no table of patents: refused with a code, and words that say what to do.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::io::{Cursor, Write};

use zhice_model::date::date;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn refusal(bytes: &[u8]) -> String {
    let outcome = zhice_exchange::read("清单.xlsx", bytes, "甲", date(2026, 11, 21));
    let [diagnostic] = &outcome.unwrap_err()[..] else { return "several".to_owned() };
    assert!(!diagnostic.hint.is_empty() && diagnostic.file == "清单.xlsx", "{diagnostic:?}");
    diagnostic.code.clone()
}

/// A compound file with these streams, all empty.
fn compound(streams: &[&str]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    for stream in streams {
        file.create_stream(stream).unwrap();
    }
    file.into_inner().into_inner()
}

/// A workbook with a part that unfolds to this many bytes.
fn bomb(part: &str, size: usize) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for empty in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        writer.start_file(empty, SimpleFileOptions::default()).unwrap();
    }
    let fast = SimpleFileOptions::default().compression_level(Some(1));
    writer.start_file(part, fast).unwrap();
    let chunk = vec![b' '; 1 << 20];
    for _ in 0..size >> 20 {
        writer.write_all(&chunk).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn refused() {
    let cases: [(Vec<u8>, &str); 14] = [
        (Vec::new(), "import-empty"),
        (b"\xEF\xBB\xBF".to_vec(), "import-empty"),
        (b"%PDF-1.7\n".to_vec(), "import-format"),
        (b"\x89PNG\r\n\x1A\n".to_vec(), "import-format"),
        (compound(&["EncryptedPackage"]), "import-encrypted"),
        (compound(&["WordDocument"]), "import-format"),
        (compound(&["Book"]), "import-format"),
        (compound(&["Workbook"]), "import-damaged"),
        (compound(&[]), "import-damaged"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), "import-damaged"),
        (b"PK\x03\x04".to_vec(), "import-damaged"),
        (b"PK\x05\x06".to_vec(), "import-damaged"),
        (bomb("xl/sharedStrings.xml", 257 << 20), "import-too-large"),
        // What is never read may be as large as it likes; this workbook lacks other things.
        (bomb("xl/media/image1.bmp", 2 << 20), "import-damaged"),
    ];
    for (bytes, code) in cases {
        assert_eq!(refusal(&bytes), code, "{:?}", bytes.get(..64));
    }
}

/// A table of shared texts that says it has more of them than it has bytes.
#[test]
fn shared_texts_without_end() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("xl/workbook.xml", ""),
        ("xl/worksheets/sheet1.xml", ""),
        ("xl/sharedStrings.xml", "<sst uniqueCount=\"99999999999999\"></sst>"),
    ];
    for (part, text) in parts {
        writer.start_file(part, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    assert_eq!(refusal(&writer.finish().unwrap().into_inner()), "import-damaged");
}
