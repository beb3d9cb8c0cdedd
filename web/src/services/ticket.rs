//! Which answer is awaited: answers carry the number of their request, and any other is stale.

/// Numbers requests and recognises their answers.
#[derive(Debug, Default)]
pub struct Ticket {
    last: u32,
    awaited: Option<u32>,
}

impl Ticket {
    /// A new number, never 0; the answer to an earlier request is stale from now on.
    pub fn issue(&mut self) -> u32 {
        self.last = self.last.checked_add(1).unwrap_or(1);
        self.awaited = Some(self.last);
        self.last
    }

    /// Whether this answer is the one awaited, which it then no longer is. 0 stands for a request
    /// that could not be read and so answers whatever is awaited.
    pub fn take(&mut self, id: u32) -> bool {
        let fits = self.awaits(id);
        if fits {
            self.awaited = None;
        }
        fits
    }

    /// Whether an answer is awaited to the request of this number, 0 standing for any.
    #[must_use]
    pub fn awaits(&self, id: u32) -> bool {
        self.awaited.is_some_and(|awaited| id == awaited || id == 0)
    }

    /// No answer is awaited any more.
    pub fn drop_all(&mut self) {
        self.awaited = None;
    }
}

#[cfg(test)]
mod tests {
    use super::Ticket;

    #[test]
    fn only_the_last_answer_counts() {
        let mut ticket = Ticket::default();
        assert!(!ticket.take(0), "nothing is awaited");
        let (first, second) = (ticket.issue(), ticket.issue());
        assert!(first != second && first != 0);
        let cases = [(first, false), (second, true), (second, false)];
        for (id, taken) in cases {
            assert_eq!(ticket.take(id), taken, "{id}");
        }
        ticket.issue();
        assert!(ticket.take(0), "an unreadable request is answered with 0");
        let last = ticket.issue();
        ticket.drop_all();
        assert!(!ticket.take(last));
    }
}
