//! Three-valued truth: what is not known stays unknown and never turns into "no".

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Yes, no, or not known. In JSON `true`, `false` and `null` (or left out).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// Known to be so.
    Yes,
    /// Known not to be so.
    No,
    /// Nobody has said.
    #[default]
    Unknown,
}

impl Truth {
    /// Both: one "no" decides, otherwise one "unknown" leaves it open.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::Unknown,
        }
    }

    /// Either: one "yes" decides, otherwise one "unknown" leaves it open.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }

    /// The opposite; the unknown has none.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "`!truth` would read as two-valued")]
    pub fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Whether nobody has said; the form serde asks for to leave a field out.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

impl Serialize for Truth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Yes => serializer.serialize_bool(true),
            Self::No => serializer.serialize_bool(false),
            Self::Unknown => serializer.serialize_none(),
        }
    }
}

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<bool>::deserialize(deserializer)?.map_or(Self::Unknown, Self::from))
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    #[test]
    fn tables() {
        let cases = [
            (Yes, Yes, Yes, Yes),
            (Yes, No, No, Yes),
            (Yes, Unknown, Unknown, Yes),
            (No, No, No, No),
            (No, Unknown, No, Unknown),
            (Unknown, Unknown, Unknown, Unknown),
        ];
        for (a, b, and, or) in cases {
            assert_eq!((a.and(b), b.and(a)), (and, and), "{a:?} and {b:?}");
            assert_eq!((a.or(b), b.or(a)), (or, or), "{a:?} or {b:?}");
        }
    }

    #[test]
    fn json() {
        for (truth, text) in [(Yes, "true"), (No, "false"), (Unknown, "null")] {
            assert_eq!(serde_json::to_string(&truth).unwrap(), text);
            assert_eq!(serde_json::from_str::<Truth>(text).unwrap(), truth);
        }
    }
}
