//! Where Rhai is at home: the sandbox with its limits, what scripts can call, and how they are loaded and
//! run.

mod api;
mod fresh_closure;
mod interpreter;
pub mod limits;
mod loading;
#[cfg(feature = "reference")]
pub mod reference;
mod sandbox;
mod session;
mod shape;
mod value_weight;

pub use fresh_closure::fresh;
pub use interpreter::{Interpreter, Loaded};
pub use sandbox::Optimisation;
pub use session::{Declared, DeclaredProvision, Phase};
