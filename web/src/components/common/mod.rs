//! Parts that every section of the page uses.

pub mod date_input;
pub mod diagnostics;
pub mod disclosure;
pub mod events;
pub mod field;
pub mod notice;
pub mod panel;
pub mod shape;
pub mod stars;
pub mod truth_select;

pub use date_input::DateInput;
pub use diagnostics::Diagnostics;
pub use disclosure::Disclosure;
pub use field::{Field, SelectField, TextField};
pub use notice::NoticeBar;
pub use panel::Panel;
pub use shape::{Shape, ShapeIcon};
pub use stars::Stars;
pub use truth_select::TruthSelect;
