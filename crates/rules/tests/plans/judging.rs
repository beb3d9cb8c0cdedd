//! Conditions of every form, in a plan made for the purpose: the verdict under each answer.

use zhice_model::assessment::Status;
use zhice_model::criterion::{Test, Verdict};
use zhice_model::enterprise::Answer;

use crate::support::{book_of, day, enterprise, provision};

const QUESTIONS: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
let listed = ask("listed", yes_no(), #{ label: "是否上市", why: "试", source: "试" });
let staff = ask("staff", count_of("人"), #{ label: "职工人数", why: "试", source: "试" });
let size = ask("size", one_of([option("small", "小型"), option("large", "大型")]), #{ label: "规模", why: "试", source: "试" });
"#;

fn judge(condition: &str, answers: &[(&str, Answer)]) -> (Status, Vec<String>) {
    let script = format!(
        "{QUESTIONS}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"reward\", force: \"给予\" }}, |e| {{ require(\"条件\", {condition}); }});"
    );
    let (book, diagnostics) = book_of(&script);
    assert_eq!(diagnostics, [], "{condition}");
    let mut enterprise = enterprise(3, 1, 0);
    enterprise.answers = answers.iter().map(|(id, a)| (id.to_string(), a.clone())).collect();
    let assessment = book.assess(enterprise, day("2026-11-21"), None);
    let found = provision(&assessment, "D-1");
    let missing = found.criteria.iter().flat_map(|criterion| &criterion.missing);
    (found.status, missing.map(|missing| missing.input.clone()).collect())
}

#[test]
fn answers_and_groups() {
    use Answer::{Count, Text, YesNo};
    use Status::{Failed, Met, NotMet, Unknown};
    type Case<'a> = (&'a str, &'a [(&'a str, Answer)], Status, &'a [&'a str]);
    let text = |text: &str| Text(text.to_owned());
    let (yes, no) = (("listed", YesNo(true)), ("listed", YesNo(false)));
    let cases: [Case; 22] = [
        ("e.says(listed).is_yes()", std::slice::from_ref(&yes), Met, &[]),
        ("e.says(listed).is_yes()", std::slice::from_ref(&no), NotMet, &[]),
        ("e.says(listed).is_yes()", &[], Unknown, &["answers.listed"]),
        ("e.says(listed).is_no()", std::slice::from_ref(&no), Met, &[]),
        ("e.says(listed).is_no()", &[], Unknown, &["answers.listed"]),
        ("e.says(listed).is_yes()", &[("listed", Count(1))], Unknown, &["answers.listed"]),
        ("e.says(staff).is_yes()", &[], Failed, &[]),
        ("e.number(staff).at_least(50)", &[("staff", Count(50))], Met, &[]),
        ("e.number(staff).at_least(50)", &[("staff", Count(49))], NotMet, &[]),
        ("e.number(staff).at_least(50)", &[], Unknown, &["answers.staff"]),
        ("e.number(staff).at_least(0)", &[], Met, &[]),
        ("e.number(staff).below(50)", &[], Unknown, &["answers.staff"]),
        ("e.number(staff).at_least(50)", &[("staff", Count(-1))], Unknown, &["answers.staff"]),
        ("e.chooses(size, \"large\").is_yes()", &[("size", text("large"))], Met, &[]),
        ("e.chooses(size, \"large\").is_yes()", &[("size", text("small"))], NotMet, &[]),
        ("e.chooses(size, \"huge\").is_yes()", &[], Failed, &[]),
        (
            "all([e.says(listed).is_yes(), e.number(staff).over(9)])",
            std::slice::from_ref(&yes),
            Unknown,
            &["answers.staff"],
        ),
        (
            "any([e.says(listed).is_yes(), e.number(staff).over(9)])",
            std::slice::from_ref(&yes),
            Met,
            &[],
        ),
        (
            "any([e.says(listed).is_yes(), e.number(staff).over(9)])",
            &[],
            Unknown,
            &["answers.listed", "answers.staff"],
        ),
        (
            "at_least_of(2, [e.says(listed).is_yes(), e.number(staff).over(9), e.patents.count().over(2)])",
            std::slice::from_ref(&no),
            Unknown,
            &["answers.staff"],
        ),
        ("at_least_of(3, [e.says(listed).is_yes()])", &[], Failed, &[]),
        ("all([e.says(listed)])", &[], Failed, &[]),
    ];
    for (condition, answers, status, missing) in cases {
        let expected = (status, missing.iter().map(|m| (*m).to_owned()).collect());
        assert_eq!(judge(condition, answers), expected, "{condition} {answers:?}");
    }
}

#[test]
fn every_member_of_a_group_is_explained() {
    let script = format!(
        "{QUESTIONS}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"reward\", force: \"给予\" }}, |e| {{
            require(\"其一\", any([e.patents.count().over(9), e.says(listed).is_yes().named(\"上市\")]));
        }});"
    );
    let (book, _) = book_of(&script);
    let assessment = book.assess(enterprise(3, 1, 0), day("2026-11-21"), None);
    let criterion = &provision(&assessment, "D-1").criteria[0];
    let Test::Group { at_least: 1, members } = &criterion.test else { panic!("{criterion:?}") };
    let labels: Vec<_> = members.iter().map(|member| member.label.as_str()).collect();
    assert_eq!(labels, ["全部专利", "上市"]);
    let Test::Comparison { gap, selection, .. } = &members[0].test else { panic!("{members:?}") };
    assert_eq!((gap.map(|gap| gap.low), *selection), (Some(7), Some(0)));
}

#[test]
fn the_input_that_settles_most_is_asked_for_first() {
    let provision = |id: &str, condition: &str| {
        format!(
            "provision(\"{id}\", #{{ title: \"条款\", clause: \"一\", kind: \"reward\", force: \"给予\" }}, |e| {{ require(\"条件\", {condition}); }});"
        )
    };
    let script = [
        QUESTIONS.to_owned(),
        provision("D-1", "e.number(staff).over(9)"),
        provision("D-2", "e.number(staff).over(20)"),
        provision("D-3", "all([e.says(listed).is_yes(), e.number(staff).over(20)])"),
        provision("D-4", "all([e.says(listed).is_yes(), e.chooses(size, \"large\").is_yes()])"),
        provision("D-5", "all([e.patents.count().over(90), e.chooses(size, \"large\").is_yes()])"),
    ];
    let (book, diagnostics) = book_of(&script.concat());
    assert_eq!(diagnostics, []);
    let assessment = book.assess(enterprise(3, 1, 0), day("2026-11-21"), None);
    let found: Vec<_> = assessment
        .missing
        .iter()
        .map(|it| (it.input.as_str(), it.settles.join(" "), it.concerns.join(" ")))
        .collect();
    let expected = [
        ("answers.staff", "D-1 D-2".to_owned(), "D-3".to_owned()),
        ("answers.listed", String::new(), "D-3 D-4".to_owned()),
        ("answers.size", String::new(), "D-4".to_owned()),
    ];
    assert_eq!(found, expected);
}

/// How a provision of this kind and wording turns out, and its targets' verdicts.
fn outcome(kind: &str, force: &str, body: &str) -> (Status, Vec<Verdict>) {
    let script = format!(
        "{QUESTIONS}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"{kind}\", force: \"{force}\" }}, |e| {{ {body} }});"
    );
    let (book, diagnostics) = book_of(&script);
    assert_eq!(diagnostics, [], "{kind} {body}");
    let assessment = book.assess(enterprise(3, 1, 0), day("2026-11-21"), None);
    let found = provision(&assessment, "D-1");
    (found.status, found.targets.iter().map(|target| target.verdict).collect())
}

#[test]
fn a_kind_says_what_holding_means() {
    use Status::{
        Channel, Clear, Duty, Guidance, Information, Met, NotApplicable, NotMet, PhaseOut, Review,
        Risk, RiskUnknown, Unknown as Open,
    };
    let holds = "require(\"条件\", e.patents.count().over(2));";
    let fails = "require(\"条件\", e.patents.count().over(3));";
    let open = "require(\"条件\", e.says(listed).is_yes());";
    let kinds = [
        ("rating", "评定", Met, NotMet, Open),
        ("reward", "给予奖励", Met, NotMet, Open),
        ("financing", "支持", Channel, NotMet, Open),
        ("service", "提供", Channel, NotMet, Open),
        ("encouragement", "鼓励", Guidance, NotMet, Open),
        ("risk", "打击", Risk, Clear, RiskUnknown),
        ("duty", "要求", Duty, NotApplicable, Open),
        ("phase-out", "取消", PhaseOut, NotMet, Open),
        ("information", "说明", Information, NotMet, Open),
    ];
    for (kind, force, status, failed, unknown) in kinds {
        for (body, expected) in [(holds, status), (fails, failed), (open, unknown)] {
            assert_eq!(outcome(kind, force, body), (expected, vec![]), "{kind} {body}");
            let review = format!("{body} review(\"由主管部门认定。\");");
            let expected = if body == holds { Review } else { expected };
            assert_eq!(outcome(kind, force, &review), (expected, vec![]), "{kind} {review}");
        }
    }
}

#[test]
fn a_target_decides_nothing() {
    let cases = [("over(2)", Verdict::Met), ("over(3)", Verdict::Unmet)];
    for (bound, verdict) in cases {
        let body = format!("target(\"目标\", e.patents.count().{bound});");
        assert_eq!(outcome("encouragement", "鼓励", &body), (Status::Guidance, vec![verdict]));
    }
    let open = "target(\"目标\", e.says(listed).is_yes());";
    let unknown = (Status::Guidance, vec![Verdict::Unknown]);
    assert_eq!(outcome("encouragement", "鼓励", open), unknown);
}

#[test]
fn strength_of_wording() {
    let complaint = |kind: &str, force: &str| {
        let script = format!(
            "{QUESTIONS}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"{kind}\", force: \"{force}\" }}, |e| {{ note(\"。\"); }});"
        );
        book_of(&script).1.into_iter().map(|finding| finding.message).collect::<String>()
    };
    let cases = [
        ("rating", "评定", ""),
        ("reward", "加大奖励力度", ""),
        ("reward", "鼓励", "不是给予的用词"),
        ("rating", "支持", "不是给予的用词"),
        ("encouragement", "鼓励", ""),
        ("encouragement", "大概", "无法识别"),
    ];
    for (kind, force, expected) in cases {
        let found = complaint(kind, force);
        assert_eq!(found.is_empty(), expected.is_empty(), "{kind} {force}: {found}");
        assert!(found.contains(expected), "{kind} {force}: {found}");
    }
}

#[test]
fn a_provision_without_a_body() {
    let script = format!(
        "{QUESTIONS}provision(\"D-1\", #{{ title: \"条款\", clause: \"一\", kind: \"service\", force: \"提供\", note: \"须知\", next: \"去窗口\" }});
        provision(\"D-2\", #{{ title: \"条款\", clause: \"一\", kind: \"service\", force: \"提供\", note: \"须知\", next: \"去窗口\" }}, |e| {{ require(\"条件\", e.patents.count().over(3)); note(\"另有\"); }});"
    );
    let (book, diagnostics) = book_of(&script);
    assert_eq!(diagnostics, []);
    let assessment = book.assess(enterprise(3, 1, 0), day("2026-11-21"), None);
    let said = |id: &str| {
        let found = provision(&assessment, id);
        (found.status, found.next.clone(), found.notes.join(" "))
    };
    assert_eq!(said("D-1"), (Status::Channel, "去窗口".to_owned(), "须知".to_owned()));
    assert_eq!(said("D-2"), (Status::NotMet, String::new(), "须知 另有".to_owned()));
}
