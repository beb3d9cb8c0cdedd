//! Whose patent it is now, by the names in the owner columns.

use zhice_model::text::same_name;
use zhice_model::{Date, Ownership};

/// The names that a row gives, by the column they stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners {
    /// Of a column that says who owns the patent now.
    pub current: Vec<String>,
    /// 申请人
    pub applicants: Vec<String>,
    /// The applicants on the day of filing.
    pub first_applicants: Vec<String>,
    /// 转让人
    pub transferors: Vec<String>,
    /// 受让人
    pub transferees: Vec<String>,
}

/// How the enterprise stands to a patent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub ownership: Ownership,
    /// Read from a column that does not say who owns the patent now.
    pub inferred: bool,
    pub transferred_in_on: Option<Date>,
    pub transferred_out_on: Option<Date>,
    /// It was the enterprise's and is no more, and nothing says since when.
    pub left_undated: bool,
}

impl Owners {
    /// The owners now, as well as the row can tell, and whether that is an inference.
    pub fn now(&self) -> (&[String], bool) {
        let by_trust = [&self.transferees, &self.applicants, &self.first_applicants];
        if !self.current.is_empty() {
            return (&self.current, false);
        }
        let best = by_trust.into_iter().find(|names| !names.is_empty());
        best.map_or((&[], false), |names| (names, true))
    }

    /// The applicants as they were before any transfer; 申请人 follows transfers in some sources,
    /// so a column for the first applicants is better.
    fn original(&self) -> &[String] {
        if self.first_applicants.is_empty() { &self.applicants } else { &self.first_applicants }
    }

    /// Takes what another row of the same application knows where this one says nothing.
    pub fn complete(&mut self, other: Self) {
        let lists = [
            (&mut self.current, other.current),
            (&mut self.applicants, other.applicants),
            (&mut self.first_applicants, other.first_applicants),
            (&mut self.transferors, other.transferors),
            (&mut self.transferees, other.transferees),
        ];
        for (mine, theirs) in lists {
            if mine.is_empty() {
                *mine = theirs;
            }
        }
    }
}

/// Whether two lists name the same owners in the same order.
pub fn same_owners(left: &[String], right: &[String]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(a, b)| same_name(a, b))
}

/// Finds the enterprise among the names. Without its name nothing can be told.
pub fn share(owners: &Owners, transferred_on: Option<Date>, enterprise: &str) -> Share {
    let (now, inferred) = owners.now();
    let names_us = |names: &[String]| names.iter().any(|name| same_name(name, enterprise));
    let sold_unknown = inferred && owners.transferees.is_empty() && names_us(&owners.transferors);
    if enterprise.trim().is_empty() || now.is_empty() || sold_unknown {
        return Share::default();
    }
    let ownership = match now.iter().position(|name| same_name(name, enterprise)) {
        Some(0) if now.len() == 1 => Ownership::Sole,
        Some(0) => Ownership::First,
        Some(_) => Ownership::Other,
        None => Ownership::None,
    };
    let left = ownership == Ownership::None
        && (names_us(owners.original()) || names_us(&owners.transferors));
    let came = ownership != Ownership::None
        && !owners.original().is_empty()
        && !names_us(owners.original());
    Share {
        ownership,
        inferred,
        transferred_in_on: transferred_on.filter(|_| came),
        transferred_out_on: transferred_on.filter(|_| left),
        left_undated: left && transferred_on.is_none(),
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::Ownership::{self, First, None as Gone, Other, Sole, Unknown};
    use zhice_model::date::parse_date;

    use super::{Owners, share};
    use crate::cell::names;

    /// `current/applicants/first applicants/transferors/transferees`
    fn owners(text: &str) -> Owners {
        let mut lists = text.split('/').map(names);
        let mut next = || lists.next().unwrap_or_default();
        Owners {
            current: next(),
            applicants: next(),
            first_applicants: next(),
            transferors: next(),
            transferees: next(),
        }
    }

    #[test]
    fn places_among_the_owners() {
        let cases: [(&str, Ownership, bool); 15] = [
            ("甲", Sole, false),
            ("甲;乙", First, false),
            ("乙;甲", Other, false),
            ("乙", Gone, false),
            ("（甲）;乙", Gone, false),
            (" 甲 /乙", Sole, false),
            ("/甲", Sole, true),
            ("/乙;甲", Other, true),
            ("//甲", Sole, true),
            ("/甲///乙", Gone, true),
            ("/乙///甲", Sole, true),
            ("/甲//甲/", Unknown, false),
            ("甲;乙/甲//甲/乙", First, false),
            ("", Unknown, false),
            ("///乙/", Unknown, false),
        ];
        for (text, ownership, inferred) in cases {
            let share = share(&owners(text), None, "甲");
            assert_eq!((share.ownership, share.inferred), (ownership, inferred), "{text}");
        }
        assert_eq!(share(&owners("甲"), None, " ").ownership, Unknown);
    }

    #[test]
    fn transfers() {
        let day = parse_date("2026-06-30").ok();
        let cases = [
            ("乙/甲", None, day),
            ("乙//甲", None, day),
            ("乙///甲/乙", None, day),
            ("乙/丙", None, None),
            ("甲/乙", day, None),
            ("甲//乙", day, None),
            ("甲/甲", None, None),
            ("甲;乙/甲", None, None),
            ("甲", None, None),
        ];
        for (text, came, left) in cases {
            let dated = share(&owners(text), day, "甲");
            assert_eq!((dated.transferred_in_on, dated.transferred_out_on), (came, left), "{text}");
            let undated = share(&owners(text), None, "甲");
            assert_eq!(undated.left_undated, left.is_some(), "{text}");
        }
    }
}
