//! The tables of web pages, which many sites give out as `.xls`. Spreadsheet programs open such a
//! file, so its owner does not know. Read as a stream of tags: a table needs no tree.

use std::collections::BTreeMap;
use std::rc::Rc;

use csv::StringRecord;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use zhice_model::Diagnostic;

use super::LAST_HEADER_LINE;
use super::grid::{Grid, Grids};
use super::refusal::{damaged, not_a_table};
use super::work::{COLUMNS, HEADER_TIMES, Work};
use crate::header::likeness;
use crate::numbered::has_number;

/// Tables in tables are told from each other down to this depth; what is deeper belongs to the cell.
const DEPTH: usize = 8;

/// Reads all tables of a page. What stands in a table inside a cell belongs to the cell, unless it is a list
/// of its own: then the table around it only arranges the page.
pub fn open(text: &str, work: &Work) -> Result<Grids, Diagnostic> {
    let mut page = Page::new(work);
    let mut emitter = DefaultEmitter::default();
    // What stands in scripts and styles is not tags.
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => page.begin(&tag)?,
            Token::EndTag(tag) => page.end(&tag.name)?,
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    page.finish()
}

/// A cell that reaches into rows below.
#[derive(Clone, Debug)]
struct Reaching {
    rows: usize,
    text: Rc<str>,
}

/// What has been read of a page.
struct Page<'p, 'w> {
    work: &'p Work<'w>,
    grids: Vec<Grid>,
    /// The tables that are open, one in another.
    open: Vec<Table>,
    /// How many others are open in the innermost of them.
    deeper: usize,
    /// Some table within another was a list.
    nested: bool,
    /// Inside of an element whose text is not shown.
    unseen: bool,
    begun: bool,
    /// The end of the page was reached, whatever it left open.
    ended: bool,
}

/// What has been read of a table.
#[derive(Default)]
struct Table {
    rows: Vec<(u32, StringRecord)>,
    row: Option<Vec<Rc<str>>>,
    cell: Option<Cell>,
    /// Cells of rows above, by their columns.
    reaching: BTreeMap<usize, Reaching>,
    /// Rows that began so far.
    count: u32,
}

#[derive(Default)]
struct Cell {
    text: String,
    columns: usize,
    rows: usize,
}

impl<'p, 'w> Page<'p, 'w> {
    fn new(work: &'p Work<'w>) -> Self {
        Self {
            work,
            grids: Vec::new(),
            open: Vec::new(),
            deeper: 0,
            nested: false,
            unseen: false,
            begun: false,
            ended: false,
        }
    }

    fn begin(&mut self, tag: &StartTag<()>) -> Result<(), Diagnostic> {
        let (work, inside) = (self.work, self.deeper > 0);
        let apart = self.open.len() < DEPTH;
        let table = self.open.last_mut();
        match (tag.name.as_slice(), table) {
            (b"html", _) => self.begun = true,
            (b"table", _) if apart => self.open.push(Table::default()),
            (b"table", _) => self.deeper += 1,
            (b"tr", Some(table)) if !inside => table.begin_row(work)?,
            (b"td" | b"th", Some(table)) if !inside => table.begin_cell(tag, work)?,
            (b"br" | b"p" | b"div" | b"tr" | b"li", Some(table)) => table.break_line(),
            (b"style" | b"script", _) => self.unseen = !tag.self_closing,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Diagnostic> {
        let (work, inside) = (self.work, self.deeper > 0);
        match (name, self.open.last_mut()) {
            (b"html" | b"body", _) => self.ended = true,
            (b"table", _) if inside => self.deeper -= 1,
            (b"table", Some(_)) => self.end_table()?,
            (b"tr", Some(table)) if !inside => table.end_row(work)?,
            (b"td" | b"th", Some(table)) if !inside => table.end_cell(work)?,
            (b"style" | b"script", _) => self.unseen = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(table) = self.open.last_mut().filter(|_| !self.unseen) {
            table.text(text);
        }
    }

    fn end_table(&mut self) -> Result<(), Diagnostic> {
        self.deeper = 0;
        let Some(mut table) = self.open.pop() else { return Ok(()) };
        table.end_row(self.work)?;
        let is_list = !self.open.is_empty() && self.is_list(&table)?;
        self.nested |= is_list;
        match self.open.last_mut() {
            Some(around) if !is_list => around.take(&table),
            _ if table.rows.is_empty() => {}
            _ => {
                self.work.table()?;
                self.grids.push(Grid { rows: table.rows, ..Grid::default() });
            }
        }
        Ok(())
    }

    /// Whether a table within another is a list of patents, and none around it is; one that goes on with a
    /// list has patents.
    fn is_list(&self, table: &Table) -> Result<bool, Diagnostic> {
        let goes_on = || self.nested && table.rows.iter().any(|(_, cells)| has_number(cells));
        if !table.has_header(1, self.work)? && !goes_on() {
            return Ok(false);
        }
        for around in &self.open {
            // The label of a field to search in is no header.
            if around.has_header(2, self.work)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What came of it. A page that ends within a table was cut, unless its own end was seen.
    fn finish(mut self) -> Result<Grids, Diagnostic> {
        if !self.open.is_empty() && !self.ended {
            return Err(damaged("这个网页表格"));
        }
        while !self.open.is_empty() {
            self.end_table()?;
        }
        if self.grids.is_empty() {
            return Err(not_a_table("没有表格的网页"));
        }
        let cut = self.begun && !self.ended;
        let note = "网页表格的末尾缺少结束标记，可能没有下载完整，请核对件数";
        let notes = cut.then(|| note.to_owned()).into_iter().collect();
        Ok(Grids { grids: self.grids, from_1904: false, notes })
    }
}

impl Table {
    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut() {
            for word in text.split_inclusive(|c: char| c.is_ascii_whitespace()) {
                let trimmed = word.trim_end_matches(|c: char| c.is_ascii_whitespace());
                cell.text.push_str(trimmed);
                let open = cell.text.ends_with([' ', '\n']) || cell.text.is_empty();
                if trimmed.len() < word.len() && !open {
                    cell.text.push(' ');
                }
            }
        }
    }

    fn break_line(&mut self) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.text.is_empty()) {
            cell.text.push('\n');
        }
    }

    /// Takes what stands in a table within the cell for its text.
    fn take(&mut self, inner: &Self) {
        for (_, cells) in &inner.rows {
            self.break_line();
            if let Some(cell) = self.cell.as_mut() {
                cells.iter().for_each(|text| cell.text.push_str(text));
            }
        }
    }

    /// Whether one of the first rows names the application number, and with it so many columns at least.
    fn has_header(&self, least: usize, work: &Work) -> Result<bool, Diagnostic> {
        for (_, cells) in self.rows.iter().take(LAST_HEADER_LINE as usize) {
            work.cells(cells.len().saturating_mul(HEADER_TIMES))?;
            let like = likeness(cells, &[]);
            if like.has_application_number && like.known >= least {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn begin_row(&mut self, work: &Work) -> Result<(), Diagnostic> {
        self.end_row(work)?;
        self.count = self.count.saturating_add(1);
        self.row = Some(Vec::new());
        work.cells(1)
    }

    fn begin_cell(&mut self, tag: &StartTag<()>, work: &Work) -> Result<(), Diagnostic> {
        self.end_cell(work)?;
        if self.row.is_none() {
            self.begin_row(work)?;
        }
        let span = |name: &[u8]| {
            let value = tag.attributes.get(name).map(|value| String::from_utf8_lossy(value));
            let count = value.and_then(|value| value.trim().parse().ok()).unwrap_or(1_usize);
            count.clamp(1, COLUMNS)
        };
        let (columns, rows) = (span(b"colspan"), span(b"rowspan"));
        self.cell = Some(Cell { text: String::new(), columns, rows });
        self.fill(work)
    }

    /// Puts what reaches into this row from above into its place.
    fn fill(&mut self, work: &Work) -> Result<(), Diagnostic> {
        let Some(row) = &mut self.row else { return Ok(()) };
        while let Some(above) = self.reaching.get(&row.len()) {
            row.push(Rc::clone(&above.text));
            work.cells(1)?;
        }
        Ok(())
    }

    fn end_cell(&mut self, work: &Work) -> Result<(), Diagnostic> {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else { return Ok(()) };
        if row.len() >= COLUMNS {
            return Ok(());
        }
        let text: Rc<str> = cell.text.trim().into();
        if cell.rows > 1 {
            let reaching = Reaching { rows: cell.rows, text: Rc::clone(&text) };
            // This row is one of them.
            self.reaching.insert(row.len(), reaching);
        }
        row.push(text);
        let blank = cell.columns.min(COLUMNS.saturating_sub(row.len()) + 1).saturating_sub(1);
        row.resize_with(row.len() + blank, || Rc::from(""));
        work.cells(blank + 1)
    }

    fn end_row(&mut self, work: &Work) -> Result<(), Diagnostic> {
        self.end_cell(work)?;
        self.fill(work)?;
        let Some(row) = self.row.take() else { return Ok(()) };
        self.reaching.retain(|_, above| {
            above.rows = above.rows.saturating_sub(1);
            above.rows > 0
        });
        if row.iter().any(|cell| !cell.is_empty()) {
            work.hold(row.len(), row.iter().map(|cell| cell.len()).sum())?;
            let cells = row.iter().map(AsRef::as_ref).take(COLUMNS).collect();
            self.rows.push((self.count, cells));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
