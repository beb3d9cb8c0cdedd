//! Coverage as a table of everything, and as what is not covered.

use std::fmt::Write;

use zhice_cases::coverage::{ConditionCoverage, PlanCoverage, ProvisionCoverage, Role, Unseen};
use zhice_cases::exceptions::UnseenException;
use zhice_model::criterion::Verdict;
use zhice_wording::ZH;

use crate::suites::PlanExceptions;

const HEAD: &str = "# 用例对照表

由 `zhice coverage --format markdown` 生成，不要手改；`ZHICE_UPDATE=1 cargo test -p zhice-cli` 重写。
文件条款、规定、条件与用例两个方向都可查；“达标”“未达标”“待确认”三列是出现该结果的用例数，0 表示没有用例见过。
";

/// What the cases have seen of one plan, and what they need not have seen.
pub struct Seen {
    /// What they have seen.
    pub coverage: PlanCoverage,
    /// What they need not have seen.
    pub exceptions: PlanExceptions,
}

/// Everything, as tables.
pub fn markdown(plans: &[Seen]) -> String {
    let mut out = HEAD.to_owned();
    for Seen { coverage: plan, exceptions } in plans {
        let _ = writeln!(out, "\n## {}（{}）\n\n{}", plan.title, plan.id, totals(plan));
        let _ = writeln!(out, "\n### 条款 → 规定\n\n| 条款 | 规定 |\n|---|---|");
        for clause in &plan.clauses {
            let _ = writeln!(out, "| {} | {} |", clause.clause, clause.provisions.join("、"));
        }
        out.push_str("\n### 规定 → 条款、用例\n\n");
        out.push_str("| 规定 | 内容 | 条款 | 性质 | 用词 | 用例 | 出现过的结果 |\n");
        out.push_str("|---|---|---|---|---|--:|---|\n");
        plan.provisions.iter().for_each(|it| write_provision(&mut out, it));
        write_conditions(&mut out, plan);
        write_exceptions(&mut out, exceptions);
        write_cases(&mut out, plan);
    }
    out
}

fn write_provision(out: &mut String, provision: &ProvisionCoverage) {
    let ProvisionCoverage { id, title, clause, kind, force, cases, .. } = provision;
    let statuses: Vec<_> = provision.statuses.iter().map(|it| (ZH.status)(*it)).collect();
    let (kind, statuses) = ((ZH.kind)(*kind), statuses.join("、"));
    let count = cases.len();
    let _ =
        writeln!(out, "| {id} | {title} | {clause} | {kind} | {force} | {count} | {statuses} |");
}

fn write_conditions(out: &mut String, plan: &PlanCoverage) {
    let mut with = plan.provisions.iter().filter(|it| !it.conditions.is_empty()).peekable();
    if with.peek().is_none() {
        return;
    }
    out.push_str("\n### 条件\n\n| 规定 | 条件 | 作用 | 达标 | 未达标 | 待确认 |\n");
    out.push_str("|---|---|---|--:|--:|--:|\n");
    for provision in with {
        for condition in &provision.conditions {
            let [met, unmet, unknown] = seen(condition);
            let (id, label, role) = (&provision.id, &condition.label, role_word(condition.role));
            let label = label.replace('|', "\\|");
            let _ = writeln!(out, "| {id} | {label} | {role} | {met} | {unmet} | {unknown} |");
        }
    }
}

/// Why some of the noughts above stay.
fn write_exceptions(out: &mut String, exceptions: &PlanExceptions) {
    if exceptions.exceptions.unseen.is_empty() {
        return;
    }
    out.push_str("\n不会出现的结果：\n\n");
    for exception in &exceptions.exceptions.unseen {
        let UnseenException { provision, condition, never, why, .. } = exception;
        let never = words(never);
        let _ = writeln!(out, "- {provision} “{condition}”从未出现“{never}”：{why}");
    }
}

fn write_cases(out: &mut String, plan: &PlanCoverage) {
    if plan.provisions.iter().all(|it| it.cases.is_empty()) {
        return;
    }
    out.push_str("\n### 用例 → 规定、条款\n\n| 用例 | 规定 | 条款 | 结果 |\n|---|---|---|---|\n");
    for provision in &plan.provisions {
        for case in &provision.cases {
            let status = case.status.map_or("", ZH.status);
            let (id, clause) = (&provision.id, &provision.clause);
            let name = case.name.replace('|', "\\|");
            let _ = writeln!(out, "| {name} | {id} | {clause} | {status} |");
        }
    }
}

/// What is not covered, and the totals.
pub fn human(plans: &[Seen]) -> String {
    let mut out = String::new();
    for plan in plans {
        let _ = writeln!(out, "{}：{}", plan.coverage.id, totals(&plan.coverage));
        for problem in problems(plan) {
            let _ = writeln!(out, "  {problem}");
        }
    }
    out
}

/// What no case has seen and no exception excuses, and the exceptions that are not needed.
pub fn problems(plan: &Seen) -> Vec<String> {
    let without = plan.coverage.provisions.iter().filter(|it| it.cases.is_empty());
    let mut problems: Vec<_> =
        without.map(|it| format!("{} {}：没有用例", it.id, it.title)).collect();
    let unseen = plan.coverage.unseen();
    let exceptions = &plan.exceptions.exceptions.unseen;
    for condition in &unseen {
        let mut never = condition.never.clone();
        for exception in exceptions.iter().filter(|it| it.is_about(condition)) {
            never.retain(|verdict| !exception.never.contains(verdict));
        }
        if !never.is_empty() {
            let Unseen { provision, condition, .. } = condition;
            problems.push(format!("{provision} “{condition}”从未出现“{}”", words(&never)));
        }
    }
    for exception in exceptions {
        let superfluous = exception.superfluous(&unseen);
        if !superfluous.is_empty() {
            let (place, line) = (&plan.exceptions.place, exception.line);
            let (condition, words) = (&exception.condition, words(&superfluous));
            problems.push(format!(
                "{place}:{line}: 没有这样的条件，或已有用例见过它{words}，请改正或删去（“{condition}”）"
            ));
        }
    }
    problems
}

/// 达标、待确认
fn words(verdicts: &[Verdict]) -> String {
    let words: Vec<_> = verdicts.iter().map(|it| (ZH.verdict)(*it)).collect();
    words.join(ZH.list_separator)
}

fn totals(plan: &PlanCoverage) -> String {
    let provisions = plan.provisions.len();
    let covered = plan.provisions.iter().filter(|it| !it.cases.is_empty()).count();
    let cases: usize = plan.provisions.iter().map(|it| it.cases.len()).sum();
    let clauses = plan.clauses.len();
    format!("{clauses} 个条款，{provisions} 项规定，其中 {covered} 项有用例；共 {cases} 个用例。")
}

/// The cases in which it was met, unmet and unknown.
fn seen(condition: &ConditionCoverage) -> [usize; 3] {
    [Verdict::Met, Verdict::Unmet, Verdict::Unknown]
        .map(|verdict| condition.seen.get(&verdict).copied().unwrap_or(0))
}

fn role_word(role: Role) -> &'static str {
    match role {
        Role::Criterion => "条件",
        Role::Member => "其中一项",
        Role::Target => "鼓励目标",
        Role::Tier => "等级",
    }
}
