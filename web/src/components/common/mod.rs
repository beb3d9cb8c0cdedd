//! Parts that every section of the page uses.

pub mod button;
pub mod count_input;
pub mod date_input;
pub mod diagnostics;
pub mod field;
pub mod file_input;
pub mod frame;
pub mod modal;
pub mod next_turn;
pub mod notice;
pub mod parsed_input;
pub mod select;
pub mod shape;
pub mod stars;
pub mod text;
pub mod working;

pub use button::button;
pub use diagnostics::diagnostics;
pub use field::{About, Remark, is_checked};
pub use frame::{disclosure, nothing, panel};
pub use next_turn::NextTurn;
pub use shape::{Shape, shape_icon};
pub use working::working;
