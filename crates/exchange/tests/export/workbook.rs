//! A workbook read back by another library.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

/// The names of the sheets, in order.
pub fn sheets(bytes: &[u8]) -> Vec<String> {
    open(bytes).sheet_names()
}

/// The rows of a sheet as texts; days as `2026-11-21`.
pub fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    cells(bytes, sheet).iter().map(|row| row.iter().map(text).collect()).collect()
}

/// The rows of a sheet.
pub fn cells(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let range = open(bytes).worksheet_range(sheet).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A row under its header as `(header, cell)`.
pub fn record(rows: &[Vec<String>], row: usize) -> Vec<(&str, &str)> {
    let pairs = rows[0].iter().zip(&rows[row]);
    pairs.map(|(header, cell)| (header.as_str(), cell.as_str())).collect()
}

/// The sheet as CSV, as a spreadsheet program would save it.
pub fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

/// The XML of a part of the workbook.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name(name).unwrap()).unwrap()
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}
