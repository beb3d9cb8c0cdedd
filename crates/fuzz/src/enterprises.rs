//! Any text as an enterprise file: it is refused with a reason, or the repository's rules have an
//! answer, the same each time.

use zhice_model::Enterprise;
use zhice_model::date::Date;
use zhice_rules::RuleBook;

use crate::{AS_OF, repository, say_something};

thread_local! {
    static BOOK: RuleBook = {
        let (index, files) = repository::rules();
        let (book, diagnostics) = RuleBook::load(&index, &files);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        book
    };
}

/// Reads a text as an enterprise, writes it again, and runs all plans on it.
///
/// # Panics
/// If what has been read is not what is written, or a run differs from the one before.
pub fn enterprise(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let enterprise = match Enterprise::from_json(text) {
        Ok(enterprise) => enterprise,
        Err(error) => return assert!(!error.to_string().is_empty()),
    };
    let written = serde_json::to_string(&enterprise).expect("an enterprise can be written");
    assert_eq!(Enterprise::from_json(&written).as_ref(), Ok(&enterprise), "{written}");
    // The day that the statuses are of may be any; on the other one the plans have more to say.
    let days = enterprise.status_as_of.into_iter().chain([AS_OF]);
    days.for_each(|as_of| BOOK.with(|book| assess(book, &enterprise, as_of)));
}

fn assess(book: &RuleBook, enterprise: &Enterprise, as_of: Date) {
    let assessment = book.assess(enterprise.clone(), as_of, None);
    say_something(&assessment.warnings);
    assert_eq!(assessment.plans.len(), book.plans().len());
    assert_eq!(book.assess(enterprise.clone(), as_of, None), assessment);
}
