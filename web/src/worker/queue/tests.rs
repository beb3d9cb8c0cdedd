//! What a queue says, event by event.

use super::{Job, Next, Queue};

/// What happens to a queue. Patents are numbers; 0 is no list that was ever sent.
#[derive(Clone, Copy, Debug)]
enum E {
    Open(&'static str),
    First(&'static str, u8),
    Last(&'static str, Option<u8>),
    Withdraw(&'static str),
    Started,
    Held(u8),
    Answer(u32),
    Failed,
    Clear,
}
use E::{Answer, Clear, Failed, First, Held, Last, Open, Started, Withdraw};

fn carry_out(queue: &mut Queue<&'static str, u8>, event: E) -> String {
    let next = match event {
        Started => queue.started(),
        Held(patents) => queue.held(patents),
        Answer(id) => match queue.answered(id) {
            None => return "stale".to_owned(),
            Some(what) => {
                queue.finished();
                return format!("{what} hears, {}", said(queue.go()));
            }
        },
        Failed => {
            let (whom, again) = queue.failed();
            let next = if again { said(queue.go()) } else { "wait".to_owned() };
            return format!("{} fails, {next}", whom.unwrap_or("nobody"));
        }
        event => {
            match event {
                Open(what) => queue.open(what),
                First(what, about) => queue.put_first(Job { what, about: Some(about) }),
                Last(what, about) => queue.put_last(Job { what, about }),
                Withdraw(what) if !queue.withdraw(&what) => {}
                Clear => queue.clear(),
                _ => {}
            }
            queue.go()
        }
    };
    said(next)
}

fn said(next: Next<&'static str, u8>) -> String {
    match next {
        Next::Wait => "wait".to_owned(),
        Next::Start => "start".to_owned(),
        Next::Hold { patents, held, what } => format!("hold {patents} over {held} for {what}"),
        Next::Send { id, what } => format!("send {id} {what}"),
    }
}

/// Holds what is said of each event against what is expected.
fn check(opens: bool, events: &[(E, &str)]) {
    let mut queue = Queue::new(opens);
    for (at, (event, expected)) in events.iter().enumerate() {
        assert_eq!(carry_out(&mut queue, *event), *expected, "{at}: {event:?}");
    }
}

/// A worker that was opened and has answered, and then these.
fn check_open(events: &[(E, &str)]) {
    let before = [
        (First("early", 0), "wait"),
        (Open("rules"), "start"),
        (Started, "send 1 rules"),
        (Answer(1), "rules hears, send 2 early"),
        (Answer(2), "early hears, wait"),
    ];
    check(true, &[&before, events].concat());
}

#[test]
fn the_newest_assessment_goes_first() {
    check_open(&[
        (Last("question", Some(1)), "hold 1 over 0 for question"),
        (First("old", 1), "wait"),
        (First("new", 2), "wait"),
        (Held(1), "hold 2 over 1 for new"),
        (Held(2), "send 3 new"),
        (First("newer", 2), "wait"),
        (Answer(3), "new hears, send 4 newer"),
        (Answer(4), "newer hears, hold 1 over 2 for question"),
        (Held(1), "send 5 question"),
    ]);
}

#[test]
fn only_the_answer_awaited_counts() {
    check_open(&[
        (Answer(2), "stale"),
        (Answer(0), "stale"),
        (Last("a", None), "send 3 a"),
        (Last("b", None), "wait"),
        (Answer(2), "stale"),
        (Answer(3), "a hears, send 4 b"),
        (Answer(3), "stale"),
        // A request that could not be read.
        (Answer(0), "b hears, wait"),
        (Last("c", Some(1)), "hold 1 over 0 for c"),
        (Answer(0), "stale"),
    ]);
}

#[test]
fn who_hears_of_a_failure() {
    // Who was asked; questions behind it are asked again.
    check_open(&[
        (Last("a", None), "send 3 a"),
        (Last("b", None), "wait"),
        (Failed, "a fails, start"),
        (Started, "send 4 rules"),
        (Answer(3), "stale"),
        (Answer(4), "rules hears, send 5 b"),
    ]);
    // An assessment takes the one that waits with it.
    check_open(&[
        (First("old", 0), "send 3 old"),
        (First("new", 0), "wait"),
        (Failed, "old fails, start"),
        (Started, "send 4 rules"),
        (Answer(4), "rules hears, wait"),
    ]);
    // While patents are sent, whoever needs them.
    check_open(&[(Last("a", Some(1)), "hold 1 over 0 for a"), (Failed, "a fails, start")]);
    check_open(&[
        (Last("a", Some(1)), "hold 1 over 0 for a"),
        (First("b", 1), "wait"),
        (Failed, "b fails, start"),
        (Started, "send 3 rules"),
        (Answer(3), "rules hears, hold 1 over 0 for a"),
    ]);
    // While nothing is under way, whoever opened.
    check_open(&[(Failed, "rules fails, start")]);
}

#[test]
fn a_worker_that_never_worked_is_not_started_by_itself() {
    check(
        true,
        &[
            (Last("a", None), "wait"),
            (Open("rules"), "start"),
            (Started, "send 1 rules"),
            (Failed, "rules fails, wait"),
            (First("b", 1), "start"),
            (Failed, "rules fails, wait"),
            (Open("other rules"), "start"),
            (Started, "send 2 other rules"),
            (Answer(2), "other rules hears, send 3 a"),
        ],
    );
}

#[test]
fn what_is_taken_back() {
    check_open(&[
        (Last("a", None), "send 3 a"),
        (Last("b", None), "wait"),
        (Last("c", None), "wait"),
        (Withdraw("b"), "wait"),
        // One under way ends the worker.
        (Withdraw("a"), "start"),
        (Started, "send 4 rules"),
        (Answer(4), "rules hears, send 5 c"),
        // Other rules: what was under way is asked again.
        (Open("other"), "start"),
        (Started, "send 6 other"),
        (Answer(6), "other hears, send 7 c"),
    ]);
}

#[test]
fn a_worker_for_one_request() {
    check(
        false,
        &[
            (Last("a", Some(1)), "start"),
            (Started, "hold 1 over 0 for a"),
            (Held(1), "send 1 a"),
            (Clear, "wait"),
            (Answer(1), "stale"),
            (Last("b", None), "start"),
            (Started, "send 2 b"),
            (Failed, "b fails, wait"),
            (Last("c", None), "start"),
            // It could not be started.
            (Failed, "c fails, wait"),
        ],
    );
}
