//! Two sections of the paper of 2021 in plain Rust from its words. 三（三） “创新之星”: more than 20, 30, 40
//! or 50 inventions in force, and five or more of the kinds that 三（四） lists; it asks neither for a
//! product filing nor for a lapse rate. 三（一） “发明之星”: five or more inventions granted in the year,
//! to anybody.

use zhice_model::Enterprise;
use zhice_model::date::Date;

use crate::law::{
    NotKnown, Outcome, Readings, in_force, is_counted_invention, is_left_out, of_high_value, owned,
    was_granted_by,
};

/// The places that 三（三） leaves open, each read the other way.
pub fn innovative_readings() -> Vec<(&'static str, Readings)> {
    let as_written = Readings::default();
    vec![
        ("co-owner=any", Readings { any_owner: true, ..as_written }),
        ("lapse-invalidated=never", Readings { invalid_never: true, ..as_written }),
        ("bought-in=not-counted", Readings { without_bought: true, ..as_written }),
        ("maintained-from=grant", Readings { years_from_grant: true, ..as_written }),
        ("maintained-anniversary=same-day", Readings { anniversary_counts: true, ..as_written }),
        ("high-value-pledge=excluded", Readings { without_pledge: true, ..as_written }),
    ]
}

/// Applies 三（三） to an enterprise of which everything is known.
pub fn innovative(
    enterprise: &Enterprise,
    as_of: Date,
    how: Readings,
) -> Result<Outcome, NotKnown> {
    let (mut held, mut valuable) = (0, 0);
    for patent in enterprise.patents.iter().filter(|patent| is_counted_invention(patent, how)) {
        if !is_left_out(patent, as_of, how) && in_force(patent, as_of)? {
            held += 1;
            valuable += i64::from(of_high_value(patent, as_of, how));
        }
    }
    let over = |bound: i64| held > bound;
    let stars = [(50, 5), (40, 4), (30, 3), (20, 2)];
    let star = stars.into_iter().find(|(bound, _)| over(*bound)).map(|(_, star)| star);
    let five_or_more = valuable >= 5;
    let star = star.filter(|_| five_or_more);
    Ok(Outcome {
        held,
        valuable: Some(valuable),
        met: vec![five_or_more],
        filings: None,
        lost_of: None,
        star,
        is_met: star.is_some(),
    })
}

/// The places that 三（一） leaves open, each read the other way.
pub fn inventive_readings() -> Vec<(&'static str, Readings)> {
    let as_written = Readings::default();
    vec![
        ("co-owner=any", Readings { any_owner: true, ..as_written }),
        ("lapse-invalidated=never", Readings { invalid_never: true, ..as_written }),
    ]
}

/// Applies 三（一） to an enterprise of which everything is known: 当年发明专利授权达到 5 件以上. A grant in the
/// year so far counts for who was the owner that day, whatever became of the right.
pub fn inventive(enterprise: &Enterprise, as_of: Date, how: Readings) -> Result<Outcome, NotKnown> {
    let mut granted = 0;
    for patent in enterprise.patents.iter().filter(|patent| is_counted_invention(patent, how)) {
        let void = is_left_out(patent, as_of, how);
        let in_year = patent.granted_on.filter(|day| day.year() == as_of.year());
        let was_right = was_granted_by(patent, as_of);
        let counts = in_year.is_some_and(|day| was_right && owned(patent, day));
        granted += i64::from(counts && !void);
    }
    let five_or_more = granted >= 5;
    Ok(Outcome {
        held: granted,
        valuable: None,
        met: vec![five_or_more],
        filings: None,
        lost_of: None,
        star: None,
        is_met: five_or_more,
    })
}
