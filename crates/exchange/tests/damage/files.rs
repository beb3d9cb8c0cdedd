//! Small workbooks, made byte by byte, so that anything can be wrong with them.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// A patent's number and title, and the headers above them.
pub const HEADER: [&str; 2] = ["申请号", "标题"];
pub const PATENT: [&str; 2] = ["202019000501.2", "甲"];

/// A workbook of Excel 2007: these sheets, each listed so many times, and the part of shared texts.
pub fn xlsx(sheets: &[(&str, usize)], texts: Option<&str>) -> Vec<u8> {
    let listed: Vec<usize> = sheets
        .iter()
        .enumerate()
        .flat_map(|(part, (_, times))| std::iter::repeat_n(part, *times))
        .collect();
    let (mut names, mut parts) = (String::new(), String::new());
    for (part, number) in listed.iter().zip(1..) {
        let _ =
            write!(names, "<sheet name=\"S{number}\" sheetId=\"{number}\" r:id=\"r{number}\"/>");
        parts +=
            &relation(&format!("r{number}"), "worksheet", &format!("worksheets/sheet{part}.xml"));
    }
    parts += &relation("texts", "sharedStrings", "sharedStrings.xml");
    let relations = |inside: &str| {
        format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>")
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |path: &str, content: &str| {
        zip.start_file(path, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    };
    put("[Content_Types].xml", &format!("<Types xmlns=\"{PACKAGE}/content-types\"/>"));
    put("_rels/.rels", &relations(&relation("r", "officeDocument", "xl/workbook.xml")));
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets></workbook>"
    );
    put("xl/workbook.xml", &book);
    put("xl/_rels/workbook.xml.rels", &relations(&parts));
    for (part, (sheet, _)) in sheets.iter().enumerate() {
        put(&format!("xl/worksheets/sheet{part}.xml"), sheet);
    }
    put("xl/sharedStrings.xml", texts.unwrap_or("<sst/>"));
    zip.finish().unwrap().into_inner()
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
}

/// A sheet with header, one patent, and these further rows and what follows them.
pub fn sheet(rows: &str, behind: &str) -> String {
    let row = |number: usize, cells: [&str; 2]| {
        let cell = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
        format!("<row r=\"{number}\">{}</row>", cells.map(cell).concat())
    };
    let (header, patent) = (row(1, HEADER), row(2, PATENT));
    format!(
        "<worksheet xmlns=\"{MAIN}\"><sheetData>{header}{patent}{rows}</sheetData>{behind}</worksheet>"
    )
}

/// A record of a workbook of Excel 97: its kind and its bytes.
pub type Record = (u16, Vec<u8>);

/// A workbook of Excel 97 with a sheet of these records, listed so many times.
pub fn xls(cells: &[Record], times: usize) -> Vec<u8> {
    let begin = |kind: u16| (0x0809, [&[0, 6][..], &kind.to_le_bytes(), &[0; 12]].concat());
    let end = (0x000A, Vec::new());
    let listed = |at: u32| {
        let mut bytes = at.to_le_bytes().to_vec();
        bytes.extend([0, 0, 1, 0, b'S']);
        (0x0085, bytes)
    };
    let globals = |at: u32| {
        let sheets = std::iter::repeat_n(listed(at), times);
        std::iter::once(begin(5)).chain(sheets).chain([end.clone()]).collect::<Vec<Record>>()
    };
    let at = u32::try_from(stream(&globals(0)).len()).unwrap();
    let sheet = [&[begin(16)], cells, std::slice::from_ref(&end)].concat();
    compound(&stream(&[globals(at), sheet].concat()))
}

/// The records one after the other.
pub fn stream(records: &[Record]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (kind, content) in records {
        bytes.extend(kind.to_le_bytes());
        bytes.extend(u16::try_from(content.len()).unwrap().to_le_bytes());
        bytes.extend(content);
    }
    bytes
}

/// A compound file with such a stream.
pub fn compound(stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream("/Workbook").unwrap().write_all(stream).unwrap();
    file.into_inner().into_inner()
}

/// A cell with a text.
pub fn label(row: u16, column: u16, text: &str) -> Record {
    let units: Vec<u16> = text.encode_utf16().collect();
    let head = [row, column, 0, u16::try_from(units.len()).unwrap()];
    let mut bytes: Vec<u8> = head.iter().flat_map(|it| it.to_le_bytes()).collect();
    bytes.push(1);
    bytes.extend(units.iter().flat_map(|it| it.to_le_bytes()));
    (0x0204, bytes)
}

/// Header and patents of such a sheet.
pub fn labels() -> Vec<Record> {
    let mut cells =
        HEADER.iter().zip(0..).map(|(it, column)| label(0, column, it)).collect::<Vec<_>>();
    cells.extend(PATENT.iter().zip(0..).map(|(it, column)| label(1, column, it)));
    cells
}
