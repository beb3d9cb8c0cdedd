//! What the columns of a table mean: headers in any spelling become fields, and the set of headers
//! tells the database they come from.

use std::collections::BTreeMap;

use csv::StringRecord;
use zhice_model::Diagnostic;
use zhice_model::import::Column;
use zhice_model::text::{folded, turns};

use crate::alias::{Field, find};
use crate::shorten::{LONGEST, on_one_line};
use crate::source::{SAME, too_large};
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

    /// All fields with their columns.
    pub fn fields(&self) -> impl Iterator<Item = (Field, &[usize])> {
        self.by_field.iter().map(|(field, columns)| (*field, columns.as_slice()))
    }

    /// The layout itself, unless more columns mean the same than a list can have: to leave some of them out
    /// would be another list.
    ///
    /// # Errors
    /// Names the field.
    pub fn checked(self) -> Result<Self, Diagnostic> {
        let many = self.by_field.iter().find(|(_, columns)| columns.len() > SAME);
        let words = many.map(|(field, columns)| {
            format!("有 {} 列都是“{}”（最多 {SAME} 列）", columns.len(), field.label())
        });
        words.map_or(Ok(self), |words| Err(too_large(&words)))
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
mod tests;
