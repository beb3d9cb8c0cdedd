//! Every limit that the interpreter sets to a script. The numbers are the same in debug and release,
//! natively and in wasm; what judging may use up stands in `zhice_judging::budget`.

/// Arguments of a call.
pub const ARGUMENTS: usize = 10;
/// Nested calls of functions.
pub const CALL_LEVELS: usize = 32;
/// Nesting of expressions at the top level of a script.
pub const EXPRESSION_DEPTH: usize = 64;
/// Nesting of expressions within a function.
pub const FUNCTION_EXPRESSION_DEPTH: usize = 48;
/// Nesting of lists, maps and closures in one another.
pub const DATA_DEPTH: usize = 16;
/// Bytes in a string, and in all strings of a list or map together.
pub const STRING_BYTES: usize = 8 * 1024;
/// Elements in an array, those of nested arrays included.
pub const ARRAY_ELEMENTS: usize = 1_000;
/// Entries in a map, those of nested maps included.
pub const MAP_ENTRIES: usize = 200;
/// Variables in scope at once.
pub const VARIABLES: usize = 256;
/// Functions a script may define.
pub const FUNCTIONS: usize = 256;
/// Bytes in a script.
pub const SCRIPT_BYTES: usize = 512 * 1024;
/// Questions, parameters, readings and provisions of a plan together.
pub const DECLARATIONS: usize = 1_000;
/// Bytes of all that a plan declares.
pub const DECLARED_BYTES: usize = 1024 * 1024;
/// Mistakes in declarations that are told of.
pub const MISTAKES: usize = 100;
/// Statements with mistakes that are taken out of a script to find those behind them.
pub const ROUNDS: usize = 20;
/// Bytes of scripts that are compiled anew for that, all together.
pub const RECOMPILED_BYTES: usize = 256 * 1024;
