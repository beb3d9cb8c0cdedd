//! The tables of web pages, which many sites give out as `.xls`. Spreadsheet programs open such a
//! file, so its owner does not know. Read as a stream of tags: a table needs no tree.

use csv::StringRecord;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use zhice_model::Diagnostic;

use super::COLUMNS;
use super::grid::{Grid, Grids};
use super::refusal::not_a_table;

/// Reads all tables of a page. What stands in a table inside a cell belongs to the cell.
pub fn open(text: &str) -> Result<Grids, Diagnostic> {
    let mut reader = Page::default();
    let mut emitter = DefaultEmitter::default();
    // What stands in scripts and styles is not tags.
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => reader.begin(&tag),
            Token::EndTag(tag) => reader.end(&tag.name),
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    reader.end_table();
    if reader.grids.is_empty() {
        return Err(not_a_table("没有表格的网页"));
    }
    Ok(Grids { grids: reader.grids, from_1904: false })
}

/// A cell that reaches into rows below.
#[derive(Clone, Debug)]
struct Reaching {
    column: usize,
    rows: usize,
    text: String,
}

/// What has been read of a page.
#[derive(Default)]
struct Page {
    grids: Vec<Grid>,
    /// How many tables are open, one in another.
    depth: usize,
    rows: Vec<(u32, StringRecord)>,
    row: Option<Vec<String>>,
    cell: Option<Cell>,
    reaching: Vec<Reaching>,
    /// Inside of an element whose text is not shown.
    unseen: bool,
    /// Rows that began so far.
    count: u32,
}

#[derive(Default)]
struct Cell {
    text: String,
    columns: usize,
    rows: usize,
}

impl Page {
    fn begin(&mut self, tag: &StartTag<()>) {
        match tag.name.as_slice() {
            b"table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.reaching.clear();
                }
            }
            b"tr" if self.depth == 1 => self.begin_row(),
            b"td" | b"th" if self.depth == 1 => self.begin_cell(tag),
            b"br" | b"p" | b"div" | b"tr" | b"li" => self.break_line(),
            b"style" | b"script" => self.unseen = !tag.self_closing,
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"table" if self.depth == 1 => self.end_table(),
            b"table" => self.depth = self.depth.saturating_sub(1),
            b"tr" if self.depth == 1 => self.end_row(),
            b"td" | b"th" if self.depth == 1 => self.end_cell(),
            b"style" | b"script" => self.unseen = false,
            _ => {}
        }
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

    fn begin_row(&mut self) {
        self.end_row();
        self.count = self.count.saturating_add(1);
        self.row = Some(Vec::new());
    }

    fn begin_cell(&mut self, tag: &StartTag<()>) {
        self.end_cell();
        if self.row.is_none() {
            self.begin_row();
        }
        let span = |name: &[u8]| {
            let value = tag.attributes.get(name).map(|value| String::from_utf8_lossy(value));
            let count = value.and_then(|value| value.trim().parse().ok()).unwrap_or(1_usize);
            count.clamp(1, COLUMNS)
        };
        let (columns, rows) = (span(b"colspan"), span(b"rowspan"));
        self.cell = Some(Cell { text: String::new(), columns, rows });
        self.fill();
    }

    /// Puts what reaches into this row from above into its place.
    fn fill(&mut self) {
        let Some(row) = &mut self.row else { return };
        while let Some(above) =
            self.reaching.iter().find(|it| it.rows > 0 && it.column == row.len())
        {
            row.push(above.text.clone());
        }
    }

    fn end_cell(&mut self) {
        let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) else { return };
        if row.len() >= COLUMNS {
            return;
        }
        let text = cell.text.trim().to_owned();
        if cell.rows > 1 {
            self.reaching.retain(|above| above.column != row.len());
            // This row is one of them.
            self.reaching.push(Reaching { column: row.len(), rows: cell.rows, text: text.clone() });
        }
        row.push(text);
        for _ in 1..cell.columns.min(COLUMNS.saturating_sub(row.len())) {
            row.push(String::new());
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.fill();
        let Some(row) = self.row.take() else { return };
        for above in &mut self.reaching {
            above.rows = above.rows.saturating_sub(1);
        }
        self.reaching.retain(|above| above.rows > 0);
        if row.iter().any(|cell| !cell.is_empty()) {
            let cells = row.iter().take(COLUMNS).collect();
            self.rows.push((self.count, cells));
        }
    }

    fn end_table(&mut self) {
        self.end_row();
        self.depth = 0;
        let rows = std::mem::take(&mut self.rows);
        if !rows.is_empty() {
            self.grids.push(Grid { rows, ..Grid::default() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::open;

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
            ("<TABLE><TR><TH>a<TH>b<TR><TD>c<TD>d", "1:a|b 2:c|d"),
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
        assert!(open("<html><p>没有表格</p></html>").is_err());
    }
}
