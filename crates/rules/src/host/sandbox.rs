//! The one place where an interpreter is made: what scripts may use and every limit they meet.

use std::convert::Infallible;
use std::rc::Rc;

use rhai::packages::{ArithmeticPackage, BasicStringPackage, LogicPackage, Package};
use rhai::{Dynamic, Engine, EvalAltResult, NativeCallContext, Position};
use rust_decimal::Decimal;
use zhice_judging::budget::OPERATIONS;

use super::api;
use super::limits;
use super::session::Session;
use super::value_weight::weight;
use crate::messages::fault;

/// What a plan has no use for and a hostile script has: other files, a way to go on after an error,
/// functions by name, values that grow without a variable, and powers, which take long on decimals;
/// and `switch`, which takes no branch but the last for a reading, a day or a figure.
pub const FORBIDDEN: [&str; 12] = [
    "eval",
    "import",
    "export",
    "try",
    "catch",
    "Fn",
    "curry",
    "this",
    "is_shared",
    "**",
    "**=",
    "switch",
];

/// What the interpreter does to a script before it is run.
#[derive(Clone, Copy, Debug)]
pub enum Optimisation {
    /// Nothing, for every plan: folded, a list of a thousand literals would be copied in one step, and
    /// what is folded is not counted.
    None,
    /// All it can. Tests try it: it must not change a result.
    #[cfg(not(feature = "lean"))]
    Full,
}

/// An interpreter with numbers and strings, whose host functions work on `session`. Rhai's core
/// package is left out: it sleeps, leaves the script early and reads JSON.
pub fn sandbox(session: &Rc<Session>, optimisation: Optimisation) -> Engine {
    let mut engine = interpreter();
    optimise(&mut engine, optimisation);
    limit(&mut engine, session);
    refuse_powers(&mut engine);
    api::register(&mut engine, session);
    engine
}

/// The lean interpreter has no optimiser to be switched off.
#[cfg(feature = "lean")]
fn optimise(_: &mut Engine, Optimisation::None: Optimisation) {}

#[cfg(not(feature = "lean"))]
fn optimise(engine: &mut Engine, optimisation: Optimisation) {
    engine.set_optimization_level(match optimisation {
        Optimisation::None => rhai::OptimizationLevel::None,
        Optimisation::Full => rhai::OptimizationLevel::Full,
    });
}

/// An interpreter with Rhai's own packages and nothing else.
pub fn interpreter() -> Engine {
    let mut engine = Engine::new_raw();
    ArithmeticPackage::new().register_into_engine(&mut engine);
    LogicPackage::new().register_into_engine(&mut engine);
    BasicStringPackage::new().register_into_engine(&mut engine);
    engine
}

fn limit(engine: &mut Engine, session: &Rc<Session>) {
    engine
        .set_strict_variables(true)
        // Built-in operators would answer `1 == "1"` before the host can refuse it.
        .set_fast_operators(false)
        .set_max_operations(OPERATIONS)
        .set_max_call_levels(limits::CALL_LEVELS)
        .set_max_expr_depths(limits::EXPRESSION_DEPTH, limits::FUNCTION_EXPRESSION_DEPTH)
        .set_max_string_size(limits::STRING_BYTES)
        .set_max_array_size(limits::ARRAY_ELEMENTS)
        .set_max_map_size(limits::MAP_ENTRIES)
        .set_max_variables(limits::VARIABLES)
        .set_max_functions(limits::FUNCTIONS)
        .set_max_modules(0)
        .on_print(|_| {})
        .on_debug(|_, _, _| {});
    for symbol in FORBIDDEN {
        engine.disable_symbol(symbol);
    }
    let budget = Rc::clone(&session.budget);
    engine.on_progress(move |_| if budget.step() { None } else { Some(Dynamic::UNIT) });
    charge_for_copies(engine, session);
}

/// The operator's other name, which cannot be forbidden as a symbol.
fn refuse_powers(engine: &mut Engine) {
    engine.register_fn(
        "power",
        |ctx: NativeCallContext,
         _: Decimal,
         _: Decimal|
         -> Result<Infallible, Box<EvalAltResult>> {
            Err(fault("脚本中不允许使用“power”", ctx.call_position()))
        },
    );
}

/// Makes reading a variable cost what copying its value does, and refuses data nested so deeply that
/// comparing or printing it would exhaust the stack.
#[expect(deprecated, reason = "the interpreter marks this call so to say that it may change")]
fn charge_for_copies(engine: &mut Engine, session: &Rc<Session>) {
    let budget = Rc::clone(&session.budget);
    engine.on_var(move |name, _, context| {
        if let Some(value) = context.scope().get(name) {
            let bytes = weight(value).map_err(|_| {
                fault(format!("“{name}”中的数组、映射或函数嵌套过深"), Position::NONE)
            })?;
            budget.charge_bytes(bytes);
        }
        Ok(None)
    });
}
