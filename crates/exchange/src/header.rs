//! What the columns of a table mean: headers in any spelling become fields, and the set of headers
//! tells the database they come from.

use std::collections::BTreeMap;

use csv::StringRecord;
use zhice_model::import::Column;
use zhice_model::text::{folded, is_invisible};

use crate::alias::{Field, find};

/// The columns of one table.
#[derive(Debug)]
pub struct Layout {
    /// Every column with a header, for the account.
    pub columns: Vec<Column>,
    /// The database these headers are typical of.
    pub source: Option<&'static str>,
    headers: Vec<String>,
    by_field: BTreeMap<Field, Vec<usize>>,
}

/// Headers typical of a database, and how many of them make it that one.
const SOURCES: &[(&str, usize, &[&str])] = &[
    (
        "incoPat",
        2,
        &[
            "链接到incopat",
            "新兴产业分类",
            "专利有效性",
            "公开国别",
            "公开类型",
            "首次公开日",
            "标题中文",
        ],
    ),
    (
        "PatSnap",
        2,
        &[
            "简单法律状态",
            "法律状态事件",
            "战略新兴产业分类",
            "当前申请专利权人",
            "原始申请专利权人",
        ],
    ),
    ("innojoy", 2, &["法律状态履历", "权利失效日", "有效性", "当前法律状态公告日", "专利奖"]),
    ("CNIPA", 1, &["案件状态"]),
];

/// A header in the form in which aliases are compared: without width, blanks, brackets, slashes,
/// marks of obligation and the tag of standardised names.
pub fn normalised(header: &str) -> String {
    let plain = folded(header).replace("[标准]", "").replace("[标]", "");
    plain
        .chars()
        .filter(|c| {
            !matches!(c, '(' | ')' | '[' | ']' | '【' | '】' | '/' | '*' | ':' | '\'' | '"')
        })
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// How many cells of a row are known headers, and whether the application number is among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    pub has_application_number: bool,
    pub known: usize,
}

/// How much a row looks like a header.
pub fn likeness(cells: &StringRecord) -> Likeness {
    let fields = cells.iter().filter_map(|cell| find(&normalised(cell)));
    fields.fold(Likeness::default(), |so_far, (field, _)| Likeness {
        has_application_number: so_far.has_application_number || field == Field::ApplicationNumber,
        known: so_far.known + 1,
    })
}

impl Layout {
    /// Reads a header row.
    pub fn read(cells: &StringRecord) -> Self {
        let headers: Vec<String> = cells.iter().map(on_one_line).collect();
        let normal: Vec<String> = cells.iter().map(normalised).collect();
        let source = source(&normal);
        let mut ranked: BTreeMap<Field, Vec<(bool, usize, usize)>> = BTreeMap::new();
        for (index, name) in normal.iter().enumerate() {
            if let Some((field, rank)) = find(name) {
                // A standardised name (示例集团) is not the registered one: the plain column wins.
                let standardised = folded(cells.get(index).unwrap_or_default()).contains("[标");
                ranked.entry(field).or_default().push((standardised, rank, index));
            }
        }
        // 法律状态 holds all events of a patent's life wherever another column says how it stands.
        let says_validity = normal.iter().any(|name| name == "专利有效性");
        if source == Some("incoPat") || says_validity || ranked.contains_key(&Field::Status) {
            ranked.remove(&Field::StatusOrHistory);
        }
        let by_field: BTreeMap<Field, Vec<usize>> =
            ranked.into_iter().map(|(field, columns)| (field, in_order(columns))).collect();
        let columns = columns(&headers, &by_field);
        Self { columns, source, headers, by_field }
    }

    /// The columns of a field, the one to trust most first.
    pub fn of(&self, field: Field) -> &[usize] {
        self.by_field.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Whether the table has the field at all.
    pub fn has(&self, field: Field) -> bool {
        self.by_field.contains_key(&field)
    }

    /// The header of a column as written, on one line.
    pub fn header(&self, column: usize) -> &str {
        self.headers.get(column).map_or("", String::as_str)
    }

    /// The header of the first column that one of the fields has.
    pub fn first_header(&self, fields: &[Field]) -> &str {
        let column = fields.iter().find_map(|field| self.of(*field).first());
        column.map_or("", |column| self.header(*column))
    }

    /// How many columns the header row has.
    pub fn width(&self) -> usize {
        self.headers.len()
    }
}

/// A header as the account shows it: line breaks and runs of blanks become one blank.
fn on_one_line(header: &str) -> String {
    let words: Vec<&str> = header
        .split(|c: char| c.is_whitespace() || is_invisible(c))
        .filter(|w| !w.is_empty())
        .collect();
    words.join(" ")
}

fn in_order(mut columns: Vec<(bool, usize, usize)>) -> Vec<usize> {
    columns.sort_unstable();
    columns.into_iter().map(|(_, _, index)| index).collect()
}

fn source(normal: &[String]) -> Option<&'static str> {
    let fits = |marks: &[&str]| {
        marks.iter().filter(|mark| normal.iter().any(|header| header == *mark)).count()
    };
    SOURCES.iter().find(|(_, least, marks)| fits(marks) >= *least).map(|(name, _, _)| *name)
}

fn columns(headers: &[String], by_field: &BTreeMap<Field, Vec<usize>>) -> Vec<Column> {
    let fields: BTreeMap<usize, Field> = by_field
        .iter()
        .flat_map(|(field, columns)| columns.iter().map(|column| (*column, *field)))
        .collect();
    let filled = |column: &usize| fields.get(column).copied();
    headers
        .iter()
        .enumerate()
        .filter(|(_, header)| !header.is_empty())
        .map(|(column, header)| Column {
            header: header.clone(),
            field: filled(&column),
            samples: Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::{Layout, likeness};
    use crate::alias::Field::{self, *};

    fn layout(headers: &[&str]) -> Layout {
        Layout::read(&StringRecord::from(headers.to_vec()))
    }

    #[test]
    fn spellings() {
        let cases = [
            ("申请号", ApplicationNumber),
            ("\u{FEFF}申请号", ApplicationNumber),
            (" 申 请\n号 ", ApplicationNumber),
            ("*申请号：", ApplicationNumber),
            ("Application Number", ApplicationNumber),
            ("公开(公告)号", PublicationNumber),
            ("公开（公告）日", PublishedOn),
            ("[标]当前申请(专利权)人", Owner),
            ("［标准］当前权利人", Owner),
            ("法律状态/事件", Status),
            ("同族国家/地区", Family),
            ("标题 (中文)", Title),
        ];
        for (header, field) in cases {
            assert_eq!(layout(&[header]).of(field), [0], "{header}");
        }
    }

    #[test]
    fn look_alikes_are_not_taken() {
        let cases = [
            "摘要附图",
            "案件编号",
            "首次公开日",
            "法律状态履历",
            "申请号2",
            "申请人地址",
            "转让次数",
            "",
        ];
        for header in cases {
            assert_eq!(likeness(&StringRecord::from(vec![header])).known, 0, "{header}");
        }
    }

    #[test]
    fn the_better_column_comes_first() {
        let cases: [(&[&str], Field, &[usize]); 5] = [
            (&["专利号", "申请号"], ApplicationNumber, &[1, 0]),
            (&["专利状态", "当前法律状态", "案件状态"], Status, &[2, 1, 0]),
            (&["[标]当前申请(专利权)人", "当前申请(专利权)人"], Owner, &[1, 0]),
            (&["权利人", "当前专利权人"], Owner, &[1, 0]),
            (&["申请号", "申请号"], ApplicationNumber, &[0, 1]),
        ];
        for (headers, field, expected) in cases {
            assert_eq!(layout(headers).of(field), expected, "{headers:?}");
        }
    }

    #[test]
    fn histories() {
        let cases: [(&[&str], bool); 6] = [
            (&["申请号", "法律状态"], true),
            (&["申请号", "法律状态", "专利有效性"], false),
            (&["申请号", "法律状态", "专利有效性", "新兴产业分类"], false),
            (&["申请号", "法律状态", "当前法律状态"], false),
            (&["申请号", "法律状态", "案件状态"], false),
            (&["申请号", "法律状态", "有效性"], true),
        ];
        for (headers, is_status) in cases {
            assert_eq!(layout(headers).has(StatusOrHistory), is_status, "{headers:?}");
        }
    }

    #[test]
    fn sources() {
        let cases: [(&[&str], Option<&str>); 6] = [
            (&["申请号", "专利有效性", "新兴产业分类"], Some("incoPat")),
            (&["申请号", "简单法律状态", "[标]当前申请(专利权)人"], Some("PatSnap")),
            (&["申请号", "有效性", "法律状态履历"], Some("innojoy")),
            (&["申请号", "案件状态"], Some("CNIPA")),
            (&["申请号", "专利有效性"], None),
            (&["申请号"], None),
        ];
        for (headers, source) in cases {
            assert_eq!(layout(headers).source, source, "{headers:?}");
        }
    }
}
