//! Reading a file, in English.

use zhice_model::import::{Format, ImportField};
use zhice_wording::count::{counted, patents, rows};

use crate::texts::import::{Choose, Import};

pub const CHOOSE: Choose = Choose {
    choose: "Import a table",
    input: "Table of patents",
    drop: "You can also drop the file here",
    formats: "Excel tables (.xlsx, .xls) or CSV. Lists exported from incoPat, PatSnap and other \
              databases can be used as they are.",
};

pub static IMPORT: Import = Import {
    reading: |file| format!("Reading {file}…"),
    rows_read: |done, total| match total {
        0 => format!("{} read", counted(done, "row", "rows")),
        total => format!("{} read of about {total}", counted(done, "row", "rows")),
    },
    cancel: "Stop reading",
    preview: "Import preview",
    adopt: "Use this list",
    discard: "Discard",
    failed: |file| format!("The file {file} could not be understood"),
    failed_hint: "Your list is unchanged. Please follow the advice and import again, or enter the \
                  patents by hand.",
    file: "File",
    format: "Kind",
    format_label,
    sheet: "Sheet",
    sheet_of: |sheet, others| match others {
        [] => sheet.to_owned(),
        others => format!("{sheet} (not read: {})", others.join(", ")),
    },
    encoding: "Encoding",
    source: "Source",
    source_unknown: "Not recognised; read by common column headings",
    rows: "Data rows",
    row_count: |count| format!("{count}"),
    found: "Recognised",
    found_count: patents,
    joined: "Duplicates joined",
    joined_count: |count| {
        let rows = counted(count, "row", "rows");
        format!("{rows} (publication and grant of the same application)")
    },
    merge: "Against the list so far",
    merge_counts: |new, changed, same| format!("{new} new, {changed} updated, {same} unchanged"),
    nothing_found: "No patents were found in the file. Please check that it is the right one.",
    rejected: |count| format!("Rows not used ({count})"),
    warnings: |count| format!("To be checked ({count})"),
    line: "Line",
    column: "Column",
    reason: "Reason",
    original: "As in the file",
    doubt: "Remark",
    field_label,
    whole_row: "Whole row",
    more_rows: |count| format!("{} more not listed", rows(count)),
    owner_legend: "Which of these is your enterprise",
    owner_no_name: "The name of the enterprise has not been entered. Your choice decides who owns \
                    each patent and is entered as the name.",
    owner_no_match: |name| {
        format!(
            "No owner in the list bears the name “{name}”. Please choose your enterprise; its name \
             will be corrected accordingly."
        )
    },
    owner_count: |count| counted(count, "patent", "patents"),
    owner_use: "This is the enterprise; read again",
    owner_none: "The list names no owners.",
    owner_needed: "You can use the list without a choice, but the ownership is then unknown and the \
                   result is given as a range.",
    receipt: |file, new, changed, same| {
        let parts = [("new", new), ("updated", changed), ("unchanged", same)];
        let parts = parts.iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(what, count)| format!("{count} {what}")).collect();
        format!("Imported from {file}: {}.", parts.join(", "))
    },
    undo: "Undo the import",
    confirm_title: |count, doubts| match count {
        0 if doubts > 0 => {
            format!(
                "All questions are answered; unknown points that keep the rating open: {doubts}"
            )
        }
        0 => "Nothing is left to answer first".to_owned(),
        1 => "Please answer one question first".to_owned(),
        count => format!("Please answer {count} questions first"),
    },
    confirm_lead: "The list itself does not show this, and the answers change the result:",
};

/// What kind of file it is.
fn format_label(format: Format) -> &'static str {
    match format {
        Format::Text => "Text table (CSV)",
        Format::Xlsx => "Excel workbook (.xlsx)",
        Format::Xls => "Excel 97-2003 workbook (.xls)",
        Format::SpreadsheetXml => "XML spreadsheet 2003",
        Format::Html => "Table of a web page",
    }
}

/// What a column tells of a patent.
fn field_label(field: ImportField) -> &'static str {
    match field {
        ImportField::ApplicationNumber => "Application number",
        ImportField::PublicationNumber => "Publication number",
        ImportField::GrantNumber => "Grant publication number",
        ImportField::Title => "Title of the patent",
        ImportField::Kind => "Kind of patent",
        ImportField::KindCode => "Kind code of the document",
        ImportField::FiledOn => "Filing date",
        ImportField::PublishedOn => "Publication date",
        ImportField::GrantedOn => "Grant announcement date",
        ImportField::Status => "Current legal status",
        ImportField::StatusOrHistory => "Legal status",
        ImportField::Validity => "Whether the patent is in force",
        ImportField::StatusAnnouncedOn => "Legal status announcement date",
        ImportField::EndedOn => "End date",
        ImportField::TermEndsOn => "Expiry date",
        ImportField::Owner => "Current owner",
        ImportField::Holder => "Applicant or patentee",
        ImportField::CoOwner => "Co-owner",
        ImportField::Applicant => "Applicant",
        ImportField::CoApplicant => "Co-applicant",
        ImportField::FirstApplicant => "Original applicant",
        ImportField::Transferor => "Transferor",
        ImportField::Transferee => "Transferee",
        ImportField::TransferredOn => "Transfer date",
        ImportField::TransferCount => "Number of transfers",
        ImportField::StrategicIndustry => "Strategic emerging industry",
        ImportField::Family => "Countries and regions of the family",
        ImportField::Award => "Patent award",
        ImportField::FeeDueOn => "Next fee due date",
        ImportField::Office => "Receiving office",
        ImportField::Ownership => "Ownership",
        ImportField::ExtendedTerm => "Extended end of the term",
        ImportField::TransferredIn => "Date transferred in",
        ImportField::TransferredOut => "Date transferred out",
        ImportField::TransferredNearby => "Transferred within the group or the area",
        ImportField::IsStrategic => "In a strategic emerging industry",
        ImportField::IsGrantedAbroad => "Granted in a family abroad",
        ImportField::HasHighPledge => "High pledge financing",
        ImportField::HasNationalAward => "National award",
    }
}
