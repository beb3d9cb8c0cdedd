//! The grid of patents in English.

use zhice_model::application_number::ApplicationNumberError;
use zhice_model::change::Counting;
use zhice_model::doubt::Doubt;
use zhice_wording::EN;
use zhice_wording::count::patents;

use super::patents::PATENTS;
use crate::state::form::Fault;
use crate::state::grid::filter::StatusGroup;
use crate::texts::grid::Grid;

pub static GRID: Grid = Grid {
    keys: "Arrow keys move, Enter or F2 edits, Space selects, Tab leaves the table.",
    search: "Find a number or title",
    any: "All",
    doubtful: "Only doubtful ones",
    clear_filter: "Clear the filter",
    status_group: |group| match group {
        StatusGroup::InForce => "In force",
        StatusGroup::Pending => "Pending",
        StatusGroup::Ended => "Not in force",
        StatusGroup::Unknown => "Unknown",
    },
    counting: |counting| match counting {
        Counting::Counted => "Counted",
        Counting::Open => "Open",
        Counting::Excluded | Counting::Gone => "Not counted",
    },
    counting_filter: "In the star rating",
    shown: |shown, all| {
        if shown == all { patents(all) } else { format!("{shown} of {} shown", patents(all)) }
    },
    none_shown: "No patent fits the filter.",
    arranging: "Arranging…",
    explaining: |done, all| format!("Finding out what is counted: {done} of {}", patents(all)),
    select: "Select",
    select_of: |number| format!("Select {number}"),
    select_all: "Select all shown",
    selected: |count| format!("{} selected", patents(count)),
    deselect: "Clear the selection",
    bulk_field: "Mark",
    bulk_value: "As",
    bulk_apply: "Apply",
    bulk_delete: "Delete the selected",
    edit_in: |column, number| format!("{column}, {number}"),
    inferred: "inferred",
    to_check: "to be checked",
    doubt,
    fault,
    counted_as: |labels| format!("Counted: {labels}"),
    open_for: |reason| format!("Open: {reason}"),
    not_counted: |reason| format!("Not counted: {reason}"),
    not_looked_at: "Not concerned",
    being_explained: "…",
    why_title: |number| format!("How {number} is counted"),
    why_none: "No policy of this place looks at patents, or there is no result yet.",
    close: "Close",
};

/// A fault of the form in words.
fn fault(fault: &Fault) -> String {
    let words = match fault {
        Fault::Number(error) => return number_fault(error),
        Fault::Date(error) => return (EN.date_fault)(error),
        Fault::Duplicate(number) => {
            return format!("{number} is in the list already; an application is entered once.");
        }
        Fault::CheckDigit(expected) => {
            return format!(
                "The check digit should be {expected}. Please compare it with the certificate; you \
                 can still save."
            );
        }
        Fault::Doubt(it, true) => return format!("{}. Please check.", doubt(*it)),
        Fault::Doubt(it, false) => {
            return format!("{}. Please check; you can still save.", doubt(*it));
        }
        Fault::OutOfTime => {
            "The date is after the day of assessment. Please check; you can still save."
        }
    };
    words.to_owned()
}

fn number_fault(error: &ApplicationNumberError) -> String {
    match error {
        ApplicationNumberError::Empty => "The application number is missing.".to_owned(),
        ApplicationNumberError::Rounded(text) => format!(
            "A spreadsheet has turned the application number “{text}” into scientific notation, and \
             its last digits are lost. Please set the column to text and export again."
        ),
        ApplicationNumberError::Malformed(text) => format!(
            "“{text}” is not a Chinese application number (12 digits and a check digit, such as \
             202310123456.6)."
        ),
    }
}

/// A doubt in words.
fn doubt(doubt: Doubt) -> String {
    let (what, on, than, day) = match doubt {
        Doubt::GrantedBeforeFiled(on, day) => ("Granted", on, "not after the filing", day),
        Doubt::EndedBeforeFiled(on, day) => ("Ended", on, "before the filing", day),
        Doubt::EndedBeforeGranted(on, day) => ("Ended", on, "before the grant", day),
        Doubt::AnnouncedBeforeGranted(on, day) => {
            ("The end was announced", on, "before the grant", day)
        }
        Doubt::BoughtBeforeFiled(on, day) => ("Transferred in", on, "before the filing", day),
        Doubt::SoldBeforeFiled(on, day) => ("Transferred out", on, "before the filing", day),
        Doubt::SoldAndBought(on, day) => ("Transferred out", on, "and in again", day),
        other => return other_doubt(other),
    };
    format!("{what} on {}, {than} on {}", (EN.date)(on), (EN.date)(day))
}

/// One that is not of two days; what has no words here is said in those of the model.
fn other_doubt(doubt: Doubt) -> String {
    let (day, status) = (EN.date, PATENTS.status_label);
    match doubt {
        Doubt::FiledTooEarly(filed) => {
            format!("Filed on {}, before there was a patent law", day(filed))
        }
        Doubt::FiledLater(filed) => {
            format!("Filed on {}, after the day of assessment and that of the list", day(filed))
        }
        Doubt::FiledInAnotherYear(filed, year) => format!(
            "Filed on {}, while the number names {year}, as only that of a divisional or international \
             application does",
            day(filed)
        ),
        Doubt::AnotherKind(..) => "The kind is not the one that the number names".to_owned(),
        Doubt::GrantedAndNot(granted, it) => {
            format!("Granted on {}, while the status is “{}”", day(granted), status(it))
        }
        Doubt::NotGrantedYet(granted, it) => {
            format!("The status is “{}”, while it is granted only on {}", status(it), day(granted))
        }
        Doubt::InForceAndEnded(ended, it) => {
            format!("The status is “{}”, while the right ended on {}", status(it), day(ended))
        }
        Doubt::InForceBeyondTerm(end, it) => {
            format!("The status is “{}”, while the term ended on {}", status(it), day(end))
        }
        Doubt::EndStillToCome(ended, it) => {
            format!("The status is “{}”, while the right ends only on {}", status(it), day(ended))
        }
        Doubt::TermStillToCome(end) => {
            format!("The status is “Expired”, while the term lasts until {}", day(end))
        }
        Doubt::SoldAndOwned(sold, it) => format!(
            "Transferred out on {}, while the ownership is “{}”",
            day(sold),
            (PATENTS.ownership_label)(it)
        ),
        other => other.to_string(),
    }
}
