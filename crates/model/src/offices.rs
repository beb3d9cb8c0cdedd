//! Where to turn for what a plan offers (`rules/<id>/offices.json`): what officers fill in beside the
//! script. No enterprise is ever judged by it; what is not filled in is said to be missing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::assessment::ProvisionAssessment;
use crate::near::nearest;
use crate::plan_data::{PlanDataError, expect_schema, read};

/// The value of `schema` in a file of this version.
pub const OFFICES_SCHEMA: &str = "zhice/offices/1";

/// The offices of one plan, and what they ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanOffices {
    /// [`OFFICES_SCHEMA`].
    pub schema: String,
    /// The plan's id (`rugao-2024`).
    pub plan: String,
    /// Where the document itself is published; left out: not recorded.
    #[serde(default)]
    pub original: Option<String>,
    /// The offices, by the names under which the document makes them responsible.
    #[serde(default)]
    pub offices: Vec<Office>,
    /// What is asked for by provision.
    #[serde(default)]
    pub procedures: Vec<Procedure>,
}

/// One office. Each field may be left out: not recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Office {
    /// The name, as the provisions write it.
    pub name: String,
    /// 电话
    #[serde(default)]
    pub telephone: Option<String>,
    /// 地址
    #[serde(default)]
    pub address: Option<String>,
    /// 办公时间
    #[serde(default)]
    pub hours: Option<String>,
}

/// What one provision asks of who applies. Each field may be left out: not recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Procedure {
    /// The provision's id.
    pub provision: String,
    /// 申报材料
    #[serde(default)]
    pub materials: Option<String>,
    /// 申报期限, in words, as the notice of each year gives it.
    #[serde(default)]
    pub deadline: Option<String>,
    /// The page on which one applies or reads the guide (办事指南).
    #[serde(default)]
    pub link: Option<String>,
}

impl PlanOffices {
    /// Reads a file.
    ///
    /// # Errors
    /// Says in Chinese where the file is wrong and why: not of this form, an entry that is empty or stands
    /// twice, a link that is no web address.
    pub fn from_json(text: &str) -> Result<Self, PlanDataError> {
        let offices: Self = read(text)?;
        expect_schema(&offices.schema, OFFICES_SCHEMA)?;
        offices.check().map_err(PlanDataError::Contradiction)?;
        Ok(offices)
    }

    fn check(&self) -> Result<(), String> {
        once("办公部门", self.offices.iter().map(|office| office.name.as_str()))?;
        once("条款", self.procedures.iter().map(|it| it.provision.as_str()))?;
        for office in &self.offices {
            let parts = [&office.telephone, &office.address, &office.hours];
            parts.into_iter().try_for_each(|part| filled(&office.name, part.as_deref()))?;
        }
        for Procedure { provision, materials, deadline, link } in &self.procedures {
            [materials, deadline]
                .into_iter()
                .try_for_each(|it| filled(provision, it.as_deref()))?;
            web_address(provision, link.as_deref())?;
        }
        web_address("original", self.original.as_deref())
    }

    /// Names that the plan does not know, in words: an office that no provision names, a provision that
    /// it does not have.
    #[must_use]
    pub fn strangers(&self, departments: &[&str], provisions: &[&str]) -> Vec<String> {
        let departments: Vec<_> = departments.iter().map(|name| alone(name)).collect();
        let offices = self.offices.iter().filter_map(|office| {
            stranger(&office.name, &departments, "方案没有一项条款以它为责任部门")
        });
        let procedures = self
            .procedures
            .iter()
            .filter_map(|procedure| stranger(&procedure.provision, provisions, "方案没有这项条款"));
        offices.chain(procedures).collect()
    }

    /// What is recorded of the department, be it the last of a list that is left open.
    #[must_use]
    pub fn office(&self, department: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.name == alone(department))
    }

    /// What is recorded of applying under the provision.
    #[must_use]
    pub fn procedure(&self, provision: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.provision == provision)
    }
}

/// The name of a department alone: a list that the document leaves open ends in 等, which stands after
/// its last name.
#[must_use]
pub fn alone(department: &str) -> &str {
    department.strip_suffix('等').unwrap_or(department)
}

/// What somebody who applies has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnPart {
    /// 联系方式
    Contact,
    /// 申报材料
    Materials,
    /// 申报期限
    Deadline,
    /// 办事指南, a web address
    Guide,
}

/// What is recorded of where to turn for a provision, each part with its lines, none where nothing is.
#[must_use]
pub fn turning(
    provision: &ProvisionAssessment,
    offices: Option<&PlanOffices>,
) -> [(TurnPart, Vec<String>); 4] {
    let named = provision.departments.iter();
    let contacts = named.filter_map(|name| offices?.office(name)?.line()).collect();
    let procedure = offices.and_then(|it| it.procedure(&provision.id));
    let part = |text: fn(&Procedure) -> &Option<String>| {
        procedure.and_then(|it| text(it).clone()).into_iter().collect()
    };
    [
        (TurnPart::Contact, contacts),
        (TurnPart::Materials, part(|it| &it.materials)),
        (TurnPart::Deadline, part(|it| &it.deadline)),
        (TurnPart::Guide, part(|it| &it.link)),
    ]
}

impl Office {
    /// Name, telephone, address and hours on one line; `None` where nothing but the name is recorded.
    fn line(&self) -> Option<String> {
        let parts = [&self.telephone, &self.address, &self.hours];
        let parts: Vec<_> = parts.into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| format!("{}（{}）", self.name, parts.join("，")))
    }
}

fn once<'a>(what: &str, names: impl Iterator<Item = &'a str>) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    for name in names {
        if name.trim().is_empty() {
            return Err(format!("有一个{what}没有写名称，请补上或删去这一项"));
        }
        if !seen.insert(name) {
            return Err(format!("{what}“{name}”写了两次，请合并为一项"));
        }
    }
    Ok(())
}

fn filled(of: &str, text: Option<&str>) -> Result<(), String> {
    match text {
        Some(text) if text.trim().is_empty() => {
            Err(format!("“{of}”有一项是空的；没有收录的，删去这一项或写 null"))
        }
        _ => Ok(()),
    }
}

fn web_address(of: &str, link: Option<&str>) -> Result<(), String> {
    let fine = |link: &str| {
        let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
    };
    match link {
        Some(link) if !fine(link) => Err(format!(
            "“{of}”的链接“{link}”不是网址，应以 https:// 或 http:// 开头，中间没有空格"
        )),
        _ => Ok(()),
    }
}

fn stranger(name: &str, known: &[&str], why: &str) -> Option<String> {
    if known.contains(&name) {
        return None;
    }
    let meant = nearest(name, known.iter().map(|it| (*it, "")));
    let meant = meant.map_or(String::new(), |(it, _)| format!("，是不是“{it}”？"));
    Some(format!("“{name}”：{why}{meant}"))
}
