//! Reads `cases.toml` against the plan it stands beside.

use std::collections::BTreeMap;

use zhice_model::plan::PlanSummary;
use zhice_model::{Date, Diagnostic, Enterprise};

use crate::case::{Case, Suite};
use crate::document::{Document, Fields, Item};
use crate::enterprise::{default_enterprise, enterprise_of};
use crate::expected::expected;

/// The code of the finding that a file has no case.
pub const NO_CASES: &str = "cases-none";

/// The cases of a plan from the text of its file; `file` is the path relative to the rules folder.
///
/// # Errors
/// Everything that is wrong with the file, each with line and advice.
pub fn read(file: &str, text: &str, plan: &PlanSummary) -> Result<Suite, Vec<Diagnostic>> {
    let document = Document::new(file, text);
    let Some(table) = document.parse() else { return Err(document.into_problems()) };
    let fields = Fields::of_file(&document, &table);
    let cases = read_cases(&fields, plan);
    fields.finish();
    match document.into_problems() {
        problems if problems.is_empty() => {
            Ok(Suite { plan: plan.id.clone(), file: file.to_owned(), cases })
        }
        problems => Err(problems),
    }
}

/// What all cases of a file share.
struct Shared<'a> {
    plan: &'a PlanSummary,
    as_of: Option<Date>,
    enterprise: Enterprise,
}

fn read_cases(fields: &Fields, plan: &PlanSummary) -> Vec<Case> {
    let enterprise = fields.find("enterprise");
    let shared = Shared {
        plan,
        as_of: fields.find("as_of").and_then(|day| day.day()),
        enterprise: enterprise
            .map_or_else(Enterprise::default, |item| default_enterprise(&item, &plan.asks)),
    };
    let list = fields.find("case").and_then(|list| list.list()).unwrap_or_default();
    if list.is_empty() {
        let hint = "至少写一个以 [[case]] 开头的用例";
        fields.document.complain(fields.at, NO_CASES, "文件中没有用例", hint);
    }
    let mut lines = Lines::new();
    list.iter().filter_map(|item| read_case(item, &shared, &mut lines)).collect()
}

/// The line of each case by its provision and name.
type Lines = BTreeMap<(String, String), u32>;

fn read_case(item: &Item, shared: &Shared, lines: &mut Lines) -> Option<Case> {
    let fields = item.table()?.called("用例");
    let name = fields.need("name", "给用例起一个不重复的名字，如 name = \"二十件\"");
    let name = name.and_then(|it| Some((it.at(), it.text()?)));
    let label = name.as_ref().map_or("用例".to_owned(), |(_, name)| format!("用例“{name}”"));
    let fields = fields.called(&label);
    let line = fields.document.line_of(fields.at);
    let provision = provision(&fields, shared.plan);
    if let (Some((at, name)), Some(provision)) = (&name, &provision)
        && let Some(first) = lines.insert((provision.clone(), name.clone()), line)
    {
        let message = format!("用例“{name}”与第 {first} 行 {provision} 的用例重名");
        fields.document.complain(*at, "cases-duplicate", &message, "换一个名字，或删去其中一个");
    }
    let as_of = as_of(&fields, shared.as_of);
    let enterprise = enterprise_of(&fields, &shared.enterprise, &shared.plan.asks);
    if let Err(error) = enterprise.clone().checked() {
        let hint = "改正这个用例的专利";
        fields.document.complain(fields.at, "cases-value", &error.to_string(), hint);
    }
    let hint = "写明结果，如 expect = { status = \"met\" }";
    let expected = fields.need("expect", hint).and_then(|item| expected(&item));
    fields.finish();
    Some(Case {
        name: name?.1,
        line,
        provision: provision?,
        as_of: as_of?,
        enterprise,
        expected: expected?,
    })
}

fn provision(fields: &Fields, plan: &PlanSummary) -> Option<String> {
    let item = fields.need("provision", "写明条款编号，如 provision = \"RG24-10\"")?;
    let id = item.text()?;
    if plan.provisions.iter().any(|provision| provision.id == id) {
        return Some(id);
    }
    let known: Vec<_> = plan.provisions.iter().map(|it| it.id.as_str()).collect();
    let hint = format!("{}的条款：{}", plan.id, known.join("、"));
    item.refuse(&format!("方案没有条款“{id}”"), &hint);
    None
}

fn as_of(fields: &Fields, default: Option<Date>) -> Option<Date> {
    match fields.find("as_of") {
        Some(day) => day.day(),
        None if default.is_some() => default,
        None => {
            let hint = "在文件开头或用例里写 as_of = \"2026-11-21\"";
            let message = format!("{}没有判断日期", fields.name);
            fields.document.complain(fields.at, "cases-missing", &message, hint);
            None
        }
    }
}
