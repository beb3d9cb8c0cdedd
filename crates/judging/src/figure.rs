//! A figure with its evidence: what plans compare with bounds.

use std::rc::Rc;

use zhice_model::criterion::Missing;
use zhice_model::plan::Ask;
use zhice_model::{Quantity, Value};

use crate::evidence::missing_of;
use crate::reason::Entry;
use crate::selection::{Selection, Source};
use crate::totals::{Ends, Total};

/// A count or share, as a range while something is unknown.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The range.
    pub quantity: Quantity,
    /// What it is, where the script does not name it.
    pub name: Rc<str>,
    /// What was counted.
    pub selection: Option<Selection>,
    /// The unknown inputs that the range comes from.
    pub unknown: OpenInputs,
}

/// The unknown inputs that a range comes from.
#[derive(Clone, Debug)]
pub enum OpenInputs {
    /// These.
    Inputs(Rc<[Missing]>),
    /// Those that these selections depend on: to be looked for only when somebody asks.
    Of(Rc<[Selection]>),
}

impl Figure {
    /// How many records a selection holds.
    pub fn count(selection: &Selection) -> Self {
        if let Some(total) = &selection.total {
            let unknown = OpenInputs::Inputs(Rc::clone(&total.missing));
            let (quantity, name) = (total.count(), Rc::clone(&selection.label));
            return Self { quantity, name, selection: None, unknown };
        }
        selection.facts.budget.charge(selection.entries().len());
        selection.note_counted();
        let (certain, open) = selection.derived.list.counts();
        let high = selection.incomplete.is_empty().then_some(Value::Whole(certain + open));
        let unit = match selection.source {
            Source::Patents => "件",
            Source::Records(_) => "项",
        };
        Self {
            quantity: Quantity { low: Value::Whole(certain), high, unit: unit.to_owned() },
            name: Rc::clone(&selection.label),
            selection: Some(selection.clone()),
            unknown: OpenInputs::Of(Rc::from([selection.clone()])),
        }
    }

    /// The unknown inputs that the range comes from.
    pub fn missing(&self) -> Rc<[Missing]> {
        match &self.unknown {
            OpenInputs::Inputs(missing) => Rc::clone(missing),
            OpenInputs::Of(selections) => {
                let rows = selections.iter().map(|selection| selection.entries().len()).sum();
                if let Some(first) = selections.first() {
                    first.facts.budget.charge(rows);
                }
                missing_of(selections).into()
            }
        }
    }

    /// The answer to a question for a figure; without an answer, nothing bounds it above.
    pub fn answer(ask: &Ask, unit: &str, answer: Option<Value>) -> Self {
        let quantity = match answer {
            Some(value) => Quantity::exact(value, unit),
            None => Quantity { low: Value::Whole(0), high: None, unit: unit.to_owned() },
        };
        let missing = Missing::whole(format!("answers.{}", ask.id));
        let missing = if answer.is_none() { Rc::from([missing]) } else { Rc::from([]) };
        let (name, unknown) = (Rc::from(ask.label.as_str()), OpenInputs::Inputs(missing));
        Self { quantity, name, selection: None, unknown }
    }

    /// Which share of `base` the members of `part` are. Members of `part` outside `base` do not
    /// count. Each open record is taken both ways, together in both selections, so the range is
    /// never wider than the records allow.
    pub fn share(part: &Selection, base: &Selection) -> Self {
        Self::fraction(
            part,
            base,
            &Fraction { of_totals: Total::share_of, lowest, highest },
            || {
                // Members missing from the base alone could lower the share without limit.
                base.incomplete.iter().all(|lack| part.incomplete.contains(lack))
            },
        )
    }

    /// How many members of `part` there are to one of `base`, in which they need not lie. Each open
    /// record is taken both ways; one that is open in both may belong to either alone.
    pub fn ratio(part: &Selection, base: &Selection) -> Self {
        let ends = Fraction { of_totals: Total::ratio_to, lowest: least, highest: most };
        Self::fraction(part, base, &ends, || base.incomplete.is_empty())
    }

    fn fraction(
        part: &Selection,
        base: &Selection,
        ends: &Fraction,
        base_whole: impl FnOnce() -> bool,
    ) -> Self {
        let figure = |(low, high): Ends, selection, unknown| Self {
            quantity: Quantity { low, high, unit: String::new() },
            name: Rc::clone(&part.label),
            selection,
            unknown,
        };
        if let (Some(of_part), Some(of_base)) = (&part.total, &base.total) {
            let unknown = OpenInputs::Inputs(of_part.missing_with(of_base));
            let (low, high) = (ends.of_totals)(of_part, of_base);
            // None among nobody knows how many may be none of none, which is no share.
            let nothing = high == Some(Value::Share { part: 0, whole: 0 });
            let high = high.filter(|_| !nothing || of_base.missing.is_empty());
            return figure((low, high), None, unknown);
        }
        part.facts.budget.charge(part.entries().len() + base.entries().len());
        part.note_counted();
        base.note_counted();
        let mut low = Bound::default();
        let mut high = Bound::default();
        for (part, base) in part.entries().iter().zip(base.entries()) {
            low.add((ends.lowest)(part, base));
            high.add((ends.highest)(part, base));
        }
        let low =
            if base_whole() { low.share() } else { Value::Share { part: 0, whole: low.whole } };
        let high = part.incomplete.is_empty().then(|| high.share());
        let unknown = OpenInputs::Of(Rc::from([part.clone(), base.clone()]));
        figure((low, high), Some(part.clone()), unknown)
    }
}

/// How one selection is held against another.
struct Fraction {
    of_totals: fn(&Total, &Total) -> Ends,
    /// What one record adds to part and whole when everything open makes the fraction small.
    lowest: fn(&Entry, &Entry) -> (u64, u64),
    /// The same when everything open makes it large.
    highest: fn(&Entry, &Entry) -> (u64, u64),
}

#[derive(Default)]
struct Bound {
    part: u64,
    whole: u64,
}

impl Bound {
    fn add(&mut self, (part, whole): (u64, u64)) {
        self.part += part;
        self.whole += whole;
    }

    fn share(&self) -> Value {
        Value::Share { part: self.part, whole: self.whole }
    }
}

/// Of a share, where what is outside the whole is no part.
fn lowest(part: &Entry, base: &Entry) -> (u64, u64) {
    match (part, base) {
        (_, Entry::Out(_)) | (Entry::In, Entry::Open(_)) => (0, 0),
        (Entry::In, Entry::In) => (1, 1),
        (Entry::Open(_) | Entry::Out(_), Entry::In | Entry::Open(_)) => (0, 1),
    }
}

/// Of a share, where what is outside the whole is no part.
fn highest(part: &Entry, base: &Entry) -> (u64, u64) {
    match (part, base) {
        (_, Entry::Out(_)) | (Entry::Out(_), Entry::Open(_)) => (0, 0),
        (Entry::In | Entry::Open(_), Entry::In | Entry::Open(_)) => (1, 1),
        (Entry::Out(_), Entry::In) => (0, 1),
    }
}

/// Of a ratio, where part and whole are counted apart.
fn least(part: &Entry, base: &Entry) -> (u64, u64) {
    (u64::from(matches!(part, Entry::In)), u64::from(!matches!(base, Entry::Out(_))))
}

/// Of a ratio, where part and whole are counted apart.
fn most(part: &Entry, base: &Entry) -> (u64, u64) {
    (u64::from(!matches!(part, Entry::Out(_))), u64::from(matches!(base, Entry::In)))
}
