//! The cells of workbooks in words: numbers digit by digit, days as days, whatever format a sheet
//! shows them in.

use std::borrow::Cow;

use calamine::{DataRef, ExcelDateTime};

/// The text of a cell.
pub fn of_ref<'d>(value: &'d DataRef<'_>) -> Cow<'d, str> {
    match value {
        DataRef::Empty => Cow::Borrowed(""),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cow::Borrowed(text)
        }
        DataRef::SharedString(text) => Cow::Borrowed(text),
        // The shortest digits that mean this number and no other, never with an exponent: of a
        // number that a sheet shows as 2.02E+12 all are still there.
        DataRef::Float(number) => Cow::Owned(number.to_string()),
        DataRef::Int(number) => Cow::Owned(number.to_string()),
        DataRef::Bool(truth) => Cow::Borrowed(yes_or_no(*truth)),
        DataRef::DateTime(moment) => Cow::Owned(day(*moment)),
        DataRef::Error(error) => Cow::Owned(error.to_string()),
    }
}

/// The number of these eight bytes, digit by digit.
pub fn of_bits(bits: u64) -> String {
    f64::from_bits(bits).to_string()
}

/// The number that a text of any form means, digit by digit; the text itself if it is none.
pub fn of_digits(text: &str) -> String {
    text.trim().parse::<f64>().map_or_else(|_| text.to_owned(), |number| number.to_string())
}

/// A yes or no, as a sheet's own words would be in Chinese.
pub fn yes_or_no(truth: bool) -> &'static str {
    if truth { "是" } else { "否" }
}

/// The last day that a sheet can show; greater numbers become it.
const LAST: (u16, u8, u8) = (9999, 12, 31);

/// A day without its time. A number too great for a day was never one: an application number in a
/// column formatted for days.
fn day(moment: ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    if moment.is_duration() || (year, month, day) == LAST {
        return moment.to_string();
    }
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use calamine::{CellErrorType, DataRef as Data, ExcelDateTime, ExcelDateTimeType};

    use super::of_ref;

    fn day(serial: &str, from_1904: bool) -> Data<'static> {
        let kind = ExcelDateTimeType::DateTime;
        Data::DateTime(ExcelDateTime::new(serial.parse().unwrap(), kind, from_1904))
    }

    #[test]
    fn words() {
        let number = |digits: &str| Data::Float(digits.parse().unwrap());
        let cases = [
            (number("2.0231012345660e12"), "2023101234566"),
            (number("202310123456.6"), "202310123456.6"),
            (number("202010000001.0"), "202010000001"),
            (Data::Int(45052), "45052"),
            (Data::Bool(true), "是"),
            (Data::Bool(false), "否"),
            (Data::Error(CellErrorType::NA), "#N/A"),
            (Data::Empty, ""),
            (Data::DateTimeIso("2023-05-06T00:00:00".into()), "2023-05-06T00:00:00"),
            (day("45052", false), "2023-05-06"),
            (day("45052.75", false), "2023-05-06"),
            (day("43590", true), "2023-05-06"),
            (day("2023101234566", false), "2023101234566"),
        ];
        for (value, text) in cases {
            assert_eq!(of_ref(&value), text, "{value:?}");
        }
    }
}
