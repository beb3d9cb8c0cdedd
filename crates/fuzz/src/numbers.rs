//! Any text as a number, a code or a day: what is read is written in one form, which is read as
//! the same.

use zhice_exchange::ReadTable;
use zhice_model::ApplicationNumber;
use zhice_model::credit_code::CreditCode;
use zhice_model::date::{Date, parse_date, plus_years};

use crate::AS_OF;

/// Reads a text as everything that it may be, and as a cell of a table.
pub fn number(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    application_number(text);
    credit_code(text);
    day(text);
    cells(text);
}

fn application_number(text: &str) {
    if let Ok(number) = ApplicationNumber::parse(text) {
        let shown = number.to_string();
        let again = ApplicationNumber::parse(&shown).expect(&shown);
        assert_eq!((again.to_string(), again.kind()), (shown, number.kind()));
        assert!(number.year().is_some() && matches!(number.digits().len(), 8 | 12), "{number}");
    }
}

fn credit_code(text: &str) {
    if let Ok(code) = CreditCode::parse(text) {
        assert_eq!(CreditCode::parse(&code.to_string()).as_ref(), Ok(&code));
        assert_eq!(code.area().len(), 6, "{code}");
    }
}

fn day(text: &str) {
    if let Ok(day) = parse_date(text) {
        assert_eq!(parse_date(&day.to_string()), Ok(day));
        let later = plus_years(day, 20);
        assert!(later > day && day.plus_days(day.days_until(later)) == later, "{day}");
        assert!(plus_years(day, i64::MAX) == Date::MAX && day.plus_days(i64::MIN) == Date::MIN);
    }
}

/// The text in every column that holds a number or a day.
fn cells(text: &str) {
    let cell = format!("\"{}\"", text.replace('"', "\"\""));
    let header = "申请号,公开（公告）号,申请日,授权日,失效日,转让执行日,法律状态";
    let table = format!("{header}\n{}\n202310123456.6,{}\n", row(&cell, 7), row(&cell, 6));
    if let Ok(ReadTable { import, .. }) =
        zhice_exchange::read("x.csv", table.as_bytes(), "甲", AS_OF)
    {
        assert!(import.rows >= 1 && import.found + import.rejected_count >= 1);
    }
}

fn row(cell: &str, columns: usize) -> String {
    vec![cell; columns].join(",")
}
