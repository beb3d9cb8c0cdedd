//! Coverage as a table of everything, and as what is not covered.

use std::fmt::Write;

use zhice_cases::coverage::{ConditionCoverage, PlanCoverage, ProvisionCoverage, Role};
use zhice_model::criterion::Verdict;
use zhice_model::plan::ProvisionKind;

use crate::report::status_word;

const HEAD: &str = "# 用例对照表

由 `zhice coverage --format markdown` 生成，不要手改；`ZHICE_UPDATE=1 cargo test -p zhice-cli` 重写。
文件条款、规定、条件与用例两个方向都可查；“达标”“未达标”“未知”三列是出现该结果的用例数，0 表示没有用例见过。
";

/// Everything, as tables.
pub fn markdown(plans: &[PlanCoverage]) -> String {
    let mut out = HEAD.to_owned();
    for plan in plans {
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
        write_cases(&mut out, plan);
    }
    out
}

fn write_provision(out: &mut String, provision: &ProvisionCoverage) {
    let ProvisionCoverage { id, title, clause, kind, force, cases, .. } = provision;
    let statuses: Vec<_> = provision.statuses.iter().map(|it| status_word(*it)).collect();
    let (kind, statuses) = (kind_word(*kind), statuses.join("、"));
    let count = cases.len();
    let _ =
        writeln!(out, "| {id} | {title} | {clause} | {kind} | {force} | {count} | {statuses} |");
}

fn write_conditions(out: &mut String, plan: &PlanCoverage) {
    let mut with = plan.provisions.iter().filter(|it| !it.conditions.is_empty()).peekable();
    if with.peek().is_none() {
        return;
    }
    out.push_str("\n### 条件\n\n| 规定 | 条件 | 作用 | 达标 | 未达标 | 未知 |\n");
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

fn write_cases(out: &mut String, plan: &PlanCoverage) {
    if plan.provisions.iter().all(|it| it.cases.is_empty()) {
        return;
    }
    out.push_str("\n### 用例 → 规定、条款\n\n| 用例 | 规定 | 条款 | 结果 |\n|---|---|---|---|\n");
    for provision in &plan.provisions {
        for case in &provision.cases {
            let status = case.status.map_or("", status_word);
            let (id, clause) = (&provision.id, &provision.clause);
            let name = case.name.replace('|', "\\|");
            let _ = writeln!(out, "| {name} | {id} | {clause} | {status} |");
        }
    }
}

/// What is not covered, and the totals.
pub fn human(plans: &[PlanCoverage]) -> String {
    let mut out = String::new();
    for plan in plans {
        let _ = writeln!(out, "{}：{}", plan.id, totals(plan));
        for provision in &plan.provisions {
            if provision.cases.is_empty() {
                let _ = writeln!(out, "  {} {}：没有用例", provision.id, provision.title);
            }
            for condition in &provision.conditions {
                let words = ["达标", "未达标", "未知"];
                let counts = seen(condition).into_iter().zip(words);
                let never: Vec<_> =
                    counts.filter(|(count, _)| *count == 0).map(|(_, word)| word).collect();
                if !never.is_empty() {
                    let (id, label, never) = (&provision.id, &condition.label, never.join("、"));
                    let _ = writeln!(out, "  {id} “{label}”从未{never}");
                }
            }
        }
    }
    out
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

fn kind_word(kind: ProvisionKind) -> &'static str {
    match kind {
        ProvisionKind::Rating => "评定",
        ProvisionKind::Reward => "奖励资助",
        ProvisionKind::Financing => "融资",
        ProvisionKind::Service => "服务",
        ProvisionKind::Encouragement => "鼓励",
        ProvisionKind::Risk => "风险",
        ProvisionKind::PhaseOut => "取消",
        ProvisionKind::Information => "信息",
    }
}
