//! Whom a provision is for: what is asked before any condition.

use zhice_model::criterion::Verdict;
use zhice_model::enterprise::SubjectType;
use zhice_model::{Enterprise, Truth};

/// Whether a provision for these subjects is for this one. The key `enterprise` stands for every
/// kind of enterprise; no keys at all stand for everybody.
pub fn verdict(subjects: &[String], enterprise: &Enterprise) -> Verdict {
    let fits = subjects.iter().fold(Truth::No, |fits, key| fits.or(is_of_kind(key, enterprise)));
    match fits {
        _ if subjects.is_empty() => Verdict::Met,
        Truth::Yes => Verdict::Met,
        Truth::No => Verdict::Unmet,
        Truth::Unknown => Verdict::Unknown,
    }
}

/// Whether the enterprise is of the kind that the key names.
pub fn is_of_kind(key: &str, enterprise: &Enterprise) -> Truth {
    match (key, enterprise.subject) {
        ("enterprise", _) => enterprise.is_enterprise(),
        (_, SubjectType::Unknown) => Truth::Unknown,
        (key, subject) => Truth::from(key == subject.key()),
    }
}

/// The input that settles what is unknown about the subject: the form of an agency, a platform or a
/// cooperative is asked for once its kind is known.
pub fn input(enterprise: &Enterprise) -> &'static str {
    if enterprise.subject == SubjectType::Unknown { "subject" } else { "company" }
}

/// Whether `key` names subjects.
pub fn is_key(key: &str) -> bool {
    key == "enterprise" || SubjectType::ALL.iter().any(|subject| subject.key() == key)
}

/// The subjects in words.
pub fn names(subjects: &[String]) -> String {
    let name = |key: &String| {
        let known = SubjectType::ALL.iter().find(|subject| subject.key() == key);
        known.map_or("企业", |subject| subject.label())
    };
    subjects.iter().map(name).collect::<Vec<_>>().join("、")
}
