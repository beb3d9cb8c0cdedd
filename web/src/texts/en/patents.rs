//! The second step in English.

use zhice_model::{LegalStatus, Ownership, PatentKind};
use zhice_wording::count::patents;

use crate::texts::patents::{Editor, Patents, Ticks};

pub const PATENTS: Patents = Patents {
    start_lead: "Please list all patents of the enterprise, including those that have ended or were \
                 transferred to others.",
    start_manual: "Enter by hand",
    start_manual_help: "One by one, when there are few",
    start_sample: "Sample data",
    start_sample_help: "See how it works with the list of a made-up enterprise",
    samples_label: "Choose a sample",
    samples_failed: "The list of samples was not loaded. ",
    add: "Add a patent",
    status_as_of_help: "The day on which the legal status and owners in the list are based: the day the \
                        list was begun here, unless you say that it was exported earlier",
    number: "Application number",
    title: "Title",
    kind: "Kind",
    filed_on: "Filing date",
    granted_on: "Grant date",
    status: "Status",
    ownership: "Ownership",
    high_value: "High-value circumstances",
    counted: "Counted as",
    edit: "Edit",
    delete: "Delete",
    edit_of: |number| format!("Edit {number}"),
    delete_of: |number| format!("Delete {number}"),
    untitled: "(no title)",
    wrong_check: "The check digit does not fit; please check",
    not_applicable: "Not applicable",
    total: patents,
    kinds: |inventions, models, designs| {
        format!("Inventions {inventions}, utility models {models}, designs {designs}")
    },
    in_force: |count| format!("In force {count}"),
    focused: |label, count| format!("Only {} shown: {label}", patents(count)),
    show_all: "Show all",
    ticks: Ticks {
        strategic: ("Strategic emerging industry", "Strategic industry"),
        overseas: ("Granted in a family abroad", "Family abroad"),
        pledge: ("High pledge financing", "High pledge"),
        award: ("National award", "National award"),
    },
    kind_label: |kind| match kind {
        PatentKind::Invention => "Invention",
        PatentKind::UtilityModel => "Utility model",
        PatentKind::Design => "Design",
    },
    status_label: |status| match status {
        LegalStatus::Pending => "Under examination",
        LegalStatus::Granted => "In force",
        LegalStatus::Grace => "In force, annual fee overdue",
        LegalStatus::LapsedFee => "Ended, fee not paid",
        LegalStatus::LapsedRestorable => "Ended, fee not paid, may be restored",
        LegalStatus::Abandoned => "Abandoned",
        LegalStatus::Invalidated => "Declared wholly invalid",
        LegalStatus::Expired => "Expired",
        LegalStatus::Ended => "No longer in force (cause unknown)",
        LegalStatus::Rejected => "Rejected",
        LegalStatus::Withdrawn => "Withdrawn or deemed withdrawn",
        LegalStatus::Unknown => "Unknown",
    },
    ownership_label: |ownership| match ownership {
        Ownership::Sole => "Sole owner",
        Ownership::First => "Co-owner, named first",
        Ownership::Other => "Co-owner, not named first",
        Ownership::None => "No longer the enterprise’s",
        Ownership::Unknown => "Unknown",
    },
};

pub const EDITOR: Editor = Editor {
    add: "Add a patent",
    edit: "Edit the patent",
    save: "Save",
    save_and_next: "Save and add another",
    cancel: "Cancel",
    number_help: "Such as 202310123456.6, with or without ZL or CN",
    kind_by_number: "By the application number",
    date_help: "Such as 2023-05-06",
    more: "Transfers and annual fees (optional)",
    ended_on: "End date of the right",
    ended_on_help: "The day on which the right ended, not that of the announcement; where a fee was \
                    not paid, the day it was due.",
    end_announced_on: "Date the end was announced",
    end_announced_on_help: "The day of the announcement in the patent gazette, usually after the right \
                            ended; may be left out.",
    transferred_in_on: "Date transferred in",
    transferred_out_on: "Date transferred out",
    transferred_nearby: "Transferred within the group or the city",
    fee_due_on: "Next annual fee due",
    high_value_help: "For inventions only; any one of them makes the patent one of high value. More \
                      than ten years in force (from the day after the tenth anniversary of filing) are \
                      judged from the filing date. Provincial patent awards are not national awards.",
    faults: |count| match count {
        1 => "One entry needs to be corrected.".to_owned(),
        count => format!("{count} entries need to be corrected."),
    },
};
