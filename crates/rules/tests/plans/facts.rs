//! Facts of the enterprise in a plan made for the purpose: what it is, what is on record until the day
//! of the assessment, and what the day means for the plan.

use zhice_model::Truth;
use zhice_model::assessment::Status::{
    self, Channel, Clear, Guidance, Met, NotApplicable, NotMet, Review, Risk, RiskUnknown, Unknown,
};
use zhice_model::credit_code::CreditCode;
use zhice_model::enterprise::{Answer, Record, Scalar, SubjectType};
use zhice_model::plan::AnswerType;

use crate::support::{book_of, day, enterprise, provision, rules};

const HEAD: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"],
    in_force: ["2024-01-01", "2026-12-31"], issued: "2024-03-28",
    timetable_until: "2026-06-30", after_timetable: "时序进度已经结束。" });
let titles = ask("titles", records([
    field("kind", "称号", one_of([
        option("three", "三年的").lasting(3, "某办法第九条"), option("open", "不限期的")])),
    field("from", "起", day()), field("to", "止", day()),
]), #{ label: "称号", why: "试", source: "试" });
let marks = ask("marks", records([
    field("kind", "记录", one_of([option("listed", "列入名单")])),
    field("from", "列入日期", day()), field("to", "移出日期", day()).first_day_without(),
]), #{ label: "记录", why: "试", source: "试" });
let awards = ask("awards", records([
    field("kind", "奖项", one_of([option("gold", "金奖")])), field("on", "日期", day()),
]), #{ label: "奖项", why: "试", source: "试" });
"#;

fn script(options: &str, body: &str) -> String {
    format!(
        "{HEAD}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", {options} }}, |e| {{ {body} }});"
    )
}

fn record(fields: &[(&str, &str)]) -> Record {
    let scalar = |(key, value): &(&str, &str)| (key.to_string(), Scalar::Text(value.to_string()));
    fields.iter().map(scalar).collect()
}

#[test]
fn what_the_texts_call_an_enterprise() {
    use SubjectType::{
        Cooperative, Individual, InnovationPlatform, PrivateEnterprise, ServiceAgency,
    };
    let (book, problems) = book_of(&script(
        "kind: \"service\", force: \"提供\", subjects: [\"enterprise\"]",
        "note(\"。\");",
    ));
    assert_eq!(problems, []);
    let cases = [
        (PrivateEnterprise, Truth::Unknown, "", Channel),
        (Individual, Truth::Yes, "", NotApplicable),
        (ServiceAgency, Truth::Unknown, "", Unknown),
        (ServiceAgency, Truth::Yes, "", Channel),
        (ServiceAgency, Truth::No, "", NotApplicable),
        (ServiceAgency, Truth::Unknown, "91320682MA1A00016E", Channel),
        (InnovationPlatform, Truth::Unknown, "12440200455904030C", NotApplicable),
        (InnovationPlatform, Truth::Yes, "12440200455904030C", Channel),
        (Cooperative, Truth::Yes, "", Channel),
        (Cooperative, Truth::Unknown, "", Unknown),
        (SubjectType::Unknown, Truth::Yes, "", Unknown),
    ];
    for (subject, company, code, expected) in cases {
        let mut firm = enterprise(1, 0, 0);
        (firm.subject, firm.company) = (subject, company);
        firm.credit_code = CreditCode::parse(code).ok();
        let assessment = book.assess(firm, day("2026-01-21"), None);
        let found = provision(&assessment, "D-1");
        assert_eq!(found.status, expected, "{subject:?} {company:?} {code}");
        let missing = found.criteria.iter().flat_map(|it| &it.missing).map(|it| it.input.as_str());
        let asked = if subject == SubjectType::Unknown { "subject" } else { "company" };
        let asked = (expected == Unknown).then_some(asked);
        assert!(missing.eq(asked), "{subject:?} {company:?} {code}");
    }
}

#[test]
fn records_until_the_day() {
    type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, Status);
    let cases: [Case; 14] = [
        ("awards, \"gold\"", &[("kind", "gold"), ("on", "2026-01-21")], "2026-01-21", Met),
        ("awards, \"gold\"", &[("kind", "gold"), ("on", "2026-01-22")], "2026-01-21", NotMet),
        ("awards, \"gold\"", &[("kind", "gold")], "2026-01-21", Unknown),
        ("titles, \"open\"", &[("kind", "open"), ("from", "2016-02-01")], "2026-01-21", Met),
        ("titles, \"open\"", &[("kind", "open"), ("from", "2026-01-22")], "2026-01-21", NotMet),
        ("titles, \"open\"", &[("kind", "open"), ("to", "2026-01-20")], "2026-01-21", NotMet),
        ("titles, \"three\"", &[("kind", "three"), ("from", "2023-01-22")], "2026-01-21", Met),
        ("titles, \"three\"", &[("kind", "three"), ("from", "2023-01-21")], "2026-01-21", Unknown),
        (
            "titles, \"three\"",
            &[("kind", "three"), ("from", "2020-01-21"), ("to", "2026-01-21")],
            "2026-01-21",
            Met,
        ),
        (
            "titles, \"three\"",
            &[("kind", "three"), ("from", "2025-01-21"), ("to", "2026-01-20")],
            "2026-01-21",
            NotMet,
        ),
        ("titles, \"three\"", &[("kind", "three"), ("from", "2026-01-22")], "2026-01-21", NotMet),
        ("titles, \"three\"", &[("kind", "three")], "2026-01-21", Unknown),
        ("titles, \"three\"", &[("kind", "open"), ("from", "2025-01-01")], "2026-01-21", NotMet),
        ("titles, \"three\"", &[("from", "2025-01-01")], "2026-01-21", Unknown),
    ];
    for (holds, fields, on, expected) in cases {
        let body = format!("require(\"有\", e.holds({holds}));");
        let (book, problems) = book_of(&script("kind: \"reward\", force: \"给予\"", &body));
        assert_eq!(problems, []);
        let mut firm = enterprise(1, 0, 0);
        let question = if holds.starts_with("awards") { "awards" } else { "titles" };
        firm.answers.insert(question.to_owned(), Answer::Records(vec![record(fields)]));
        let assessment = book.assess(firm, day(on), None);
        assert_eq!(provision(&assessment, "D-1").status, expected, "{holds} {fields:?}");
    }
}

#[test]
fn a_record_that_has_ended_is_told_of() {
    let past = "“三年的”有过记录，到 2026-01-20 为止。";
    let cases = [
        ("risk", "打击", Some(("2025-01-21", "2026-01-20")), Clear, past),
        ("risk", "打击", Some(("2025-01-21", "2026-01-21")), Risk, ""),
        ("risk", "打击", Some(("2026-01-22", "2026-02-21")), Clear, ""),
        ("risk", "打击", None, Clear, ""),
        ("reward", "给予", Some(("2025-01-21", "2026-01-20")), NotMet, ""),
    ];
    for (kind, force, days, expected, note) in cases {
        let options = format!("kind: \"{kind}\", force: \"{force}\"");
        let (book, problems) =
            book_of(&script(&options, "require(\"有\", e.holds(titles, \"three\"));"));
        assert_eq!(problems, []);
        let mut firm = enterprise(1, 0, 0);
        let records =
            days.map(|(from, to)| record(&[("kind", "three"), ("from", from), ("to", to)]));
        firm.answers.insert("titles".to_owned(), Answer::Records(records.into_iter().collect()));
        let assessment = book.assess(firm, day("2026-01-21"), None);
        let found = provision(&assessment, "D-1");
        assert_eq!(found.status, expected, "{kind} {days:?}");
        assert_eq!(found.notes.concat(), note, "{kind} {days:?}");
    }
}

#[test]
fn a_name_is_off_a_list_on_the_day_of_its_removal() {
    let gone = "“列入名单”有过记录，2026-01-21 起不再算。";
    type Case<'a> = (&'a [(&'a str, &'a str)], Status, &'a str);
    let unsaid: &[_] = &[("from", "2024-01-21"), ("to", "2025-01-21")];
    let cases: [Case; 7] = [
        (&[("from", "2025-01-21")], Risk, ""),
        (&[("from", "2025-01-21"), ("to", "2026-01-22")], Risk, ""),
        (&[("from", "2025-01-21"), ("to", "2026-01-21")], Clear, gone),
        (&[("from", "2026-01-22")], Clear, ""),
        (&[("to", "2026-01-21")], Clear, gone),
        (&[], RiskUnknown, ""),
        // What the record was of is not said.
        (unsaid, Clear, ""),
    ];
    let options = "kind: \"risk\", force: \"打击\"";
    let (book, problems) =
        book_of(&script(options, "require(\"有\", e.holds(marks, \"listed\"));"));
    assert_eq!(problems, []);
    for (days, expected, note) in cases {
        let mut firm = enterprise(1, 0, 0);
        let kind = if days == unsaid { &[][..] } else { &[("kind", "listed")] };
        let fields = [kind, days].concat();
        firm.answers.insert("marks".to_owned(), Answer::Records(vec![record(&fields)]));
        let assessment = book.assess(firm, day("2026-01-21"), None);
        let found = provision(&assessment, "D-1");
        assert_eq!(found.status, expected, "{days:?}");
        assert_eq!(found.notes.concat(), note, "{days:?}");
    }
    let wrong = HEAD.replace("\"列入日期\", day())", "\"列入日期\", text()).first_day_without()");
    assert!(book_of(&wrong).1.iter().any(|it| it.message.contains("字段“列入日期”不是日期")));
}

#[test]
fn an_open_list_and_a_gate_never_fail() {
    let cases = [
        ("require(\"有\", e.patents.count().over(9));", NotMet, false),
        (
            "require(\"有\", e.patents.count().over(9).or_review(\"名单之后有“等”。\"));",
            Review,
            true,
        ),
        ("require(\"有\", e.patents.count().over(0).or_review(\"名单之后有“等”。\"));", Met, false),
        (
            "require(\"有\", any([e.patents.count().over(9), e.holds(awards, \"gold\").or_review(\"名单之后有“等”。\")]));",
            Unknown,
            false,
        ),
        (
            "require(\"有\", any([e.patents.count().over(0), e.patents.count().over(9).or_review(\"名单之后有“等”。\")]));",
            Met,
            false,
        ),
        (
            "require(\"有\", any([e.patents.count().over(9), any([e.patents.count().over(9).or_review(\"名单之后有“等”。\")])]));",
            Review,
            true,
        ),
        (
            "require(\"有\", e.patents.count().over(9)); require(\"有\", e.patents.count().over(9).or_review(\"名单之后有“等”。\"));",
            NotMet,
            true,
        ),
        ("target(\"有\", e.patents.count().over(9).or_review(\"名单之后有“等”。\"));", Met, true),
        ("applies_to(\"大户\", e.patents.count().over(9));", NotApplicable, false),
        ("applies_to(\"小户\", e.patents.count().over(0));", Met, false),
        ("applies_to(\"获奖企业\", e.holds(awards, \"gold\"));", Unknown, false),
        ("applies_to(\"高校\", e.is_subject(\"university\"));", NotApplicable, false),
        ("require(\"企业\", e.is_subject(\"enterprise\"));", Met, false),
    ];
    for (body, expected, has_reason) in cases {
        let (book, problems) = book_of(&script("kind: \"reward\", force: \"给予\"", body));
        assert_eq!(problems, [], "{body}");
        let assessment = book.assess(enterprise(3, 1, 0), day("2026-01-21"), None);
        let found = provision(&assessment, "D-1");
        assert_eq!(found.status, expected, "{body}");
        let reason = found.notes.iter().any(|note| note == "名单之后有“等”。");
        assert_eq!(reason, has_reason, "{body}");
    }
}

#[test]
fn days_before_the_issue_and_after_the_timetable() {
    let cases = [
        ("2024-03-27", "reward", "给予", Review, "尚未印发"),
        ("2024-03-27", "financing", "支持", Review, "尚未印发"),
        ("2024-03-27", "service", "提供", Review, "尚未印发"),
        ("2024-03-27", "encouragement", "鼓励", Guidance, "尚未印发"),
        ("2024-03-28", "encouragement", "鼓励", Guidance, ""),
        ("2024-03-28", "reward", "给予", Met, ""),
        ("2024-03-28", "financing", "支持", Channel, ""),
        ("2024-03-28", "service", "提供", Channel, ""),
        ("2026-06-30", "reward", "给予", Met, ""),
        ("2026-07-01", "reward", "给予", Review, "时序进度已经结束"),
        ("2026-07-01", "financing", "支持", Review, "时序进度已经结束"),
        ("2026-07-01", "service", "提供", Channel, ""),
    ];
    for (on, kind, force, expected, note) in cases {
        let options = format!("kind: \"{kind}\", force: \"{force}\"");
        let (book, problems) = book_of(&script(&options, "note(\"。\");"));
        assert_eq!(problems, []);
        let assessment = book.assess(enterprise(3, 1, 0), day(on), None);
        let found = provision(&assessment, "D-1");
        assert_eq!(found.status, expected, "{on} {kind}");
        let said = found.notes.concat();
        assert_eq!(said != "。", !note.is_empty(), "{on} {kind}: {said}");
        assert!(said.contains(note), "{on} {kind}: {said}");
        let remarked = !assessment.plans[0].remarks.is_empty();
        assert_eq!(remarked, on != "2024-03-28" && on != "2026-06-30", "{on}");
    }
}

#[test]
fn a_list_older_than_the_day_makes_the_result_provisional() {
    let (book, _) = book_of(&script("kind: \"service\", force: \"提供\"", "note(\"。\");"));
    for (known, expected) in
        [(None, false), (Some("2026-01-21"), false), (Some("2026-01-20"), true)]
    {
        let mut firm = enterprise(3, 1, 0);
        firm.status_as_of = known.map(day);
        let found = book.assess(firm, day("2026-01-21"), None).provisional;
        assert_eq!(found.is_some(), expected, "{known:?}");
        let facts = found.map(|it| it.facts.concat()).unwrap_or_default();
        assert_eq!(facts.contains("3 件有效专利"), expected, "{facts}");
    }
}

/// The terms of the library, each from the rule that its option names.
#[test]
fn how_long_titles_last() {
    let expected = [
        ("high-tech", 3),
        ("tech-sme", 1),
        ("specialised-new", 3),
        ("single-champion", 3),
        ("unicorn", 1),
        ("national-technology-centre", 2),
        ("national-advantage", 3),
        ("national-demonstration", 3),
        ("brand-strategy", 1),
        ("software-enterprise", 1),
        ("software-product", 5),
        ("trademark", 10),
        ("collective-mark", 10),
        ("madrid", 10),
        ("layout", 10),
        ("enforcement", 1),
        ("liability", 1),
        ("other", 1),
        ("gbt-29490-2013", 3),
        ("gbt-29490-2023", 3),
        ("gbt-33250", 3),
        ("iso-56005", 3),
        ("plant-variety", 15),
    ];
    let mut found = std::collections::BTreeMap::new();
    for field in
        rules().plans().iter().flat_map(|plan| &plan.asks).flat_map(|ask| match &ask.answer {
            AnswerType::Records { fields } => fields.clone(),
            _ => Vec::new(),
        })
    {
        let AnswerType::Choice { choices } = field.answer else { continue };
        for (key, lasts) in choices.into_iter().filter_map(|it| Some((it.key, it.lasts?))) {
            assert!(!lasts.source.is_empty(), "{key}");
            found.insert(key, lasts.years);
        }
    }
    let expected = expected.map(|(key, years)| (key.to_owned(), years));
    assert_eq!(found, expected.into());
}
