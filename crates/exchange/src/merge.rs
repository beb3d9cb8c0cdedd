//! Several rows of one application become one: the grant's row tells most, the others fill its
//! gaps, and where two rows contradict each other the account says so.

use std::fmt::Display;

use zhice_model::{LegalStatus, Truth};

use crate::alias::{Field, OWNERS};
use crate::header::Layout;
use crate::listed::Doubts;
use crate::ownership::same_owners;
use crate::row::Row;

/// Joins a later row of the same application to the earlier one.
pub fn join(earlier: &mut Row, later: Row, layout: &Layout, doubts: &mut Doubts) {
    let mut notes = Notes { lines: (earlier.line, later.line), layout, doubts };
    let line = earlier.line;
    let mut other = later;
    if other.stage > earlier.stage {
        std::mem::swap(earlier, &mut other);
    }
    let row = earlier;
    row.line = line;
    if !row.number.check_matches() && other.number.check_matches() {
        row.number = other.number.clone();
    }
    notes.title(&row.title, &other.title);
    if row.title.is_empty() {
        row.title = std::mem::take(&mut other.title);
    }
    notes.settle(&mut row.filed_on, other.filed_on, &[Field::FiledOn]);
    notes.settle(&mut row.granted_on, other.granted_on, &[Field::GrantedOn, Field::PublishedOn]);
    row.status = notes.status(row.status, other.status);
    notes.settle(&mut row.ended_on, other.ended_on, &[Field::EndedOn, Field::TermEndsOn]);
    notes.settle(&mut row.end_announced_on, other.end_announced_on, &[Field::StatusAnnouncedOn]);
    notes.settle(&mut row.transferred_on, other.transferred_on, &[Field::TransferredOn]);
    notes.settle(&mut row.fee_due_on, other.fee_due_on, &[Field::FeeDueOn]);
    notes.owners(row, &other);
    row.owners.complete(std::mem::take(&mut other.owners));
    row.publication_number = row.publication_number.take().or(other.publication_number);
    row.kind = row.kind.or(other.kind);
    row.strategic_industry = either(row.strategic_industry, other.strategic_industry);
    row.overseas_family = unless_open(row.overseas_family, other.overseas_family);
    row.national_award = either(row.national_award, other.national_award);
    row.stated.complete(&other.stated);
}

/// A yes in one row is enough; a no must stand in all that speak.
fn either(left: Truth, right: Truth) -> Truth {
    match (left, right) {
        (Truth::Yes, _) | (_, Truth::Yes) => Truth::Yes,
        (Truth::No, _) | (_, Truth::No) => Truth::No,
        _ => Truth::Unknown,
    }
}

/// A no holds only while no row leaves the question open: the column is there for all rows alike.
fn unless_open(left: Truth, right: Truth) -> Truth {
    if left == right { left } else { Truth::Unknown }
}

/// How far along its life a patent is in a status: of two rows the one further along is the newer.
fn progress(status: LegalStatus) -> u8 {
    match status {
        LegalStatus::Unknown => 0,
        LegalStatus::Pending => 1,
        LegalStatus::Rejected | LegalStatus::Withdrawn => 2,
        LegalStatus::Granted => 3,
        LegalStatus::Grace => 4,
        LegalStatus::LapsedRestorable => 5,
        LegalStatus::LapsedFee
        | LegalStatus::Abandoned
        | LegalStatus::Invalidated
        | LegalStatus::Expired => 6,
    }
}

/// Where contradictions are noted.
struct Notes<'n> {
    lines: (u32, u32),
    layout: &'n Layout,
    doubts: &'n mut Doubts,
}

impl Notes<'_> {
    fn differ(&mut self, fields: &[Field], kept: &dyn Display, dropped: &dyn Display) {
        let (first, line) = self.lines;
        let column = self.layout.first_header(fields).to_owned();
        let message = format!(
            "与第 {first} 行是同一申请，但内容不同：采用“{kept}”，未采用“{dropped}”，请核对"
        );
        self.doubts.add(line, column, message);
    }

    fn settle<T: PartialEq + Display>(
        &mut self,
        kept: &mut Option<T>,
        other: Option<T>,
        fields: &[Field],
    ) {
        match (&*kept, other) {
            (None, other) => *kept = other,
            (Some(kept), Some(other)) if *kept != other => self.differ(fields, kept, &other),
            _ => {}
        }
    }

    fn title(&mut self, kept: &str, other: &str) {
        let same = zhice_model::text::same_name(kept, other);
        if !kept.is_empty() && !other.is_empty() && !same {
            self.differ(&[Field::Title], &kept, &other);
        }
    }

    /// A pending row beside a decided one is only older; any other difference is a contradiction.
    fn status(&mut self, left: LegalStatus, right: LegalStatus) -> LegalStatus {
        let (low, high) =
            if progress(left) < progress(right) { (left, right) } else { (right, left) };
        if low != high && progress(low) > progress(LegalStatus::Pending) {
            let fields = [Field::Status, Field::StatusOrHistory, Field::Validity];
            self.differ(&fields, &high.label(), &low.label());
        }
        high
    }

    fn owners(&mut self, row: &Row, other: &Row) {
        let ((kept, _), (dropped, _)) = (row.owners.now(), other.owners.now());
        if !kept.is_empty() && !dropped.is_empty() && !same_owners(kept, dropped) {
            self.differ(OWNERS, &kept.join("；"), &dropped.join("；"));
        }
    }
}
