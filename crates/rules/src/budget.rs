//! What a script may use up. The numbers are the same in debug and release, natively and in wasm.

use std::cell::Cell;

/// Operations one run of a plan may take: each step of the interpreter is one, and a host call
/// costs one more for every sixteen records it looks at.
pub const OPERATIONS: u64 = 2_000_000;
/// Nested calls of functions.
pub const CALL_LEVELS: usize = 32;
/// Nesting of expressions at the top level of a script.
pub const EXPRESSION_DEPTH: usize = 64;
/// Nesting of expressions within a function.
pub const FUNCTION_EXPRESSION_DEPTH: usize = 48;
/// Bytes in a string.
pub const STRING_BYTES: usize = 64 * 1024;
/// Elements in an array, those of nested arrays included.
pub const ARRAY_ELEMENTS: usize = 10_000;
/// Entries in a map, those of nested maps included.
pub const MAP_ENTRIES: usize = 2_000;
/// Variables in scope at once.
pub const VARIABLES: usize = 256;
/// Functions a script may define.
pub const FUNCTIONS: usize = 256;
/// Bytes in a script.
pub const SCRIPT_BYTES: usize = 512 * 1024;
/// Records that one operation's worth of host work looks at.
const RECORDS_PER_OPERATION: usize = 16;

/// Counts the operations of one run.
#[derive(Debug, Default)]
pub struct Budget {
    used: Cell<u64>,
}

impl Budget {
    /// Begins a new run.
    pub fn reset(&self) {
        self.used.set(0);
    }

    /// Operations so far.
    pub fn used(&self) -> u64 {
        self.used.get()
    }

    /// Takes one operation; whether there was one left.
    pub fn step(&self) -> bool {
        self.used.set(self.used.get() + 1);
        self.used.get() <= OPERATIONS
    }

    /// Takes what a host call over so many records costs. The next step notices when it was too
    /// much.
    pub fn charge(&self, records: usize) {
        let cost = u64::try_from(records / RECORDS_PER_OPERATION).unwrap_or(u64::MAX);
        self.used.set(self.used.get().saturating_add(cost));
    }
}
