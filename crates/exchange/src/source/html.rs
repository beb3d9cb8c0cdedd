//! The tables of web pages, which many sites give out as `.xls`. Spreadsheet programs open such a
//! file, so its owner does not know. Read as a stream of tags: a table needs no tree.

use std::collections::BTreeMap;
use std::rc::Rc;

use csv::StringRecord;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use zhice_model::Diagnostic;

use super::grid::{Grid, Grids};
use super::refusal::{damaged, not_a_table};
use super::work::{COLUMNS, Work};

/// Reads all tables of a page. What stands in a table inside a cell belongs to the cell.
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
    /// How many tables are open, one in another.
    depth: usize,
    rows: Vec<(u32, StringRecord)>,
    row: Option<Vec<Rc<str>>>,
    cell: Option<Cell>,
    /// Cells of rows above, by their columns.
    reaching: BTreeMap<usize, Reaching>,
    /// Inside of an element whose text is not shown.
    unseen: bool,
    /// Rows that began so far.
    count: u32,
    begun: bool,
    /// The end of the page was reached, whatever it left open.
    ended: bool,
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
            depth: 0,
            rows: Vec::new(),
            row: None,
            cell: None,
            reaching: BTreeMap::new(),
            unseen: false,
            count: 0,
            begun: false,
            ended: false,
        }
    }

    fn begin(&mut self, tag: &StartTag<()>) -> Result<(), Diagnostic> {
        match tag.name.as_slice() {
            b"html" => self.begun = true,
            b"table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.reaching.clear();
                }
            }
            b"tr" if self.depth == 1 => self.begin_row()?,
            b"td" | b"th" if self.depth == 1 => self.begin_cell(tag)?,
            b"br" | b"p" | b"div" | b"tr" | b"li" => self.break_line(),
            b"style" | b"script" => self.unseen = !tag.self_closing,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Diagnostic> {
        match name {
            b"html" | b"body" => self.ended = true,
            b"table" if self.depth == 1 => self.end_table()?,
            b"table" => self.depth = self.depth.saturating_sub(1),
            b"tr" if self.depth == 1 => self.end_row()?,
            b"td" | b"th" if self.depth == 1 => self.end_cell()?,
            b"style" | b"script" => self.unseen = false,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| !self.unseen) {
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

    fn begin_row(&mut self) -> Result<(), Diagnostic> {
        self.end_row()?;
        self.count = self.count.saturating_add(1);
        self.row = Some(Vec::new());
        self.work.cells(1)
    }

    fn begin_cell(&mut self, tag: &StartTag<()>) -> Result<(), Diagnostic> {
        self.end_cell()?;
        if self.row.is_none() {
            self.begin_row()?;
        }
        let span = |name: &[u8]| {
            let value = tag.attributes.get(name).map(|value| String::from_utf8_lossy(value));
            let count = value.and_then(|value| value.trim().parse().ok()).unwrap_or(1_usize);
            count.clamp(1, COLUMNS)
        };
        let (columns, rows) = (span(b"colspan"), span(b"rowspan"));
        self.cell = Some(Cell { text: String::new(), columns, rows });
        self.fill()
    }

    /// Puts what reaches into this row from above into its place.
    fn fill(&mut self) -> Result<(), Diagnostic> {
        let Some(row) = &mut self.row else { return Ok(()) };
        while let Some(above) = self.reaching.get(&row.len()) {
            row.push(Rc::clone(&above.text));
            self.work.cells(1)?;
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Diagnostic> {
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
        self.work.cells(blank + 1)
    }

    fn end_row(&mut self) -> Result<(), Diagnostic> {
        self.end_cell()?;
        self.fill()?;
        let Some(row) = self.row.take() else { return Ok(()) };
        self.reaching.retain(|_, above| {
            above.rows = above.rows.saturating_sub(1);
            above.rows > 0
        });
        if row.iter().any(|cell| !cell.is_empty()) {
            self.work.hold(row.len(), row.iter().map(|cell| cell.len()).sum())?;
            let cells = row.iter().map(AsRef::as_ref).take(COLUMNS).collect();
            self.rows.push((self.count, cells));
        }
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Diagnostic> {
        self.end_row()?;
        self.depth = 0;
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            self.grids.push(Grid { rows, ..Grid::default() });
        }
        Ok(())
    }

    /// What came of it. A page that ends within a table was cut, unless its own end was seen.
    fn finish(mut self) -> Result<Grids, Diagnostic> {
        if self.depth > 0 && !self.ended {
            return Err(damaged("这个网页表格"));
        }
        self.end_table()?;
        if self.grids.is_empty() {
            return Err(not_a_table("没有表格的网页"));
        }
        let cut = self.begun && !self.ended;
        let note = "网页表格的末尾缺少结束标记，可能没有下载完整，请核对件数";
        let notes = cut.then(|| note.to_owned()).into_iter().collect();
        Ok(Grids { grids: self.grids, from_1904: false, notes })
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Diagnostic;

    use super::{Grids, Work};

    fn open(page: &str) -> Result<Grids, Diagnostic> {
        super::open(page, &Work::new(&mut |_| {}))
    }

    /// `row:cell|cell` of all tables, a line between two of them.
    fn read(page: &str) -> String {
        let grids = open(page).map_or_else(|refusal| panic!("{refusal:?}"), |grids| grids.grids);
        let table = |grid: &super::Grid| -> String {
            let row = |(number, cells): &(u32, csv::StringRecord)| {
                format!("{number}:{}", cells.iter().collect::<Vec<_>>().join("|"))
            };
            grid.rows.iter().map(row).collect::<Vec<_>>().join(" ")
        };
        grids.iter().map(table).collect::<Vec<_>>().join(" / ")
    }

    #[test]
    fn tables() {
        let cases = [
            ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "1:a|b 2:c"),
            ("<TABLE><TR><TH>a<TH>b<TR><TD>c<TD>d</TABLE>", "1:a|b 2:c|d"),
            ("<table><td>a&amp;b&nbsp;</td></table><table><tr><td>c</table>", "1:a&b / 2:c"),
            ("<table><tr><td>a<br>b<td> c \n d </table>", "1:a\nb|c d"),
            ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>", "1:a|b 2:a|c 3:d"),
            ("<table><tr><td>x<td rowspan=2>a<tr><td>y</table>", "1:x|a 2:y|a"),
            (
                "<table><tr><td>x</td><td rowspan=2>a</td></tr><tr><td>y</td></tr><tr><td>z</table>",
                "1:x|a 2:y|a 3:z",
            ),
            ("<table><tr><td colspan=2>a<td>b</table>", "1:a||b"),
            ("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</table>", "1:a\nb|c"),
            ("<style>td{}</style><table><tr><td>a<script>x</script></table>", "1:a"),
            ("<table><tr><td></td></tr><tr><td>a</table>", "2:a"),
            (
                "<table><tr><td style='mso-number-format:\"\\@\"'>202310123456.6</table>",
                "1:202310123456.6",
            ),
        ];
        for (page, expected) in cases {
            assert_eq!(read(page), expected, "{page}");
        }
    }

    /// A page that breaks off is damaged; one that only leaves tags open is not.
    #[test]
    fn pages_that_were_cut() {
        let page =
            "<html><body><table><tr><td>a</td></tr><tr><td>b</td></tr></table></body></html>";
        let cases: [(&str, Result<bool, &str>); 10] = [
            (page, Ok(false)),
            ("<table><tr><td>a</table>", Ok(false)),
            ("<html><table><tr><td>a</html>", Ok(false)),
            ("<body><table><tr><td><table>a</body>", Ok(false)),
            ("<html><table><tr><td>a</table>", Ok(true)),
            ("<html><table><tr><td>a</table><p", Ok(true)),
            ("<html><table><tr><td>a</td></tr>", Err("import-damaged")),
            ("<table><tr><td>a", Err("import-damaged")),
            ("<table><tr><td>a</table><table><tr><td>b</tr>", Err("import-damaged")),
            ("<html><p>没有表格</p></html>", Err("import-format")),
        ];
        for (page, expected) in cases {
            let noted = open(page).map(|grids| !grids.notes.is_empty());
            assert_eq!(noted.map_err(|it| it.code), expected.map_err(str::to_owned), "{page}");
        }
        let whole = page.find("</table>").unwrap() + "</table>".len();
        for end in page.find("<tr>").unwrap()..page.len() {
            assert_eq!(open(&page[..end]).is_ok(), end >= whole, "{}", &page[..end]);
        }
    }
}
