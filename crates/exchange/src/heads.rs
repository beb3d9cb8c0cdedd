//! Rows within a table that are headers themselves: a page or a sheet may hold several tables, one under the
//! other.

use csv::StringRecord;
use zhice_model::import::Column;

use crate::alias::{Field, find};
use crate::header::{Layout, likeness, normalised};
use crate::shorten::on_one_line;

/// Whether a row is a header: it names the application number, and has no values.
pub fn is_head(layout: &Layout, cells: &StringRecord, mapping: &[Column]) -> bool {
    let like = likeness(cells, mapping);
    let has_value = cells.iter().any(|cell| cell.bytes().filter(u8::is_ascii_digit).count() > 5);
    let same_place = |column: &usize| {
        let cell = cells.get(*column).unwrap_or_default();
        find(&normalised(cell)).is_some_and(|(field, _)| field == Field::ApplicationNumber)
    };
    like.has_application_number
        && !has_value
        && (like.known > 1 || layout.of(Field::ApplicationNumber).iter().any(same_place))
}

/// Whether a row is a header with other columns than those of the table so far.
pub fn is_another_head(layout: &Layout, cells: &StringRecord, mapping: &[Column]) -> bool {
    let width = layout.width().max(cells.len());
    let same =
        |column: usize| on_one_line(cells.get(column).unwrap_or_default()) == layout.header(column);
    is_head(layout, cells, mapping) && !(0..width).all(same)
}
