//! How a plan breaks its target down by township (`rules/<id>/townships.json`), and whether the
//! table adds up.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::plan_data::{PlanDataError, expect_schema, read};

/// The value of `schema` in a file of this version.
pub const TOWNSHIPS_SCHEMA: &str = "zhice/townships/1";

/// A table of yearly growth by area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TownshipTable {
    /// [`TOWNSHIPS_SCHEMA`].
    pub schema: String,
    /// The plan's id.
    pub plan: String,
    /// What is counted.
    pub indicator: String,
    /// Its unit.
    pub unit: String,
    /// The section of the document.
    pub clause: String,
    /// The year at whose end `start` was counted.
    pub start_year: i16,
    /// The years of the columns that follow, in order.
    pub years: Vec<i16>,
    /// The areas, in the order of the document.
    pub areas: Vec<Area>,
    /// The rows that add up a group of areas.
    pub subtotals: Vec<Area>,
    /// The row that adds up everything.
    pub total: Line,
    /// The ids of the findings that concern the table, from the plan's targets.
    pub findings: Vec<String>,
}

/// One area, or the sum of a group of areas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Area {
    /// The group it belongs to, or adds up.
    pub group: AreaGroup,
    /// Name and figures.
    pub line: Line,
}

/// A group of areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum AreaGroup {
    /// 镇
    Town,
    /// 主功能区
    MainZone,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Line {
    /// The area's name.
    pub name: String,
    /// The number at the end of the start year.
    pub start: u32,
    /// One entry a year of the table.
    pub years: Vec<YearOfGrowth>,
}

/// One year of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct YearOfGrowth {
    /// What is added in the year, net of what lapses.
    pub net: u32,
    /// The number at the end of the year.
    pub total: u32,
}

/// A figure of the table that does not follow from the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discrepancy {
    /// The row.
    pub row: String,
    /// The column, in words.
    pub column: String,
    /// What the table says.
    pub stated: u64,
    /// What follows from the other figures.
    pub computed: u64,
}

impl fmt::Display for Discrepancy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, column, stated, computed } = self;
        write!(f, "“{row}”的{column}为 {stated}，按其他数字应为 {computed}")
    }
}

impl TownshipTable {
    /// Reads a table. Figures that do not add up are no reason to refuse it: they may be the
    /// document's own; see [`TownshipTable::discrepancies`].
    ///
    /// # Errors
    /// Says in Chinese where the file is wrong and why.
    pub fn from_json(text: &str) -> Result<Self, PlanDataError> {
        let table: Self = read(text)?;
        expect_schema(&table.schema, TOWNSHIPS_SCHEMA)?;
        table.check()?;
        Ok(table)
    }

    fn check(&self) -> Result<(), PlanDataError> {
        let before = [self.start_year].into_iter().chain(self.years.iter().copied());
        let mut pairs = before.zip(&self.years);
        if !pairs.all(|(before, year)| before.checked_add(1) == Some(*year)) {
            let message = "“years”应从“startYear”的次年起逐年排列".to_owned();
            return Err(PlanDataError::Contradiction(message));
        }
        let count = self.years.len();
        if let Some(line) = self.lines().find(|line| line.years.len() != count) {
            let message = format!("“{}”应有 {count} 年的数字", line.name);
            return Err(PlanDataError::Contradiction(message));
        }
        Ok(())
    }

    /// Every row, sums included.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        let areas = self.areas.iter().chain(&self.subtotals).map(|area| &area.line);
        areas.chain([&self.total])
    }

    /// The row that adds up a group.
    #[must_use]
    pub fn subtotal(&self, group: AreaGroup) -> Option<&Line> {
        self.subtotals.iter().find(|area| area.group == group).map(|area| &area.line)
    }

    /// Every figure that does not follow from the others: along the rows, the number before and
    /// what is added make the number after; down the columns, areas make their group's sum, and
    /// all areas the total.
    #[must_use]
    pub fn discrepancies(&self) -> Vec<Discrepancy> {
        let along = self.lines().flat_map(|line| self.along(line));
        let groups = self.subtotals.iter().flat_map(|sum| {
            let members = self.areas.iter().filter(|area| area.group == sum.group);
            self.down(&sum.line, &members.map(|area| &area.line).collect::<Vec<_>>())
        });
        let everything: Vec<_> = self.areas.iter().map(|area| &area.line).collect();
        along.chain(groups).chain(self.down(&self.total, &everything)).collect()
    }

    fn along(&self, line: &Line) -> Vec<Discrepancy> {
        let before = [line.start].into_iter().chain(line.years.iter().map(|year| year.total));
        let years = self.years.iter().zip(before.zip(&line.years));
        let wrong = years.filter_map(|(year, (before, now))| {
            let computed = u64::from(before) + u64::from(now.net);
            differing(&line.name, format!("{year} 年累计"), now.total.into(), computed)
        });
        wrong.collect()
    }

    fn down(&self, sum: &Line, members: &[&Line]) -> Vec<Discrepancy> {
        let columns = self.columns();
        let stated = figures(sum);
        let wrong = columns.into_iter().zip(stated).enumerate();
        let wrong = wrong.filter_map(|(position, (column, stated))| {
            let computed = members.iter().filter_map(|line| figures(line).nth(position)).sum();
            differing(&sum.name, column, stated, computed)
        });
        wrong.collect()
    }

    fn columns(&self) -> Vec<String> {
        let years = self.years.iter();
        let following = years.flat_map(|year| [format!("{year} 年净增"), format!("{year} 年累计")]);
        [format!("{} 年底", self.start_year)].into_iter().chain(following).collect()
    }
}

/// The figures of a row, in the order of the columns.
fn figures(line: &Line) -> impl Iterator<Item = u64> {
    let years = line.years.iter().flat_map(|year| [year.net, year.total]);
    [line.start].into_iter().chain(years).map(u64::from)
}

fn differing(row: &str, column: String, stated: u64, computed: u64) -> Option<Discrepancy> {
    let row = row.to_owned();
    (stated != computed).then_some(Discrepancy { row, column, stated, computed })
}
