//! The sheet with the result: one row a condition, so that it can be filtered.

use rust_xlsxwriter::{Format, Worksheet};
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Standing};
use zhice_model::criterion::{Criterion, Test};
use zhice_model::export::Report;
use zhice_model::plan::PlanSummary;

use super::book::{Looks, Table, Written};
use super::{criterion, missing, rating, words};

/// The headers and their widths.
const HEADERS: [(&str, u8); 19] = [
    ("序号", 6),
    ("政策文件", 26),
    ("文号", 16),
    ("条款", 12),
    ("编号", 11),
    ("内容", 24),
    ("性质", 11),
    ("文件用语", 10),
    ("结论", 18),
    ("条件", 26),
    ("要求", 14),
    ("现状", 18),
    ("差距", 12),
    ("是否达标", 10),
    ("待补充信息", 24),
    ("金额", 14),
    ("下一步", 30),
    ("口径敏感", 36),
    ("说明", 36),
];

/// The columns that stay in view: up to the number.
const FIXED: u16 = 1;

/// Where the columns of a condition begin.
const CONDITION: u16 = 9;

/// A condition as a row shows it.
struct Line<'a> {
    label: String,
    criterion: &'a Criterion,
}

/// Writes the sheet.
pub fn sheet(report: &Report, page_head: &str, looks: &Looks) -> Written<Worksheet> {
    let table = Table::new("结果", HEADERS, FIXED, looks)?;
    let mut writer = Writer { table, looks, number: 0 };
    for plan in &report.assessment.plans {
        let summary = report.plans.iter().find(|it| it.id == plan.id);
        writer.plan(plan, summary)?;
    }
    if writer.number == 0 {
        writer.begin_row()?;
        writer.table.text(8, words::NO_PLAN, &looks.lines)?;
    }
    writer.table.finish(page_head)
}

struct Writer<'a> {
    table: Table,
    looks: &'a Looks,
    number: u32,
}

impl Writer<'_> {
    fn begin_row(&mut self) -> Written<()> {
        self.table.next_row();
        self.number += 1;
        let (row, look) = (self.number, &self.looks.number);
        self.table.sheet().write_number_with_format(row, 0, row, look)?;
        Ok(())
    }

    fn plan(&mut self, plan: &PlanAssessment, summary: Option<&PlanSummary>) -> Written<()> {
        match plan.standing {
            Standing::InForce => {
                plan.provisions.iter().try_for_each(|it| self.provision(plan, it, summary))
            }
            Standing::OtherRegion => Ok(()),
            standing => {
                self.begin_row()?;
                self.table.text(1, &plan.title, &self.looks.lines)?;
                self.table.text(2, &plan.document, &self.looks.lines)?;
                self.table.text(8, words::standing(standing), &self.looks.lines)
            }
        }
    }

    fn provision(
        &mut self,
        plan: &PlanAssessment,
        provision: &ProvisionAssessment,
        summary: Option<&PlanSummary>,
    ) -> Written<()> {
        let (looks, verdict) = (self.looks, rating::headline(provision));
        let lines = lines(provision);
        self.head(plan, provision, &verdict, &looks.lines)?;
        self.tail(provision)?;
        for (line, index) in lines.iter().zip(0..) {
            if index > 0 {
                self.head(plan, provision, &verdict, &looks.repeated)?;
            }
            self.condition(line, provision, summary)?;
        }
        Ok(())
    }

    /// Begins a row with what all rows of a provision have.
    fn head(
        &mut self,
        plan: &PlanAssessment,
        provision: &ProvisionAssessment,
        verdict: &str,
        look: &Format,
    ) -> Written<()> {
        self.begin_row()?;
        let texts = [
            plan.title.as_str(),
            &plan.document,
            &provision.clause,
            &provision.id,
            &provision.title,
            words::kind(provision.kind),
            &provision.force,
            verdict,
        ];
        texts.iter().zip(1..).try_for_each(|(text, column)| self.table.text(column, text, look))?;
        self.table.text(15, &provision.amount, look)
    }

    /// What is long and stands in the first row of a provision only.
    fn tail(&mut self, provision: &ProvisionAssessment) -> Written<()> {
        let others = provision.sensitivity.iter();
        let others: Vec<_> =
            others.map(|other| rating::sensitivity(other, &provision.tiers)).collect();
        let mistakes = provision.diagnostics.iter().map(|it| it.message.clone());
        let notes: Vec<_> = provision.notes.iter().cloned().chain(mistakes).collect();
        let texts = [provision.next.clone(), others.join("\n"), notes.join("\n")];
        let look = &self.looks.lines;
        texts.iter().zip(16..).try_for_each(|(text, column)| self.table.text(column, text, look))
    }

    fn condition(
        &mut self,
        line: &Line<'_>,
        provision: &ProvisionAssessment,
        summary: Option<&PlanSummary>,
    ) -> Written<()> {
        let texts = [
            line.label.clone(),
            criterion::need(line.criterion),
            criterion::have(line.criterion),
            criterion::gap(line.criterion, provision),
            words::verdict(line.criterion).to_owned(),
            missing::words(line.criterion, summary),
        ];
        let look = &self.looks.lines;
        let mut cells = texts.iter().zip(CONDITION..);
        cells.try_for_each(|(text, column)| self.table.text(column, text, look))
    }
}

/// Every condition of a provision: those of all levels, what is encouraged, and each level's own.
fn lines(provision: &ProvisionAssessment) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for it in &provision.criteria {
        add(&mut lines, it.label.clone(), it);
    }
    for it in &provision.targets {
        add(&mut lines, format!("鼓励目标：{}", it.label), it);
    }
    for tier in &provision.tiers {
        let label = format!("{}：{}", tier.label, tier.criterion.label);
        add(&mut lines, label, &tier.criterion);
    }
    lines
}

/// Adds a condition and the members of a group under it.
fn add<'a>(lines: &mut Vec<Line<'a>>, label: String, criterion: &'a Criterion) {
    let within = label.clone();
    lines.push(Line { label, criterion });
    if let Test::Group { members, .. } = &criterion.test {
        for member in members {
            add(lines, format!("{within} › {}", member.label), member);
        }
    }
}
