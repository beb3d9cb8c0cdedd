//! The numbers of a workbook, digit by digit, and the days among them.

use zhice_model::date::date;

use crate::source::value::of_bits;

/// Whether a number format that every workbook has shows days or times. In China there are some
/// besides.
pub fn built_in_shows_days(format: u16) -> bool {
    matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a number format of the workbook's own does: it has a letter for a part of a day that is
/// not quoted, escaped or the name of a colour.
pub fn shows_days(format: &str) -> bool {
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for letter in format.chars() {
        match letter {
            _ if escaped => escaped = false,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '\\' | '_' | '*' => escaped = true,
            '[' => bracketed = true,
            ']' => bracketed = false,
            _ if bracketed => {}
            'y' | 'Y' | 'd' | 'D' | 'm' | 'M' | 'h' | 'H' => return true,
            _ => {}
        }
    }
    false
}

/// A number in the short form of four bytes: a whole one, or the upper half of another, and either
/// may mean a hundredth.
pub fn short(bits: u32) -> String {
    let number = if bits & 2 == 0 {
        of_bits(u64::from(bits & !3) << 32)
    } else {
        (bits.cast_signed() >> 2).to_string()
    };
    if bits & 1 == 0 { number } else { hundredth(&number) }
}

fn hundredth(number: &str) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |number| ("-", number));
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let padded = format!("{whole:0>3}");
    let (whole, moved) = padded.split_at(padded.len() - 2);
    let digits = format!("{whole}.{moved}{part}");
    format!("{sign}{}", digits.trim_end_matches('0').trim_end_matches('.'))
}

/// The last day that a sheet can show, 9999-12-31.
const LAST_DAY: i64 = 2_958_465;

/// The day of a number; the number itself where it is none.
pub fn day(number: String, from_1904: bool) -> String {
    let (whole, _) = number.split_once('.').unwrap_or((&number, ""));
    let Some(days) = whole.parse::<i64>().ok().filter(|days| (1..=LAST_DAY).contains(days)) else {
        return number;
    };
    let first = if from_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
    first.plus_days(days).to_string()
}

/// The words that a failed formula shows.
pub fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::{day, short, shows_days};

    #[test]
    fn formats() {
        let cases = [
            ("yyyy\\-mm\\-dd", true),
            ("[$-804]yyyy\"年\"m\"月\"", true),
            ("h:mm", true),
            ("General", false),
            ("0.00E+00", false),
            ("\"day\"0", false),
            ("[Red]0", false),
            ("0\\d", false),
            ("@", false),
        ];
        for (format, expected) in cases {
            assert_eq!(shows_days(format), expected, "{format}");
        }
    }

    #[test]
    fn short_numbers() {
        let cases = [
            (45_052 << 2 | 2, "45052"),
            (4_505_275 << 2 | 3, "45052.75"),
            (4_505_200 << 2 | 3, "45052"),
            (5 << 2 | 3, "0.05"),
            (0x3FF0_0000, "1"),
            (0x3FF0_0001, "0.01"),
            ((-3_i32 << 2).cast_unsigned() | 3, "-0.03"),
        ];
        for (bits, expected) in cases {
            assert_eq!(short(bits), expected, "{bits:x}");
        }
    }

    #[test]
    fn days() {
        let cases = [
            ("45052", false, "2023-05-06"),
            ("45052.75", false, "2023-05-06"),
            ("43590", true, "2023-05-06"),
            ("0.5", false, "0.5"),
            ("2023191000113", false, "2023191000113"),
        ];
        for (number, from_1904, expected) in cases {
            assert_eq!(day(number.to_owned(), from_1904), expected, "{number}");
        }
    }
}
