//! What a worker is sent next, which answer counts, and whom to tell where there is none. No worker is known
//! here: whoever keeps a queue carries out the [`Next`] that it names, one after the other.

use std::collections::VecDeque;

/// A request, and the patents that the worker has to hold for it.
#[derive(Clone, Debug)]
pub struct Job<T, P> {
    /// The request.
    pub what: T,
    /// The patents; `None`: it does not matter which.
    pub about: Option<P>,
}

/// What is to be done next.
#[derive(Debug, PartialEq)]
pub enum Next<T, P> {
    /// Nothing: something is under way, nothing waits, or no worker may be started yet.
    Wait,
    /// Start a worker, then say [`Queue::started`].
    Start,
    /// Send these patents, of which those are held, then say [`Queue::held`]. They are for this request.
    Hold { patents: P, held: P, what: T },
    /// Send this request under this number.
    Send { id: u32, what: T },
}

/// Requests to one worker. One is under way at a time.
pub struct Queue<T, P> {
    opening: Opening<T>,
    worker: Worker,
    /// The patents that the worker holds; none while others are being sent.
    held: P,
    under_way: Option<Doing<T, P>>,
    /// Which answer counts.
    awaited: Option<u32>,
    last: u32,
    /// The request that goes before all others: the newest wins.
    urgent: Option<Job<T, P>>,
    waiting: VecDeque<Job<T, P>>,
}

/// What every worker is told before all else.
enum Opening<T> {
    Nothing,
    /// It is not known yet, and no worker can be started before.
    Unknown,
    Known(T),
}

enum Worker {
    Ended,
    Started,
    /// It has answered before.
    Proven,
}

enum Doing<T, P> {
    Opening(T),
    Holding,
    Urgent(T),
    Waiting(Job<T, P>),
}

impl<T: Clone + PartialEq, P: Clone + Default + PartialEq> Queue<T, P> {
    /// A queue without a worker; `opens`: each has to be told something before all else.
    pub fn new(opens: bool) -> Self {
        Self {
            opening: if opens { Opening::Unknown } else { Opening::Nothing },
            worker: Worker::Ended,
            held: P::default(),
            under_way: None,
            awaited: None,
            last: 0,
            urgent: None,
            waiting: VecDeque::new(),
        }
    }

    /// What every worker is told first, from a new one on. What the one before had not answered is asked
    /// again.
    pub fn open(&mut self, opening: T) {
        if let Some(Doing::Waiting(job)) = self.under_way.take() {
            self.waiting.push_front(job);
        }
        self.end();
        self.opening = Opening::Known(opening);
    }

    /// Puts a request before all others, in place of one that was there.
    pub fn put_first(&mut self, job: Job<T, P>) {
        self.urgent = Some(job);
    }

    /// Puts a request behind all others.
    pub fn put_last(&mut self, job: Job<T, P>) {
        self.waiting.push_back(job);
    }

    /// Takes a request back; whether that ends the worker, as one under way cannot be interrupted.
    pub fn withdraw(&mut self, what: &T) -> bool {
        self.waiting.retain(|job| job.what != *what);
        let is_under_way =
            matches!(&self.under_way, Some(Doing::Waiting(job)) if job.what == *what);
        if is_under_way {
            self.end();
        }
        is_under_way
    }

    /// Forgets all that is under way or waits. The worker ends.
    pub fn clear(&mut self) {
        self.end();
        self.urgent = None;
        self.waiting.clear();
    }

    /// What is to be done next.
    pub fn go(&mut self) -> Next<T, P> {
        match (&self.worker, &self.opening) {
            (Worker::Ended, Opening::Known(_)) => Next::Start,
            (Worker::Ended, Opening::Nothing) if self.front().is_some() => Next::Start,
            (Worker::Ended, _) => Next::Wait,
            _ if self.under_way.is_some() => Next::Wait,
            _ => self.send_next(),
        }
    }

    /// A worker was started.
    pub fn started(&mut self) -> Next<T, P> {
        self.worker = Worker::Started;
        let Opening::Known(what) = &self.opening else { return self.send_next() };
        let what = what.clone();
        self.under_way = Some(Doing::Opening(what.clone()));
        Next::Send { id: self.issue(), what }
    }

    /// The worker holds these patents.
    pub fn held(&mut self, patents: P) -> Next<T, P> {
        self.held = patents;
        self.under_way = None;
        self.send_next()
    }

    /// Whom an answer of this number is for; nobody, where it is stale. 0 stands for a request that could
    /// not be read and so answers whatever is awaited.
    pub fn answered(&mut self, id: u32) -> Option<T> {
        self.awaited.filter(|awaited| id == *awaited || id == 0)?;
        self.worker = Worker::Proven;
        Some(match self.under_way.as_ref()? {
            Doing::Opening(what) | Doing::Urgent(what) => what.clone(),
            Doing::Waiting(job) => job.what.clone(),
            Doing::Holding => return None,
        })
    }

    /// What is under way is answered, and no more awaited.
    pub fn finished(&mut self) {
        self.under_way = None;
        self.awaited = None;
    }

    /// Whether the worker has answered before: what still has to be loaded takes longer.
    pub fn is_proven(&self) -> bool {
        matches!(self.worker, Worker::Proven)
    }

    /// The worker broke down or did not answer in time, and ends: who is to be told, and whether another is
    /// to be started at once. One that never worked would end so again.
    pub fn failed(&mut self) -> (Option<T>, bool) {
        let again = self.is_proven() && !matches!(self.under_way, Some(Doing::Opening(_)));
        let under_way = self.under_way.take();
        self.end();
        let front = |queue: &mut Self| {
            let job = queue.urgent.take().or_else(|| queue.waiting.pop_front());
            job.map(|job| job.what)
        };
        let whom = match under_way {
            Some(Doing::Waiting(job)) => return (Some(job.what), again),
            Some(Doing::Opening(what) | Doing::Urgent(what)) => Some(what),
            Some(Doing::Holding) => front(self),
            None => match &self.opening {
                Opening::Known(what) => Some(what.clone()),
                _ => front(self),
            },
        };
        // Who hears of it knows that there is no result.
        self.urgent = None;
        (whom, again)
    }

    fn front(&self) -> Option<&Job<T, P>> {
        self.urgent.as_ref().or(self.waiting.front())
    }

    /// Sends what is next, and before it the patents that it is about.
    fn send_next(&mut self) -> Next<T, P> {
        let Some(job) = self.front() else { return Next::Wait };
        if let Some(patents) = job.about.clone().filter(|patents| *patents != self.held) {
            let what = job.what.clone();
            self.under_way = Some(Doing::Holding);
            return Next::Hold { patents, held: std::mem::take(&mut self.held), what };
        }
        let doing = match self.urgent.take() {
            Some(job) => Some(Doing::Urgent(job.what)),
            None => self.waiting.pop_front().map(Doing::Waiting),
        };
        let (Some(Doing::Urgent(what)) | Some(Doing::Waiting(Job { what, .. }))) = &doing else {
            return Next::Wait;
        };
        let what = what.clone();
        self.under_way = doing;
        Next::Send { id: self.issue(), what }
    }

    fn end(&mut self) {
        self.worker = Worker::Ended;
        self.held = P::default();
        self.finished();
    }

    /// A new number, never 0.
    fn issue(&mut self) -> u32 {
        self.last = self.last.checked_add(1).unwrap_or(1);
        self.awaited = Some(self.last);
        self.last
    }
}

#[cfg(test)]
mod tests;
