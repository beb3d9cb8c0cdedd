//! The sheet with every patent: its fields, and how it counts under each provision in force.

use rust_xlsxwriter::Worksheet;
use zhice_model::Patent;
use zhice_model::assessment::{Grouped, SelectionEvidence, Standing};
use zhice_model::export::Report;

use super::book::{Looks, Table, Written};
use super::columns::{COLUMNS, Content, label_of};

/// The fields that nobody confirmed.
const INFERRED: (&str, u8) = ("推定、未核对的项", 18);

/// The width of a column that says how patents count.
const COUNTING: u8 = 26;

/// What stands behind a reason where a patent has several.
const SEPARATOR: &str = "；";

/// How patents count in one selection of a provision.
struct Counting<'a> {
    header: String,
    evidence: &'a SelectionEvidence,
}

/// Writes the sheet.
pub fn sheet(report: &Report, page_head: &str, looks: &Looks) -> Written<Worksheet> {
    let countings = countings(report);
    let fields = COLUMNS.iter().map(|column| (column.label, column.width)).chain([INFERRED]);
    let counted = countings.iter().map(|it| (it.header.as_str(), COUNTING));
    let mut table = Table::new("专利台账", fields.chain(counted), 1, looks)?;
    for patent in &report.enterprise.patents {
        table.next_row();
        fields_of(&mut table, patent, looks)?;
    }
    let beside = u16::try_from(COLUMNS.len()).unwrap_or(u16::MAX).saturating_add(1);
    for (counting, column) in countings.iter().zip(beside..) {
        let words = words_of(counting.evidence, report.enterprise.patents.len());
        table.rewind();
        for word in words {
            table.next_row();
            table.text(column, &word, &looks.text)?;
        }
    }
    table.finish(page_head)
}

fn fields_of(table: &mut Table, patent: &Patent, looks: &Looks) -> Written<()> {
    for (column, place) in COLUMNS.iter().zip(0..) {
        match (column.content)(patent) {
            Content::Text(text) => table.text(place, &text, &looks.text)?,
            Content::Day(Some(day)) => table.day(place, day, looks)?,
            Content::Day(None) => {}
        }
    }
    // A status that a list left open is not inferred.
    let inferred = patent.inferred.iter().filter(|field| field.as_str() != "status");
    let inferred: Vec<&str> =
        inferred.map(|field| label_of(field).unwrap_or(field.as_str())).collect();
    let place = u16::try_from(COLUMNS.len()).unwrap_or(u16::MAX);
    table.text(place, &inferred.join("、"), &looks.text)
}

/// The selections of patents under the provisions in force.
fn countings(report: &Report) -> Vec<Counting<'_>> {
    let plans = report.assessment.plans.iter();
    let provisions = plans
        .filter(|plan| plan.standing == Standing::InForce)
        .flat_map(|plan| plan.provisions.iter());
    let countings = provisions.flat_map(|provision| {
        let selections = provision.selections.iter().filter(|it| it.source == "patents");
        selections.map(|evidence| Counting {
            header: format!("{} {}", provision.id, evidence.label),
            evidence,
        })
    });
    countings.collect()
}

/// How each patent counts, and why not; empty for one that the evidence does not name.
fn words_of(evidence: &SelectionEvidence, patents: usize) -> Vec<String> {
    let mut words = vec![String::new(); patents];
    let mut place = |row: u32, word: &str, reason: &str| {
        let Some(said) = usize::try_from(row).ok().and_then(|row| words.get_mut(row)) else {
            return;
        };
        if said.is_empty() {
            said.push_str(word);
        } else {
            said.push_str(SEPARATOR);
        }
        said.push_str(reason);
    };
    evidence.counted.iter().for_each(|row| place(*row, "计入", ""));
    let groups = |groups: &[Grouped], word: &str, place: &mut dyn FnMut(u32, &str, &str)| {
        for group in groups {
            group.rows.iter().for_each(|row| place(*row, word, &group.reason));
        }
    };
    groups(&evidence.open, "待定：", &mut place);
    groups(&evidence.excluded, "未计入：", &mut place);
    words
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{Grouped, SelectionEvidence};

    use super::words_of;

    #[test]
    fn every_patent_has_its_word() {
        let group = |reason: &str, rows: &[u32]| Grouped {
            reason: reason.into(),
            rows: rows.into(),
            count: None,
        };
        let evidence = SelectionEvidence {
            label: "有效发明专利".into(),
            source: "patents".into(),
            counted: vec![0, 9],
            count: None,
            open: vec![group("授权公告日未知", &[2])],
            excluded: vec![group("已失效", &[1, 4]), group("已转出", &[4])],
            excluded_count: None,
            incomplete: vec![],
        };
        let expected =
            ["计入", "未计入：已失效", "待定：授权公告日未知", "", "未计入：已失效；已转出"];
        assert_eq!(words_of(&evidence, 5), expected);
    }
}
