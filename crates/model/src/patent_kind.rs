//! The kinds of patents and how long a right of each lasts.

use serde::{Deserialize, Serialize};

use crate::date::Date;

/// The three kinds of Chinese patents (专利法 第二条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PatentKind {
    /// 发明
    Invention,
    /// 实用新型
    UtilityModel,
    /// 外观设计
    Design,
}

impl PatentKind {
    /// The Chinese name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Invention => "发明",
            Self::UtilityModel => "实用新型",
            Self::Design => "外观设计",
        }
    }

    /// The years a right of this kind lasts from its filing day (专利法 第四十二条); designs filed
    /// before 1 June 2021 last ten.
    #[must_use]
    pub fn term_years(self, filed_on: Date) -> i64 {
        match self {
            Self::Invention => 20,
            Self::UtilityModel => 10,
            Self::Design if filed_on < crate::date::date(2021, 6, 1) => 10,
            Self::Design => 15,
        }
    }
}
