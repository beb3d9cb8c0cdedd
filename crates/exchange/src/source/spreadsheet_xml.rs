//! The XML workbooks of Excel 2003, which scripts like to write and call `.xls`.

use std::borrow::Cow;

use calamine::Dimensions;
use csv::StringRecord;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zhice_model::Diagnostic;

use super::grid::{Grid, Grids};
use super::merged::Merged;
use super::refusal::damaged;
use super::value;
use super::work::{COLUMNS, Work};

const WHAT: &str = "这个 XML 表格";

/// Reads all sheets.
pub fn open(text: &str, work: &Work) -> Result<Grids, Diagnostic> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut book = Book::default();
    loop {
        match reader.read_event().map_err(|_| damaged(WHAT))? {
            Event::Start(tag) => book.begin(&tag, work)?,
            Event::End(tag) => book.end(tag.local_name().into_inner(), work)?,
            Event::Text(text) => book.text(&text.xml10_content()),
            Event::CData(text) => book.text(&text.xml10_content()),
            Event::GeneralRef(entity) => book.text(&resolved(&entity)),
            Event::Eof => break,
            _ => {}
        }
    }
    // A file that breaks off leaves its first element open.
    if book.is_closed { Ok(book.grids) } else { Err(damaged(WHAT)) }
}

/// What has been read of a workbook.
#[derive(Default)]
struct Book {
    grids: Grids,
    is_closed: bool,
    merged: Vec<Dimensions>,
    /// The number of the row, from 1; between two rows that of the one before.
    row: u32,
    cells: Vec<String>,
    /// Columns that a cell takes besides its own.
    across: usize,
    data: Option<Data>,
    /// The remark on a cell has text too.
    in_remark: bool,
}

#[derive(Default)]
struct Data {
    kind: String,
    text: String,
}

impl Book {
    fn begin(&mut self, tag: &BytesStart<'_>, work: &Work) -> Result<(), Diagnostic> {
        match tag.local_name().into_inner() {
            "Worksheet" => {
                work.table()?;
                let sheet = attribute(tag, "Name").unwrap_or_default();
                self.grids.grids.push(Grid { sheet, ..Grid::default() });
                (self.row, self.merged) = (0, Vec::new());
            }
            "Date1904" => self.grids.from_1904 = true,
            "Row" => {
                self.row = count(tag, "Index").unwrap_or(self.row.saturating_add(1));
                self.cells.clear();
            }
            "Cell" => self.begin_cell(tag),
            "Comment" => self.in_remark = true,
            "Data" if !self.in_remark => {
                let kind = attribute(tag, "Type").unwrap_or_default();
                self.data = Some(Data { kind, text: String::new() });
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_cell(&mut self, tag: &BytesStart<'_>) {
        let place = count(tag, "Index").and_then(|index| usize::try_from(index).ok());
        let column = place.map_or(self.cells.len(), |index| index.saturating_sub(1)).min(COLUMNS);
        self.cells.resize(column.max(self.cells.len()), String::new());
        // A formula that was calculated has data beside it.
        self.cells.push(attribute(tag, "Formula").unwrap_or_default());
        let across = count(tag, "MergeAcross").and_then(|count| usize::try_from(count).ok());
        self.across = across.unwrap_or(0).min(COLUMNS - column);
        let (down, column) = (count(tag, "MergeDown"), u32::try_from(column));
        if let (Some(down), Ok(column)) = (down, column) {
            let last = self.row.saturating_add(down);
            self.merged.push(Dimensions::new((self.row, column), (last, column)));
        }
    }

    fn end(&mut self, name: &str, work: &Work) -> Result<(), Diagnostic> {
        match name {
            "Data" => {
                if let (Some(data), Some(cell)) = (self.data.take(), self.cells.last_mut()) {
                    *cell = data.shown();
                }
            }
            "Comment" => self.in_remark = false,
            "Cell" => self.cells.resize(self.cells.len() + self.across, String::new()),
            "Row" => self.end_row(work)?,
            "Worksheet" => self.end_sheet(work)?,
            "Visible" => {}
            "Workbook" => self.is_closed = true,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(data) = &mut self.data {
            data.text.push_str(text);
        }
    }

    fn end_row(&mut self, work: &Work) -> Result<(), Diagnostic> {
        work.cells(self.cells.len())?;
        let cells = self.cells.get(..COLUMNS).unwrap_or(&self.cells);
        work.hold(cells.len(), cells.iter().map(String::len).sum())?;
        if let Some(grid) = self.grids.grids.last_mut() {
            grid.rows.push((self.row, cells.into()));
        }
        Ok(())
    }

    /// Merged cells are known when all have been read.
    fn end_sheet(&mut self, work: &Work) -> Result<(), Diagnostic> {
        let Some(grid) = self.grids.grids.last_mut() else { return Ok(()) };
        let mut merged = Merged::new(std::mem::take(&mut self.merged));
        for (row, cells) in &mut grid.rows {
            let before = (cells.len(), cells.as_slice().len());
            merged.fill(*row, cells, work)?;
            let more = (cells.len() - before.0, cells.as_slice().len() - before.1);
            work.hold(more.0, more.1)?;
        }
        grid.rows.retain(|(_, cells): &(u32, StringRecord)| cells.iter().any(|it| !it.is_empty()));
        Ok(())
    }
}

impl Data {
    fn shown(self) -> String {
        match self.kind.as_str() {
            // Numbers may be written with an exponent, and then have all their digits all the same.
            "Number" => value::of_digits(&self.text),
            "Boolean" => value::yes_or_no(self.text.trim() != "0").to_owned(),
            _ => self.text,
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|it| it.key.local_name().into_inner() == name)?;
    Some(
        quick_xml::escape::unescape(&found.value)
            .map_or_else(|_| found.value.to_string(), Cow::into_owned),
    )
}

fn count(tag: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(tag, name)?.trim().parse().ok()
}

fn resolved(entity: &BytesRef<'_>) -> String {
    let character = entity.resolve_char_ref().ok().flatten().map(String::from);
    let named = || quick_xml::escape::resolve_xml_entity(entity).map(str::to_owned);
    character.or_else(named).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Work, open};

    fn read(sheets: &str) -> Option<String> {
        let book = format!("<?xml version=\"1.0\"?><Workbook xmlns:ss=\"x\">{sheets}");
        let grids = open(&book, &Work::new(&mut |_| {})).ok()?.grids;
        let row = |(number, cells): &(u32, csv::StringRecord)| {
            format!("{number}:{}", cells.iter().collect::<Vec<_>>().join("|"))
        };
        let sheet = |grid: &super::Grid| {
            format!("{} {}", grid.sheet, grid.rows.iter().map(row).collect::<Vec<_>>().join(" "))
        };
        Some(grids.iter().map(sheet).collect::<Vec<_>>().join(" / "))
    }

    #[test]
    fn sheets() {
        let cell = |text: &str| format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>");
        let (a, b) = (cell("a"), cell("b&amp;&#x7532;<![CDATA[<c>]]>"));
        let number = "<Cell><Data ss:Type=\"Number\">2.023101234566E12</Data></Cell>";
        let cases = [
            (format!("<Row>{a}{b}</Row>"), "S 1:a|b&甲<c>"),
            (format!("<Row/><Row ss:Index=\"5\">{a}</Row><Row>{a}</Row>"), "S 5:a 6:a"),
            (format!("<Row>{a}<Cell ss:Index=\"4\"><Data>d</Data></Cell></Row>"), "S 1:a|||d"),
            (format!("<Row>{number}</Row>"), "S 1:2023101234566"),
            ("<Row><Cell><Data ss:Type=\"Boolean\">1</Data></Cell></Row>".to_owned(), "S 1:是"),
            (
                format!(
                    "<Row><Cell ss:MergeDown=\"1\"><Data>x</Data></Cell>{a}</Row><Row><Cell/>{a}</Row>"
                ),
                "S 1:x|a 2:x|a",
            ),
            (format!("<Row><Cell ss:MergeAcross=\"1\"><Data>x</Data></Cell>{a}</Row>"), "S 1:x||a"),
            (
                format!(
                    "<Row><Cell><Data>x</Data><Comment><Data>r</Data></Comment></Cell>{a}</Row>"
                ),
                "S 1:x|a",
            ),
        ];
        for (rows, expected) in cases {
            let sheet = format!("<Worksheet ss:Name=\"S\"><Table>{rows}</Table></Worksheet>");
            let found = read(&format!("{sheet}</Workbook>"));
            assert_eq!(found.as_deref(), Some(expected), "{rows}");
            assert_eq!(read(&sheet), None, "cut short");
        }
    }
}
