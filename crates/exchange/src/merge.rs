//! Several rows of one application become one: the grant's row tells most, the others fill its
//! gaps, and where two rows contradict each other the account says so.

use std::fmt::Display;

use zhice_model::owners::same_owners;
use zhice_model::{LegalStatus, Truth};

use crate::alias::{Field, OWNERS};
use crate::header::Layout;
use crate::listed::Doubts;
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
    notes.status(row, &other);
    notes.settle(&mut row.granted_on, other.granted_on, &[Field::GrantedOn, Field::PublishedOn]);
    notes.settle(&mut row.ended_on, other.ended_on, &[Field::EndedOn, Field::TermEndsOn]);
    notes.settle(&mut row.end_announced_on, other.end_announced_on, &[Field::StatusAnnouncedOn]);
    if !row.status.is_ended_right() {
        // The day of an end says that there was one.
        (row.ended_on, row.end_announced_on) = (None, None);
    }
    let transferred = &mut row.owners.transferred_on;
    notes.settle(transferred, other.owners.transferred_on, &[Field::TransferredOn]);
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

/// The status that two rows give together; `None` where they contradict each other and nothing tells
/// which is the newer. `granted`: the day of a grant is known.
fn both(left: LegalStatus, right: LegalStatus, granted: bool) -> Option<LegalStatus> {
    use LegalStatus::{Ended, Grace, Granted, LapsedFee, LapsedRestorable, Pending, Unknown};
    let said = [(left, right), (right, left)].into_iter().find_map(|pair| match pair {
        (one, other) if one == other => Some(one),
        // A pending row beside a decided one is only older.
        (Unknown | Pending, said) if said != Unknown => Some(said),
        (Granted, Grace) => Some(Grace),
        (LapsedFee, LapsedRestorable) => Some(LapsedRestorable),
        (Ended, cause) if cause.is_ended_right() => Some(cause),
        (Ended, cause) if cause != Pending && cause.is_not_granted() => Some(cause),
        _ => None,
    });
    said.filter(|status| !(granted && status.is_not_granted()))
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

    fn status(&mut self, row: &mut Row, other: &Row) {
        // What one row says of its own status and grant has been held against each other already.
        let granted = |it: &Row| it.granted_on.is_some() && it.status != LegalStatus::Pending;
        let (left, right) = (row.status, other.status);
        row.disputed |= other.disputed;
        match both(left, right, granted(row) || granted(other)) {
            Some(status) if !row.disputed => row.status = status,
            Some(_) => row.status = LegalStatus::Unknown,
            None => {
                (row.status, row.disputed) = (LegalStatus::Unknown, true);
                let fields = [Field::Status, Field::StatusOrHistory, Field::Validity];
                let column = self.layout.first_header(&fields).to_owned();
                let (first, line) = self.lines;
                let differ = if [left, right].contains(&LegalStatus::Unknown) {
                    "一行有授权公告日，另一行的法律状态却没有专利权".to_owned()
                } else {
                    format!("法律状态不同（“{}”和“{}”）", left.label(), right.label())
                };
                let message = format!(
                    "与第 {first} 行是同一申请，但{differ}，看不出哪个是现状，记为未知；请核对后在清单中选择"
                );
                self.doubts.add(line, column, message);
            }
        }
    }

    fn owners(&mut self, row: &Row, other: &Row) {
        let ((kept, _), (dropped, _)) = (row.owners.now(), other.owners.now());
        if !kept.is_empty() && !dropped.is_empty() && !same_owners(kept, dropped) {
            self.differ(OWNERS, &kept.join("；"), &dropped.join("；"));
        }
    }
}
