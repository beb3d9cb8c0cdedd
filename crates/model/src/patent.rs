//! One patent of the portfolio: one application, whatever number of publications it has.

use serde::{Deserialize, Serialize};

use crate::application_number::ApplicationNumber;
use crate::date::Date;
use crate::legal_status::LegalStatus;
use crate::owners::{Owners, READ_FROM_NAMES, ownership_of};
pub use crate::ownership::Ownership;
pub use crate::patent_kind::PatentKind;
use crate::reading;
use crate::truth::Truth;

/// One patent or application. Everything but the number may be unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Patent {
    /// The application number, which identifies the patent.
    pub application_number: ApplicationNumber,
    /// The newest publication number, as written by the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publication_number: Option<String>,
    /// The title of the invention.
    #[serde(
        default,
        deserialize_with = "reading::or_default",
        skip_serializing_if = "String::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub title: String,
    /// The kind, where it differs from what the number says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PatentKind>,
    /// The filing day (申请日).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filed_on: Option<Date>,
    /// The day the grant was announced (授权公告日): the first day in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted_on: Option<Date>,
    /// The status now.
    #[serde(default, deserialize_with = "reading::or_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<LegalStatus>"))]
    pub status: LegalStatus,
    /// The first day the right was no longer in force, by its legal effect (权利终止日).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<Date>,
    /// The day the end was announced in the gazette, which may be months later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_announced_on: Option<Date>,
    /// The day the term ends, where it is not the statutory one (期限补偿); first day not in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term_ends_on: Option<Date>,
    /// The enterprise's place among the owners now.
    #[serde(default, deserialize_with = "reading::or_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Ownership>"))]
    pub ownership: Ownership,
    /// The first day owned, where the patent was bought in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferred_in_on: Option<Date>,
    /// The first day no longer owned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferred_out_on: Option<Date>,
    /// Whether the transfer went to a firm of the same group or the same place (集团内或辖区内).
    #[serde(default, skip_serializing_if = "Truth::is_unknown")]
    pub transferred_nearby: Truth,
    /// In a strategic emerging industry (战略性新兴产业).
    #[serde(default, skip_serializing_if = "Truth::is_unknown")]
    pub strategic_industry: Truth,
    /// With a granted family member abroad (海外同族专利权).
    #[serde(default, skip_serializing_if = "Truth::is_unknown")]
    pub overseas_family: Truth,
    /// With a pledge whose sum was officially recognised as high (较高质押融资金额).
    #[serde(default, skip_serializing_if = "Truth::is_unknown")]
    pub high_pledge: Truth,
    /// With a national science and technology award or a China Patent Award (not a provincial one).
    #[serde(default, skip_serializing_if = "Truth::is_unknown")]
    pub national_award: Truth,
    /// The next annual fee falls due on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fee_due_on: Option<Date>,
    /// The names that the list it came from gives for its owners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owners: Option<Box<Owners>>,
    /// Filed facts that an importer inferred and nobody confirmed, by field name.
    #[serde(
        default,
        deserialize_with = "reading::or_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub inferred: Vec<String>,
}

impl Patent {
    /// A patent of which only the number is known.
    #[must_use]
    pub fn new(application_number: ApplicationNumber) -> Self {
        Self {
            application_number,
            publication_number: None,
            title: String::new(),
            kind: None,
            filed_on: None,
            granted_on: None,
            status: LegalStatus::Unknown,
            ended_on: None,
            end_announced_on: None,
            term_ends_on: None,
            ownership: Ownership::Unknown,
            transferred_in_on: None,
            transferred_out_on: None,
            transferred_nearby: Truth::Unknown,
            strategic_industry: Truth::Unknown,
            overseas_family: Truth::Unknown,
            high_pledge: Truth::Unknown,
            national_award: Truth::Unknown,
            fee_due_on: None,
            owners: None,
            inferred: Vec::new(),
        }
    }

    /// The kind as stated, or as the number says it.
    #[must_use]
    pub fn kind(&self) -> Option<PatentKind> {
        self.kind.or_else(|| self.application_number.kind())
    }

    /// The first day after the term, where it can be told.
    #[must_use]
    pub fn term_end(&self) -> Option<Date> {
        let statutory = || {
            let filed_on = self.filed_on?;
            Some(crate::date::plus_years(filed_on, self.kind()?.term_years(filed_on)))
        };
        self.term_ends_on.or_else(statutory)
    }

    /// Reads the ownership again, as the enterprise's name is another; says whether it changed.
    /// What a person said stays.
    pub fn follow_name(&mut self, name: &str) -> bool {
        let Some(owners) = self.owners.as_deref() else { return false };
        let share = ownership_of(owners, name);
        let said = |field| owners.said.iter().any(|it| it == field);
        let [ownership, came, left] = READ_FROM_NAMES.map(|field| !said(field));
        let before = (self.ownership, self.transferred_in_on, self.transferred_out_on);
        if ownership {
            self.ownership = share.ownership;
            self.inferred.retain(|field| field != "ownership");
            if share.inferred {
                self.inferred.push("ownership".to_owned());
            }
        }
        if came {
            self.transferred_in_on = share.transferred_in_on;
        }
        if left {
            self.transferred_out_on = share.transferred_out_on;
        }
        before != (self.ownership, self.transferred_in_on, self.transferred_out_on)
    }

    /// Notes that somebody said this of it, one of [`READ_FROM_NAMES`]: it is no inference, and no name
    /// changes it.
    pub fn note_said(&mut self, field: &str) {
        self.inferred.retain(|it| it != field);
        if let Some(owners) = &mut self.owners
            && !owners.said.iter().any(|it| it == field)
        {
            owners.said.push(field.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Patent, PatentKind};
    use crate::application_number::ApplicationNumber;
    use crate::date::parse_date;

    #[test]
    fn terms() {
        let cases = [
            ("202310123456.6", "2023-05-06", "2043-05-06"),
            ("202420123456.6", "2024-01-31", "2034-01-31"),
            ("202030123456.5", "2021-05-31", "2031-05-31"),
            ("202130123456.X", "2021-06-01", "2036-06-01"),
        ];
        for (number, filed_on, expected) in cases {
            let mut patent = Patent::new(ApplicationNumber::parse(number).unwrap());
            patent.filed_on = parse_date(filed_on).ok();
            assert_eq!(patent.term_end(), parse_date(expected).ok(), "{number}");
        }
    }

    #[test]
    fn stated_kind_wins() {
        let mut patent = Patent::new(ApplicationNumber::parse("202310123456.6").unwrap());
        assert_eq!(patent.kind(), Some(PatentKind::Invention));
        patent.kind = Some(PatentKind::Design);
        assert_eq!(patent.kind(), Some(PatentKind::Design));
    }
}
