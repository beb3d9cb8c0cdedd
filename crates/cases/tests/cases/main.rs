//! Files of cases: what is refused, what is compared, what mutants they notice.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod covering;
mod mutating;
mod reading;
mod running;

use zhice_cases::{Suite, read};
use zhice_model::rule_files::{RULES_SCHEMA, RuleFile, RulesIndex};
use zhice_model::{Diagnostic, Enterprise};
use zhice_rules::RuleBook;

/// A plan of one rating with levels, one reward with a group, and one service.
const PLAN: &str = r#"
plan(#{ id: "draft", title: "草案", document: "草〔2026〕1号", regions: ["320682"],
        in_force: ["2026-01-01", "2026-12-31"] });
let floor = param("floor", [2, 4], #{ label: "件数", unit: "件", clause: "一" });
let owner = reading("owner", [option("first", "第一"), option("any", "共有即计")],
    #{ label: "共有", clause: "一", why: "未写明" });
let listed = ask("listed", yes_no(), #{ label: "上市", why: "为了", source: "公告" });
let staff = ask("staff", count_of("人"), #{ label: "人数", why: "为了", source: "社保" });
let filings = ask("filings", records([
    field("kind", "性质", one_of([option("first", "首次"), option("renewal", "更新")])),
    field("on", "日期", day()),
]), #{ label: "备案", why: "为了", source: "平台" });
provision("D-1", #{ title: "星级", clause: "一", kind: "rating", force: "评定", subjects: ["enterprise"] }, |e| {
    let held = e.patents.inventions().granted_by(e.as_of).not_ended_by(e.as_of);
    let held = if owner == "first" { held.first_owned() } else { held };
    require("已上市", e.says(listed).is_yes());
    tier(2, "二星", held.count().at_least(floor[0]));
    tier(3, "三星", held.count().at_least(floor[1]));
    if held.fee_overdue().count().at_least(1).is_met { note("有专利在滞纳期内。"); }
});
provision("D-2", #{ title: "奖励", clause: "二", kind: "reward", force: "给予" }, |e| {
    let filed = e.records(filings).choosing("kind", "first").dated_between("on", date("2026-02-01"), e.as_of);
    require("规模或备案", any([
        e.number(staff).over(50).named("人数"),
        filed.count().at_least(1).named("备案"),
    ]));
});
provision("D-3", #{ title: "服务", clause: "二", kind: "service", force: "提供" }, |e| { note("向窗口提出。"); });
"#;

/// What the default of the tests' files says.
const HEAD: &str = r#"
as_of = "2026-11-21"
[enterprise]
name = "草案（虚构）有限公司"
region = "320682"
subject = "privateEnterprise"
answers = { listed = true, staff = 10, filings = [] }
"#;

fn rules(plan: &str) -> (RulesIndex, Vec<RuleFile>) {
    let path = "draft/plan.rhai".to_owned();
    let index = RulesIndex {
        schema: RULES_SCHEMA.to_owned(),
        plans: vec![path.clone()],
        ..RulesIndex::default()
    };
    (index, vec![RuleFile { path, text: plan.to_owned() }])
}

fn book(plan: &str) -> RuleBook {
    let (index, files) = rules(plan);
    let (book, problems) = RuleBook::load(&index, &files);
    assert_eq!(problems, []);
    book
}

fn try_read(text: &str) -> Result<Suite, Vec<Diagnostic>> {
    let plans = book(PLAN).plans();
    read("draft/cases.toml", text, plans.first().unwrap())
}

/// The suite of cases behind the default head.
fn suite(cases: &str) -> Suite {
    try_read(&format!("{HEAD}{cases}")).unwrap()
}

fn enterprise(case: &str) -> Enterprise {
    let case = format!(
        "[[case]]\nname = \"例\"\nprovision = \"D-1\"\nexpect = {{ status = \"met\" }}\n{case}"
    );
    suite(&case).cases.remove(0).enterprise
}
