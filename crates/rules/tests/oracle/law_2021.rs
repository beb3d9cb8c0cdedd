//! Section 三（三） of the paper of 2021, “创新之星”, in plain Rust from its words: more than 20, 30,
//! 40 or 50 inventions in force, and five or more of the kinds that 三（四） lists. It asks neither for
//! a product filing nor for a lapse rate.

use zhice_model::Enterprise;
use zhice_model::date::Date;

use crate::law::{NotKnown, Outcome, Readings, in_force, is_counted_invention, of_high_value};

/// The places that the text leaves open, each read the other way.
pub fn innovative_readings() -> Vec<(&'static str, Readings)> {
    let as_written = Readings::default();
    vec![
        ("co-owner", Readings { any_owner: true, ..as_written }),
        ("maintained-anniversary", Readings { anniversary_counts: true, ..as_written }),
        ("high-value-pledge", Readings { without_pledge: true, ..as_written }),
    ]
}

/// Applies the section to an enterprise of which everything is known.
pub fn innovative(
    enterprise: &Enterprise,
    as_of: Date,
    how: Readings,
) -> Result<Outcome, NotKnown> {
    let (mut held, mut valuable) = (0, 0);
    for patent in enterprise.patents.iter().filter(|patent| is_counted_invention(patent, how)) {
        if in_force(patent, as_of)? {
            held += 1;
            valuable += i64::from(of_high_value(patent, as_of, how));
        }
    }
    let over = |bound: i64| held > bound;
    let stars = [(50, 5), (40, 4), (30, 3), (20, 2)];
    let star = stars.into_iter().find(|(bound, _)| over(*bound)).map(|(_, star)| star);
    let five_or_more = valuable >= 5;
    Ok(Outcome {
        held,
        valuable,
        met: vec![five_or_more],
        filings: None,
        lost_of: None,
        star: star.filter(|_| five_or_more),
    })
}
