//! `zhice schema`: the JSON schemas of the files, made from the types themselves.

use schemars::schema_for;
use zhice_model::{Assessment, Enterprise};

use crate::arguments::SchemaKind;

/// The schema of one kind of file.
pub fn run(kind: SchemaKind) -> String {
    let schema = match kind {
        SchemaKind::Enterprise => schema_for!(Enterprise),
        SchemaKind::Assessment => schema_for!(Assessment),
    };
    format!("{:#}\n", schema.as_value())
}
