//! The steps of the way through, and the addresses that lead to them.

/// A step of the way through. The first four stand on one page, each other on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Place, day, name and kind of subject.
    #[default]
    Basics,
    /// The patents.
    Patents,
    /// What else the plans ask.
    Questions,
    /// What the plans say.
    Result,
    /// What to do for the next level.
    Actions,
    /// What time changes.
    Timeline,
    /// The result on paper and as files.
    Report,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Basics,
        Self::Patents,
        Self::Questions,
        Self::Result,
        Self::Actions,
        Self::Timeline,
        Self::Report,
    ];

    /// The part of the address after `#/`, which people may keep.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Basics => "basics",
            Self::Patents => "patents",
            Self::Questions => "questions",
            Self::Result => "result",
            Self::Actions => "actions",
            Self::Timeline => "timeline",
            Self::Report => "report",
        }
    }

    /// The id of the step's heading, which takes the focus.
    #[must_use]
    pub fn title_id(self) -> &'static str {
        match self {
            Self::Basics => "basics-title",
            Self::Patents => "patents-title",
            Self::Questions => "questions-title",
            Self::Result => "result-title",
            Self::Actions => "actions-title",
            Self::Timeline => "timeline-title",
            Self::Report => "report-title",
        }
    }

    /// The step that an address leads to.
    #[must_use]
    pub fn from_hash(hash: &str) -> Option<Self> {
        let key = hash.strip_prefix("#/")?;
        Self::ALL.into_iter().find(|step| step.key() == key)
    }

    /// Whether the step stands on the first page, where what is entered stands beside its result.
    #[must_use]
    pub fn is_entry(self) -> bool {
        matches!(self, Self::Basics | Self::Patents | Self::Questions | Self::Result)
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn addresses_lead_back() {
        for step in Step::ALL {
            assert_eq!(Step::from_hash(&format!("#/{}", step.key())), Some(step));
        }
        for hash in ["", "#", "#/", "#result-title", "#/result/"] {
            assert_eq!(Step::from_hash(hash), None, "{hash}");
        }
    }
}
