//! Workbooks of Excel 97 whose records lie about their lengths.

use std::io::{Cursor, Read};

use super::files::{Record, compound, label, labels, stream, xls};
use super::{fixture, read, refused, taken};

/// The stream of the workbook among the fixtures.
fn fixture_stream() -> Vec<u8> {
    let bytes = fixture("excel-97-2003.xls");
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).unwrap();
    let mut stream = Vec::new();
    file.open_stream("/Workbook").unwrap().read_to_end(&mut stream).unwrap();
    stream
}

/// Where the records of a stream begin, with their kinds and lengths.
fn places(stream: &[u8]) -> Vec<(usize, u16, usize)> {
    let number = |at: usize| u16::from_le_bytes([stream[at], stream[at + 1]]);
    let (mut places, mut at) = (Vec::new(), 0);
    while at + 4 <= stream.len() {
        let (kind, length) = (number(at), usize::from(number(at + 2)));
        places.push((at, kind, length));
        at += 4 + length;
    }
    places
}

fn with_length(stream: &[u8], at: usize, length: usize) -> Vec<u8> {
    let mut changed = stream.to_vec();
    changed[at + 2..at + 4].copy_from_slice(&u16::try_from(length).unwrap().to_le_bytes());
    compound(&changed)
}

/// A length that is too great or swallows the record behind it, in any record of a sheet.
#[test]
fn lengths_that_are_not_true() {
    let stream = fixture_stream();
    let whole = read(&compound(&stream)).unwrap();
    let places = places(&stream);
    let sheets = places.iter().skip_while(|(_, kind, _)| *kind != 0x000A);
    let mut tried = 0;
    for (place, behind) in sheets.clone().zip(sheets.skip(1)) {
        let (at, kind, length) = *place;
        for lie in [0xFFFF, length + 1, length + 2, length + 4 + behind.2, length.saturating_sub(2)]
        {
            if lie == length {
                continue;
            }
            tried += 1;
            if let Ok(reading) = read(&with_length(&stream, at, lie)) {
                assert_eq!(reading.patents, whole.patents, "{kind:#x} at {at}: {length} as {lie}");
            }
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn sheets_without_an_end() {
    taken("whole", &xls(&labels(), 1), 1);
    let lie = |kind: u16, bytes: usize| [labels(), vec![(kind, vec![0; bytes])]].concat();
    refused("longer than records are", &xls(&lie(0x0200, 9_000), 1), "import-damaged", "已损坏");
    let whole = stream(&labels());
    for end in [whole.len() - 1, whole.len() - 7, 3] {
        refused("cut", &compound(&whole[..end]), "import-damaged", "已损坏");
    }
    let broken: [(&str, Record); 5] = [
        ("a number that is too short", (0x0203, vec![2, 0, 0, 0, 0, 0, 1, 2, 3])),
        ("a number that is too long", (0x0203, vec![0; 18])),
        ("a text that breaks off", (0x0204, label(2, 0, "202019000502.7").1[..20].to_vec())),
        ("a shared text that is not there", (0x00FD, vec![2, 0, 0, 0, 0, 0, 9, 0, 0, 0])),
        ("numbers of other columns", (0x00BD, vec![2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0])),
    ];
    for (what, record) in broken {
        refused(what, &xls(&[labels(), vec![record]].concat(), 1), "import-damaged", "已损坏");
    }
    let fine = (0x00BD, vec![2, 0, 1, 0, 0, 0, 6, 0, 0, 0, 1, 0]);
    taken("numbers", &xls(&[labels(), vec![fine]].concat(), 1), 1);
}
