//! What the columns of a table mean: headers in any spelling become fields, and the set of headers
//! tells the database they come from.

use std::collections::BTreeMap;

use csv::StringRecord;
use zhice_model::import::Column;
use zhice_model::text::{folded, turns};

use crate::alias::{Field, find};
use crate::shorten::{LONGEST, on_one_line};
use crate::traditional::simplified;

/// The columns of one table.
#[derive(Debug)]
pub struct Layout {
    /// Every column with a header and its place, for the account.
    pub columns: Vec<(usize, Column)>,
    /// The database these headers are typical of.
    pub source: Option<&'static str>,
    /// The same for all tables with these headers, whatever their order.
    pub signature: String,
    headers: Vec<String>,
    by_field: BTreeMap<Field, Vec<usize>>,
    alike: BTreeMap<Field, Vec<Alike>>,
}

/// Columns of a field under the same header: two columns 权利人, or two that the user called alike.
#[derive(Debug)]
pub struct Alike {
    /// Their places, in the table's order.
    pub columns: Vec<usize>,
    /// Their names are standardised.
    pub standardised: bool,
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

/// A header in the form in which aliases are compared: without width, blanks, brackets, signs between
/// words, hints on how to fill in the column, and the tag of standardised names; in simplified
/// characters.
pub fn normalised(header: &str) -> String {
    // So long a text is no header, and may be as long as the file.
    if header.len() > 4 * LONGEST {
        return String::new();
    }
    let mut plain = simplified(&folded(header)).to_ascii_lowercase();
    for tag in TAGS {
        plain = plain.replace(tag, "");
    }
    let is_sign = |c: char| c.is_ascii_punctuation() || "【】《》、。·—・•".contains(c) || turns(c);
    without_hints(plain).chars().filter(|c| !is_sign(*c)).collect()
}

/// Tags of columns of standardised names.
const TAGS: [&str; 6] = ["[标准]", "[标]", "[st]", "[st.]", "[std]", "[std.]"];

fn is_standardised(header: &str) -> bool {
    let plain = simplified(&folded(header)).to_ascii_lowercase();
    TAGS.iter().chain(&["标准化", "standardi"]).any(|tag| plain.contains(tag))
}

/// Without what stands in brackets on how a column is to be filled in: `申请日(YYYY-MM-DD)`, `专利号(必填)`.
fn without_hints(mut header: String) -> String {
    const WITHIN: [&str; 8] = ["必填", "选填", "可选", "必须", "格式", "文本", "年月日", "yyyy"];
    let is_hint = |words: &str| {
        words.starts_with(['如', '例', '请']) || WITHIN.iter().any(|hint| words.contains(hint))
    };
    let mut from = 0;
    while let Some((open, inside)) = header.get(from..).and_then(|rest| rest.split_once('(')) {
        let begin = from + open.len();
        let Some((words, _)) = inside.split_once(')') else { break };
        if is_hint(words) {
            let end = begin + words.len() + 2;
            header.replace_range(begin..end, "");
        } else {
            from = begin + 1;
        }
    }
    header
}

/// How many cells of a row are known headers, and whether the application number is among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    pub has_application_number: bool,
    pub known: usize,
}

/// How much a row looks like a header.
pub fn likeness(cells: &StringRecord, mapping: &[Column]) -> Likeness {
    let fields = meanings(cells, mapping).into_iter().flatten();
    fields.fold(Likeness::default(), |so_far, meaning| Likeness {
        has_application_number: so_far.has_application_number
            || meaning.field == Field::ApplicationNumber,
        known: so_far.known + 1,
    })
}

/// What a header means. The better of two columns is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Meaning {
    field: Field,
    /// The user did not say it.
    guessed: bool,
    /// A standardised name (示例集团) is not the registered one: the plain column wins.
    standardised: bool,
    /// The place among the field's aliases.
    rank: usize,
}

/// What each header of a row means: what the user said of it, or what its alias says. Of columns
/// with the same header the first one meets the first that the user spoke of.
fn meanings(cells: &StringRecord, mapping: &[Column]) -> Vec<Option<Meaning>> {
    let mut said: Vec<&Column> = mapping.iter().collect();
    let meaning = |cell: &str| {
        let header = if said.is_empty() { String::new() } else { on_one_line(cell) };
        if let Some(at) = said.iter().position(|column| column.header == header) {
            let field = said.remove(at).field?;
            return Some(Meaning { field, guessed: false, standardised: false, rank: 0 });
        }
        let (field, rank) = find(&normalised(cell))?;
        let standardised = is_standardised(cell);
        Some(Meaning { field, guessed: true, standardised, rank })
    };
    cells.iter().map(meaning).collect()
}

impl Layout {
    /// Reads a header row, with what the user said of its columns.
    pub fn read(cells: &StringRecord, mapping: &[Column]) -> Self {
        let headers: Vec<String> = cells.iter().map(on_one_line).collect();
        let normal: Vec<String> = cells.iter().map(normalised).collect();
        let source = source(&normal);
        let mut ranked: BTreeMap<Field, Vec<(Meaning, usize)>> = BTreeMap::new();
        for (index, meaning) in meanings(cells, mapping).into_iter().enumerate() {
            if let Some(meaning) = meaning {
                ranked.entry(meaning.field).or_default().push((meaning, index));
            }
        }
        ranked.values_mut().for_each(|columns| columns.sort_unstable());
        let alike = ranked.iter().map(|(field, columns)| (*field, alike(columns))).collect();
        let place = |(_, column): (Meaning, usize)| column;
        let by_field: BTreeMap<Field, Vec<usize>> = ranked
            .into_iter()
            .map(|(field, columns)| (field, columns.into_iter().map(place).collect()))
            .collect();
        let columns = columns(&headers, &by_field);
        Self { columns, source, signature: signature(normal), headers, by_field, alike }
    }

    /// The columns of a field, the one to trust most first.
    pub fn of(&self, field: Field) -> &[usize] {
        self.by_field.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The same, those under one header together.
    pub fn alike(&self, field: Field) -> &[Alike] {
        self.alike.get(&field).map_or(&[], Vec::as_slice)
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

    /// Whether a row repeats the header.
    pub fn is_repeated_by(&self, cells: &StringRecord) -> bool {
        let same = |column: &usize| {
            let header = self.header(*column);
            cells.get(*column).is_some_and(|cell| on_one_line(cell) == header)
        };
        self.of(Field::ApplicationNumber).iter().any(same)
            || likeness(cells, &[]).has_application_number
    }

    /// How many columns the header row has.
    pub fn width(&self) -> usize {
        self.headers.len()
    }
}

fn alike(sorted: &[(Meaning, usize)]) -> Vec<Alike> {
    let groups = sorted.chunk_by(|(one, _), (other, _)| one == other);
    let group = |group: &[(Meaning, usize)]| Alike {
        columns: group.iter().map(|(_, column)| *column).collect(),
        standardised: group.iter().any(|(meaning, _)| meaning.standardised),
    };
    groups.map(group).collect()
}

/// FNV-1a over the headers in the order of the alphabet, each ended.
fn signature(mut headers: Vec<String>) -> String {
    headers.retain(|header| !header.is_empty());
    headers.sort_unstable();
    let bytes = headers.iter().flat_map(|header| header.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn source(normal: &[String]) -> Option<&'static str> {
    let fits = |marks: &[&str]| {
        marks.iter().filter(|mark| normal.iter().any(|header| header == *mark)).count()
    };
    SOURCES.iter().find(|(_, least, marks)| fits(marks) >= *least).map(|(name, _, _)| *name)
}

fn columns(headers: &[String], by_field: &BTreeMap<Field, Vec<usize>>) -> Vec<(usize, Column)> {
    let fields: BTreeMap<usize, Field> = by_field
        .iter()
        .flat_map(|(field, columns)| columns.iter().map(|column| (*column, *field)))
        .collect();
    let filled = |column: &usize| fields.get(column).copied();
    headers
        .iter()
        .enumerate()
        .filter(|(_, header)| !header.is_empty())
        .map(|(column, header)| {
            let field = filled(&column);
            (column, Column { header: header.clone(), field, samples: Vec::new() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;
    use zhice_model::import::Column;

    use super::{Layout, likeness};
    use crate::alias::Field::{self, *};

    fn layout(headers: &[&str]) -> Layout {
        Layout::read(&StringRecord::from(headers.to_vec()), &[])
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
            ("申请（专利）号", ApplicationNumber),
            ("专利号/申请号", ApplicationNumber),
            ("Application No.", ApplicationNumber),
            ("application_number", ApplicationNumber),
            ("申请号（必填，文本格式）", ApplicationNumber),
            ("申请日(如2023-05-06)", FiledOn),
            ("专利号（ZL）", ApplicationNumber),
            ("\u{202A}申请号\u{202C}", ApplicationNumber),
            ("\u{202D}申请号\u{FE0F}", ApplicationNumber),
            ("申请号)(", ApplicationNumber),
            ("申請號", ApplicationNumber),
            ("專利權人", Holder),
            ("國家／地區", Office),
            ("Current Assignee(s)", Owner),
            ("[St.] Current Assignee", Owner),
            ("Legal Status / Event", Status),
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
            "转让方式",
            "申请人国别",
            "",
        ];
        for header in cases {
            assert_eq!(likeness(&StringRecord::from(vec![header]), &[]).known, 0, "{header}");
        }
    }

    #[test]
    fn the_better_column_comes_first() {
        let cases: [(&[&str], Field, &[usize]); 6] = [
            (&["专利号", "申请号"], ApplicationNumber, &[1, 0]),
            (&["专利状态", "当前法律状态", "案件状态"], Status, &[2, 1, 0]),
            (&["[标]当前申请(专利权)人", "当前申请(专利权)人"], Owner, &[1, 0]),
            (&["标准化当前权利人", "权利人"], Owner, &[1, 0]),
            (&["权利人", "当前专利权人"], Owner, &[1, 0]),
            (&["申请号", "申请号"], ApplicationNumber, &[0, 1]),
        ];
        for (headers, field, expected) in cases {
            assert_eq!(layout(headers).of(field), expected, "{headers:?}");
        }
    }

    #[test]
    fn what_the_user_says_goes_first() {
        let said = |header: &str, field| Column { header: header.into(), field, samples: vec![] };
        let mapping = [
            said("编号", Some(ApplicationNumber)),
            said("申请号", None),
            said("日期", Some(FiledOn)),
            said("日期", Some(GrantedOn)),
            said("法律状态", Some(StatusOrHistory)),
        ];
        let headers =
            ["申请号", "专利号", "编 号", "编号", "日期", "日期", "日期", "法律状态", "案件状态"];
        let layout = Layout::read(&StringRecord::from(headers.to_vec()), &mapping);
        let cases: [(Field, &[usize]); 5] = [
            (ApplicationNumber, &[3, 1]),
            (FiledOn, &[4]),
            (GrantedOn, &[5]),
            (StatusOrHistory, &[7]),
            (Status, &[8]),
        ];
        for (field, columns) in cases {
            assert_eq!(layout.of(field), columns, "{field:?}");
        }
    }

    #[test]
    fn signatures() {
        let cases: [(&[&str], &[&str], bool); 4] = [
            (&["申请号", "标题"], &["标题", "", "申 请 号"], true),
            (&["申请号", "标题"], &["申请号"], false),
            (&["甲乙", "丙"], &["甲", "乙丙"], false),
            (&["申请号"], &["申请号", "申请号"], false),
        ];
        for (left, right, same) in cases {
            assert_eq!(layout(left).signature == layout(right).signature, same, "{left:?}");
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
