//! Whether cells hold an application number.

use csv::StringRecord;
use zhice_model::ApplicationNumber;

use crate::cell::clean;

/// Bytes of a cell that may be a number.
const LONGEST: usize = 60;

/// Whether a text is an application number of a year that numbers can have.
pub fn is_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).take(8).count();
    digits == 8
        && text.len() <= LONGEST
        && ApplicationNumber::parse(&clean(text)).is_ok_and(|number| number.year().is_some())
}

/// Whether a row has an application number.
pub fn has_number(cells: &StringRecord) -> bool {
    cells.iter().any(is_number)
}
