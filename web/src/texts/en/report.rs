//! The result's groups, the report and its files in English.

use zhice_model::what_if::RiskCause;
use zhice_wording::count::{counted, patents};

use crate::format::expectation::Expectation;
use crate::texts::report::{Files, Page, Paper, Report, Risks};

fn provisions(count: usize) -> String {
    counted(count, "provision", "provisions")
}

pub static REPORT: Report = Report {
    expectation: |expectation| match expectation {
        Expectation::Rated => "Ratings",
        Expectation::Promised => "Benefits",
        Expectation::Open => "Services and channels",
        Expectation::Encouraged => "Encouraged",
        Expectation::Notice => "Notices",
        Expectation::Ended => "Ended",
    },
    expectation_help: |expectation| match expectation {
        Expectation::Rated => "Where the conditions are met, the competent authority rates.",
        Expectation::Promised => {
            "Where the conditions are met, the document gives a reward, grant or subsidy, or is to raise \
             one; the sum is for the document and the authority to say."
        }
        Expectation::Open => {
            "Services and channels of financing or insurance that the document provides, or is to improve; \
             the provider decides."
        }
        Expectation::Encouraged => {
            "The document encourages, guides, supports or is to improve; it promises nothing."
        }
        Expectation::Notice => "Duties, limits, risks and things to know.",
        Expectation::Ended => "Abolished, over or not begun: nothing follows from it at present.",
    },
    provisions,
    provisions_met: |met, all| format!("{}, conditions met for {met}", provisions(all)),
    settles: |settles, concerns| match (settles, concerns) {
        (0, concerns) => format!("Concerns {}", provisions(concerns)),
        (settles, 0) => format!("Settles {}", provisions(settles)),
        (settles, concerns) => format!("Settles {}, concerns {concerns} more", provisions(settles)),
    },
    unrated: |met, review, unknown| {
        format!(
            "The documents that apply have no star rating. Conditions met: {met}; for the authority to \
             decide: {review}; information missing: {unknown}."
        )
    },
    by_list: |day| format!("By the list of {day}"),
    useful: "Supply these first for a more certain result",
    useful_help: "In the order of how many provisions they settle.",
    risks: Risks {
        title: "Notice: fees and restoration",
        cause: |cause, count| match cause {
            RiskCause::Overdue => {
                format!(
                    "{}: fee overdue; if it is not paid within six months, the right ends as of the day it was due, maybe \
                     last year:",
                    patents(count)
                )
            }
            RiskCause::DueSoon => {
                format!("{}: fee due within 90 days; please pay in time:", patents(count))
            }
            RiskCause::Restorable => {
                format!("{}: ended, restoration can still be requested in time:", patents(count))
            }
        },
        without: "If those still in force were lost",
    },
    clause: |document, clause| format!("{document} {clause}"),
    page: Page {
        lead: "This is what will be printed. Report and files are made on this device; nothing is uploaded.",
        print: "Print",
        print_help: "Choose \u{201c}Save as PDF\u{201d} in the print dialog for a PDF file.",
        preview: "Preview of the report",
        nothing: "Once you have chosen a place and entered patents, the report is made here.",
        stale: "Calculating; the report will follow.",
    },
    paper: Paper {
        title: "Report on an IP policy self-check",
        by_totals: "Not listed; judged by the totals entered",
        no_list: "Not listed; judged as unknown",
        patents_count: patents,
        documents: "Documents",
        document_columns: ["Document", "Number", "In force", "Standing"],
        summary: "Conclusion",
        by_expectation: "Provision by provision",
        counted: "Which patents count",
        counted_lead: |provision| {
            format!(
                "What was counted for \u{201c}{provision}\u{201d}, with the reason where a patent was not."
            )
        },
        counted_columns: ["No.", "Application number", "Title", "Status", "Counts"],
        counts: "Counts",
        may_count: |reason| format!("Open: {reason}"),
        counts_not: |reason| format!("Does not count: {reason}"),
        more: |count| {
            format!("{} more are not listed here; the XLSX file has all.", patents(count))
        },
        clauses: "Provisions at a glance",
        clause_columns: ["Clause", "Subject", "Wording", "Kind", "Conclusion"],
        not_applicable: "Provisions that do not apply to the enterprise",
        versions: "Versions of the rules",
        versions_lead: "The same input gives the same result under the same version. The check value is the \
                        first 12 digits of the rule file's SHA-256.",
        engine: "Rule engine",
        file: "Rule file",
        fingerprint: "Check value",
        local: "Made in the user's browser; no data were uploaded.",
        warnings: "Doubts about what was entered",
    },
    files: Files {
        title: "Save and confirm",
        ledger: "Export XLSX",
        ledger_help: "Result, list of patents and sources, for a spreadsheet program.",
        package: "Save result package (JSON)",
        package_help: "What was entered, the result and the versions of the rules; others can confirm it on \
                       this page.",
        open: "Open and confirm a package",
        open_help: "Calculates it again under the rules as they are, and compares; what you entered stays.",
        working: "Making the file…",
        cancel: "Cancel",
        saved: |file| format!("{file} is in the browser's downloads."),
        failed: "Not done",
        timeout: "The file took more than 2 minutes and was stopped.",
        crashed: "The module for files could not run. Please try again, or reload the page; what you entered \
                  is kept.",
        actual: "The exported files hold what was actually entered, not the what-if.",
        checking: |file| format!("Confirming {file}…"),
        identical: "Identical to the record",
        identical_help: |enterprise, day| {
            format!(
                "{enterprise}, {day}: calculated again, the result is exactly that of the package."
            )
        },
        differs: "Different from the record",
        differs_help: |enterprise, day| {
            format!(
                "{enterprise}, {day}: calculated again, the result differs from the package as follows."
            )
        },
        rules_same: "The rule files are those of the record.",
        rules_differ: "The rule files are not those of the record, which may be the cause:",
        rule_changed: |path| format!("{path}: changed"),
        rule_gone: |path| format!("{path}: in the record, not here now"),
        rule_new: |path| format!("{path}: here now, not in the record"),
        engine_same: |version| format!("Same version of the rule engine ({version})."),
        engine_differs: |recorded, now| {
            format!("Rule engine: {recorded} in the record, {now} now.")
        },
        not_a_package: "This is a saved enterprise, not a result package: there is no result to confirm.",
        recorded: "Recorded",
        now: "Now",
        place: "Provision",
        gone: "In the record, not now",
        new: "Now, not in the record",
        altered: "Other content",
        no_verdict: "—",
        beside: "Name, day or other information",
        recounted: |count| format!("{} counted otherwise", patents(count)),
    },
};
