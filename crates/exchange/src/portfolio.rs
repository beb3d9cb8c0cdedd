//! The portfolio as it grows row by row: one patent an application, whatever number of rows.

use std::collections::BTreeMap;

use zhice_model::date::{date, plus_years};
use zhice_model::import::OwnerCount;
use zhice_model::owners::{Share, ownership_of};
use zhice_model::text::folded;
use zhice_model::{Date, LegalStatus, Ownership, Patent, Truth};
use zhice_protocol::BATCH;

use crate::alias::{Field, OWNERS};
use crate::header::Layout;
use crate::listed::Doubts;
use crate::merge::join;
use crate::owner_doubts::OwnerDoubts;
use crate::row::Row;
use crate::shorten::LONGEST;

/// How many owners the account names.
const OWNERS_SHOWN: usize = 10;

/// The applications read so far.
pub struct Portfolio<'p> {
    layout: &'p Layout,
    enterprise: &'p str,
    today: Date,
    rows: Vec<Row>,
    /// Where in `rows` an application stands, by its digits.
    places: BTreeMap<String, usize>,
    pub joined: u32,
    /// Some row gave the day of a grant.
    pub dated: bool,
    pub doubts: Doubts,
}

impl<'p> Portfolio<'p> {
    pub fn new(layout: &'p Layout, enterprise: &'p str, today: Date) -> Self {
        Self {
            layout,
            enterprise,
            today,
            rows: Vec::new(),
            places: BTreeMap::new(),
            joined: 0,
            dated: false,
            doubts: Doubts::default(),
        }
    }

    /// Adds a row as a new application, which is said, or to the one it belongs to.
    pub fn add(&mut self, row: Row, layout: &Layout) -> bool {
        self.dated |= row.granted_on.is_some();
        let known = self.places.get(row.number.digits()).and_then(|at| self.rows.get_mut(*at));
        if let Some(earlier) = known {
            self.joined += 1;
            join(earlier, row, layout, &mut self.doubts);
            false
        } else {
            self.places.insert(row.number.digits().to_owned(), self.rows.len());
            self.rows.push(row);
            true
        }
    }

    /// The owners, the most frequent first, then the one that was named first.
    pub fn owners(&self) -> Vec<OwnerCount> {
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut counts: Vec<OwnerCount> = Vec::new();
        let named = self.rows.iter().flat_map(|row| row.owners.now().0);
        // The page gives a name back as it stands here, so none is shortened.
        for name in named.filter(|name| name.chars().count() <= LONGEST) {
            let at = *places.entry(folded(name)).or_insert(counts.len());
            match counts.get_mut(at) {
                Some(count) => count.patents += 1,
                None => counts.push(OwnerCount { name: name.clone(), patents: 1 }),
            }
        }
        counts.sort_by_key(|count| std::cmp::Reverse(count.patents));
        counts.truncate(OWNERS_SHOWN);
        counts
    }

    /// How many applications there are.
    pub fn found(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// Gives out the patents in batches, in the order of first appearance, and notes the doubts
    /// about their owners.
    pub fn finish(&mut self, header_line: u32, give: &mut dyn FnMut(Vec<Patent>)) {
        let rows = std::mem::take(&mut self.rows);
        let column = self.layout.first_header(OWNERS).to_owned();
        let unstated = rows.iter().filter(|row| !row.stated.has_ownership());
        let words = OwnerDoubts::of(unstated.map(|row| &row.owners), self.enterprise);
        let mut batch = Vec::new();
        for mut row in rows {
            self.check_term(&mut row);
            let share = ownership_of(&row.owners, self.enterprise);
            let silent = row.stated.has_ownership() || row.open.contains(&Field::Owner);
            let doubt = share.doubt.as_ref().filter(|_| !silent);
            self.check_sale(&row, &share);
            if let Some(message) = doubt.and_then(|doubt| words.row(doubt, &row.owners)) {
                self.doubts.add(row.line, column.clone(), message);
            }
            batch.push(self.patent(row, &share));
            if batch.len() == BATCH {
                give(std::mem::take(&mut batch));
            }
        }
        if !batch.is_empty() {
            give(batch);
        }
        if let Some(message) = words.table() {
            self.doubts.add(header_line, column, message);
        }
    }

    /// Without a filing day the year in the number bounds the term.
    fn check_term(&mut self, row: &mut Row) {
        let kind = row.kind.or_else(|| row.number.kind());
        let (Some(kind), Some(year)) = (kind, row.number.year()) else { return };
        let first = date(year, 1, 1);
        let over = plus_years(first, kind.term_years(first)) <= self.today;
        let bounded = row.filed_on.is_some() || row.stated.has_term();
        if !over || bounded || !row.status.is_in_force() {
            return;
        }
        let message = format!(
            "没有申请日，按申请号中的年份（{year}）保护期已经或可能已经届满，法律状态“{}”改记为未知；请补填申请日",
            row.status.label()
        );
        row.status = LegalStatus::Unknown;
        self.doubts.add(row.line, self.layout.first_header(&[Field::FiledOn]).to_owned(), message);
    }

    /// A patent that the enterprise has by one column and sold by another.
    fn check_sale(&mut self, row: &Row, share: &Share) {
        let ours = !matches!(share.ownership, Ownership::Unknown | Ownership::None);
        if let Some(day) = row.stated.sold_on().filter(|_| ours && !row.stated.has_ownership()) {
            let message = format!("权利人写的是本企业，转出日却是 {day}，按已转出计；请核对");
            self.doubts.add(row.line, self.layout.first_header(OWNERS).to_owned(), message);
        }
    }

    fn patent(&self, row: Row, share: &Share) -> Patent {
        let inferred = self.inferred(&row, share);
        let mut patent = Patent {
            publication_number: row.publication_number,
            title: row.title,
            kind: row.kind,
            filed_on: row.filed_on,
            granted_on: row.granted_on,
            status: row.status,
            ended_on: row.ended_on,
            end_announced_on: row.end_announced_on,
            ownership: share.ownership,
            transferred_in_on: share.transferred_in_on,
            transferred_out_on: share.transferred_out_on,
            strategic_industry: row.strategic_industry,
            overseas_family: row.overseas_family,
            national_award: row.national_award,
            fee_due_on: row.fee_due_on,
            owners: Some(row.owners.in_short()).filter(|it| !it.is_empty()).map(Box::new),
            inferred,
            ..Patent::new(row.number)
        };
        row.stated.apply(&mut patent);
        patent
    }

    /// The fields that the database, or the absence of a word, decided.
    fn inferred(&self, row: &Row, share: &Share) -> Vec<String> {
        let fields = [
            ("strategicIndustry", !row.strategic_industry.is_unknown()),
            ("overseasFamily", row.overseas_family == Truth::No),
            ("nationalAward", row.national_award == Truth::Yes),
            ("ownership", share.inferred),
            // What the list leaves open is not closed by an older one.
            ("status", row.status == LegalStatus::Unknown && row.open.contains(&Field::Status)),
        ];
        fields.iter().filter(|(_, is)| *is).map(|(field, _)| (*field).to_owned()).collect()
    }
}
