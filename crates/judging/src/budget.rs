//! What judging may use up and leave behind. The numbers are the same in debug and release, natively and
//! in wasm; those of the interpreter itself stand with the script host.

use std::cell::Cell;

/// Operations that one assessment of a plan, under all its readings, may take: each step of a script is
/// one; copying data and looking at records cost more in proportion.
pub const OPERATIONS: u64 = 1_000_000;
/// Conditions, levels and notes of a provision, each, members of groups included.
pub const CONDITIONS: usize = 200;
/// Nesting of groups of conditions.
pub const GROUP_DEPTH: usize = 8;
/// Actions that a provision may name: the search among them grows with each.
pub const LEVERS: usize = 6;
/// Operations that a host call is worth, besides the records and bytes that it works on.
const CALL: usize = 4;
/// Records that one operation's worth of host work looks at.
const RECORDS_PER_OPERATION: usize = 4;
/// Bytes that one operation's worth of host work copies.
const BYTES_PER_OPERATION: usize = 64;

/// Counts the operations of one assessment of a plan.
#[derive(Debug, Default)]
pub struct Budget {
    used: Cell<u64>,
}

impl Budget {
    /// Begins to count anew.
    pub fn reset(&self) {
        self.used.set(0);
    }

    /// Operations so far.
    pub fn used(&self) -> u64 {
        self.used.get()
    }

    /// Whether nothing is left.
    pub fn is_spent(&self) -> bool {
        self.used.get() > OPERATIONS
    }

    /// Takes one operation; whether there was one left.
    pub fn step(&self) -> bool {
        self.take(1);
        !self.is_spent()
    }

    /// Takes what looking at so many records costs. The next step notices when it was too much.
    pub fn charge(&self, records: usize) {
        self.take(records / RECORDS_PER_OPERATION);
    }

    /// Takes what a host call costs that looks something up or writes something down.
    pub fn charge_call(&self) {
        self.take(CALL);
    }

    /// Takes what copying so many bytes costs.
    pub fn charge_bytes(&self, bytes: usize) {
        self.take(bytes / BYTES_PER_OPERATION);
    }

    fn take(&self, operations: usize) {
        let operations = u64::try_from(operations).unwrap_or(u64::MAX);
        self.used.set(self.used.get().saturating_add(operations));
    }
}
