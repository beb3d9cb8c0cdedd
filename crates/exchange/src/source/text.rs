//! A text as a table: under each delimiter it could have, it is another one.

use std::borrow::Cow;

use zhice_model::Diagnostic;
use zhice_model::text::is_invisible;

use super::records::Records;
use super::refusal::empty;
use super::{Line, Name, Rows, Tables};

/// The delimiters tried, the most usual first.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

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
        let lines = text.bytes().filter(|byte| *byte == b'\n').count();
        Ok(Self { text, lines: u32::try_from(lines).unwrap_or(u32::MAX) })
    }
}

impl Tables for Delimited<'_> {
    fn names(&self) -> Vec<Name> {
        DELIMITERS.map(|_| Name { sheet: String::new(), hidden: false }).to_vec()
    }

    fn open(&mut self, at: usize) -> Result<Box<dyn Rows + '_>, Diagnostic> {
        let delimiter = DELIMITERS.get(at).copied().unwrap_or(b',');
        let records = Records::new(&self.text, delimiter);
        Ok(Box::new(TextRows { records, lines: self.lines }))
    }
}

struct TextRows<'t> {
    records: Records<'t>,
    lines: u32,
}

impl Rows for TextRows<'_> {
    fn read(&mut self, line: &mut Line) -> Result<bool, Diagnostic> {
        let Some(place) = self.records.read(&mut line.cells) else { return Ok(false) };
        line.number = place.line;
        line.unclosed_quote = place.unclosed_quote;
        line.written.clear();
        line.written.push_str(place.text);
        Ok(true)
    }

    fn total(&self) -> u32 {
        self.lines
    }
}
