//! What is wrong with a script or an input, for its reader: where, what, and what to do.

use serde::{Deserialize, Serialize};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The thing cannot be used.
    Error,
    /// It can be used; look at it all the same.
    Warning,
}

/// One finding, in Chinese, with a stable code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Diagnostic {
    /// A stable code such as `script-syntax`.
    pub code: String,
    /// Error or warning.
    pub severity: Severity,
    /// The file, relative to the rules folder; empty when it is not about a file.
    pub file: String,
    /// Line, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Column in characters, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// How many characters from the column on it is about, at least 1; only with a column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<u32>,
    /// What happened.
    pub message: String,
    /// What to do; empty when the message says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
}

impl Diagnostic {
    /// An error without a place.
    #[must_use]
    pub fn error(code: &str, message: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            severity: Severity::Error,
            file: String::new(),
            line: None,
            column: None,
            length: None,
            message: message.into(),
            hint: String::new(),
        }
    }

    /// A warning without a place.
    #[must_use]
    pub fn warning(code: &str, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message) }
    }

    /// The same in a file.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        file.clone_into(&mut self.file);
        self
    }

    /// The same at a line and column.
    #[must_use]
    pub fn at(mut self, line: Option<u32>, column: Option<u32>) -> Self {
        self.line = line;
        self.column = column;
        self
    }

    /// The same over so many characters.
    #[must_use]
    pub fn over(mut self, length: Option<u32>) -> Self {
        self.length = length;
        self
    }

    /// The same with advice.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}
