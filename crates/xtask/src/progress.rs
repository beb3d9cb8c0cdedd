//! What a task says while it works: one line a step, with the time it took.

use std::io::Write;
use std::time::{Duration, Instant};

/// Runs one quiet step: its name is shown at once, its time when it is done.
///
/// # Errors
/// Those of the step.
pub fn step<T>(name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    print!("{name} … ");
    // A line that cannot be shown is no reason to stop the work.
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let result = work();
    let word = if result.is_ok() { "" } else { "failed after " };
    println!("{word}{}", seconds(start.elapsed()));
    result
}

/// Runs a step beside others: it is told when it is done, with its time, on a line of its own.
///
/// # Errors
/// Those of the step.
pub fn background_step<T>(
    name: &str,
    work: impl FnOnce() -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let start = Instant::now();
    let result = work();
    let word = if result.is_ok() { "took" } else { "failed after" };
    println!("[{name} {word} {}]", seconds(start.elapsed()));
    result
}

/// A duration as people read it: `7.3 s`, `2 min 05 s`.
pub fn seconds(duration: Duration) -> String {
    let total = duration.as_secs();
    if total < 60 {
        format!("{total}.{} s", duration.subsec_millis() / 100)
    } else {
        format!("{} min {:02} s", total / 60, total % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        for (millis, text) in [(40, "0.0 s"), (7_380, "7.3 s"), (125_900, "2 min 05 s")] {
            assert_eq!(seconds(Duration::from_millis(millis)), text);
        }
    }
}
