//! The frame of the page in English.

use zhice_model::enterprise::SubjectType;
use zhice_wording::count::patents;

use crate::state::notice::Found;
use crate::texts::page::{Basics, Errors, Notices, Page};

pub const PAGE: Page = Page {
    mark: "知策",
    title: "IP policy self-check for enterprises",
    document_title: "Zhice: IP policy self-check for enterprises",
    rules_language: "The policy documents are in Chinese. Their titles, conditions, questions and \
                     reasons are quoted as they stand.",
    skip_to_result: "Skip to the result",
    step_basics: "Place and day",
    step_patents: "Patents",
    step_questions: "Further information",
    step_result: "Result",
    step_actions: "Action plan",
    step_timeline: "Timeline",
    step_report: "Report",
    steps: "Steps",
    result_waits: "Once you have chosen a place, the result under its policy documents is given here, \
                   provision by provision.",
    part_loading: "Loading…",
    step: |number| format!("Step {number}"),
    kept: "What you entered is saved.",
    clear_all: "Clear data on this device",
    clear_all_help: "What you enter is kept in the browser of this computer. On a shared computer, \
                     please clear it before you leave.",
    clear_others: "Other enterprises are removed one by one under “Enterprise files”.",
    close: "Close",
    loading: "Loading the policy rules…",
    engine: |version| format!("Rule engine {version}"),
};

pub const BASICS: Basics = Basics {
    region_none: "Please choose",
    region_other: "Other place",
    region_help: "Where the enterprise is registered; the policy documents of that place \
                  apply. Development zones are not listed: choose the district or county of the \
                  registered address, such as Tongzhou for the Nantong High-tech Zone. The documents do \
                  not say where enterprises of the Yancheng Economic Development Zone and the Yannan \
                  High-tech Zone turn: choose by the registered address and ask the city's IP office.",
    as_of_help: "Today unless you change it; with another day you see the result on that day. Ratings \
                 go by the year of that day: for the rating of a year choose its 31 December.",
    back_to_today: "Back to today",
    name: "Name of the enterprise",
    name_help: "In Chinese, exactly as on the business licence; it tells the enterprise’s own patents \
                from others in an imported list.",
    subject_help: "Some policies are for enterprises only, or differ by kind.",
    subject_label,
    company_help: "A unified social credit code that begins with 91 is a company's; what policies say of \
                   enterprises then applies too.",
    governed_by: |plans| format!("Documents that apply: {plans}"),
    not_governed: "No policy document of this place is in force on the day of assessment.",
};

fn subject_label(subject: SubjectType) -> &'static str {
    match subject {
        SubjectType::PrivateEnterprise => "Private enterprise",
        SubjectType::MunicipalStateEnterprise => "State-owned enterprise of the city",
        SubjectType::OtherStateEnterprise => "Other state-owned enterprise",
        SubjectType::ForeignEnterprise => "Foreign-invested enterprise",
        SubjectType::GovernmentOrgan => "Government organ",
        SubjectType::PublicInstitution => "Public institution",
        SubjectType::University => "University or college",
        SubjectType::School => "School",
        SubjectType::ResearchInstitute => "Research institute",
        SubjectType::InnovationPlatform => "Innovation platform",
        SubjectType::ServiceAgency => "IP service agency",
        SubjectType::Association => "Social organisation or industry association",
        SubjectType::Cooperative => "Cooperative",
        SubjectType::Individual => "Individual",
        SubjectType::Unknown => "Not filled in",
    }
}

pub const NOTICES: Notices = Notices {
    undo: "Undo",
    dismiss: "OK",
    deleted: |patent| format!("Patent {patent} was deleted."),
    deleted_many: |count| match count {
        1 => "1 patent was deleted.".to_owned(),
        count => format!("{count} patents were deleted."),
    },
    ticked: |count| match count {
        1 => "1 patent was marked.".to_owned(),
        count => format!("{count} patents were marked."),
    },
    saved: |patent| format!("Patent {patent} was saved."),
    named,
    yearly: |year| {
        format!(
            "The day of assessment is now in {year}; answers and totals of another year were put away. \
             Please enter those of {year}; the others come back with their year."
        )
    },
    cleared: "Everything entered on this page was cleared.",
    undone: "Undone.",
    undone_but: |kept| match kept {
        1 => "Undone; one patent was changed since and is kept.".to_owned(),
        kept => format!("Undone; {kept} patents were changed since and are kept."),
    },
    restored: |count| format!("What you entered last time is back: {}.", patents(count)),
    restarted: "The page broke down and was loaded again. What was saved is all here.",
    refreshed: "This enterprise was changed in another window; its newest state was loaded.",
    forked: "This enterprise was changed in another window at the same time. So that neither \
             overwrites the other, this window was saved as an enterprise of its own; both are kept.",
    rules_updated: "The policy rules have changed; the result follows the new ones.",
    rules_late: "The policy rules have changed; reload the page for a result under the new ones.",
    offline_ready: "This page is now kept on this computer and works without a network.",
    storage_blocked: "The browser does not let this page keep data. You can go on, but what you enter \
                      is lost when the page is closed or reloaded. Before you leave, save it to a file \
                      under “Enterprise files”.",
    storage_unreadable: "What was kept last time comes from another version and cannot be read. It \
                         stays on this device as it is; the page starts empty.",
    engine_restarted: "The assessment was not finished within 5 seconds. It was stopped and started \
                       anew; nothing you entered is lost. Please change it and try again, or press \
                       “Try again”.",
    importer_restarted: "The file reader did not answer and was stopped.",
    language_missing: "The English texts were not loaded. Please check the network and try again.",
};

fn named(found: Found) -> String {
    let Found { changed, open, .. } = found;
    let changed = match changed {
        0 => String::new(),
        changed => format!("Owners were read again by the name: {} changed. ", patents(changed)),
    };
    let open = match open {
        0 => String::new(),
        open => format!(
            "By this name it cannot be told whether {} belong to the enterprise: please check the name.",
            patents(open)
        ),
    };
    changed + &open
}

pub const ERRORS: Errors = Errors {
    place: |file, line, column| {
        let line = line.map(|line| format!("line {line}")).unwrap_or_default();
        let column = column.map(|column| format!("column {column}")).unwrap_or_default();
        let parts = [file, &line, &column].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(", ")
    },
    retry: "Try again",
    part_failed: "This part was not loaded. Please check the network and press “Try again”; nothing \
                  you entered is lost.",
    engine_failed: "The assessment could not run; for now there is no result.",
    input_refused: "What you entered cannot be right; once it is corrected there is a result.",
    engine_hint: "Please press “Try again”. If that does not help, use a newer browser, or the fast \
                  (Chromium) mode of a browser that has two.",
    engine_timeout: "The assessment was not finished within 5 seconds and was stopped.",
    engine_timeout_hint: "It was started anew; nothing you entered is lost. Please change it and try \
                          again, or press “Try again”. If it happens again, please tell the \
                          department that publishes this page.",
    importer_failed: "The file reader could not run.",
    importer_timeout: "Reading took too long and was stopped. Please divide the file and import the \
                       parts.",
    rules_failed: "The policy rules were not loaded; for now there is no result.",
    rules_hint: "Please check the network and press “Try again”. Nothing you entered is lost.",
    plans_broken: |count| {
        let errors = if count == 1 { "1 error".to_owned() } else { format!("{count} errors") };
        format!(
            "The rule files have {errors}. The policies concerned are left out; the others are not \
             affected."
        )
    },
    fetch_status: |address, status| format!("Reading {address} failed (status {status})."),
    fetch_network: |address, cause| format!("Reading {address} failed: {cause}"),
    index_unreadable: |cause| format!("The list of rules, rules/index.json, has errors: {cause}"),
    index_schema: |schema| {
        format!(
            "The version “{schema}” of the list of rules is not supported. Please update this page."
        )
    },
    file_unreadable: "The browser cannot read this file. Please check that it has not been moved or \
                      deleted and is not in use by another program.",
    details: "Technical details",
};
