//! The grid of patents in English.

use zhice_model::change::Counting;

use super::count::patents;
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
    counted_as: |labels| format!("Counted: {labels}"),
    open_for: |reason| format!("Open: {reason}"),
    not_counted: |reason| format!("Not counted: {reason}"),
    not_looked_at: "Not concerned",
    being_explained: "…",
    why_title: |number| format!("How {number} is counted"),
    why_none: "No policy of this place looks at patents, or there is no result yet.",
    close: "Close",
};
