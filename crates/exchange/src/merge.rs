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
    notes.open_all(row, &other);
    notes.days(row, &other);
    if !row.status.is_ended_right() {
        // The day of an end says that there was one.
        (row.ended_on, row.end_announced_on) = (None, None);
    }
    row.owners.complete(std::mem::take(&mut other.owners));
    row.owners.unsettled |=
        [Field::Owner, Field::TransferredOn].iter().any(|it| row.open.contains(it));
    row.publication_number = row.publication_number.take().or(other.publication_number);
    row.kind = row.kind.or(other.kind);
    notes.truth(row, other.strategic_industry);
    row.overseas_family = unless_open(row.overseas_family, other.overseas_family);
    row.national_award = either(row.national_award, other.national_award);
    for field in row.stated.complete(&other.stated, &row.open) {
        notes.left_open(&mut row.open, &[field]);
        // Whoever sold it on one day of two no longer has it for certain.
        row.owners.unsettled |= matches!(field, Field::Ownership | Field::TransferredOut);
    }
}

/// A yes in one row is enough where no row can say no.
fn either(left: Truth, right: Truth) -> Truth {
    if left.is_unknown() { right } else { left }
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

    fn days(&mut self, row: &mut Row, other: &Row) {
        let open = &mut row.open;
        self.settle(open, &mut row.filed_on, other.filed_on, &[Field::FiledOn]);
        let granted = &[Field::GrantedOn, Field::PublishedOn];
        self.settle(open, &mut row.granted_on, other.granted_on, granted);
        let ended = &[Field::EndedOn, Field::TermEndsOn];
        self.settle(open, &mut row.ended_on, other.ended_on, ended);
        let announced = &[Field::StatusAnnouncedOn];
        self.settle(open, &mut row.end_announced_on, other.end_announced_on, announced);
        self.settle(open, &mut row.fee_due_on, other.fee_due_on, &[Field::FeeDueOn]);
        let transferred = (&mut row.owners.transferred_on, other.owners.transferred_on);
        self.settle(open, transferred.0, transferred.1, &[Field::TransferredOn]);
    }

    /// Notes that two rows disagree in a field, once.
    fn left_open(&mut self, open: &mut Vec<Field>, fields: &[Field]) {
        let Some(field) = fields.first().filter(|field| !open.contains(field)) else { return };
        open.push(*field);
        let column = self.layout.first_header(fields).to_owned();
        let (first, line) = self.lines;
        let message = format!(
            "与第 {first} 行是同一申请，但这一列的内容不同，记为未知；请核对后在清单中填写"
        );
        self.doubts.add(line, column, message);
    }

    fn settle<T: PartialEq + Display>(
        &mut self,
        open: &mut Vec<Field>,
        kept: &mut Option<T>,
        other: Option<T>,
        fields: &[Field],
    ) {
        let known = fields.first().is_some_and(|field| open.contains(field));
        match (&*kept, other) {
            _ if known => *kept = None,
            (None, other) => *kept = other,
            (Some(one), Some(other)) if *one != other => {
                *kept = None;
                self.left_open(open, fields);
            }
            _ => {}
        }
    }

    /// What two rows say of the industry; no row is more right than the other.
    fn truth(&mut self, row: &mut Row, other: Truth) {
        let field = Field::StrategicIndustry;
        let mine = row.strategic_industry;
        if !mine.is_unknown() && !other.is_unknown() && mine != other {
            self.left_open(&mut row.open, &[field]);
        }
        let known = !row.open.contains(&field);
        row.strategic_industry = if known { either(mine, other) } else { Truth::Unknown };
    }

    /// What all rows say together of status and owners.
    fn open_all(&mut self, row: &mut Row, other: &Row) {
        for field in other.open.iter().filter(|field| **field != Field::Status) {
            if !row.open.contains(field) {
                row.open.push(*field);
            }
        }
        self.status(row, other);
        self.owners(row, other);
        row.tells_end = row.tells_end.take().or_else(|| other.tells_end.clone());
        if let Some(end) = row.tells_end.as_ref().filter(|_| row.status.is_in_force()) {
            let message =
                format!("一行的法律状态是“{}”，另一行有失效日“{end}”", row.status.label());
            row.status = LegalStatus::Unknown;
            row.open.push(Field::Status);
            self.contradiction(&message);
        }
    }

    fn contradiction(&mut self, differ: &str) {
        let fields = [Field::Status, Field::StatusOrHistory, Field::Validity];
        let column = self.layout.first_header(&fields).to_owned();
        let (first, line) = self.lines;
        let message = format!(
            "与第 {first} 行是同一申请，但{differ}，看不出哪个是现状，记为未知；请核对后在清单中选择"
        );
        self.doubts.add(line, column, message);
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
        let known = [&*row, other].iter().any(|it| it.open.contains(&Field::Status));
        match both(left, right, granted(row) || granted(other)) {
            Some(status) if !known => row.status = status,
            Some(_) => row.status = LegalStatus::Unknown,
            None => {
                row.status = LegalStatus::Unknown;
                let differ = if [left, right].contains(&LegalStatus::Unknown) {
                    "一行有授权公告日，另一行的法律状态却没有专利权".to_owned()
                } else {
                    format!("法律状态不同（“{}”和“{}”）", left.label(), right.label())
                };
                self.contradiction(&differ);
            }
        }
        let dispute = known
            || (row.status == LegalStatus::Unknown
                && (left, right) != (LegalStatus::Unknown, LegalStatus::Unknown));
        if dispute && !row.open.contains(&Field::Status) {
            row.open.push(Field::Status);
        }
    }

    fn owners(&mut self, row: &mut Row, other: &Row) {
        let ((kept, _), (dropped, _)) = (row.owners.now(), other.owners.now());
        if kept.is_empty() || dropped.is_empty() || same_owners(kept, dropped) {
            return;
        }
        let message = format!(
            "与第 {} 行是同一申请，但权利人不同（“{}”和“{}”），看不出现在是谁的，权属记为未知；请核对后选择权属",
            self.lines.0,
            kept.join("；"),
            dropped.join("；")
        );
        let column = self.layout.first_header(OWNERS).to_owned();
        self.doubts.add(self.lines.1, column, message);
        row.open.push(Field::Owner);
    }
}
