//! What the whole product speaks of: the enterprise and its patents going in, the assessment
//! coming out. Data and validation, nothing else: no script, no screen, no file, no clock.

pub mod answer;
pub mod application_number;
pub mod assessment;
pub mod change;
pub mod changes;
pub mod confirmation;
pub mod credit_code;
pub mod criterion;
pub mod date;
mod decimal_text;
pub mod diagnostic;
pub mod doubt;
pub mod enterprise;
pub mod explanation;
pub mod export;
pub mod import;
mod import_field;
pub mod improvement;
pub mod joined;
pub mod legal_status;
pub mod near;
pub mod notation;
pub mod offices;
pub mod owners;
mod ownership;
pub mod patent;
mod patent_kind;
pub mod plan;
pub mod plan_data;
pub mod reading;
pub mod region;
pub mod rule_files;
pub mod scenario;
#[cfg(feature = "schema")]
mod schema;
pub mod strength;
pub mod targets;
pub mod text;
pub mod timeline;
pub mod totals;
pub mod townships;
pub mod truth;
pub mod value;
pub mod what_if;

pub use application_number::ApplicationNumber;
pub use assessment::Assessment;
pub use date::Date;
pub use diagnostic::{Diagnostic, Severity};
pub use enterprise::Enterprise;
pub use legal_status::LegalStatus;
pub use patent::{Ownership, Patent, PatentKind};
pub use strength::Strength;
pub use truth::Truth;
pub use value::{Quantity, Value};
