//! The law and the plan's section 二（一）4 in plain Rust, for enterprises of which every field is
//! known. Written from the texts, not from the engine, so that a mistake in one shows in the other.

use zhice_model::date::Date;
use zhice_model::enterprise::{Answer, Scalar};
use zhice_model::{Enterprise, LegalStatus, Ownership, Patent, PatentKind, Truth};

/// How the places that the text leaves open are read; `default` is the plan's own way.
#[derive(Clone, Copy, Debug, Default)]
pub struct Readings {
    /// 共有即计
    pub any_owner: bool,
    /// 年初有效量 as the denominator
    pub base_at_year_start: bool,
    /// 年末有效量 as the denominator
    pub base_at_year_end: bool,
    /// 期限届满 is no lapse
    pub expiry_is_no_lapse: bool,
    /// A transfer to a firm nearby is none
    pub nearby_is_no_transfer: bool,
    /// A lapse belongs to the day it was announced
    pub by_announcement: bool,
    /// 维持年限超过十年 from the anniversary itself
    pub anniversary_counts: bool,
    /// No 较高质押 among the kinds of high value
    pub without_pledge: bool,
    /// 被宣告全部无效 has never been a right (专利法 第四十七条)
    pub invalid_never: bool,
    /// What was bought is not among the enterprise's patents
    pub without_bought: bool,
    /// 年度更新 is a new filing as well
    pub renewals_count: bool,
    /// A first filing of an earlier year is a new filing as well
    pub earlier_counts: bool,
    /// 维持年限 from the announcement of the grant
    pub years_from_grant: bool,
}

/// What a section comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// 当年有效发明专利总量, or 当年发明专利授权 where the section asks for that
    pub held: i64,
    /// 高价值专利, where the section asks for them
    pub valuable: Option<i64>,
    /// Whether each condition holds that every star needs.
    pub met: Vec<bool>,
    /// 新增专利密集型产品备案, where the section asks for it
    pub filings: Option<i64>,
    /// 年度内失效（含转出）, and what the lapse rate is taken of, where the section asks for it
    pub lost_of: Option<(u64, u64)>,
    /// 二至五星级
    pub star: Option<u8>,
    /// Whether the enterprise gets what the section gives.
    pub is_met: bool,
}

/// Something that the day of an end or its announcement would have to tell, but does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKnown;

/// The places that the section leaves open, each read the other way.
pub fn intensive_readings() -> Vec<(&'static str, Readings)> {
    let as_written = Readings::default();
    vec![
        ("co-owner=any", Readings { any_owner: true, ..as_written }),
        ("lapse-base=year-start", Readings { base_at_year_start: true, ..as_written }),
        ("lapse-base=year-end", Readings { base_at_year_end: true, ..as_written }),
        ("lapse-expiry=not-counted", Readings { expiry_is_no_lapse: true, ..as_written }),
        ("lapse-nearby=not-counted", Readings { nearby_is_no_transfer: true, ..as_written }),
        ("lapse-day=announced", Readings { by_announcement: true, ..as_written }),
        ("lapse-invalidated=never", Readings { invalid_never: true, ..as_written }),
        ("bought-in=not-counted", Readings { without_bought: true, ..as_written }),
        ("new-filing=any", Readings { renewals_count: true, ..as_written }),
        ("new-filing=earlier", Readings { earlier_counts: true, ..as_written }),
        ("maintained-from=grant", Readings { years_from_grant: true, ..as_written }),
        ("maintained-anniversary=same-day", Readings { anniversary_counts: true, ..as_written }),
        ("high-value-pledge=excluded", Readings { without_pledge: true, ..as_written }),
    ]
}

/// Applies the section to an enterprise of which everything is known.
pub fn intensive(enterprise: &Enterprise, as_of: Date, how: Readings) -> Result<Outcome, NotKnown> {
    let year_start = Date::new(as_of.year(), 1, 1).unwrap();
    let last_year_end = Date::new(as_of.year() - 1, 12, 31).unwrap();
    let (mut held, mut valuable, mut lost, mut base) = (0, 0, 0, 0);
    for patent in &enterprise.patents {
        if !is_counted_invention(patent, how) || is_left_out(patent, as_of, how) {
            continue;
        }
        let is_held = in_force(patent, as_of)?;
        let is_lost = lost_in(patent, year_start, as_of, how)?;
        held += i64::from(is_held);
        valuable += i64::from(is_held && of_high_value(patent, as_of, how));
        let in_base = match how.base_at_year_start {
            true => in_force(patent, last_year_end)?,
            false => is_held || is_lost,
        };
        if how.base_at_year_end {
            // What was lost is held against what is left, and is no part of it.
            lost += u64::from(is_lost);
            base += u64::from(is_held);
        } else {
            // The rate is the share lost of what is in the base.
            lost += u64::from(is_lost && in_base);
            base += u64::from(in_base);
        }
    }
    let filings = new_filings(enterprise, (year_start, as_of), how);
    // 100 × lost < 8 × base, in whole numbers; nothing lost of nothing is a rate of zero
    let rate_is_low = if lost == 0 { true } else { 100 * lost < 8 * base };
    let met = vec![filings >= 1, valuable >= 5, rate_is_low];
    let star = stars(held).filter(|_| met.iter().all(|met| *met));
    let (filings, lost_of) = (Some(filings), Some((lost, base)));
    let (valuable, is_met) = (Some(valuable), star.is_some());
    Ok(Outcome { held, valuable, met, filings, lost_of, star, is_met })
}

/// 超过 20、30、40、50 件.
pub fn stars(held: i64) -> Option<u8> {
    match held {
        ..=20 => None,
        21..=30 => Some(2),
        31..=40 => Some(3),
        41..=50 => Some(4),
        51.. => Some(5),
    }
}

/// 发明, owned alone or as the first named (or by whoever is named, in the other reading). Of a
/// patent that was sold nothing tells who stood first before; it counts as having been one's own.
pub fn is_counted_invention(patent: &Patent, how: Readings) -> bool {
    let invention = patent.kind() == Some(PatentKind::Invention);
    let owner = match patent.ownership {
        Ownership::Sole | Ownership::First | Ownership::None => true,
        Ownership::Other => how.any_owner,
        Ownership::Unknown => panic!("the owner has to be known: {patent:?}"),
    };
    invention && owner
}

/// Whether a reading leaves the patent out of everything: it is taken never to have been a right, or
/// it had come to the enterprise by a transfer.
pub fn is_left_out(patent: &Patent, as_of: Date, how: Readings) -> bool {
    let void = patent.status == LegalStatus::Invalidated;
    let bought = patent.transferred_in_on.is_some_and(|first| first <= as_of);
    (how.invalid_never && void) || (how.without_bought && bought)
}

/// 已授权公告、未终止、未届满 and owned by the enterprise on that day.
pub fn in_force(patent: &Patent, day: Date) -> Result<bool, NotKnown> {
    Ok(was_granted_by(patent, day) && owned(patent, day) && ended(patent)?.is_none_or(|e| day < e))
}

/// Whether it was a right on that day or before.
pub fn was_granted_by(patent: &Patent, day: Date) -> bool {
    let became_a_right = match patent.status {
        LegalStatus::Pending | LegalStatus::Rejected | LegalStatus::Withdrawn => false,
        LegalStatus::Unknown => panic!("the status has to be known: {patent:?}"),
        _ => true,
    };
    became_a_right && patent.granted_on.unwrap() <= day
}

/// Whether it was the enterprise's on that day. What was sold and bought back was its own before, and
/// is again.
pub fn owned(patent: &Patent, day: Date) -> bool {
    let after_purchase = patent.transferred_in_on.is_none_or(|first| first <= day);
    let before_sale = patent.transferred_out_on.is_none_or(|first_without| day < first_without);
    match was_bought_back(patent) {
        true => after_purchase || before_sale,
        false => after_purchase && before_sale,
    }
}

fn was_bought_back(patent: &Patent) -> bool {
    let dates = patent.transferred_out_on.zip(patent.transferred_in_on);
    dates.is_some_and(|(sold, back)| sold < back)
}

/// The day that it was sold, where it had not come back on `day`.
pub fn sold_by(patent: &Patent, day: Date) -> Option<Date> {
    let is_back = was_bought_back(patent) && owned(patent, day);
    patent.transferred_out_on.filter(|_| !is_back)
}

/// The first day without the right: the day it was ended, or the day after its twenty years.
fn ended(patent: &Patent) -> Result<Option<Date>, NotKnown> {
    let term = term_end(patent);
    match patent.status {
        LegalStatus::Granted | LegalStatus::Grace | LegalStatus::Expired => Ok(Some(term)),
        LegalStatus::Pending | LegalStatus::Rejected | LegalStatus::Withdrawn => Ok(None),
        _ => patent.ended_on.map(|day| Some(day.min(term))).ok_or(NotKnown),
    }
}

fn term_end(patent: &Patent) -> Date {
    patent.term_ends_on.unwrap_or_else(|| years_after(patent.filed_on.unwrap(), 20))
}

/// The same day of a later year; where that February has no 29th, its last day (细则 第六条).
pub fn years_after(day: Date, years: i16) -> Date {
    let year = day.year() + years;
    Date::new(year, day.month(), day.day()).unwrap_or_else(|| Date::new(year, 2, 28).unwrap())
}

/// Whether the right, in force and the enterprise's until then, ended or was sold in the year so
/// far, whichever came first: what has ended can no longer be sold.
pub fn lost_in(patent: &Patent, from: Date, to: Date, how: Readings) -> Result<bool, NotKnown> {
    let Some(end) = ended(patent)? else { return Ok(false) };
    let sold = sold_by(patent, to).filter(|&day| day < end);
    let within = |day: Date| from <= day && day <= to;
    if !in_force(patent, sold.unwrap_or(end).plus_days(-1))? {
        return Ok(false);
    }
    if let Some(day) = sold {
        let excepted = how.nearby_is_no_transfer && patent.transferred_nearby == Truth::Yes;
        return Ok(within(day) && !excepted);
    }
    let by_term = end == term_end(patent);
    if how.expiry_is_no_lapse && by_term {
        return Ok(false);
    }
    // A term is over without anybody announcing it; what has not ended cannot have been announced.
    if !how.by_announcement || by_term || end > to {
        return Ok(within(end));
    }
    patent.end_announced_on.map(within).ok_or(NotKnown)
}

/// The five kinds, one patent once.
pub fn of_high_value(patent: &Patent, as_of: Date, how: Readings) -> bool {
    let since = if how.years_from_grant { patent.granted_on } else { patent.filed_on };
    let tenth = years_after(since.unwrap(), 10);
    let over_ten_years = as_of > tenth || (how.anniversary_counts && as_of == tenth);
    let pledged = patent.high_pledge == Truth::Yes && !how.without_pledge;
    let marks = [patent.strategic_industry, patent.overseas_family, patent.national_award];
    over_ten_years || pledged || marks.contains(&Truth::Yes)
}

/// First filings, or renewals as well, approved in the year so far, or in earlier ones as well.
fn new_filings(enterprise: &Enterprise, (from, to): (Date, Date), how: Readings) -> i64 {
    let Some(Answer::Records(records)) = enterprise.answers.get("product-filings") else {
        panic!("the product filings have to be known");
    };
    let text = |value: &Scalar| match value {
        Scalar::Text(text) => text.clone(),
        Scalar::YesNo(_) | Scalar::Count(_) => panic!("not a text: {value:?}"),
    };
    let is_new = |record: &&zhice_model::enterprise::Record| {
        let approved: Date = text(&record["approved_on"]).parse().unwrap();
        let is_of_kind = text(&record["kind"]) == "first" || how.renewals_count;
        let is_late_enough = from <= approved || how.earlier_counts;
        is_of_kind && is_late_enough && approved <= to
    };
    i64::try_from(records.iter().filter(is_new).count()).unwrap()
}
