//! Text becomes records, each with the line where it begins and the
//! text it stood in, whatever line breaks its quoted cells hold.

use csv::{Reader, ReaderBuilder, StringRecord};

/// How often an unclosed quote is mended in one file. Each mending reads the rest of the text
/// again, so a hostile file must not ask for it without end.
const MENDINGS: u8 = 50;

/// Where a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'t> {
    /// The line where it begins, from 1.
    pub line: u32,
    /// The record as written.
    pub text: &'t str,
    /// Whether a quote was opened in it and never closed: the record then ends with its line.
    pub unclosed_quote: bool,
}

/// The records of a text, in order; blank lines are passed over.
pub struct Records<'t> {
    text: &'t str,
    delimiter: u8,
    /// Where in `text` the present reader began.
    base: usize,
    reader: Reader<&'t [u8]>,
    /// The lines are counted up to here.
    counted: usize,
    line: u32,
    mendings: u8,
}

impl<'t> Records<'t> {
    pub fn new(text: &'t str, delimiter: u8) -> Self {
        let reader = reader(text, delimiter, true);
        Self { text, delimiter, base: 0, reader, counted: 0, line: 1, mendings: 0 }
    }

    /// Reads the next record into `cells`; `None` at the end.
    pub fn read(&mut self, cells: &mut StringRecord) -> Option<Place<'t>> {
        let start = self.offset();
        // Neither failure of the reader can occur: the text is valid and in memory.
        if !self.reader.read_record(cells).unwrap_or(false) {
            return None;
        }
        let end = self.offset();
        let span = self.text.get(start..end).unwrap_or_default();
        let text = span.trim_start_matches(['\r', '\n']);
        let start = end - text.len();
        let text = text.trim_end_matches(['\r', '\n']);
        let line = self.line_at(start);
        if end == self.text.len() && swallows_lines(text) && self.mendings < MENDINGS {
            return Some(self.first_line_alone(text, start, line, cells));
        }
        Some(Place { line, text, unclosed_quote: false })
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
        self.mendings += 1;
        let length = text.find(['\r', '\n']).unwrap_or(text.len());
        let (first, _) = text.split_at_checked(length).unwrap_or((text, ""));
        // One line without quoting always is one record.
        let _ = reader(first, self.delimiter, false).read_record(cells);
        self.base = start + length;
        let rest = self.text.get(self.base..).unwrap_or_default();
        self.reader = reader(rest, self.delimiter, true);
        Place { line, text: first, unclosed_quote: true }
    }

    fn offset(&self) -> usize {
        let read = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        self.base.saturating_add(read).min(self.text.len())
    }

    /// The line of a position not before the last one asked for.
    fn line_at(&mut self, position: usize) -> u32 {
        let passed = self.text.as_bytes().get(self.counted..position).unwrap_or_default();
        let feeds = passed.iter().filter(|byte| **byte == b'\n').count();
        let returns = passed.windows(2).filter(|pair| is_lone_return(pair)).count();
        // The byte at `position` begins a record, so a return right before it stands alone.
        let last = usize::from(passed.last() == Some(&b'\r'));
        let lines = u32::try_from(feeds + returns + last).unwrap_or(u32::MAX);
        self.line = self.line.saturating_add(lines);
        self.counted = position.max(self.counted);
        self.line
    }
}

fn is_lone_return(pair: &[u8]) -> bool {
    matches!(pair, [b'\r', next] if *next != b'\n')
}

/// Whether the text has an odd number of quotes and more than one line.
fn swallows_lines(text: &str) -> bool {
    text.contains(['\r', '\n']) && text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

fn reader(text: &str, delimiter: u8, quoting: bool) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
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
