//! The table of figures: what was measured, what it may be, and how the two stand to each other.

use std::fmt::Write;

use super::figures::{Figure, Figures};

/// Where it was measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// By a program of this machine.
    Native,
    /// In the shipped worker, messages to and fro included.
    Browser,
}

/// What a line tells.
#[derive(Clone, Copy)]
enum Row {
    /// A time and the most that it may be, in nanoseconds.
    Time(&'static str, &'static str, Option<u64>),
    /// How much is done in a second, and the least that it may be.
    Rate(&'static str, &'static str, u64),
    /// What is taken of memory, and the most that it may be, in bytes.
    Memory(&'static str, &'static str, u64),
    /// How often one time goes into another.
    Ratio(&'static str, &'static str, &'static str),
}

const MILLISECOND: u64 = 1_000_000;
const SECOND: u64 = 1_000 * MILLISECOND;
const MEGABYTE: u64 = 1_000_000;

/// What a task of the page may take: longer ones are felt.
const LONGEST_TASK: Option<u64> = Some(50 * MILLISECOND);

const NATIVE: &[Row] = &[
    Row::Time("load of the rules", "load", None),
    Row::Time("1,000 patents, all plans", "assess/1000", Some(4 * MILLISECOND)),
    Row::Time("10,000 patents, all plans", "assess/10000", Some(20 * MILLISECOND)),
    Row::Rate("explained evaluations a second", "evaluate/provisions", 200_000),
    Row::Ratio("engine : plain Rust, 1,000", "star/engine/1000", "star/plain/1000"),
    Row::Ratio("engine : plain Rust, 10,000", "star/engine/10000", "star/plain/10000"),
];

const BROWSER: &[Row] = &[
    Row::Time("load of the rules", "load", None),
    Row::Time("1,000 patents, one changed", "assess/1000", Some(4 * MILLISECOND)),
    Row::Time("10,000 patents, one changed", "assess/10000", Some(20 * MILLISECOND)),
    Row::Time("1,000, an answer changed", "answer/1000", None),
    Row::Time("10,000, an answer changed", "answer/10000", None),
    Row::Time("1,000, sent as a whole", "hold/1000", None),
    Row::Time("10,000, sent as a whole", "hold/10000", None),
    Row::Rate("explained evaluations a second", "evaluate/provisions", 100_000),
    // The longest task of the page's own thread while it works on 100,000 patents: as long as that it
    // does not react.
    Row::Time("100,000: file read, previewed", "page/read", LONGEST_TASK),
    Row::Time("100,000: taken, judged, kept", "page/adopt", LONGEST_TASK),
    Row::Time("100,000: sorted", "page/sort", LONGEST_TASK),
    Row::Time("100,000: filtered", "page/filter", LONGEST_TASK),
    Row::Time("100,000: selected", "page/select", LONGEST_TASK),
    Row::Time("100,000: marked", "page/mark", LONGEST_TASK),
    Row::Time("100,000: marked, undone", "page/unmark", LONGEST_TASK),
    Row::Time("100,000: deleted", "page/delete", LONGEST_TASK),
    Row::Time("100,000: deleted, undone", "page/undelete", LONGEST_TASK),
    Row::Time("100,000: workbook written", "page/export", LONGEST_TASK),
    Row::Time("100,000: saved to a file", "page/save", LONGEST_TASK),
    Row::Time("100,000: opened from it", "page/open", LONGEST_TASK),
    Row::Memory("engine with 10,000 patents", "memory/engine", 64 * MEGABYTE),
    Row::Memory("page with 100,000 patents", "memory/page", 300 * MEGABYTE),
];

/// The table for a place.
///
/// # Errors
/// If a figure was not measured.
pub fn table(figures: &Figures, place: Place) -> anyhow::Result<String> {
    let mut text = line(["figure", "best", "median", "budget", "best : budget"].map(str::to_owned));
    let rows = match place {
        Place::Native => NATIVE,
        Place::Browser => BROWSER,
    };
    for row in rows {
        text += &line(cells(figures, *row)?);
    }
    Ok(text.trim_end().to_owned())
}

fn cells(figures: &Figures, row: Row) -> anyhow::Result<[String; 5]> {
    Ok(match row {
        Row::Time(name, id, budget) => {
            let Figure { least, median, .. } = figures.get(id)?;
            let budget = budget.map(|most| (milliseconds(most), ratio(least, most)));
            let (most, part) = budget.unwrap_or_default();
            [name.to_owned(), milliseconds(least), milliseconds(median), most, part]
        }
        Row::Rate(name, id, budget) => {
            let Figure { least, median, elements } = figures.get(id)?;
            let rate = |time: u64| (elements * SECOND).checked_div(time).unwrap_or(0);
            let part = ratio(rate(least), budget);
            let [best, median, budget] = [rate(least), rate(median), budget].map(|n| n.to_string());
            [name.to_owned(), best, median, budget, part]
        }
        Row::Memory(name, id, most) => {
            let Figure { least, median, .. } = figures.get(id)?;
            let [best, median, budget] = [least, median, most].map(megabytes);
            [name.to_owned(), best, median, budget, ratio(least, most)]
        }
        Row::Ratio(name, one, other) => {
            let (one, other) = (figures.get(one)?, figures.get(other)?);
            let best = ratio(one.least, other.least);
            [name.to_owned(), best, ratio(one.median, other.median), String::new(), String::new()]
        }
    })
}

fn line([name, cells @ ..]: [String; 5]) -> String {
    let mut text = format!("{name:<32}");
    for cell in cells {
        // Writing to a string cannot fail.
        let _ = write!(text, "{cell:>14}");
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

/// `0.42 ms`
fn milliseconds(nanoseconds: u64) -> String {
    format!("{} ms", hundredths(nanoseconds / (MILLISECOND / 100)))
}

/// `4.20 MB`
fn megabytes(bytes: u64) -> String {
    format!("{} MB", hundredths(bytes / (MEGABYTE / 100)))
}

fn ratio(one: u64, other: u64) -> String {
    hundredths((one * 100).checked_div(other).unwrap_or(0))
}

fn hundredths(number: u64) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn a_table() {
        let temp = tempfile::tempdir().unwrap();
        let results = temp.path().join("browser.json");
        let text = r#"{"load":{"values":[1500000]},"assess/1000":{"values":[1000000,9000000]},
            "assess/10000":{"values":[30000000]},"answer/1000":{"values":[0]},"answer/10000":{"values":[1]},
            "hold/1000":{"values":[0]},"hold/10000":{"values":[4990000]},"evaluate/provisions":{"values":[80000],"elements":8}}"#;
        let mut written: serde_json::Value = serde_json::from_str(text).unwrap();
        let phases = "read adopt sort filter select mark unmark delete undelete export save open";
        for phase in phases.split(' ') {
            written[format!("page/{phase}")] =
                serde_json::json!({ "values": [25_000_000, 75_000_000] });
        }
        for what in ["engine", "page"] {
            written[format!("memory/{what}")] = serde_json::json!({ "values": [32_000_000] });
        }
        files::write(&results, written.to_string()).unwrap();
        let table = table(&Figures::of_browser(&results).unwrap(), Place::Browser).unwrap();
        let found: Vec<Vec<&str>> =
            table.lines().map(|line| line.split_whitespace().rev().take(5).collect()).collect();
        assert_eq!(found[1], ["ms", "1.50", "ms", "1.50", "rules"]);
        assert_eq!(found[2], ["0.25", "ms", "4.00", "ms", "9.00"]);
        assert_eq!(found[3], ["1.50", "ms", "20.00", "ms", "30.00"]);
        assert_eq!(found[8], ["1.00", "100000", "100000", "100000", "second"]);
        assert_eq!(found[9], ["0.50", "ms", "50.00", "ms", "75.00"]);
        assert_eq!(found[21], ["0.50", "MB", "64.00", "MB", "32.00"]);
    }
}
