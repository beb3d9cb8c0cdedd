//! Files that end early.

use super::files::{sheet, xlsx};
use super::{fixture, read, refused};

/// Wherever a file is cut, all of it is there or it is refused.
#[test]
fn nothing_is_lost_without_a_word() {
    for file in [
        "excel-97-2003.xls",
        "web-page.xls",
        "web-page-gb18030.xls",
        "xml-2003.xls",
        "workbook.xlsx",
    ] {
        let bytes = fixture(file);
        let whole = read(&bytes).unwrap();
        let mut refusals = 0;
        for part in 1..400 {
            let end = bytes.len() * part / 400;
            match read(&bytes[..end]) {
                Ok(reading) => assert_eq!(reading.patents, whole.patents, "{file} cut at {end}"),
                Err(_) => refusals += 1,
            }
        }
        assert!(refusals > 200, "{file}: {refusals}");
    }
}

/// A sheet within a workbook that is whole itself.
#[test]
fn sheets_that_were_cut() {
    let whole = sheet("<row r=\"3\"><c r=\"A3\"><v>202019000502.7</v></c></row>", "");
    let cut = whole.split_once("<row r=\"3\">").unwrap().0;
    refused("the only sheet", &xlsx(&[(cut, 1)], None), "import-damaged", "已损坏");
    let two = read(&xlsx(&[(&whole, 1), (cut, 1)], None)).unwrap();
    let unread = "工作表“S2”已损坏或不完整，没有读取；其中如有专利，没有计入";
    assert!(two.import.notes.iter().any(|note| note == unread), "{:?}", two.import.notes);
    assert_eq!(two.patents.len(), 2);
}

/// The last row of a text that breaks off.
#[test]
fn last_rows() {
    let header = "申请号,标题,法律状态";
    let cases = [
        ("202019000501.2,甲,授权\n", 0),
        ("202019000501.2,甲,授权", 0),
        ("202019000501.2,甲\n", 0),
        ("202019000501.2,甲", 1),
        ("202019000501.2,甲,授权\n2020190005", 1),
        ("202019000501.2,甲,授权\n202019000502.7,乙,", 0),
        ("202019000501.2,甲,授权\n\n", 0),
    ];
    for (rows, doubts) in cases {
        let reading = read(format!("{header}\n{rows}").as_bytes()).unwrap();
        let found =
            reading.import.warnings.iter().filter(|it| it.message.contains("文件到这一行中断"));
        assert_eq!(found.count(), doubts, "{rows:?}: {:?}", reading.import.warnings);
    }
}
