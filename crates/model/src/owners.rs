//! The names that a list gives for the owners of a patent, and what they say of an enterprise. They are
//! kept with the patent, so that its ownership can be read again when the enterprise's name is known
//! or corrected later.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::ownership::Ownership;
use crate::reading::or_default;
use crate::text::{may_be_same_enterprise, same_name};

/// The names that a list gives, by the column they stand in. A list that says the same in two columns is
/// kept once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Owners {
    /// Of a column that says who owns the patent now, the first named first.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub current: Vec<String>,
    /// The applicants (申请人), who need not be the owners any more.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub applicants: Vec<String>,
    /// The applicants on the day of filing.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub first_applicants: Vec<String>,
    /// Who gave the patent away (转让人).
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub transferors: Vec<String>,
    /// Who took it (受让人).
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub transferees: Vec<String>,
    /// The day of the last transfer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferred_on: Option<Date>,
    /// There was more than one transfer.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub transferred_often: bool,
    /// `current` are standardised names, as databases make them (示例集团), not registered ones.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub standardised: bool,
    /// The list tells of a transfer or a co-owner, but not who that is: the names do not settle who owns
    /// the patent.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<bool>"))]
    pub unsettled: bool,
    /// Which of `ownership`, `transferredInOn` and `transferredOutOn` a person, or the list in so many
    /// words, said: they do not follow from the names.
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<String>>"))]
    pub said: Vec<String>,
}

/// The fields of a patent that are read from the names, as files name them.
pub const READ_FROM_NAMES: [&str; 3] = ["ownership", "transferredInOn", "transferredOutOn"];

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
fn is_false(it: &bool) -> bool {
    !*it
}

/// How an enterprise stands to a patent, by the names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Its place among the owners now.
    pub ownership: Ownership,
    /// Read from a column that does not say who owns the patent now.
    pub inferred: bool,
    /// The first day owned, where the patent was bought in.
    pub transferred_in_on: Option<Date>,
    /// The first day no longer owned.
    pub transferred_out_on: Option<Date>,
    /// What a person has to look at.
    pub doubt: Option<OwnerDoubt>,
}

/// Why the names leave a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnerDoubt {
    /// It was the enterprise's and is no more, and nothing says since when.
    LeftUndated,
    /// The enterprise is not named, and nothing says that it ever was the owner. Another name of it, a
    /// branch and a stranger look the same.
    NotNamed,
    /// The enterprise is not named, but an owner is whose name differs little.
    Similar(String),
    /// See [`Owners::unsettled`].
    Unsettled,
}

impl Owners {
    /// Whether there is no name at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.now().0.is_empty() && self.transferors.is_empty()
    }

    /// How many names there are.
    #[must_use]
    pub fn count(&self) -> usize {
        let lists = [
            &self.current,
            &self.applicants,
            &self.first_applicants,
            &self.transferors,
            &self.transferees,
        ];
        lists.map(Vec::len).iter().sum()
    }

    /// The owners now, as well as the list can tell, and whether that is an inference.
    #[must_use]
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
        self.transferred_on = self.transferred_on.or(other.transferred_on);
        self.transferred_often |= other.transferred_often;
        self.unsettled |= other.unsettled;
    }

    /// Without what only repeats or does not matter: what is read from the names stays the same.
    #[must_use]
    pub fn in_short(mut self) -> Self {
        if same_owners(&self.first_applicants, &self.applicants) {
            self.first_applicants.clear();
        }
        if !self.current.is_empty() && same_owners(self.original(), &self.current) {
            self.first_applicants.clear();
            self.applicants.clear();
        }
        self.standardised &= !self.original().is_empty() && self.transferred_on.is_none();
        self
    }
}

/// Whether two lists name the same owners in the same order.
#[must_use]
pub fn same_owners(left: &[String], right: &[String]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(a, b)| same_name(a, b))
}

/// Finds an enterprise among the names. Without its name nothing can be told. That it is not named is no
/// proof that the patent is not its own: only names that show a transfer give
/// [`Ownership::None`].
#[must_use]
pub fn ownership_of(owners: &Owners, enterprise: &str) -> Share {
    let (now, inferred) = owners.now();
    let names_us = |names: &[String]| names.iter().any(|name| same_name(name, enterprise));
    let doubtful = |doubt| Share { doubt: Some(doubt), ..Share::default() };
    let sold_unknown = inferred && owners.transferees.is_empty() && names_us(&owners.transferors);
    // The owner that the list names now gave the patent to one who is not among the owners: one of the
    // two is old.
    let sold = names_us(&owners.transferors) && !owners.transferees.is_empty();
    let taken = owners.transferees.iter().any(|name| now.iter().any(|it| same_name(it, name)));
    let still = sold && !names_us(&owners.transferees) && names_us(now) && !taken;
    if !now.is_empty() && (owners.unsettled || sold_unknown || still) {
        return doubtful(OwnerDoubt::Unsettled);
    }
    if enterprise.trim().is_empty() || now.is_empty() {
        return Share::default();
    }
    let ownership = match now.iter().position(|name| same_name(name, enterprise)) {
        Some(0) if now.len() == 1 => Ownership::Sole,
        Some(0) => Ownership::First,
        Some(_) => Ownership::Other,
        None => return without_us(owners, enterprise),
    };
    let from_others = !owners.original().is_empty() && !names_us(owners.original());
    let back = !owners.transferors.is_empty() && names_us(&owners.transferees);
    // A transfer by the enterprise to itself and another only adds an owner.
    let came = (from_others || back) && !names_us(&owners.transferors);
    let transferred_in_on = owners.transferred_on.filter(|_| came);
    Share { ownership, inferred, transferred_in_on, ..Share::default() }
}

/// The patent is in other names now: sold, or in another name of the enterprise.
fn without_us(owners: &Owners, enterprise: &str) -> Share {
    let (now, inferred) = owners.now();
    let is_us = |name: &String| same_name(name, enterprise);
    let gave = owners.transferors.iter().any(is_us);
    let told = gave && !owners.transferees.is_empty() && !owners.transferees.iter().any(is_us);
    let similar = now.iter().find(|name| may_be_same_enterprise(name, enterprise));
    if let (Some(name), false) = (similar, told) {
        return Share { doubt: Some(OwnerDoubt::Similar(name.clone())), ..Share::default() };
    }
    // A standardised name differs from the registered one without any transfer.
    let moved = !owners.standardised || owners.transferred_on.is_some();
    let ours_once = moved && owners.original().iter().any(is_us);
    if !gave && !ours_once {
        return Share { doubt: Some(OwnerDoubt::NotNamed), ..Share::default() };
    }
    // The last of several transfers may be one between others.
    let later =
        owners.transferors.iter().any(|name| !is_us(name) && !owners.original().contains(name));
    let transferred_out_on = owners.transferred_on.filter(|_| !owners.transferred_often && !later);
    let doubt = transferred_out_on.is_none().then_some(OwnerDoubt::LeftUndated);
    Share {
        ownership: Ownership::None,
        inferred,
        transferred_in_on: None,
        transferred_out_on,
        doubt,
    }
}

#[cfg(test)]
mod tests;
