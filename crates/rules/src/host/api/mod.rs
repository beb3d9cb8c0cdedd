//! Everything a script can call, one file a theme; registered in the sandbox and nowhere else.

mod dates;
mod declare;
mod enterprise;
mod equality;
mod figures;
mod judging;
mod levers;
mod lists;
mod options;
mod patents;
mod questions;
mod records;
mod registry;
mod selections;
mod totals;

use std::rc::Rc;

use rhai::Engine;

use crate::host::session::Session;
use registry::HostFunctions;

pub use enterprise::EnterpriseView;

/// Registers the host types and functions.
pub fn register(engine: &mut Engine, session: &Rc<Session>) {
    let mut functions = HostFunctions::of(engine);
    let engine = &mut functions;
    lists::register(engine);
    dates::register(engine);
    declare::register(engine, session);
    questions::register(engine, session);
    enterprise::register(engine);
    equality::register(engine);
    selections::register(engine);
    patents::register(engine);
    records::register(engine);
    figures::register(engine, session);
    judging::register(engine, session);
    levers::register(engine, session);
    functions.finish();
}
