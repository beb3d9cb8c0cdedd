//! First step of an import: a file, whatever kind it is, becomes tables of cells. What kind it is
//! tells its content; names of files are often wrong (web pages saved as `.xls`).

mod archive;
mod decode;
mod grid;
mod guard;
mod html;
mod kind;
mod merged;
mod metered;
mod records;
mod refusal;
mod shared_texts;
mod spreadsheet_xml;
mod text;
mod value;
mod wide;
mod work;
mod xls;
mod xlsx;

use csv::StringRecord;
use zhice_model::Diagnostic;
use zhice_model::import::Format;

use self::kind::Kind;
use crate::cell::is_padding;

pub use self::refusal::{TOO_LARGE, too_large};
pub use self::work::{FILE, OWNERS_OF_ONE, SAID, SAME, Work, effort};

/// A title and notes may stand above the header, but no further down than this line.
pub const LAST_HEADER_LINE: u32 = 20;

/// One row of a table.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The line of the text, or the row of the sheet, where it begins, from 1.
    pub number: u32,
    pub cells: StringRecord,
    /// As it stood in a text, of a long one the beginning; empty for a row of a sheet.
    pub written: String,
    /// A quote was opened in it and never closed: it was read as one line without quoting.
    pub unclosed_quote: bool,
    /// Some cell is longer than cells are read, and ends early.
    pub cut: bool,
}

impl Line {
    /// The row as a reader would see it.
    pub fn as_written(&self) -> String {
        if !self.written.is_empty() {
            return self.written.clone();
        }
        self.cells.iter().collect::<Vec<_>>().join("\t").trim_end().to_owned()
    }

    /// Whether no cell says anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.chars().all(is_padding))
    }
}

/// The rows of one table, in order.
pub trait Rows {
    /// Reads the next row into `line`; `false` at the end.
    fn read(&mut self, line: &mut Line) -> Result<bool, Diagnostic>;

    /// How many rows there are, roughly; 0: not known.
    fn total(&self) -> u32;

    /// Whether the last row may go on in a part of the file that is missing.
    fn ends_open(&self) -> bool {
        false
    }
}

/// A table of a file, or a way to read it.
#[derive(Clone, Debug)]
pub struct Name {
    /// The sheet's name; empty where the file is one table.
    pub sheet: String,
    pub hidden: bool,
    /// A way to read it that only known headers speak for.
    pub rare: bool,
}

/// The tables of a file: the sheets of a workbook, or a text under each delimiter.
pub trait Tables {
    fn names(&self) -> Vec<Name>;

    /// The rows of the table at a place in `names`, from its beginning.
    fn open(&mut self, at: usize) -> Result<Box<dyn Rows + '_>, Diagnostic>;

    /// Whether days are counted from 1904 where a cell has a bare number.
    fn counts_from_1904(&self) -> bool {
        false
    }

    /// What a reader of the account should know.
    fn notes(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A file that was understood as far as its tables.
pub struct File<'b> {
    pub format: Format,
    /// Empty where the format leaves no choice.
    pub encoding: &'static str,
    pub tables: Box<dyn Tables + 'b>,
}

/// Understands a file by its content.
pub fn open<'b, 'w: 'b>(bytes: &'b [u8], work: &'b Work<'w>) -> Result<File<'b>, Diagnostic> {
    let File { format, encoding, tables } = understood(bytes, work)?;
    Ok(File { format, encoding, tables: metered::new(tables, work)? })
}

fn understood<'b, 'w: 'b>(bytes: &'b [u8], work: &'b Work<'w>) -> Result<File<'b>, Diagnostic> {
    let workbook = |format, tables| File { format, encoding: "", tables };
    match kind::of(bytes)? {
        Kind::Xlsx => Ok(workbook(Format::Xlsx, Box::new(xlsx::Workbook::open(bytes, work)?))),
        Kind::Xls => Ok(workbook(Format::Xls, Box::new(xls::open(bytes, work)?))),
        Kind::Text => {
            let decode::Decoded { text, encoding } = decode::decode(bytes)?;
            let (format, tables): (_, Box<dyn Tables>) = match kind::markup(&text)? {
                Some(Format::SpreadsheetXml) => {
                    (Format::SpreadsheetXml, Box::new(spreadsheet_xml::open(&text, work)?))
                }
                Some(_) => (Format::Html, Box::new(html::open(&text, work)?)),
                None => (Format::Text, Box::new(text::Delimited::new(text)?)),
            };
            Ok(File { format, encoding, tables })
        }
    }
}
