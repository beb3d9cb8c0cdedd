//! Two states of an enterprise, judged and held against each other.

use std::rc::Rc;

use zhice_model::Enterprise;
use zhice_model::changes::{Subject, changes};
use zhice_model::date::Date;
use zhice_model::what_if::{COMPARISON_SCHEMA, Comparison};

use crate::plans::RuleBook;

/// What differs between two states of an enterprise on one day.
#[must_use]
pub fn compare(
    book: &RuleBook,
    before: &Enterprise,
    after: &Enterprise,
    as_of: Date,
) -> Comparison {
    let assess = |enterprise: &Enterprise| book.assess_plainly(Rc::new(enterprise.clone()), as_of);
    let (was, is) = (assess(before), assess(after));
    let subject = |enterprise, assessment| Subject { enterprise, assessment };
    Comparison {
        schema: COMPARISON_SCHEMA.to_owned(),
        as_of,
        plans: changes(subject(before, &was), subject(after, &is)),
    }
}
