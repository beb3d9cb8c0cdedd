//! RG24-10 in plain Rust, as fast as it is plain: one pass over the patents for each reading, counts
//! and no explanation. For enterprises of which everything is known.

use zhice_model::date::{Date, parse_date, plus_years};
use zhice_model::enterprise::{Answer, Scalar};
use zhice_model::patent::Ownership;
use zhice_model::{Enterprise, Patent, PatentKind, Truth, Value};

/// How the places that the text leaves open are read; `false` is the plan's own way.
#[derive(Clone, Copy, Default)]
struct Readings {
    any_owner: bool,
    base_at_year_start: bool,
    expiry_is_no_lapse: bool,
    nearby_is_no_transfer: bool,
    by_announcement: bool,
    anniversary_counts: bool,
    without_pledge: bool,
}

/// What the section comes to.
#[derive(Clone, Copy, Default)]
pub struct Rating {
    held: i64,
    valuable: i64,
    lost: u64,
    base: u64,
    filings: i64,
    /// 二至五星级
    pub star: Option<u8>,
}

impl Rating {
    /// 当年有效发明专利总量
    pub fn held(&self) -> Value {
        Value::Whole(self.held)
    }

    /// 高价值专利
    pub fn valuable(&self) -> Value {
        Value::Whole(self.valuable)
    }

    /// 新增专利密集型产品备案
    pub fn filings(&self) -> Value {
        Value::Whole(self.filings)
    }

    /// 年度失效率
    pub fn rate(&self) -> Value {
        Value::Share { part: self.lost, whole: self.base }
    }
}

/// The days that decide.
#[derive(Clone, Copy)]
struct Days {
    as_of: Date,
    year_start: Date,
    last_year_end: Date,
    /// What was filed before is older than ten years.
    ten_years_ago: Date,
}

/// The rating under the plan's own readings, then under each other one.
pub fn ratings(enterprise: &Enterprise, as_of: Date) -> [Rating; 8] {
    let own = Readings::default();
    let readings = [
        own,
        Readings { any_owner: true, ..own },
        Readings { base_at_year_start: true, ..own },
        Readings { expiry_is_no_lapse: true, ..own },
        Readings { nearby_is_no_transfer: true, ..own },
        Readings { by_announcement: true, ..own },
        Readings { anniversary_counts: true, ..own },
        Readings { without_pledge: true, ..own },
    ];
    let days = Days {
        as_of,
        year_start: Date::new(as_of.year(), 1, 1).unwrap(),
        last_year_end: Date::new(as_of.year() - 1, 12, 31).unwrap(),
        ten_years_ago: plus_years(as_of, -10),
    };
    readings.map(|how| rating(enterprise, days, how))
}

fn rating(enterprise: &Enterprise, days: Days, how: Readings) -> Rating {
    let mut rating = Rating { filings: filings(enterprise, days), ..Rating::default() };
    for patent in &enterprise.patents {
        count(&mut rating, patent, days, how);
    }
    let low_rate = rating.lost == 0 || 100 * rating.lost < 8 * rating.base;
    let eligible = rating.filings >= 1 && rating.valuable >= 5 && low_rate;
    rating.star = match rating.held {
        51.. => Some(5),
        41.. => Some(4),
        31.. => Some(3),
        21.. => Some(2),
        _ => None,
    };
    rating.star = rating.star.filter(|_| eligible);
    rating
}

fn count(rating: &mut Rating, patent: &Patent, days: Days, how: Readings) {
    let own = patent.ownership != Ownership::Other || how.any_owner;
    if !own || patent.status.is_not_granted() || patent.kind() != Some(PatentKind::Invention) {
        return;
    }
    let (Some(granted_on), Some(term)) = (patent.granted_on, patent.term_end()) else { return };
    let since = granted_on.max(patent.transferred_in_on.unwrap_or(granted_on));
    let end = patent.ended_on.unwrap_or(term).min(term);
    let sold = patent.transferred_out_on.filter(|sold| *sold < end);
    let gone = sold.unwrap_or(end);
    let held_on = |day: Date| since <= day && day < gone;
    let held = held_on(days.as_of);
    let lost = since < gone && {
        let by_term = sold.is_none() && end == term;
        let announced = how.by_announcement && !by_term && sold.is_none() && end <= days.as_of;
        let day = patent.end_announced_on.filter(|_| announced).unwrap_or(gone);
        let excepted = match sold {
            Some(_) => how.nearby_is_no_transfer && patent.transferred_nearby == Truth::Yes,
            None => how.expiry_is_no_lapse && by_term,
        };
        days.year_start <= day && day <= days.as_of && !excepted
    };
    let in_base = if how.base_at_year_start { held_on(days.last_year_end) } else { held || lost };
    rating.held += i64::from(held);
    rating.valuable += i64::from(held && is_valuable(patent, days, how));
    rating.lost += u64::from(lost && in_base);
    rating.base += u64::from(in_base);
}

fn is_valuable(patent: &Patent, days: Days, how: Readings) -> bool {
    let old = patent.filed_on.is_some_and(|filed| {
        filed < days.ten_years_ago || (how.anniversary_counts && filed == days.ten_years_ago)
    });
    let pledged = patent.high_pledge == Truth::Yes && !how.without_pledge;
    let marks = [patent.strategic_industry, patent.overseas_family, patent.national_award];
    old || pledged || marks.contains(&Truth::Yes)
}

fn filings(enterprise: &Enterprise, days: Days) -> i64 {
    let Some(Answer::Records(records)) = enterprise.answers.get("product-filings") else {
        return 0;
    };
    let is_new = |record: &&zhice_model::enterprise::Record| {
        let text = |field: &str| match record.get(field) {
            Some(Scalar::Text(text)) => text.as_str(),
            _ => "",
        };
        let approved = parse_date(text("approved_on"));
        text("kind") == "first"
            && approved.is_ok_and(|day| days.year_start <= day && day <= days.as_of)
    };
    i64::try_from(records.iter().filter(is_new).count()).unwrap()
}
