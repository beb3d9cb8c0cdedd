//! Text becomes records, each with the line where it begins and the
//! text it stood in, whatever line breaks its quoted cells hold.

use csv::StringRecord;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::work::{COLUMNS, RECORD};

/// How many bytes may be read again to mend unclosed quotes, besides four times the text. Each mending reads
/// the rest of it again, so a hostile file must not ask for it without end: from then on quotes are letters.
const READ_AGAIN: usize = 8 << 20;
/// See [`READ_AGAIN`].
const TIMES: usize = 4;

/// A control character between units, which no text of a table has.
pub const NO_DELIMITER: u8 = 0x1F;

/// Where a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'t> {
    /// The line where it begins, from 1.
    pub line: u32,
    /// The record as written.
    pub text: &'t str,
    /// Whether a quote was opened in it and never closed: the record then ends with its line.
    pub unclosed_quote: bool,
    /// Whether it is longer than records are read.
    pub cut: bool,
}

/// The records of a text, in order; blank lines are passed over.
pub struct Records<'t> {
    text: &'t str,
    delimiter: u8,
    reader: Reader,
    quoting: bool,
    /// Where in `text` the next record is looked for.
    at: usize,
    /// The lines are counted up to here.
    counted: usize,
    line: u32,
    /// Bytes that may still be read again.
    again: usize,
    cells: Cells,
}

/// Where the reader writes the cells of a record.
pub struct Cells {
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Default for Cells {
    fn default() -> Self {
        Self { text: vec![0; 1 << 10], ends: vec![0; COLUMNS] }
    }
}

impl<'t> Records<'t> {
    pub fn new(text: &'t str, delimiter: u8) -> Self {
        Self::with_quotes(text, delimiter, true)
    }

    /// Each line for one record of one cell.
    pub fn lines(text: &'t str) -> Self {
        Self::with_quotes(text, NO_DELIMITER, false)
    }

    fn with_quotes(text: &'t str, delimiter: u8, quoting: bool) -> Self {
        Self {
            text,
            delimiter,
            reader: reader(delimiter, quoting),
            quoting,
            at: 0,
            counted: 0,
            line: 1,
            again: text.len().saturating_mul(TIMES).saturating_add(READ_AGAIN),
            cells: Cells::default(),
        }
    }

    /// Reads the next record into `cells`; `None` at the end.
    pub fn read(&mut self, cells: &mut StringRecord) -> Option<Place<'t>> {
        self.pass_blank_lines();
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let (length, cut) = self.cells.read(&mut self.reader, rest.as_bytes(), cells);
        let start = self.at;
        let line = self.line_at(start);
        self.at = start + length;
        let text = rest.get(..length).unwrap_or_default().trim_end_matches(['\r', '\n']);
        if self.quoting && self.at == self.text.len() && swallows_lines(text) {
            self.again = self.again.saturating_sub(length);
            return Some(self.first_line_alone(text, start, line, cells));
        }
        let unclosed_quote = !self.quoting && text.contains('"');
        Some(Place { line, text, unclosed_quote, cut })
    }

    /// Takes the first line of `text` for a record of its own, its quotes for letters, and goes on
    /// behind it: without this one stray quote would swallow the rest of the file.
    fn first_line_alone(
        &mut self,
        text: &'t str,
        start: usize,
        line: u32,
        cells: &mut StringRecord,
    ) -> Place<'t> {
        let length = text.find(['\r', '\n']).unwrap_or(text.len());
        let (first, _) = text.split_at_checked(length).unwrap_or((text, ""));
        // One line without quoting always is one record.
        let mut plain = reader(self.delimiter, false);
        let (_, cut) = self.cells.read(&mut plain, first.as_bytes(), cells);
        self.at = start + length;
        self.quoting = self.again > 0;
        self.reader = reader(self.delimiter, self.quoting);
        Place { line, text: first, unclosed_quote: true, cut }
    }

    fn pass_blank_lines(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    }

    /// The line of a position not before the last one asked for.
    fn line_at(&mut self, position: usize) -> u32 {
        let passed = self.text.as_bytes().get(self.counted..position).unwrap_or_default();
        let feeds = memchr::memchr_iter(b'\n', passed).count();
        let is_lone = |at: usize| passed.get(at + 1).is_none_or(|next| *next != b'\n');
        // The byte at `position` begins a record, so a return right before it stands alone.
        let returns = memchr::memchr_iter(b'\r', passed).filter(|at| is_lone(*at)).count();
        let lines = u32::try_from(feeds + returns).unwrap_or(u32::MAX);
        self.line = self.line.saturating_add(lines);
        self.counted = position.max(self.counted);
        self.line
    }
}

impl Cells {
    /// Reads one record from the beginning of `text` and tells how long it is there, and whether it is too long
    /// to be read whole. Cells beyond the last column that is looked at leave no trace.
    pub fn read(
        &mut self,
        reader: &mut Reader,
        text: &[u8],
        cells: &mut StringRecord,
    ) -> (usize, bool) {
        let (mut taken, mut written, mut ended) = (0, 0, 0);
        // Cells that are not kept are written over each other.
        let mut spare = ([0; 1 << 10], [0; 64]);
        loop {
            let rest = text.get(taken..).unwrap_or_default();
            let kept = ended < COLUMNS && written < RECORD;
            let (result, read, wrote, ends) = if kept {
                let output = self.text.get_mut(written..).unwrap_or_default();
                reader.read_record(rest, output, self.ends.get_mut(ended..).unwrap_or_default())
            } else {
                reader.read_record(rest, &mut spare.0, &mut spare.1)
            };
            taken += read;
            if kept {
                (written, ended) = (written + wrote, ended + ends);
            }
            match result {
                ReadRecordResult::OutputFull if kept => {
                    self.text.resize(self.text.len() * 2, 0);
                }
                // An empty rest tells the reader that the text ends here.
                ReadRecordResult::InputEmpty
                | ReadRecordResult::OutputFull
                | ReadRecordResult::OutputEndsFull => {}
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        self.give(ended, cells);
        let cut = written >= RECORD;
        if cut && ended < COLUMNS {
            // The cell in which reading ended; its last character may be whole or not.
            let start = cells.as_slice().len();
            let cell = self.text.get(start..written).unwrap_or_default();
            let whole = std::str::from_utf8(cell).map_or_else(|it| it.valid_up_to(), str::len);
            cells.push_field(
                std::str::from_utf8(cell.get(..whole).unwrap_or_default()).unwrap_or_default(),
            );
        }
        (taken, cut)
    }

    fn give(&self, count: usize, cells: &mut StringRecord) {
        cells.clear();
        let mut start = 0;
        for end in self.ends.iter().take(count) {
            let cell = self.text.get(start..*end).unwrap_or_default();
            // Between two delimiters or quotes of a text is text.
            cells.push_field(std::str::from_utf8(cell).unwrap_or_default());
            start = *end;
        }
    }
}

/// Whether the text has an odd number of quotes and more than one line.
fn swallows_lines(text: &str) -> bool {
    text.contains(['\r', '\n']) && has_odd_quotes(text)
}

/// Whether one of the quotes in a text is not closed.
pub fn has_odd_quotes(text: &str) -> bool {
    memchr::memchr_iter(b'"', text.as_bytes()).count() % 2 == 1
}

/// A reader of records.
pub fn reader(delimiter: u8, quoting: bool) -> Reader {
    ReaderBuilder::new().quoting(quoting).delimiter(delimiter).build()
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::Records;

    /// `line:cell|cell` of each record, `!` before one with an unclosed quote.
    fn read(text: &str) -> Vec<String> {
        let mut records = Records::new(text, b',');
        let mut cells = StringRecord::new();
        let mut all = Vec::new();
        while let Some(place) = records.read(&mut cells) {
            let mark = if place.unclosed_quote { "!" } else { "" };
            let joined = cells.iter().collect::<Vec<_>>().join("|");
            all.push(format!("{mark}{}:{joined}", place.line));
        }
        all
    }

    #[test]
    fn lines() {
        let cases: [(&str, &[&str]); 10] = [
            ("", &[]),
            ("\n\n", &[]),
            ("a,b\nc,d", &["1:a|b", "2:c|d"]),
            ("a\r\nb\r\n\r\nc\r\n", &["1:a", "2:b", "4:c"]),
            ("a\rb\r\rc", &["1:a", "2:b", "4:c"]),
            ("\n\na\n", &["3:a"]),
            ("a,\"x\ny\r\nz\"\nb", &["1:a|x\ny\r\nz", "4:b"]),
            ("a,b\"c\nd", &["1:a|b\"c", "2:d"]),
            ("a,\"b\nc,d\ne\n", &["!1:a|\"b", "2:c|d", "3:e"]),
            ("\"a\nb\n\"c\n\"d\ne", &["1:a\nb\nc", "!4:\"d", "5:e"]),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn text_as_written() {
        let mut records = Records::new("x\r\n\"a\n\"\"b\",'c \r\n\r\ny\r\n", b',');
        let mut cells = StringRecord::new();
        let mut texts = Vec::new();
        while let Some(place) = records.read(&mut cells) {
            texts.push(place.text);
        }
        assert_eq!(texts, ["x", "\"a\n\"\"b\",'c ", "y"]);
    }
}
