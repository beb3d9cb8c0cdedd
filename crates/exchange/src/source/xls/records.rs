//! The records of a stream: a kind, a length, and so many bytes; long ones go on in others.

use zhice_model::Diagnostic;

use super::WHAT;
use crate::source::refusal::damaged;

/// The beginning of the workbook or of a sheet, with the version.
pub const BEGIN: u16 = 0x0809;
pub const VERSION_8: u16 = 0x0600;
pub const END: u16 = 0x000A;
/// What follows is encrypted.
pub const PASSWORD: u16 = 0x002F;
pub const EPOCH: u16 = 0x0022;
pub const FORMAT: u16 = 0x041E;
pub const CELL_FORMAT: u16 = 0x00E0;
pub const SHEET: u16 = 0x0085;
/// The texts that all sheets share.
pub const TEXTS: u16 = 0x00FC;
const CONTINUED: u16 = 0x003C;

/// A record with the parts that continue it.
#[derive(Clone, Debug)]
pub struct Record<'s> {
    pub kind: u16,
    /// Its bytes, part by part; never empty.
    pub parts: Vec<&'s [u8]>,
}

impl<'s> Record<'s> {
    /// The bytes of the first part.
    pub fn bytes(&self) -> &'s [u8] {
        self.parts.first().copied().unwrap_or_default()
    }

    pub fn byte(&self, at: usize) -> Option<u8> {
        self.bytes().get(at).copied()
    }

    pub fn number(&self, at: usize) -> Option<u16> {
        self.bytes().get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
    }

    pub fn long(&self, at: usize) -> Option<u32> {
        self.bytes().get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
    }

    pub fn double(&self, at: usize) -> Option<u64> {
        self.bytes().get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
    }
}

/// The most bytes of a part: a program that has more goes on in others, and a length beyond it is a lie.
const LONGEST: usize = 8_224;

/// The records of a stream in their order.
pub struct Records<'s> {
    rest: &'s [u8],
}

impl<'s> Records<'s> {
    pub fn new(stream: &'s [u8]) -> Self {
        Self { rest: stream }
    }

    /// The next record. A stream ends behind a record of its own: who asks on has found none.
    pub fn next(&mut self) -> Result<Record<'s>, Diagnostic> {
        let (kind, bytes) = self.part()?;
        let mut parts = vec![bytes];
        while self.rest.starts_with(&CONTINUED.to_le_bytes()) {
            parts.push(self.part()?.1);
        }
        Ok(Record { kind, parts })
    }

    fn part(&mut self) -> Result<(u16, &'s [u8]), Diagnostic> {
        let (head, rest) = self.rest.split_first_chunk::<4>().ok_or_else(|| damaged(WHAT))?;
        let [kind_low, kind_high, length_low, length_high] = *head;
        let length = usize::from(u16::from_le_bytes([length_low, length_high]));
        let part = rest.split_at_checked(length).filter(|_| length <= LONGEST);
        let (bytes, rest) = part.ok_or_else(|| damaged(WHAT))?;
        self.rest = rest;
        Ok((u16::from_le_bytes([kind_low, kind_high]), bytes))
    }

    /// Whether another sheet begins here, or there is nothing any more.
    pub fn is_over(&self) -> bool {
        self.rest.starts_with(&BEGIN.to_le_bytes()) || self.rest.iter().all(|byte| *byte == 0)
    }
}
