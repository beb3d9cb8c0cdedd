//! What came of the cases, for people, for tools that look for lines, and as JSON.

use std::fmt::Write;

use serde_json::{Value, json};
use zhice_cases::CaseOutcome;
use zhice_model::Diagnostic;
use zhice_model::plan::Ask;

use crate::check::renderer;
use crate::failure::Failure;
use crate::findings::{self, Texts, line_of};
use crate::report::write_conditions;

/// What came of the cases of one plan.
pub struct PlanOutcome<'s> {
    /// The plan's id.
    pub plan: &'s str,
    /// The file of the cases, relative to the rules folder.
    pub file: &'s str,
    /// Its text.
    pub text: &'s str,
    /// Its questions.
    pub asks: Vec<&'s Ask>,
    /// Its cases, or what is wrong with the file.
    pub result: Result<Vec<CaseOutcome<'s>>, &'s [Diagnostic]>,
}

impl PlanOutcome<'_> {
    /// Whether there is nothing to be mended.
    pub fn passes(&self) -> bool {
        self.result.as_ref().is_ok_and(|cases| cases.iter().all(|it| it.differences.is_empty()))
    }
}

/// Each case that fails with its differences and conditions, then a line a plan.
pub fn human(outcomes: &[PlanOutcome]) -> String {
    let mut out = String::new();
    for plan in outcomes {
        match &plan.result {
            Ok(cases) => cases.iter().for_each(|case| write_case(&mut out, plan, case)),
            Err(problems) => {
                let text = plan.text.strip_prefix('\u{feff}').unwrap_or(plan.text);
                let texts = Texts::from([(plan.file.to_owned(), text.to_owned())]);
                out.push_str(&findings::blocks(problems, &texts, &renderer()));
            }
        }
    }
    for plan in outcomes {
        let words = match &plan.result {
            Ok(cases) => {
                let failed = failed(cases).count();
                format!("{} 个用例，{} 个通过，{failed} 个不符", cases.len(), cases.len() - failed)
            }
            Err(_) => "用例没有运行".to_owned(),
        };
        let _ = writeln!(out, "{}：{words}", plan.plan);
    }
    zhice_wording::plain(&out)
}

fn failed<'o, 's>(cases: &'o [CaseOutcome<'s>]) -> impl Iterator<Item = &'o CaseOutcome<'s>> {
    cases.iter().filter(|case| !case.differences.is_empty())
}

fn write_case(out: &mut String, plan: &PlanOutcome, outcome: &CaseOutcome) {
    if outcome.differences.is_empty() {
        return;
    }
    let case = outcome.case;
    let _ =
        writeln!(out, "✗ {}（{}，{} 第 {} 行）", case.name, case.provision, plan.file, case.line);
    for difference in &outcome.differences {
        let (field, expected) = (&difference.field, &difference.expected);
        let _ = writeln!(out, "  {field}：预期 {expected}，得到 {}", difference.found);
    }
    if let Some(provision) = &outcome.found {
        write_conditions(out, provision, &plan.asks);
        for problem in &provision.diagnostics {
            let _ = writeln!(out, "  规则出错：{}", line_of(problem));
        }
    }
    out.push('\n');
}

/// `rugao-2024/cases.toml:12: 二十件 RG24-10 status 预期 met，得到 not_met`
pub fn plain(outcomes: &[PlanOutcome]) -> String {
    let mut out = String::new();
    for plan in outcomes {
        let cases = match &plan.result {
            Ok(cases) => cases,
            Err(problems) => {
                out.extend(problems.iter().map(|problem| line_of(problem) + "\n"));
                continue;
            }
        };
        for outcome in cases {
            let case = outcome.case;
            for it in &outcome.differences {
                let _ = writeln!(
                    out,
                    "{}:{}: {} {} {} 预期 {}，得到 {}",
                    plan.file,
                    case.line,
                    case.name,
                    case.provision,
                    it.field,
                    it.expected,
                    it.found
                );
            }
        }
    }
    out
}

/// One object: every plan with every case.
///
/// # Errors
/// None that is known of; writing JSON is fallible in form.
pub fn json(outcomes: &[PlanOutcome]) -> Result<String, Failure> {
    let plans: Vec<_> = outcomes.iter().map(plan_json).collect();
    serde_json::to_string_pretty(&json!({ "plans": plans }))
        .map(|text| text + "\n")
        .map_err(|error| Failure::Input(format!("结果无法写成 JSON：{error}")))
}

fn plan_json(plan: &PlanOutcome) -> Value {
    let (cases, problems) = match &plan.result {
        Ok(cases) => (cases.iter().map(case_json).collect(), Vec::new()),
        Err(problems) => (Vec::new(), problems.to_vec()),
    };
    json!({ "id": plan.plan, "file": plan.file, "cases": cases, "problems": problems })
}

fn case_json(outcome: &CaseOutcome) -> Value {
    let case = outcome.case;
    json!({
        "name": case.name,
        "line": case.line,
        "provision": case.provision,
        "passed": outcome.differences.is_empty(),
        "differences": outcome.differences,
    })
}
