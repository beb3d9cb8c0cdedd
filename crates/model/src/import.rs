//! The account of an import: what the table is, what its columns mean, and every row that was not
//! taken as it stood. The patents themselves travel apart.

use serde::{Deserialize, Serialize};

pub use crate::import_field::ImportField;

/// Rejected rows and doubts that an account lists at most; it counts them all.
pub const LISTED: usize = 200;

/// The outcome of reading one table of patents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Import {
    /// The file's name.
    pub file: String,
    /// What kind of file it is, told by its content.
    pub format: Format,
    /// How the text was encoded (`UTF-8`, `GB18030` …); empty where the format leaves no choice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub encoding: String,
    /// The sheet of a workbook that was read, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// The other sheets, which were not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_sheets: Vec<String>,
    /// What else is to be known of the file, in Chinese.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// The database whose headers these are (incoPat, PatSnap), where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The line of the header, from 1.
    pub header_line: u32,
    /// Every column that has a header, in the file's order.
    pub columns: Vec<Column>,
    /// The same for all tables with these headers, whatever their order: what the user said of the
    /// columns can be remembered by it.
    pub signature: String,
    /// No column holds application numbers: the user has to say which one does. No patent was
    /// taken.
    pub needs_mapping: bool,
    /// Data rows in the file, blank ones not counted.
    pub rows: u32,
    /// The patents found: one an application, in the order of first appearance.
    pub found: u32,
    /// Rows joined to an earlier row of the same application (a published application and its
    /// grant).
    pub joined: u32,
    /// Rows that could not be taken, in all.
    pub rejected_count: u32,
    /// The first of them, at most [`LISTED`].
    pub rejected: Vec<RejectedRow>,
    /// Doubts about rows that were taken, in all.
    pub warnings_count: u32,
    /// The first of them, at most [`LISTED`].
    pub warnings: Vec<RowWarning>,
    /// The first owners found, the most frequent first, at most ten.
    pub owners: Vec<OwnerCount>,
}

/// What kind of file a table stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// Lines with cells between commas, semicolons or tabs.
    Text,
    /// A workbook of Excel 2007 and later.
    Xlsx,
    /// A workbook of Excel 97–2003.
    Xls,
    /// A workbook in the XML of Excel 2003.
    SpreadsheetXml,
    /// A table of a web page.
    Html,
}

impl Format {
    /// Its name in Chinese.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Text => "文本表格（CSV）",
            Self::Xlsx => "Excel 工作簿（.xlsx）",
            Self::Xls => "Excel 97–2003 工作簿（.xls）",
            Self::SpreadsheetXml => "XML 表格 2003",
            Self::Html => "网页表格",
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The header, on one line.
    pub header: String,
    /// What the column tells of a patent; `None`: it is not used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<ImportField>,
    /// The first values in it, at most [`SAMPLES`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub samples: Vec<String>,
}

/// Values that a column shows as examples.
pub const SAMPLES: usize = 3;

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RejectedRow {
    /// The line in the file, or the row of the sheet, where it begins, from 1.
    pub line: u32,
    /// Why, in Chinese, and what to do.
    pub reason: String,
    /// The row as it stood, so that it can be found again: of a long one the beginning.
    pub text: String,
}

/// A doubt about a row that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowWarning {
    /// The line in the file, or the row of the sheet, where it begins, from 1.
    pub line: u32,
    /// The column's header; empty when it is about the whole row.
    pub column: String,
    /// What is doubtful, in Chinese.
    pub message: String,
}

/// How many patents name an owner first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerCount {
    /// The owner as written.
    pub name: String,
    /// Patents that name it first.
    pub patents: u32,
}
