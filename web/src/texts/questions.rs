//! Texts of the third step: the plans' questions.

/// The frame of the questions; the questions themselves come from the rules.
pub struct Questions {
    pub lead: &'static str,
    pub none: &'static str,
    pub no_region: &'static str,
    pub affects: &'static str,
    pub answered: &'static str,
    pub idle: &'static str,
    pub others: fn(usize, usize) -> String,
    pub why: &'static str,
    pub source: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub unsure: &'static str,
    pub has: &'static str,
    pub has_not: &'static str,
    pub count_help: fn(&str) -> String,
    pub count_error: &'static str,
    pub add_record: &'static str,
    pub remove_record: fn(usize) -> String,
    /// A field of a record.
    pub field_of: fn(&str, usize) -> String,
}

impl Questions {
    /// How things stand with a question: whether the result depends on it, and whether it is answered.
    #[must_use]
    pub fn standing(&self, affects: bool, answered: bool) -> &'static str {
        match (affects, answered) {
            (true, _) => self.affects,
            (false, true) => self.answered,
            (false, false) => self.idle,
        }
    }
}
