//! One status cell: one status, or several entries, with days or without.

use zhice_model::Date;
use zhice_model::date::{FIRST_FILING_DAY, parse_date};
use zhice_model::text::half_width;

use super::meaning::Meaning;
use super::word::{self, Entry};

/// Longer cells hold the history of a patent's life, whatever their column is called.
const LONGEST: usize = 60;

/// A cell with more entries holds a history as well.
const MOST_ENTRIES: usize = 3;

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// This.
    Means(Meaning),
    /// Things that contradict each other.
    Contradicts,
    /// Words that are not known.
    Strange,
    /// Only what is to come after today.
    Ahead,
    /// The whole history of a patent's life, which may be cut off.
    History,
}

/// Part of a cell.
#[derive(Clone, Copy, Debug)]
struct Dated {
    day: Option<Date>,
    entry: Entry,
}

/// Part of a cell before its words are read, which takes most of the time.
struct Piece {
    day: Option<Date>,
    words: String,
}

/// Reads a cell. Of dated entries the last decides that is not after today; without days all have to
/// agree, as nothing tells which is the newest.
pub fn read(text: &str, today: Date) -> Said {
    if is_long(text) {
        return Said::History;
    }
    let entries = entries(text);
    let telling: Vec<Dated> = entries.iter().filter(|it| it.tells()).copied().collect();
    if telling.is_empty() || telling.iter().any(|it| it.day.is_none()) {
        return together(&entries);
    }
    let (come, ahead): (Vec<Dated>, Vec<Dated>) =
        telling.into_iter().partition(|it| it.day.is_some_and(|day| day <= today));
    // The end of a term is known long before; any other day to come is a slip, or the list is newer.
    if ahead.iter().any(|it| it.entry != Entry::Means(Meaning::Expired)) {
        return Said::Ahead;
    }
    let Some(last) = come.iter().filter_map(|it| it.day).max() else { return Said::Ahead };
    let (newest, older): (Vec<Dated>, Vec<Dated>) =
        come.into_iter().partition(|it| it.day == Some(last));
    let said = together(&newest);
    let orderly = |it: &Dated| match (it.entry, said) {
        (Entry::Means(earlier), Said::Means(meaning)) => meaning.may_follow(earlier),
        (Entry::Contradicts, _) => false,
        // What was before does not matter where it is not understood.
        _ => true,
    };
    if older.iter().all(orderly) { said } else { Said::Contradicts }
}

/// The end that a history comes to, by the last of its entries with days; without days its first or its
/// last, as some lists begin with the newest.
pub fn last_end(text: &str, today: Date) -> Option<Meaning> {
    let entries = entries(text);
    let telling: Vec<&Dated> = entries.iter().filter(|it| it.tells()).collect();
    let last = telling.iter().filter_map(|it| it.day.filter(|day| *day <= today)).max();
    let ends = |it: &&&Dated| it.end().is_some();
    let at = |it: &&&Dated| it.day == last;
    match last {
        Some(_) => telling.iter().filter(at).find(ends)?.end(),
        None => [telling.first(), telling.last()].into_iter().flatten().find(ends)?.end(),
    }
}

impl Dated {
    /// Whether it says something of the right.
    fn tells(&self) -> bool {
        self.entry != Entry::Means(Meaning::Event)
    }

    fn end(&self) -> Option<Meaning> {
        match self.entry {
            Entry::Means(meaning) if meaning.is_end() => Some(meaning),
            _ => None,
        }
    }
}

fn is_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

/// Whether a cell tells more than how a patent stands now.
pub fn is_history(text: &str) -> bool {
    if is_long(text) {
        return true;
    }
    let pieces = pieces(text);
    pieces.len() > MOST_ENTRIES || pieces.iter().filter(|it| it.day.is_some()).count() > 1
}

fn together(entries: &[Dated]) -> Said {
    let mut said = Meaning::Event;
    for it in entries {
        match it.entry {
            Entry::Strange => return Said::Strange,
            Entry::Contradicts => return Said::Contradicts,
            Entry::Means(meaning) => match said.and(meaning) {
                Some(both) => said = both,
                // A strange word beside is the more telling complaint.
                None if entries.iter().any(|it| it.entry == Entry::Strange) => {
                    return Said::Strange;
                }
                None => return Said::Contradicts,
            },
        }
    }
    Said::Means(said)
}

fn entries(text: &str) -> Vec<Dated> {
    let read = |piece: Piece| Dated { day: piece.day, entry: word::read(&piece.words) };
    pieces(text).into_iter().map(read).collect()
}

fn pieces(text: &str) -> Vec<Piece> {
    let plain: String = text.chars().map(half_width).collect();
    let pieces = plain.split([';', '|', '\n', '\r']).filter(|piece| !piece.trim().is_empty());
    pieces.flat_map(dated).collect()
}

/// The parts of a piece: with one day it is one entry; several days each stand before their entry, or
/// each behind it.
fn dated(piece: &str) -> Vec<Piece> {
    let days = days(piece);
    let entry = |day, words: &str| Piece { day, words: words.to_owned() };
    let ends = |at: usize| days.get(at).map(|(_, end, _)| *end);
    let starts = |at: usize| days.get(at).map(|(start, _, _)| *start);
    let between = |from: Option<usize>, to: Option<usize>| {
        piece.get(from.unwrap_or(0)..to.unwrap_or(piece.len())).unwrap_or_default()
    };
    match days.as_slice() {
        [] => vec![entry(None, piece)],
        [(start, end, day)] => {
            let words = [between(None, Some(*start)), " ", between(Some(*end), None)].concat();
            vec![entry(Some(*day), &words)]
        }
        several => {
            let front = is_blank(between(None, starts(0)));
            let back = is_blank(between(ends(several.len() - 1), None));
            if front == back {
                return vec![entry(None, piece)];
            }
            let words = |at: usize| {
                if front {
                    between(ends(at), starts(at + 1))
                } else {
                    between(at.checked_sub(1).and_then(ends), starts(at))
                }
            };
            let each = several.iter().enumerate();
            each.map(|(at, (_, _, day))| entry(Some(*day), words(at))).collect()
        }
    }
}

fn is_blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// The days in a text, with where they begin and end.
fn days(text: &str) -> Vec<(usize, usize, Date)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_digit)).map(|n| at + n) {
        let rest = text.get(start..).unwrap_or_default();
        let length = length_of_day(rest);
        let day = rest.get(..length).and_then(|day| parse_date(day).ok());
        match day.filter(|day| length > 5 && *day >= FIRST_FILING_DAY) {
            Some(day) => {
                found.push((start, start + length, day));
                at = start + length;
            }
            None => at = start + rest.find(|c| !is_digit(c)).unwrap_or(rest.len()),
        }
    }
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// How long the day is that a text begins with, and the time behind it.
fn length_of_day(text: &str) -> usize {
    let digits = |text: &str| text.len() - text.trim_start_matches(is_digit).len();
    let mut length = digits(text);
    if length == 4 {
        for marks in [['-', '/', '.', '年'], ['-', '/', '.', '月']] {
            let rest = text.get(length..).unwrap_or_default();
            let Some(behind) = rest.trim_start_matches(' ').strip_prefix(marks) else {
                return length;
            };
            let day = behind.trim_start_matches(' ');
            length += rest.len() - day.len() + digits(day);
        }
        let rest = text.get(length..).unwrap_or_default();
        if let Some(behind) = rest.trim_start_matches(' ').strip_prefix('日') {
            length += rest.len() - behind.len();
        }
    }
    let rest = text.get(length..).unwrap_or_default();
    let clock = rest.strip_prefix([' ', 'T']).unwrap_or_default();
    let is_time = clock.split(':').next().is_some_and(|hour| matches!(hour.len(), 1 | 2))
        && clock.contains(':')
        && clock.starts_with(is_digit);
    if is_time {
        let time =
            clock.trim_start_matches(|c: char| is_digit(c) || matches!(c, ':' | '.' | '+' | 'Z'));
        length += rest.len() - time.len();
    }
    length
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;

    use super::super::meaning::Meaning::*;
    use super::Said::{self, *};
    use super::{is_history, read};

    #[test]
    fn cells() {
        let cases: [(&str, Said); 49] = [
            ("授权", Means(Granted)),
            ("2022-01-02 授权", Means(Granted)),
            ("授权 2022.1.2", Means(Granted)),
            ("授权（2022年1月2日）", Means(Granted)),
            ("20220102授权", Means(Granted)),
            ("2022-01-02 00:00:00 授权", Means(Granted)),
            ("2022 - 01 - 02 授权", Means(Granted)),
            ("2022 年 1 月 2 日 授权；2025 年 6 月 1 日 专利权终止", Means(Ended)),
            ("授权 | 权利转移 | 质押", Means(Granted)),
            ("权利转移｜未缴年费", Means(LapsedFee)),
            ("公开；实质审查", Means(Pending)),
            ("权利转移 | 质押", Means(Event)),
            ("未确认", Means(Open)),
            ("授权；未缴年费终止", Contradicts),
            ("授权\n终止", Contradicts),
            ("公开；实质审查；授权", Contradicts),
            ("未缴年费；授权", Contradicts),
            ("授权、未缴年费", Contradicts),
            ("授权 | 未缴年费", Contradicts),
            ("授权 | 奇怪", Strange),
            ("授权；奇怪；终止", Strange),
            ("2022-01-02 授权; 2025-06-01 专利权终止", Means(Ended)),
            ("2025-06-01 专利权终止; 2022-01-02 授权", Means(Ended)),
            ("2022-01-02 授权, 2025-06-01 专利权终止", Means(Ended)),
            ("授权(2022-01-02)、专利权终止(2025-06-01)", Means(Ended)),
            ("2022-01-02 授权；2025-06-01 专利权质押合同登记的注销", Means(Granted)),
            ("2022-01-02 授权；2025-06-01 质押；质押终止", Means(Granted)),
            ("2019-01-02 未缴年费；2019-06-01 专利权的恢复", Means(InForce)),
            ("2020-01-02 驳回；2022-06-01 授权", Means(Granted)),
            ("2020-01-02 奇怪；2022-06-01 授权", Means(Granted)),
            ("2020-01-02 授权；2022-06-01 奇怪", Strange),
            ("2022-01-02 授权；2042-01-02 届满", Means(Granted)),
            ("2042-01-02 届满", Ahead),
            ("2022-01-02 授权；2028-06-01 专利权的终止", Ahead),
            ("2028-01-01 专利权终止；2022-01-02 授权", Ahead),
            ("授权；等恢复", Means(Open)),
            ("授权 | 专利权的无效宣告", Means(Open)),
            ("有效-撤销", Means(Open)),
            ("2022-01-02 授权；2025-06-01 等恢复", Means(Open)),
            ("2022-01-02 授权；2025-06-01 专利权的终止；2025-09-01 恢复", Means(Open)),
            ("2022-01-02 结案；2025-06-01 授权", Means(Granted)),
            ("专利权的无效宣告 授权", Means(Open)),
            ("2022-01-02 授权；2022-01-02 终止", Contradicts),
            ("2022-01-02 授权；2023-01-02 实质审查", Contradicts),
            ("2020-01-02 未缴年费；2022-01-02 授权", Contradicts),
            ("授权；2025-06-01 专利权终止", Contradicts),
            ("2022-02-30 授权", Strange),
            ("授权 2022-01-02 终止 2025-06-01 转让", Strange),
            (";", Means(Event)),
        ];
        for (text, said) in cases {
            assert_eq!(read(text, date(2026, 11, 21)), said, "{text}");
        }
    }

    #[test]
    fn histories() {
        let long = "授权；".repeat(21);
        let cases = [
            ("授权", false),
            ("2022-01-02 授权", false),
            ("授权；未缴年费终止", false),
            ("2022-01-02 授权; 2025-06-01 终止", true),
            ("公开；实质审查；授权；转让", true),
            (&long, true),
        ];
        for (text, is) in cases {
            assert_eq!(is_history(text), is, "{text}");
        }
        assert_eq!(read(&long, date(2026, 11, 21)), History);
    }
}
