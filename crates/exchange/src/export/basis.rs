//! The sheet that says what the result is based on, so that it can be traced.

use rust_xlsxwriter::Worksheet;
use zhice_model::Date;
use zhice_model::assessment::PlanAssessment;
use zhice_model::export::Report;
use zhice_wording::ZH;

use super::book::{Looks, Table, Written};
use crate::package::{made_by, rule_versions};

/// Writes the sheet.
pub fn sheet(report: &Report, page_head: &str, looks: &Looks) -> Written<Worksheet> {
    let headers = [("类别", 12), ("项目", 44), ("内容", 72)];
    let table = Table::new("依据与版本", headers, 0, looks)?;
    let mut writer = Writer { table, looks };
    writer.statements()?;
    writer.enterprise(report)?;
    for plan in &report.assessment.plans {
        writer.plan(plan)?;
    }
    for rule in rule_versions(&report.rules) {
        writer.text("规则文件", &rule.path, &format!("SHA-256 {}", rule.sha256))?;
    }
    for warning in &report.assessment.warnings {
        writer.text("提醒", "", &warning.message)?;
    }
    writer.table.finish(page_head)
}

struct Writer<'a> {
    table: Table,
    looks: &'a Looks,
}

impl Writer<'_> {
    fn text(&mut self, group: &str, name: &str, content: &str) -> Written<()> {
        self.begin(group, name)?;
        self.table.text(2, content, &self.looks.lines)
    }

    fn day(&mut self, group: &str, name: &str, day: Date) -> Written<()> {
        self.begin(group, name)?;
        self.table.day(2, day, self.looks)
    }

    fn begin(&mut self, group: &str, name: &str) -> Written<()> {
        self.table.next_row();
        self.table.text(0, group, &self.looks.lines)?;
        self.table.text(1, name, &self.looks.lines)
    }

    fn statements(&mut self) -> Written<()> {
        self.text("声明", "性质", ZH.disclaimer)?;
        self.text("声明", "数据", &format!("{}。", ZH.privacy))
    }

    fn enterprise(&mut self, report: &Report) -> Written<()> {
        let (enterprise, assessment) = (&report.enterprise, &report.assessment);
        self.text("企业", "企业名称", &enterprise.name)?;
        if let Some(code) = &enterprise.credit_code {
            self.text("企业", "统一社会信用代码", &code.to_string())?;
        }
        self.text("企业", &format!("{}（行政区划代码）", ZH.region), &enterprise.region)?;
        self.text("企业", ZH.subject, enterprise.subject.label())?;
        self.text("企业", "专利件数", &format!("{} 件", enterprise.patents.len()))?;
        if let Some(day) = enterprise.status_as_of {
            self.day("企业", ZH.status_as_of, day)?;
        }
        self.day("判断", &format!("{}（当天生效的事项计入）", ZH.as_of), assessment.as_of)?;
        self.text("判断", "“本年度”", &format!("{} 年", assessment.rating_year))?;
        self.text("版本", "规则引擎", &assessment.engine)?;
        self.text("版本", "导出程序", &made_by())
    }

    fn plan(&mut self, plan: &PlanAssessment) -> Written<()> {
        let name = format!("{} {}", plan.document, plan.title);
        let (from, to) = (plan.in_force.from.to_string(), plan.in_force.to.to_string());
        let period = format!("有效期 {}", (ZH.period)(&from, &to));
        let standing = (ZH.standing)(plan.standing);
        self.text("政策文件", name.trim(), &format!("{standing}；{period}"))
    }
}
