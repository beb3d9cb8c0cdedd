//! The one place where an interpreter is made: what scripts may use and every limit they meet.

use std::rc::Rc;

use rhai::packages::{
    ArithmeticPackage, BasicStringPackage, LanguageCorePackage, LogicPackage, Package,
};
use rhai::{Dynamic, Engine, OptimizationLevel};

use crate::api;
use crate::budget;
use crate::session::Session;

/// An interpreter with the core of the language, numbers and strings, whose host functions work on `session`.
pub fn sandbox(session: &Rc<Session>) -> Engine {
    let mut engine = Engine::new_raw();
    LanguageCorePackage::new().register_into_engine(&mut engine);
    ArithmeticPackage::new().register_into_engine(&mut engine);
    LogicPackage::new().register_into_engine(&mut engine);
    BasicStringPackage::new().register_into_engine(&mut engine);
    limit(&mut engine, session);
    api::register(&mut engine, session);
    engine
}

fn limit(engine: &mut Engine, session: &Rc<Session>) {
    engine
        .set_optimization_level(OptimizationLevel::Simple)
        .set_strict_variables(true)
        // Built-in operators would answer `1 == "1"` before the host can refuse it.
        .set_fast_operators(false)
        .set_max_operations(budget::OPERATIONS)
        .set_max_call_levels(budget::CALL_LEVELS)
        .set_max_expr_depths(budget::EXPRESSION_DEPTH, budget::FUNCTION_EXPRESSION_DEPTH)
        .set_max_string_size(budget::STRING_BYTES)
        .set_max_array_size(budget::ARRAY_ELEMENTS)
        .set_max_map_size(budget::MAP_ENTRIES)
        .set_max_variables(budget::VARIABLES)
        .set_max_functions(budget::FUNCTIONS)
        .set_max_modules(0)
        .disable_symbol("eval")
        .disable_symbol("import")
        .on_print(|_| {})
        .on_debug(|_, _, _| {});
    let session = Rc::clone(session);
    engine.on_progress(move |_| if session.budget.step() { None } else { Some(Dynamic::UNIT) });
}
