//! Work on several things at once, as many as the machine has cores.

use std::sync::Mutex;
use std::thread::{self, ScopedJoinHandle};

/// Does the same to each of some things; none is begun after one failed.
///
/// # Errors
/// The first failure that is seen.
pub fn each<T: Sync>(
    things: &[T],
    work: impl Fn(&T) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<()> {
    let queue = Mutex::new(things.iter());
    let next = || queue.lock().ok()?.next();
    let drain = || {
        while let Some(thing) = next() {
            if let Err(failure) = work(thing) {
                if let Ok(mut queue) = queue.lock() {
                    *queue = [].iter();
                }
                return Err(failure);
            }
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(things.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(drain)).collect();
        workers.into_iter().try_for_each(joined)
    })
}

/// What came of a thread.
///
/// # Errors
/// Its failure, or that it broke down.
pub fn joined(thread: ScopedJoinHandle<anyhow::Result<()>>) -> anyhow::Result<()> {
    thread.join().unwrap_or_else(|_| Err(anyhow::anyhow!("a step broke down")))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::each;

    #[test]
    fn everything_is_done_until_something_fails() {
        let done = AtomicUsize::new(0);
        let count = |thing: &usize| {
            done.fetch_add(*thing, Ordering::Relaxed);
            Ok(())
        };
        each(&[1, 2, 3], count).unwrap();
        each(&[], count).unwrap();
        assert_eq!(done.load(Ordering::Relaxed), 6);
        let failing = |thing: &usize| match thing {
            2 => anyhow::bail!("two"),
            _ => Ok(()),
        };
        assert_eq!(each(&[1, 2, 3], failing).unwrap_err().to_string(), "two");
    }
}
