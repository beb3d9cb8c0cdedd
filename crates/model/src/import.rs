//! What an import brings: the patents, and an account of every row that was not taken as it stood.

use serde::{Deserialize, Serialize};

use crate::patent::Patent;

/// The outcome of reading one table of patents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Import {
    /// The file's name.
    pub file: String,
    /// How the text was encoded (`UTF-8`, `GB18030` …).
    pub encoding: String,
    /// The database whose headers these are (incoPat, PatSnap), where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The line of the header, from 1.
    pub header_line: u32,
    /// The columns that were understood, in the file's order.
    pub columns: Vec<Column>,
    /// Data rows in the file, blank ones not counted.
    pub rows: u32,
    /// One entry an application, in the order of first appearance.
    pub patents: Vec<Patent>,
    /// Rows joined to an earlier row of the same application (a published application and its
    /// grant).
    pub joined: u32,
    /// Rows that could not be taken.
    pub rejected: Vec<RejectedRow>,
    /// Rows that were taken, with a doubt.
    pub warnings: Vec<RowWarning>,
    /// The first owners found, the most frequent first, at most ten.
    pub owners: Vec<OwnerCount>,
}

/// A column that was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// The header as written.
    pub header: String,
    /// The patent's field that it fills; `None`: not used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

/// A row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RejectedRow {
    /// The line in the file where the row begins, from 1.
    pub line: u32,
    /// Why, in Chinese, and what to do.
    pub reason: String,
    /// The row as it stood, so that nothing is lost.
    pub text: String,
}

/// A doubt about a row that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RowWarning {
    /// The line in the file where the row begins, from 1.
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
