//! What a file of cases says, and what is refused with line and advice.

use zhice_model::enterprise::{Answer, SubjectType};
use zhice_model::patent::{Ownership, PatentKind};
use zhice_model::{Diagnostic, LegalStatus, Truth};

use super::{HEAD, enterprise, try_read};

/// A file, the line of its mistake, a piece of what is said and of the advice.
type Refused<'a> = (String, u32, &'a str, &'a str);

/// A case behind the head. The head has seven lines, of which the first is blank: a case begins on
/// the eighth, and what follows a whole one stands on the twelfth.
fn head(rest: &str) -> String {
    format!("{HEAD}[[case]]\n{rest}")
}

fn expect(fields: &str) -> String {
    head(&format!("name = \"甲\"\nprovision = \"D-1\"\nexpect = {{ {fields} }}\n"))
}

fn whole(more: &str) -> String {
    format!("{}{more}", expect("status = \"met\""))
}

fn check(cases: &[Refused]) {
    for (text, line, message, hint) in cases {
        let problems = try_read(text).unwrap_err();
        let fits = |problem: &Diagnostic| {
            problem.file == "draft/cases.toml"
                && problem.line == Some(*line)
                && problem.message.contains(message)
                && problem.hint.contains(hint)
        };
        assert!(problems.iter().any(fits), "{text}\nnot “{message}”: {problems:#?}");
    }
}

#[test]
fn files_are_refused() {
    check(&[
        (String::new(), 1, "文件中没有用例", "[[case]]"),
        (HEAD.to_owned(), 1, "文件中没有用例", "[[case]]"),
        ("as_of = 2026-11-21 x".to_owned(), 1, "不是正确的 TOML", "引号"),
        ("as_of = \"2026-02-30\"\n".to_owned(), 1, "不是日历上存在的日期", "2026-11-21"),
        (format!("casse = 1\n{}", whole("")), 1, "文件有不认识的键“casse”", "case"),
    ]);
}

#[test]
fn what_a_case_must_say() {
    check(&[
        (head("provision = \"D-1\"\nexpect = { status = \"met\" }"), 8, "用例缺少“name”", "名字"),
        (
            head("name = \"甲\"\nexpect = { status = \"met\" }"),
            8,
            "用例“甲”缺少“provision”",
            "RG24-10",
        ),
        (
            head("name = \"甲\"\nprovision = \"D-9\"\nexpect = { status = \"met\" }"),
            10,
            "方案没有条款“D-9”",
            "D-1、D-2、D-3",
        ),
        (head("name = \"甲\"\nprovision = \"D-1\""), 8, "用例“甲”缺少“expect”", "status"),
        (expect("level = 2"), 11, "“expect”缺少“status”", "status = \"met\""),
        (expect("status = \"yes\""), 11, "“status”不能是“yes”", "not_met"),
        (expect("status = \"met\", levels = 2"), 11, "“expect”有不认识的键“levels”", "level"),
        (expect("status = \"met\", level = -1"), 11, "“level”应为不带引号的整数", ""),
        (expect("status = \"met\", criteria = { \"甲\" = \"ok\" }"), 11, "“甲”不能是“ok”", ""),
    ]);
}

#[test]
fn facts_are_refused() {
    check(&[
        (whole("patnets = []"), 12, "用例“甲”有不认识的键“patnets”", "patents"),
        (whole("as_of = \"2026\""), 12, "“2026”不是可识别的日期", "2026-11-21"),
        (whole("subject = \"firm\""), 12, "“subject”不能是“firm”", "privateEnterprise"),
        (whole("answers = { listde = true }"), 12, "没有问题“listde”", "listed、staff"),
        (whole("answers = { listed = 1 }"), 12, "“listed”应为 true 或 false", ""),
        (whole("answers = { staff = \"10\" }"), 12, "“staff”应为不带引号的整数", ""),
        (
            whole("answers = { filings = [{ kind = \"second\" }] }"),
            12,
            "没有选项“second”",
            "first（首次）",
        ),
        (
            whole("answers = { filings = [{ kin = \"first\" }] }"),
            12,
            "记录没有“kin”这一项",
            "kind、on",
        ),
        (whole("totals = { valid = 3 }"), 12, "没有汇总数“valid”", "validInventions"),
        (whole("unanswered = [\"stafff\"]"), 12, "没有问题“stafff”", "staff"),
    ]);
}

#[test]
fn patents_are_refused() {
    check(&[
        (
            whole("answers = {}\npatents = [{ of = \"design\" }]"),
            13,
            "一组专利缺少“count”",
            "count = 20",
        ),
        (
            whole("patents = [{ count = 1, of = \"model\" }]"),
            12,
            "没有“model”这种专利",
            "utilityModel",
        ),
        (
            whole("patents = [{ count = 1, staus = \"granted\" }]"),
            12,
            "专利没有“staus”这一项",
            "status",
        ),
        (
            whole("patents = [{ count = 1, status = \"gone\" }]"),
            12,
            "专利的“status”写法有误",
            "granted",
        ),
        (
            whole("patents = [{ count = 1, filedOn = \"2026-13-01\" }]"),
            12,
            "专利的“filedOn”写法有误",
            "日期",
        ),
        (
            whole("patents = [{ count = 1, highPledge = \"no\" }]"),
            12,
            "专利的“highPledge”写法有误",
            "true 或 false",
        ),
        (whole("patents = [{ count = 1, unknown = [\"state\"] }]"), 12, "可以不明的“state”", ""),
        (
            whole("patents = [{ count = 2, applicationNumber = \"202310123456.6\" }]"),
            12,
            "只能是一件",
            "count = 1",
        ),
        (whole("patents = [{ count = 1 }]\nno_patents = true"), 13, "不能同时写", ""),
        (
            format!(
                "{}{}",
                whole(""),
                "[[case]]\nname = \"甲\"\nprovision = \"D-1\"\nexpect = { status = \"met\" }"
            ),
            13,
            "用例“甲”与第 8 行 D-1 的用例重名",
            "换一个名字",
        ),
        (whole("").replace("as_of = \"2026-11-21\"", ""), 8, "用例“甲”没有判断日期", "as_of"),
    ]);
}

#[test]
fn every_mistake_is_named() {
    let text = "x = 1\n[[case]]\nname = \"甲\"\ny = 2\nexpect = { z = 3 }\n";
    let problems = try_read(text).unwrap_err();
    let lines: Vec<_> = problems.iter().filter_map(|problem| problem.line).collect();
    assert_eq!(lines, [1, 2, 2, 4, 5, 5], "{problems:#?}");
}

#[test]
fn patents_are_expanded() {
    let groups = "patents = [{ count = 2 }, { count = 1, of = \"design\", status = \"lapsedFee\", \
                  endedOn = 2026-03-15, highPledge = true, unknown = [\"ownership\", \"filedOn\"] }]";
    let patents = enterprise(groups).patents;
    let kinds: Vec<_> = patents.iter().map(zhice_model::Patent::kind).collect();
    let (invention, design) = (Some(PatentKind::Invention), Some(PatentKind::Design));
    assert_eq!(kinds, [invention, invention, design]);
    assert!(patents.iter().all(|patent| patent.application_number.check_matches()));
    let (usual, last) = (patents.first().unwrap(), patents.last().unwrap());
    let marks = |it: &zhice_model::Patent| {
        [it.strategic_industry, it.overseas_family, it.high_pledge, it.national_award]
    };
    assert_eq!((usual.status, usual.ownership), (LegalStatus::Granted, Ownership::Sole));
    assert_eq!(usual.filed_on.unwrap().to_string(), "2020-05-06");
    assert_eq!(usual.granted_on.unwrap().to_string(), "2022-05-06");
    assert_eq!(marks(usual), [Truth::No; 4]);
    assert_eq!((last.status, last.ownership), (LegalStatus::LapsedFee, Ownership::Unknown));
    assert_eq!((last.filed_on, last.ended_on.unwrap().to_string().as_str()), (None, "2026-03-15"));
    assert_eq!(marks(last), [Truth::No, Truth::No, Truth::Yes, Truth::No]);
}

#[test]
fn the_case_goes_before_the_default() {
    let default = enterprise("");
    assert_eq!(default.answers["staff"], Answer::Count(10));
    assert_eq!((default.no_patents, default.patents.len()), (false, 0));
    let case = enterprise(
        "region = \"320600\"\nsubject = \"individual\"\nno_patents = true\n\
         unanswered = [\"staff\"]\nanswers = { listed = false }\nstatus_as_of = \"2026-01-02\"",
    );
    assert_eq!((case.region.as_str(), case.subject), ("320600", SubjectType::Individual));
    assert_eq!((case.no_patents, case.answers.get("staff")), (true, None));
    assert_eq!(case.answers["listed"], Answer::YesNo(false));
    assert_eq!(case.answers["filings"], Answer::Records(vec![]));
    assert_eq!(enterprise("totals = { highValue = 3 }").totals.unwrap().0["highValue"], 3);
    assert_eq!(case.status_as_of.unwrap().to_string(), "2026-01-02");
}

#[test]
fn cases_of_two_provisions_may_share_a_name() {
    let case = |provision: &str| {
        format!(
            "[[case]]\nname = \"甲\"\nprovision = \"{provision}\"\nexpect = {{ status = \"met\" }}\n"
        )
    };
    let suite = try_read(&format!("{HEAD}{}{}", case("D-1"), case("D-2"))).unwrap();
    let lines: Vec<_> = suite.cases.iter().map(|case| case.line).collect();
    assert_eq!(lines, [8, 12]);
}
