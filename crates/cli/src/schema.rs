//! `zhice schema`: the JSON schemas of the files, made from the types themselves.

use schemars::schema_for;
use zhice_model::export::{Enterprises, Package};
use zhice_model::improvement::Improvement;
use zhice_model::offices::PlanOffices;
use zhice_model::targets::PlanTargets;
use zhice_model::timeline::Timeline;
use zhice_model::townships::TownshipTable;
use zhice_model::what_if::Comparison;
use zhice_model::{Assessment, Enterprise};

use crate::arguments::SchemaKind;

/// The schema of one kind of file.
pub fn run(kind: SchemaKind) -> String {
    let schema = match kind {
        SchemaKind::Enterprise => schema_for!(Enterprise),
        SchemaKind::Assessment => schema_for!(Assessment),
        SchemaKind::Enterprises => schema_for!(Enterprises),
        SchemaKind::Package => schema_for!(Package),
        SchemaKind::Improvement => schema_for!(Improvement),
        SchemaKind::Timeline => schema_for!(Timeline),
        SchemaKind::Comparison => schema_for!(Comparison),
        SchemaKind::Targets => schema_for!(PlanTargets),
        SchemaKind::Townships => schema_for!(TownshipTable),
        SchemaKind::Offices => schema_for!(PlanOffices),
    };
    format!("{:#}\n", schema.as_value())
}
