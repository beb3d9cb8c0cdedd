//! The enterprise as it is typed, imported, saved and assessed; its JSON file is described in
//! `docs/enterprise.md`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use crate::answer::{Answer, Record, Scalar};
use crate::credit_code::CreditCode;
use crate::date::Date;
use crate::patent::Patent;
use crate::reading::{self, Malformed};
use crate::totals::Totals;
use crate::truth::Truth;

/// The value of `schema` in an enterprise file of this version.
pub const ENTERPRISE_SCHEMA: &str = "zhice/enterprise/1";

/// What kind of person in law asks (主体类型).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum SubjectType {
    /// 民营企业
    PrivateEnterprise,
    /// 市属国有企业
    MunicipalStateEnterprise,
    /// 其他国有企业
    OtherStateEnterprise,
    /// 外资企业
    ForeignEnterprise,
    /// 机关
    GovernmentOrgan,
    /// 事业单位
    PublicInstitution,
    /// 高等院校
    University,
    /// 中小学校
    School,
    /// 科研机构
    ResearchInstitute,
    /// 创新平台
    InnovationPlatform,
    /// 知识产权服务机构
    ServiceAgency,
    /// 社会组织或行业协会
    Association,
    /// 合作社
    Cooperative,
    /// 个人
    Individual,
    /// Not said.
    #[default]
    Unknown,
}

impl SubjectType {
    /// Every type, in the order a form offers them.
    pub const ALL: [Self; 15] = [
        Self::PrivateEnterprise,
        Self::MunicipalStateEnterprise,
        Self::OtherStateEnterprise,
        Self::ForeignEnterprise,
        Self::GovernmentOrgan,
        Self::PublicInstitution,
        Self::University,
        Self::School,
        Self::ResearchInstitute,
        Self::InnovationPlatform,
        Self::ServiceAgency,
        Self::Association,
        Self::Cooperative,
        Self::Individual,
        Self::Unknown,
    ];

    /// The key used in JSON and in scripts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::PrivateEnterprise => "privateEnterprise",
            Self::MunicipalStateEnterprise => "municipalStateEnterprise",
            Self::OtherStateEnterprise => "otherStateEnterprise",
            Self::ForeignEnterprise => "foreignEnterprise",
            Self::GovernmentOrgan => "governmentOrgan",
            Self::PublicInstitution => "publicInstitution",
            Self::University => "university",
            Self::School => "school",
            Self::ResearchInstitute => "researchInstitute",
            Self::InnovationPlatform => "innovationPlatform",
            Self::ServiceAgency => "serviceAgency",
            Self::Association => "association",
            Self::Cooperative => "cooperative",
            Self::Individual => "individual",
            Self::Unknown => "unknown",
        }
    }

    /// The Chinese name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::PrivateEnterprise => "民营企业",
            Self::MunicipalStateEnterprise => "市属国有企业",
            Self::OtherStateEnterprise => "其他国有企业",
            Self::ForeignEnterprise => "外资企业",
            Self::GovernmentOrgan => "机关",
            Self::PublicInstitution => "事业单位",
            Self::University => "高等院校",
            Self::School => "中小学校",
            Self::ResearchInstitute => "科研机构",
            Self::InnovationPlatform => "创新平台",
            Self::ServiceAgency => "知识产权服务机构",
            Self::Association => "社会组织、行业协会",
            Self::Cooperative => "合作社",
            Self::Individual => "个人",
            Self::Unknown => "未填写",
        }
    }

    /// Whether the subject is an enterprise in the sense of a text that says 企业, whatever else it is.
    #[must_use]
    pub fn is_enterprise(self) -> bool {
        matches!(
            self,
            Self::PrivateEnterprise
                | Self::MunicipalStateEnterprise
                | Self::OtherStateEnterprise
                | Self::ForeignEnterprise
        )
    }

    /// Whether such a subject may or may not be an enterprise: it says what it does, not in which form.
    #[must_use]
    pub fn may_be_enterprise(self) -> bool {
        matches!(self, Self::InnovationPlatform | Self::ServiceAgency | Self::Cooperative)
    }
}

/// The enterprise with all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Enterprise {
    /// [`ENTERPRISE_SCHEMA`].
    pub schema: String,
    /// The registered name, by which owners in patent exports are matched.
    #[serde(default, deserialize_with = "reading::or_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub name: String,
    /// The unified social credit code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_code: Option<CreditCode>,
    /// The area code of the place that governs the enterprise (`320682`); empty: not said.
    #[serde(default, deserialize_with = "reading::region")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub region: String,
    /// What kind of subject it is.
    #[serde(default, deserialize_with = "reading::or_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<SubjectType>"))]
    pub subject: SubjectType,
    /// Whether an agency, a platform or a cooperative is registered as a company, so that what the plans
    /// say of 企业 is for it too. Of other subjects it says nothing.
    #[serde(default, skip_serializing_if = "Truth::is_unknown")]
    pub company: Truth,
    /// The portfolio, one entry an application.
    #[serde(default, deserialize_with = "reading::or_default")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Patent>>"))]
    pub patents: Vec<Patent>,
    /// Says that there are none: an empty list alone leaves the portfolio unknown.
    #[serde(
        default,
        deserialize_with = "reading::or_default",
        skip_serializing_if = "std::ops::Not::not"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub no_patents: bool,
    /// Figures in place of the list, used while no patent is listed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<Totals>,
    /// The day that the statuses and owners of the patents describe, usually the day of the
    /// export; `None`: the day of the assessment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_as_of: Option<Date>,
    /// The day that was chosen to assess for, carried by files to go on with; `None`: the day of the
    /// visit. Who asks for an assessment names the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Answers to the plans' questions by question id; a missing one is unknown.
    #[serde(default, deserialize_with = "reading::or_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<BTreeMap<String, Option<Answer>>>"))]
    pub answers: BTreeMap<String, Answer>,
}

impl Enterprise {
    /// Whether the texts' 企业 includes it. An agency, platform or cooperative is one where it is
    /// registered as a company, which its credit code shows (GB 32100: 91 stands for enterprises, 1
    /// and 5 for organs, institutions and associations; 92 and 93, sole traders and cooperatives,
    /// leave it open).
    #[must_use]
    pub fn is_enterprise(&self) -> Truth {
        if self.subject == SubjectType::Unknown {
            return Truth::Unknown;
        }
        if !self.subject.may_be_enterprise() {
            return Truth::from(self.subject.is_enterprise());
        }
        let code = self.credit_code.as_ref().map_or("", CreditCode::as_str);
        match self.company {
            Truth::Unknown if code.starts_with("91") => Truth::Yes,
            Truth::Unknown if code.starts_with(['1', '5']) => Truth::No,
            said => said,
        }
    }
}

impl Default for Enterprise {
    fn default() -> Self {
        Self {
            schema: ENTERPRISE_SCHEMA.to_owned(),
            name: String::new(),
            credit_code: None,
            region: String::new(),
            subject: SubjectType::Unknown,
            company: Truth::Unknown,
            patents: Vec::new(),
            no_patents: false,
            totals: None,
            status_as_of: None,
            as_of: None,
            answers: BTreeMap::new(),
        }
    }
}

/// Why an enterprise file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EnterpriseError {
    /// Not JSON, or a value of the wrong form.
    #[error("{0}")]
    Malformed(Malformed),
    /// A file of another kind or a newer version.
    #[error("不认识的文件版本“{0}”（schema），本程序能读取 {ENTERPRISE_SCHEMA}")]
    Schema(String),
    /// The list is said to be empty and is not.
    #[error("“noPatents”为 true 表示没有专利，但“patents”中列有专利，请删去其中一项")]
    Contradiction,
    /// There are said to be no patents, and totals of some are given.
    #[error("“noPatents”为 true 表示没有专利，但“totals”中有大于零的汇总数，请删去其中一项")]
    NoneAndTotals,
    /// A total under a key that nobody knows.
    #[error("不认识的汇总数“{key}”（totals.{key}），{advice}", key = reading::shortened(.0), advice = Totals::advice(.0))]
    UnknownTotal(String),
    /// One application stands twice.
    #[error("专利 {0} 在文件中出现了两次（申请号相同即为同一件专利），请合并后再试")]
    Duplicate(String),
}

impl Enterprise {
    /// Reads and checks an enterprise file.
    ///
    /// # Errors
    /// Says in Chinese where the file is wrong and why.
    pub fn from_json(text: &str) -> Result<Self, EnterpriseError> {
        let enterprise: Self = reading::read(text).map_err(EnterpriseError::Malformed)?;
        enterprise.checked()
    }

    /// The enterprise itself when its schema is known and no application stands twice.
    ///
    /// # Errors
    /// Says in Chinese what is wrong.
    pub fn checked(self) -> Result<Self, EnterpriseError> {
        if self.schema != ENTERPRISE_SCHEMA {
            return Err(EnterpriseError::Schema(self.schema));
        }
        if self.no_patents && !self.patents.is_empty() {
            return Err(EnterpriseError::Contradiction);
        }
        if let Some(key) = self.totals.as_ref().and_then(Totals::unknown_key) {
            return Err(EnterpriseError::UnknownTotal(key.to_owned()));
        }
        let counts_any = |totals: &Totals| totals.0.values().any(|figure| *figure > 0);
        if self.no_patents && self.totals.as_ref().is_some_and(counts_any) {
            return Err(EnterpriseError::NoneAndTotals);
        }
        no_duplicates(&self.patents)?;
        Ok(self)
    }
}

/// Makes sure that no application stands twice.
///
/// # Errors
/// Names the first that does.
pub fn no_duplicates(patents: &[Patent]) -> Result<(), EnterpriseError> {
    let mut seen = std::collections::BTreeSet::new();
    for patent in patents {
        if !seen.insert(patent.application_number.digits()) {
            return Err(EnterpriseError::Duplicate(patent.application_number.to_string()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Answer, Enterprise, EnterpriseError};

    #[test]
    fn a_file_comes_back_as_it_was() {
        let text = r#"{"schema":"zhice/enterprise/1","name":"如皋示例（虚构）有限公司","region":"320682",
          "subject":"privateEnterprise","patents":[{"applicationNumber":"202310123456.6",
          "filedOn":"2023-05-06","status":"granted","ownership":"sole","strategicIndustry":true}],
          "answers":{"listed":true,"product-filings":[{"approved_on":"2026-03-01"}],"none":[]}}"#;
        let enterprise = Enterprise::from_json(text).unwrap();
        assert_eq!(enterprise.answers["listed"], Answer::YesNo(true));
        assert_eq!(enterprise.answers["none"], Answer::Records(vec![]));
        let again = serde_json::to_string(&enterprise).unwrap();
        assert_eq!(Enterprise::from_json(&again).unwrap(), enterprise);
    }

    #[test]
    fn refused_with_a_place() {
        let place = |text: &str| match Enterprise::from_json(text) {
            Err(EnterpriseError::Malformed(fault)) => (fault.line, fault.path),
            other => panic!("{other:?}"),
        };
        let head = r#"{"schema":"zhice/enterprise/1","patents":["#;
        let cases = [
            (
                format!("{head}\n{{\"applicationNumber\":\"12\"}}]}}"),
                2,
                "patents[0].applicationNumber",
            ),
            (
                format!("{head}{{\"applicationNumber\":\"202310123456\",\n\"filedOn\":\"x\"}}]}}"),
                2,
                "patents[0].filedOn",
            ),
            (r#"{"schema":"zhice/enterprise/1","regoin":"1"}"#.to_owned(), 1, "regoin"),
        ];
        for (text, line, path) in cases {
            assert_eq!(place(&text), (line, path.to_owned()), "{text}");
        }
    }

    #[test]
    fn refused_as_a_whole() {
        let twice = r#"{"schema":"zhice/enterprise/1","patents":[
            {"applicationNumber":"202310123456.6"},{"applicationNumber":"CN202310123456"}]}"#;
        assert_eq!(
            Enterprise::from_json(twice),
            Err(EnterpriseError::Duplicate("202310123456.6".into()))
        );
        let both = r#"{"schema":"zhice/enterprise/1","noPatents":true,
            "patents":[{"applicationNumber":"202310123456.6"}]}"#;
        assert_eq!(Enterprise::from_json(both), Err(EnterpriseError::Contradiction));
        let none = |totals: &str| {
            let text = r#"{"schema":"zhice/enterprise/1","noPatents":true,"totals":"#;
            Enterprise::from_json(&format!("{text}{totals}}}"))
        };
        assert_eq!(none(r#"{"lapsedInYear":1}"#), Err(EnterpriseError::NoneAndTotals));
        assert!(none(r#"{"validInventions":0,"highValue":null}"#).is_ok());
        let total = r#"{"schema":"zhice/enterprise/1","totals":{"highValue":5,"hihgValue":5}}"#;
        let unknown = EnterpriseError::UnknownTotal("hihgValue".into());
        assert_eq!(Enterprise::from_json(total), Err(unknown));
        assert_eq!(
            Enterprise::from_json(r#"{"schema":"zhice/enterprise/9"}"#),
            Err(EnterpriseError::Schema("zhice/enterprise/9".into()))
        );
    }
}
