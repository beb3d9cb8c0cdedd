//! The portfolio as it grows row by row: one patent an application, whatever number of rows.

use std::collections::BTreeMap;

use zhice_model::exchange::BATCH;
use zhice_model::import::OwnerCount;
use zhice_model::text::folded;
use zhice_model::{Ownership, Patent, Truth};

use crate::alias::OWNERS;
use crate::header::Layout;
use crate::listed::Doubts;
use crate::merge::join;
use crate::ownership::{Share, share};
use crate::row::Row;
use crate::shorten::LONGEST;

/// How many owners the account names.
const OWNERS_SHOWN: usize = 10;

const LEFT_UNDATED: &str =
    "该专利已不属于本企业，但表中没有转让日期；请补填转出日期，否则无法判断年度失效率";

const NEVER_OURS: &str = "权利人中没有本企业；如已转出，请补填转出日期；\
                          如从来不是本企业的专利，请从清单中删除";

/// The applications read so far.
pub struct Portfolio<'p> {
    layout: &'p Layout,
    enterprise: &'p str,
    rows: Vec<Row>,
    /// Where in `rows` an application stands, by its digits.
    places: BTreeMap<String, usize>,
    pub joined: u32,
    pub doubts: Doubts,
}

impl<'p> Portfolio<'p> {
    pub fn new(layout: &'p Layout, enterprise: &'p str) -> Self {
        Self {
            layout,
            enterprise,
            rows: Vec::new(),
            places: BTreeMap::new(),
            joined: 0,
            doubts: Doubts::default(),
        }
    }

    /// Adds a row as a new application or to the one it belongs to.
    pub fn add(&mut self, row: Row) {
        let known = self.places.get(row.number.digits()).and_then(|at| self.rows.get_mut(*at));
        if let Some(earlier) = known {
            self.joined += 1;
            join(earlier, row, self.layout, &mut self.doubts);
        } else {
            self.places.insert(row.number.digits().to_owned(), self.rows.len());
            self.rows.push(row);
        }
    }

    /// The first owners, the most frequent first.
    pub fn owners(&self) -> Vec<OwnerCount> {
        let mut counts: BTreeMap<String, OwnerCount> = BTreeMap::new();
        let first = self.rows.iter().filter_map(|row| row.owners.now().0.first());
        // The page gives a name back as it stands here, so none is shortened.
        for name in first.filter(|name| name.chars().count() <= LONGEST) {
            let count = counts
                .entry(folded(name))
                .or_insert_with(|| OwnerCount { name: name.clone(), patents: 0 });
            count.patents += 1;
        }
        let mut counts: Vec<OwnerCount> = counts.into_values().collect();
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
        let share = |row: &Row| share(&row.owners, row.transferred_on, self.enterprise);
        let nobody = rows.iter().all(|row| share(row).ownership == Ownership::None);
        let mut strangers = false;
        let mut batch = Vec::new();
        for row in rows {
            let share = share(&row);
            if share.ownership == Ownership::None && share.transferred_out_on.is_none() {
                strangers = true;
                match (share.left_undated, nobody) {
                    (true, _) => self.doubt_owner(row.line, LEFT_UNDATED),
                    (false, false) => self.doubt_owner(row.line, NEVER_OURS),
                    // Said once for the whole table.
                    (false, true) => {}
                }
            }
            batch.push(self.patent(row, share));
            if batch.len() == BATCH {
                give(std::mem::take(&mut batch));
            }
        }
        if !batch.is_empty() {
            give(batch);
        }
        if nobody && strangers {
            let message = format!(
                "没有一件专利的权利人是“{}”，请核对企业名称是否与证书一致（包括曾用名）",
                self.enterprise.trim()
            );
            self.doubt_owner(header_line, &message);
        }
    }

    fn doubt_owner(&mut self, line: u32, message: &str) {
        let column = self.layout.first_header(OWNERS).to_owned();
        self.doubts.add(line, column, message.to_owned());
    }

    fn patent(&self, row: Row, share: Share) -> Patent {
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
            inferred,
            ..Patent::new(row.number)
        };
        row.stated.apply(&mut patent);
        patent
    }

    /// The fields that the database, or the absence of a word, decided.
    fn inferred(&self, row: &Row, share: Share) -> Vec<String> {
        let fields = [
            ("strategicIndustry", !row.strategic_industry.is_unknown()),
            ("overseasFamily", row.overseas_family == Truth::No),
            ("nationalAward", row.national_award == Truth::Yes),
            ("ownership", share.inferred),
        ];
        fields.iter().filter(|(_, is)| *is).map(|(field, _)| (*field).to_owned()).collect()
    }
}
