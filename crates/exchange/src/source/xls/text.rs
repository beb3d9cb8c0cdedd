//! The texts of a workbook: characters of one or two bytes, which a record may break off at any of
//! them; the part that goes on begins with a word on the size of its characters.

use super::records::Record;

/// Bits of a text's flags.
const WIDE: u8 = 1;
const PHONETIC: u8 = 4;
const RICH: u8 = 8;

/// A text at a place in a record, whose length is a number of two bytes.
pub fn of_record(record: &Record, at: usize) -> Option<String> {
    let mut reader = Reader::new(&record.parts);
    reader.skip(at)?;
    let length = usize::from(reader.number()?);
    let flags = reader.byte()?;
    reader.characters(length, flags)
}

/// A text whose length is one byte.
pub fn short_of_record(record: &Record, at: usize) -> Option<String> {
    let mut reader = Reader::new(&record.parts);
    reader.skip(at)?;
    let length = usize::from(reader.byte()?);
    let flags = reader.byte()?;
    reader.characters(length, flags)
}

/// The texts that all sheets share, in the order in which they are numbered; before one that breaks off is
/// the end.
pub fn shared(record: &Record) -> Vec<String> {
    let mut reader = Reader::new(&record.parts);
    let mut texts = Vec::new();
    if reader.skip(8).is_some() {
        texts.extend(std::iter::from_fn(|| reader.rich()));
    }
    texts
}

/// Reads over the borders of parts.
struct Reader<'r> {
    parts: std::slice::Iter<'r, &'r [u8]>,
    rest: &'r [u8],
}

impl<'r> Reader<'r> {
    fn new(parts: &'r [&'r [u8]]) -> Self {
        let mut parts = parts.iter();
        let rest = parts.next().copied().unwrap_or_default();
        Self { parts, rest }
    }

    fn byte(&mut self) -> Option<u8> {
        while self.rest.is_empty() {
            self.rest = self.parts.next()?;
        }
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn long(&mut self) -> Option<usize> {
        let (low, high) = (self.number()?, self.number()?);
        usize::try_from(u32::from(high) << 16 | u32::from(low)).ok()
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.rest.len() {
            count -= self.rest.len();
            self.rest = self.parts.next()?;
        }
        self.rest = self.rest.get(count..)?;
        Some(())
    }

    /// A text with what may stand behind it: runs of fonts and how it is pronounced.
    fn rich(&mut self) -> Option<String> {
        let length = usize::from(self.number()?);
        let flags = self.byte()?;
        let runs = if flags & RICH == 0 { 0 } else { usize::from(self.number()?) };
        let phonetic = if flags & PHONETIC == 0 { 0 } else { self.long()? };
        let text = self.characters(length, flags)?;
        // What is missing behind the last text takes nothing from it.
        let _ = self.skip(runs * 4).and_then(|()| self.skip(phonetic));
        Some(text)
    }

    /// So many characters; `None` where there are fewer.
    fn characters(&mut self, length: usize, mut flags: u8) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while units.len() < length {
            if self.rest.is_empty() {
                self.rest = self.parts.next()?;
                // A part that goes on within a text begins with its flags anew.
                flags = self.byte().unwrap_or_default();
                continue;
            }
            let unit = if flags & WIDE == 0 { self.byte().map(u16::from) } else { self.number() };
            units.push(unit?);
        }
        Some(String::from_utf16_lossy(&units))
    }
}

#[cfg(test)]
mod tests {
    use super::super::records::Record;
    use super::shared;

    #[test]
    fn over_the_borders_of_parts() {
        let cases: [(&[&[u8]], &[&str]); 5] = [
            (&[b"12345678\x02\0\0ab\x01\0\x01\x33\x75"], &["ab", "申"]),
            (&[b"12345678\x02\0\0a", b"\0b\x01\0\0c"], &["ab", "c"]),
            (&[b"12345678\x02\0\0a", b"\x01\x33\x75\x01\0\0c"], &["a申", "c"]),
            (&[b"12345678\x01\0\x08\x01\0a1234\x01\0\x04\x02\0\0\0b12\x01\0\0c"], &["a", "b", "c"]),
            (&[b"12345678\x01\0\0a\x09\0\0bc"], &["a"]),
        ];
        for (parts, texts) in cases {
            let record = Record { kind: 0, parts: parts.to_vec() };
            assert_eq!(shared(&record), texts, "{parts:?}");
        }
    }
}
