//! How the enterprise stands to a patent.

use serde::{Deserialize, Serialize};

/// How the enterprise stands among the owners of a patent today.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Ownership {
    /// The only owner.
    Sole,
    /// The first named of several.
    First,
    /// Named, but not first.
    Other,
    /// Not an owner: transferred out, or never was.
    None,
    /// Not said.
    #[default]
    Unknown,
}

impl Ownership {
    /// The Chinese name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Sole => "独有",
            Self::First => "共有，第一权利人",
            Self::Other => "共有，非第一权利人",
            Self::None => "已不属于本企业",
            Self::Unknown => "未知",
        }
    }

    /// Every case, in the order a form offers them.
    pub const ALL: [Self; 5] = [Self::Sole, Self::First, Self::Other, Self::None, Self::Unknown];
}
