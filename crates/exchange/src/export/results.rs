//! The sheet with the result: one row a condition, so that it can be filtered.

use rust_xlsxwriter::{Format, Worksheet};
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Standing};
use zhice_model::export::Report;
use zhice_model::plan::PlanSummary;
use zhice_wording::conditions::{self, ConditionLine};
use zhice_wording::{ZH, criterion, missing, plain, rating};

use super::book::{Looks, Table, Written};

/// The headers and their widths.
static HEADERS: [(&str, u8); 19] = [
    ("序号", 6),
    ("政策文件", 26),
    ("文号", 16),
    ("条款", 12),
    ("编号", 11),
    ("内容", 24),
    ("性质", 11),
    ("文件用语", 10),
    (ZH.conclusion, 18),
    (ZH.condition, 26),
    (ZH.need, 14),
    (ZH.have, 18),
    (ZH.gap, 12),
    ("是否达标", 10),
    (ZH.supply, 24),
    (ZH.amount, 14),
    (ZH.next_step, 30),
    (ZH.sensitivity, 36),
    (ZH.notes, 36),
];

/// The columns that stay in view: up to the number.
const FIXED: u16 = 1;

/// Where the columns of a condition begin.
const CONDITION: u16 = 9;

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
        writer.table.text(8, ZH.no_plan, &looks.lines)?;
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
                self.table.text(8, (ZH.standing)(standing), &self.looks.lines)
            }
        }
    }

    fn provision(
        &mut self,
        plan: &PlanAssessment,
        provision: &ProvisionAssessment,
        summary: Option<&PlanSummary>,
    ) -> Written<()> {
        let (looks, verdict) = (self.looks, rating::full_headline(provision, &ZH));
        let lines = conditions::lines(provision, &ZH);
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
            (ZH.kind)(provision.kind),
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
            others.map(|other| rating::sensitivity(other, &provision.tiers, &ZH)).collect();
        let mistakes = provision.diagnostics.iter().map(|it| it.message.clone());
        let notes: Vec<_> = provision.notes.iter().cloned().chain(mistakes).collect();
        let texts = [provision.next.clone(), others.join("\n"), notes.join("\n")];
        let look = &self.looks.lines;
        texts.iter().zip(16..).try_for_each(|(text, column)| self.table.text(column, text, look))
    }

    fn condition(
        &mut self,
        line: &ConditionLine<'_>,
        provision: &ProvisionAssessment,
        summary: Option<&PlanSummary>,
    ) -> Written<()> {
        let it = line.criterion;
        let asks: Vec<_> = summary.into_iter().flat_map(|plan| &plan.asks).collect();
        let missing = missing::of_criterion(it, &asks, &ZH).into_iter();
        let missing: Vec<_> = missing.map(|unknown| unknown.text).collect();
        let texts = [
            line.path.clone(),
            plain(&criterion::need(it, &ZH)),
            plain(&criterion::have(it, &ZH)),
            plain(&criterion::gap(it, provision, &ZH).unwrap_or_default()),
            criterion::verdict(it, &ZH).to_owned(),
            missing.join("\n"),
        ];
        let look = &self.looks.lines;
        let mut cells = texts.iter().zip(CONDITION..);
        cells.try_for_each(|(text, column)| self.table.text(column, text, look))
    }
}
