//! An assessment as Chinese text for a terminal.

use std::fmt::Write;

use zhice_model::assessment::{
    Assessment, Level, PlanAssessment, ProvisionAssessment, Standing, Status, Tier,
};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::notation;
use zhice_model::offices::{PlanOffices, TurnPart};

/// The whole assessment.
pub fn text(assessment: &Assessment, offices: &[PlanOffices]) -> String {
    let mut out = String::new();
    let name = if assessment.enterprise.is_empty() {
        "（未填写企业名称）"
    } else {
        &assessment.enterprise
    };
    let _ = writeln!(out, "{name}　判断日期 {}", assessment.as_of);
    for warning in &assessment.warnings {
        let _ = writeln!(out, "提醒：{}", warning.message);
    }
    if let Some(provisional) = &assessment.provisional {
        let facts = provisional.facts.join("；");
        let known = provisional.known_until;
        let _ = writeln!(out, "清单截至 {known}，早于判断日期，结果是暂定的：{facts}。");
    }
    for plan in &assessment.plans {
        write_plan(&mut out, plan, offices.iter().find(|it| it.plan == plan.id));
    }
    out.push_str("\n自查结果仅供参考，不构成承诺，以主管部门认定为准。\n");
    out
}

fn write_plan(out: &mut String, plan: &PlanAssessment, offices: Option<&PlanOffices>) {
    let standing = match plan.standing {
        Standing::InForce => "施行中",
        Standing::NotStarted => "尚未开始",
        Standing::Expired => "已到期",
        Standing::OtherRegion => "不适用于所填地区",
        Standing::RegionUnknown => "地区未填写或未到县（市、区），无法判断是否适用",
    };
    let _ = writeln!(out, "\n【{}】{}　{}", plan.document, plan.title, standing);
    for remark in &plan.remarks {
        let _ = writeln!(out, "{remark}");
    }
    for provision in plan.provisions.iter().filter(|_| plan.standing == Standing::InForce) {
        write_provision(out, provision, offices);
    }
}

/// Where to turn, as far as it is recorded, and what is not.
fn write_offices(out: &mut String, provision: &ProvisionAssessment, offices: Option<&PlanOffices>) {
    if !provision.kind.is_applied_for() {
        return;
    }
    let mut missing = Vec::new();
    for (part, lines) in zhice_model::offices::turning(provision, offices) {
        match lines.as_slice() {
            [] => missing.push(part_words(part)),
            lines => {
                let _ = writeln!(out, "  {}：{}", part_words(part), lines.join("；"));
            }
        }
    }
    if !missing.is_empty() {
        let _ = writeln!(out, "  未收录：{}", missing.join("、"));
    }
}

fn part_words(part: TurnPart) -> &'static str {
    match part {
        TurnPart::Contact => "联系方式",
        TurnPart::Materials => "申报材料",
        TurnPart::Deadline => "申报期限",
        TurnPart::Guide => "办事指南",
    }
}

fn write_provision(
    out: &mut String,
    provision: &ProvisionAssessment,
    offices: Option<&PlanOffices>,
) {
    let ProvisionAssessment { id, title, clause, force, amount, .. } = provision;
    let verdict = status_words(provision.status, provision.level, &provision.tiers);
    let _ = writeln!(out, "\n{id} {title}（{force}，{clause}）：{verdict}　金额：{amount}");
    let departments = match provision.departments.as_slice() {
        [] => "文件未载明".to_owned(),
        named => named.join("、"),
    };
    let _ = writeln!(out, "  责任部门：{departments}");
    write_offices(out, provision, offices);
    write_conditions(out, provision);
    for other in &provision.sensitivity {
        let verdict = status_words(other.status, other.level, &provision.tiers);
        let _ = writeln!(
            out,
            "  口径敏感：{}若取“{}”，结果为{verdict}",
            other.label, other.alternative
        );
    }
    if !provision.next.is_empty() {
        let _ = writeln!(out, "  下一步：{}", provision.next);
    }
    for note in &provision.notes {
        let _ = writeln!(out, "  注：{note}");
    }
    for problem in &provision.diagnostics {
        let _ = writeln!(out, "  脚本有误：{}", problem.message);
    }
}

/// Every condition with what it needs and what is there.
pub fn write_conditions(out: &mut String, provision: &ProvisionAssessment) {
    for criterion in &provision.criteria {
        write_criterion(out, &criterion.label, criterion, criterion.verdict);
    }
    for target in &provision.targets {
        let label = format!("鼓励目标：{}", target.label);
        write_criterion(out, &label, target, target.verdict);
    }
    for tier in &provision.tiers {
        let label = format!("{}：{}", tier.label, tier.criterion.label);
        write_criterion(out, &label, &tier.criterion, tier.criterion.verdict);
    }
}

fn write_criterion(out: &mut String, label: &str, criterion: &Criterion, verdict: Verdict) {
    let mark = match (verdict, criterion.is_record()) {
        (Verdict::Met, false) => "✓ 达标　",
        (Verdict::Unmet, false) => "✗ 未达标",
        (Verdict::Review, false) => "? 由部门定",
        (Verdict::Unknown, false) => "? 未知　",
        (Verdict::Met, true) => "! 有　　",
        (Verdict::Unmet, true) => "○ 现无　",
        (Verdict::Unknown | Verdict::Review, true) => "? 未填写",
    };
    let _ = write!(out, "  {mark} {label}");
    if let Test::Comparison { operator, required, actual, gap, .. } = &criterion.test {
        let unit = &actual.unit;
        let (need, have) =
            (notation::value(*required, unit), notation::quantity(actual, Some(*required)));
        let _ = write!(out, "：须{} {need}，现有 {have}", operator.label());
        if let Some(gap) = gap.filter(|_| verdict == Verdict::Unmet) {
            let word = if operator.wants_more() { "还差" } else { "超出" };
            let unit = if unit.is_empty() { "件" } else { unit };
            let _ = write!(out, "，{word} {} {unit}", span(gap.low, gap.high));
        }
    }
    let missing: Vec<_> = criterion.missing.iter().map(|missing| missing.input.as_str()).collect();
    if !missing.is_empty() {
        let _ = write!(out, "；缺少：{}", missing.join("、"));
    }
    out.push('\n');
}

/// A status with its level in words.
pub fn status_words(status: Status, level: Option<Level>, tiers: &[Tier]) -> String {
    let word = status_word(status);
    let name = |level: u8| {
        let tier = tiers.iter().find(|tier| tier.level == level);
        tier.map_or_else(|| format!("{level} 级"), |tier| tier.label.clone())
    };
    match level {
        Some(Level { certain: Some(certain), possible: Some(possible) }) if possible > certain => {
            format!("{word}，至少{}，可能{}", name(certain), name(possible))
        }
        Some(Level { certain: Some(certain), .. }) => format!("{word}，{}", name(certain)),
        Some(Level { certain: None, possible: Some(possible) }) => {
            format!("{word}，最高可能{}", name(possible))
        }
        Some(Level { certain: None, possible: None }) | None => word.to_owned(),
    }
}

fn span(low: u64, high: Option<u64>) -> String {
    match high {
        Some(high) if high == low => low.to_string(),
        Some(high) => format!("{low}…{high}"),
        None => format!("{low} 以上"),
    }
}

/// A status in Chinese.
pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Met => "符合",
        Status::NotMet => "不符合",
        Status::Unknown => "未知",
        Status::Review => "须主管部门认定",
        Status::Guidance => "鼓励",
        Status::Channel => "可办理",
        Status::Information => "供参考",
        Status::Risk => "风险提示",
        Status::Duty => "须履行的义务",
        Status::Clear => "现无此类记录",
        Status::RiskUnknown => "未填写，无法提示",
        Status::PhaseOut => "已取消",
        Status::Expired => "已到期",
        Status::NotStarted => "尚未开始",
        Status::NotApplicable => "不适用",
        Status::Failed => "脚本有误，无法判断",
    }
}
