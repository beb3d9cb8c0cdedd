//! English. Official terms follow the usual translations of the China National Intellectual Property
//! Administration. The strength of a document's words is kept: what is encouraged is no entitlement.

use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::DateError;
use zhice_model::offices::TurnPart;
use zhice_model::plan::ProvisionKind;
use zhice_model::{Date, Strength, Truth};

use crate::count::{counted, patents};
use crate::words::{Phrases, Words};

/// English.
pub static EN: Words = Words {
    status,
    standing: |standing| match standing {
        Standing::InForce => "In force",
        Standing::NotStarted => "Not yet in force",
        Standing::Expired => "Expired",
        Standing::OtherRegion => "Other place",
        Standing::RegionUnknown => "Place not chosen down to the county",
    },
    kind: |kind| match kind {
        ProvisionKind::Rating => "Rating",
        ProvisionKind::Reward => "Rewards and grants",
        ProvisionKind::Financing => "Financing and insurance",
        ProvisionKind::Service => "Services",
        ProvisionKind::Encouragement => "Encouragement and guidance",
        ProvisionKind::Risk => "Risks",
        ProvisionKind::Duty => "Duties",
        ProvisionKind::PhaseOut => "Support withdrawn",
        ProvisionKind::Information => "Background",
    },
    force: |word, strength| format!("Wording of the document: {word} ({})", stands_for(strength)),
    force_short: |_, strength| stands_for(strength).to_owned(),
    verdict: |verdict| match verdict {
        Verdict::Met => "Met",
        Verdict::Unmet => "Not met",
        Verdict::Unknown => "To be confirmed",
        Verdict::Review => "For the authority",
    },
    on_record: |verdict| match verdict {
        Verdict::Met => "On record",
        Verdict::Unmet => "None now",
        Verdict::Unknown => "Not answered",
        Verdict::Review => "For the authority",
    },
    truth: |truth| match truth {
        Truth::Yes => "Yes",
        Truth::No => "No",
        Truth::Unknown => "Unknown",
    },

    level: |number, name| match (name, number) {
        (name, _) if !name.is_empty() && !name.ends_with("星级") => name.to_owned(),
        (_, 1) => "1 star".to_owned(),
        (_, number) => format!("{number} stars"),
    },
    no_level: "No star rating reached",
    may_reach: |level| format!("{level}, to be confirmed"),
    and_perhaps: |certain, possible| format!("{certain}, perhaps {possible}"),
    level_possible: |level, conditions| {
        format!("{level} possible, depending on what is unknown: {conditions}")
    },
    top_level: "This is the highest level.",

    gap_one: |gap, what, level| format!("For {level}: {what}, {gap}"),
    gap_many: |level, items| format!("Still needed for {level}: {items}"),
    gap_item: |what, gap| format!("{what}, {gap}"),
    gap_unmet: |what| format!("{what} must be met"),
    gap_unknown: |what| format!("{what} to be confirmed"),
    gap_review: |what| format!("{what} for the authority to decide"),

    operator: |operator| match operator {
        Operator::Over => "more than",
        Operator::AtLeast => "at least",
        Operator::Below => "less than",
        Operator::AtMost => "at most",
    },
    unit,
    patents_unit: "",
    records_unit: "",
    short: Phrases {
        exactly: |figure| format!("{figure} short"),
        at_least: |figure| format!("at least {figure} short"),
        at_most: |figure| format!("at most {figure} short"),
    },
    over: Phrases {
        exactly: |figure| format!("{figure} too many"),
        at_least: |figure| format!("at least {figure} too many"),
        at_most: |figure| format!("at most {figure} too many"),
    },
    fact_need: "must be met",
    group_all: "all must be met",
    group_any: "any one of them",
    group_some: |count| format!("at least {count} of them"),
    group_have: |met, all| format!("{met} of {all} met"),
    must: |need| format!(" (must be {need})"),
    target: |label| format!("Encouraged target: {label}"),

    as_of: "Day of assessment",
    region: "Place",
    subject: "Kind of subject",
    company: "Registered as a company",
    patents: "List of patents",
    status_as_of: "Date of the list",
    totals: [
        "Invention patents in force",
        "Of these, high-value for certain",
        "Of these, perhaps high-value",
        "Invention patents filed this year",
        "Invention patents granted this year",
        "Ended this year by unpaid fee, abandonment or invalidation",
        "Expired this year",
        "Transferred out this year",
        "Invention patents in force on 31 December of last year",
    ],
    field,
    unknown_patents: |field, count| format!("“{field}” unknown for {}", patents(count)),
    unknown_records: |question, field, count| {
        format!("{question}: “{field}” not filled in for {}", counted(count, "entry", "entries"))
    },
    unknown_field: "Other information",
    provisional: |day, facts| {
        format!(
            "The list describes {day}, before the day of assessment, so the result is provisional: {facts}"
        )
    },

    departments: "Responsible departments",
    departments_none: "Not named in the document",
    turn_part: |part| match part {
        TurnPart::Contact => "Contact",
        TurnPart::Materials => "What to hand in",
        TurnPart::Deadline => "When to apply",
        TurnPart::Guide => "Guide",
    },
    not_recorded: "Not recorded",

    condition: "Condition",
    need: "Required",
    have: "You have",
    gap: "Gap",
    conclusion: "Verdict",
    supply: "Information missing",
    amount: "Amount",
    next_step: "Next step",
    notes: "Notes",
    sensitivity: "Depends on the reading",
    sensitivity_text: |question, alternative, outcome| {
        format!("{question}: if read as “{alternative}”, the result is: {outcome}.")
    },

    disclaimer: "The result of this self-check is for reference only and is no promise; the competent \
                 authority decides.",
    privacy: "Data stay on this device; nothing is uploaded",
    no_plan: "There are no documents to assess this place by",
    unnamed: "(no name entered)",

    date,
    period: |from, to| format!("{from} to {to}"),
    date_fault: |error| match error {
        DateError::Unreadable(text) => {
            format!("“{text}” cannot be read as a date. Please write it like 2026-11-21.")
        }
        DateError::ShortYear(text) => {
            format!("The year in “{text}” has only two digits. Please write all four.")
        }
        DateError::NotInCalendar(text) => format!("“{text}” is not a day of the calendar."),
    },
    list_separator: ", ",
    clause_separator: "; ",
    labelled: |label, words| format!("{label}: {words}"),
    from_to: |before, after| format!("{before} → {after}"),
};

fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "Conditions met",
        Status::NotMet => "Conditions not met",
        Status::Unknown => "Information missing",
        Status::Review => "For the authority to decide",
        Status::Guidance => "Encouraged",
        Status::Channel => "Service available",
        Status::Information => "For information",
        Status::Risk => "Risk",
        Status::Duty => "Duty",
        Status::Clear => "Nothing on record now",
        Status::RiskUnknown => "Not answered, no warning possible",
        Status::PhaseOut => "Support withdrawn",
        Status::Expired => "Document expired",
        Status::NotStarted => "Document not yet in force",
        Status::NotApplicable => "Not applicable",
        Status::Failed => "Rule failed, not assessed",
    }
}

/// What the document's word promises or demands, no more and no less.
fn stands_for(strength: Strength) -> &'static str {
    match strength {
        Strength::Grant => "granted when the conditions are met",
        Strength::Raise => "to be raised, settled elsewhere",
        Strength::Support => "supported, no entitlement",
        Strength::Provide => "a service provided",
        Strength::Encourage => "encouraged, no entitlement",
        Strength::Explore => "an intention",
        Strength::Restrict => "a limit or sanction",
        Strength::State => "a duty or information",
    }
}

/// `21 November 2026`.
fn date(day: Date) -> String {
    let month = match day.month() {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    };
    format!("{} {month} {}", day.day(), day.year())
}

/// Counters of things have no word in English; measures do.
fn unit(unit: &str) -> &str {
    match unit {
        "件" | "项" | "家" | "个" | "份" | "名" | "条" | "人" | "次" | "人次" => "",
        "年" => "yr",
        "万元" => "× 10,000 yuan",
        "元" => "yuan",
        "天" | "日" => "d",
        other => other,
    }
}

fn field(name: &str) -> Option<&'static str> {
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    Some(match name.to_ascii_lowercase().as_str() {
        "applicationnumber" => "Application number",
        "publicationnumber" => "Publication number",
        "title" => "Title",
        "kind" => "Kind",
        "filedon" => "Filing date",
        "grantedon" => "Grant date",
        "status" => "Legal status",
        "endedon" => "End date",
        "endannouncedon" => "Date the end was announced",
        "termendson" => "End of the compensated term",
        "ownership" | "owner" => "Ownership",
        "transferredinon" => "Date transferred in",
        "transferredouton" => "Date transferred out",
        "transferrednearby" => "Transferred within the group or the area",
        "strategicindustry" => "Strategic emerging industry",
        "overseasfamily" => "Granted in a family abroad",
        "highpledge" => "High pledge financing",
        "nationalaward" => "National award",
        "feedueon" => "Annual fee due",
        _ => return None,
    })
}
