//! A text as a table: under each delimiter it could have, it is another one.

use std::borrow::Cow;

use csv::StringRecord;
use zhice_model::Diagnostic;
use zhice_model::text::is_invisible;

use super::records::{Place, Records};
use super::refusal::empty;
use super::wide::WideRecords;
use super::{Line, Name, Rows, Tables};

/// What may stand between cells.
#[derive(Clone, Copy, Debug)]
enum Delimiter {
    Byte(u8),
    Wide(char),
}

/// The delimiters tried, the most usual first. The last ones stand within cells as well (`授权|转让`), so
/// that only a header they divide speaks for them.
const DELIMITERS: [Delimiter; 6] = [
    Delimiter::Byte(b','),
    Delimiter::Byte(b'\t'),
    Delimiter::Byte(b';'),
    Delimiter::Byte(b'|'),
    Delimiter::Wide('，'),
    Delimiter::Wide('；'),
];

/// How many of them are usual.
const USUAL: usize = 3;

/// Bytes of a row that are kept as they stood; the account shows fewer characters.
const WRITTEN: usize = 1 << 10;

/// A text whose delimiter is not known yet.
pub struct Delimited<'b> {
    text: Cow<'b, str>,
    lines: u32,
}

impl<'b> Delimited<'b> {
    /// Refuses a text with nothing in it.
    pub fn new(text: Cow<'b, str>) -> Result<Self, Diagnostic> {
        if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
            return Err(empty());
        }
        let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count();
        Ok(Self { text, lines: u32::try_from(lines).unwrap_or(u32::MAX) })
    }
}

impl Tables for Delimited<'_> {
    fn names(&self) -> Vec<Name> {
        let name = |at: usize| Name { sheet: String::new(), hidden: false, rare: at >= USUAL };
        (0..DELIMITERS.len()).map(name).collect()
    }

    fn open(&mut self, at: usize) -> Result<Box<dyn Rows + '_>, Diagnostic> {
        let records = match DELIMITERS.get(at) {
            Some(Delimiter::Wide(sign)) => Split::Wide(WideRecords::new(&self.text, *sign)),
            Some(Delimiter::Byte(byte)) => Split::Byte(Records::new(&self.text, *byte)),
            None => Split::Byte(Records::new("", b',')),
        };
        let ends_open = !self.text.ends_with(['\r', '\n']);
        Ok(Box::new(TextRows { records, lines: self.lines, ends_open }))
    }
}

enum Split<'t> {
    Byte(Records<'t>),
    Wide(WideRecords<'t>),
}

impl<'t> Split<'t> {
    fn read(&mut self, cells: &mut StringRecord) -> Option<Place<'t>> {
        match self {
            Self::Byte(records) => records.read(cells),
            Self::Wide(records) => records.read(cells),
        }
    }
}

struct TextRows<'t> {
    records: Split<'t>,
    lines: u32,
    ends_open: bool,
}

impl Rows for TextRows<'_> {
    fn read(&mut self, line: &mut Line) -> Result<bool, Diagnostic> {
        let Some(place) = self.records.read(&mut line.cells) else { return Ok(false) };
        line.number = place.line;
        line.unclosed_quote = place.unclosed_quote;
        line.cut = place.cut;
        line.written.clear();
        let end = place.text.floor_char_boundary(WRITTEN);
        line.written.push_str(place.text.get(..end).unwrap_or_default());
        Ok(true)
    }

    fn total(&self) -> u32 {
        self.lines
    }

    fn ends_open(&self) -> bool {
        self.ends_open
    }
}
