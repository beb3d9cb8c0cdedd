//! Columns that only this program's own tables have: they state the fields that databases leave to be
//! inferred.

use zhice_model::owners::READ_FROM_NAMES;
use zhice_model::text::folded;
use zhice_model::{Date, Ownership, Patent, Truth};

use crate::alias::Field;
use crate::record::Record;

/// What a row of such a table states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    ownership: Ownership,
    term_ends_on: Option<Date>,
    transferred_in_on: Option<Date>,
    transferred_out_on: Option<Date>,
    transferred_nearby: Truth,
    strategic_industry: Truth,
    overseas_family: Truth,
    high_pledge: Truth,
    national_award: Truth,
}

/// Reads the columns; what is empty is unknown.
pub fn read(record: &mut Record) -> Stated {
    Stated {
        ownership: ownership(record),
        term_ends_on: record.any_day(Field::ExtendedTerm),
        transferred_in_on: record.past_day(Field::TransferredIn),
        transferred_out_on: record.past_day(Field::TransferredOut),
        transferred_nearby: yes_or_no(record, Field::TransferredNearby),
        strategic_industry: yes_or_no(record, Field::IsStrategic),
        overseas_family: yes_or_no(record, Field::IsGrantedAbroad),
        high_pledge: yes_or_no(record, Field::HasHighPledge),
        national_award: yes_or_no(record, Field::HasNationalAward),
    }
}

fn ownership(record: &mut Record) -> Ownership {
    let Some((column, words)) = record.all(Field::Ownership).next() else {
        return Ownership::Unknown;
    };
    let same = |it: &Ownership| folded(it.label()) == folded(&words);
    if let Some(known) = Ownership::ALL.into_iter().find(same) {
        return known;
    }
    let known = Ownership::ALL.iter().filter(|it| **it != Ownership::Unknown);
    let known: Vec<&str> = known.map(|it| it.label()).collect();
    let message = format!("看不懂权属“{words}”，记为未知；请填写：{}", known.join("；"));
    record.warn(column, message);
    Ownership::Unknown
}

fn yes_or_no(record: &mut Record, field: Field) -> Truth {
    let Some((column, words)) = record.all(field).next() else { return Truth::Unknown };
    match folded(&words).to_ascii_lowercase().as_str() {
        "是" | "有" | "属于" | "√" | "1" | "y" | "yes" | "true" => Truth::Yes,
        "否" | "没有" | "不是" | "不属于" | "×" | "0" | "n" | "no" | "false" => Truth::No,
        "未知" | "不清楚" | "不详" => Truth::Unknown,
        _ => {
            let message = format!("看不懂“{words}”，记为未知；请填写“是”或“否”，不清楚的留空");
            record.warn(column, message);
            Truth::Unknown
        }
    }
}

impl Stated {
    /// Takes what another row of the same application states where this one says nothing. What they state
    /// differently is unknown, as is what was found `open` before; those fields are given back.
    pub fn complete(&mut self, other: &Self, open: &[Field]) -> Vec<Field> {
        let mut other = other.clone();
        let mut differ = Vec::new();
        let unknown = Ownership::Unknown;
        let one = (&mut self.ownership, other.ownership);
        settle(one, unknown, Field::Ownership, open, &mut differ);
        let days = [Field::ExtendedTerm, Field::TransferredIn, Field::TransferredOut];
        for ((mine, theirs), field) in self.days().into_iter().zip(other.days()).zip(days) {
            settle((mine, *theirs), None, field, open, &mut differ);
        }
        let truths = [
            Field::TransferredNearby,
            Field::IsStrategic,
            Field::IsGrantedAbroad,
            Field::HasHighPledge,
            Field::HasNationalAward,
        ];
        for ((mine, theirs), field) in self.truths().into_iter().zip(other.truths()).zip(truths) {
            settle((mine, *theirs), Truth::Unknown, field, open, &mut differ);
        }
        differ
    }

    fn days(&mut self) -> [&mut Option<Date>; 3] {
        [&mut self.term_ends_on, &mut self.transferred_in_on, &mut self.transferred_out_on]
    }

    fn truths(&mut self) -> [&mut Truth; 5] {
        [
            &mut self.transferred_nearby,
            &mut self.strategic_industry,
            &mut self.overseas_family,
            &mut self.high_pledge,
            &mut self.national_award,
        ]
    }

    /// Whether it says when the term ends.
    pub fn has_term(&self) -> bool {
        self.term_ends_on.is_some()
    }

    /// The day since which it is another's.
    pub fn sold_on(&self) -> Option<Date> {
        self.transferred_out_on
    }

    /// Whether it says who owns the patent.
    pub fn has_ownership(&self) -> bool {
        self.ownership != Ownership::Unknown
    }

    /// Writes what is stated into the patent; it is no inference.
    pub fn apply(self, patent: &mut Patent) {
        let mut stated = Vec::new();
        if self.ownership != Ownership::Unknown {
            patent.ownership = self.ownership;
            stated.push("ownership");
        }
        patent.term_ends_on = self.term_ends_on.or(patent.term_ends_on);
        let days = [
            ("transferredInOn", self.transferred_in_on, &mut patent.transferred_in_on),
            ("transferredOutOn", self.transferred_out_on, &mut patent.transferred_out_on),
        ];
        for (field, said, place) in days {
            if said.is_some() {
                *place = said;
                stated.push(field);
            }
        }
        let truths = [
            ("transferredNearby", self.transferred_nearby, &mut patent.transferred_nearby),
            ("strategicIndustry", self.strategic_industry, &mut patent.strategic_industry),
            ("overseasFamily", self.overseas_family, &mut patent.overseas_family),
            ("highPledge", self.high_pledge, &mut patent.high_pledge),
            ("nationalAward", self.national_award, &mut patent.national_award),
        ];
        for (field, said, place) in truths {
            if !said.is_unknown() {
                *place = said;
                stated.push(field);
            }
        }
        patent.inferred.retain(|field| !stated.contains(&field.as_str()));
        for field in stated.into_iter().filter(|field| READ_FROM_NAMES.contains(field)) {
            patent.note_said(field);
        }
    }
}

/// Puts together what two rows state of a field.
fn settle<T: PartialEq + Copy>(
    (mine, theirs): (&mut T, T),
    unknown: T,
    field: Field,
    open: &[Field],
    differ: &mut Vec<Field>,
) {
    let differs = *mine != unknown && theirs != unknown && *mine != theirs;
    if differs {
        differ.push(field);
    }
    if differs || open.contains(&field) {
        *mine = unknown;
    } else if *mine == unknown {
        *mine = theirs;
    }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;
    use zhice_model::date::date;
    use zhice_model::{ApplicationNumber, Ownership, Patent, Truth};

    use super::{Stated, read};
    use crate::header::Layout;
    use crate::record::Record;

    fn stated(header: &str, cell: &str) -> (Stated, usize) {
        let layout = Layout::read(&StringRecord::from(vec![header]), &[]);
        let cells = StringRecord::from(vec![cell]);
        let mut record = Record::of_test(&layout, &cells);
        let stated = read(&mut record);
        (stated, record.warnings.len())
    }

    #[test]
    fn words() {
        let truth = |transferred_nearby| Stated { transferred_nearby, ..Stated::default() };
        let owned = |ownership| Stated { ownership, ..Stated::default() };
        let nearby = "是否转给集团内或辖区内企业";
        let cases = [
            (nearby, "是", truth(Truth::Yes), 0),
            (nearby, " 否 ", truth(Truth::No), 0),
            (nearby, "", truth(Truth::Unknown), 0),
            (nearby, "无", truth(Truth::Unknown), 0),
            (nearby, "也许", truth(Truth::Unknown), 1),
            ("权属", "独有", owned(Ownership::Sole), 0),
            ("权属", "共有,第一权利人", owned(Ownership::First), 0),
            ("权属", "共有，非第一权利人", owned(Ownership::Other), 0),
            ("权属", "已不属于本企业", owned(Ownership::None), 0),
            ("权属", "合资", owned(Ownership::Unknown), 1),
            ("转入日", "2027-01-01", Stated::default(), 1),
        ];
        for (header, cell, expected, doubts) in cases {
            assert_eq!(stated(header, cell), (expected, doubts), "{header} {cell}");
        }
    }

    #[test]
    fn stated_beats_inferred() {
        let mut patent = Patent::new(ApplicationNumber::parse("202310123456.6").unwrap());
        patent.strategic_industry = Truth::No;
        patent.national_award = Truth::Yes;
        patent.inferred = vec!["strategicIndustry".into(), "nationalAward".into()];
        patent.owners = Some(Box::default());
        let (mut said, _) = stated("战略性新兴产业", "是");
        assert!(said.complete(&stated("权属", "独有").0, &[]).is_empty());
        assert!(said.complete(&stated("转出日", "2026-01-01").0, &[]).is_empty());
        said.apply(&mut patent);
        assert_eq!((patent.strategic_industry, patent.national_award), (Truth::Yes, Truth::Yes));
        assert_eq!(patent.inferred, ["nationalAward"]);
        assert_eq!(patent.ownership, Ownership::Sole);
        assert_eq!(patent.transferred_out_on, Some(date(2026, 1, 1)));
        assert_eq!(patent.owners.unwrap().said, ["ownership", "transferredOutOn"]);
    }
}
