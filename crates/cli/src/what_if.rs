//! `zhice improve`, `timeline` and `compare`: the what-if questions, as text or JSON.

use std::fmt::Write;

use zhice_model::assessment::{Standing, Tier};
use zhice_model::change::{Counting, Move, Outcome, PlanChange, ProvisionChange};
use zhice_model::improvement::{Finding, Improvement};
use zhice_model::{Diagnostic, Enterprise, notation};
use zhice_rules::{RuleBook, whatif};

use crate::arguments::{CompareArguments, Format, ImproveArguments, TimelineArguments};
use crate::assess::{admit, enterprise, json};
use crate::failure::Failure;
use crate::report::status_words;
use crate::rules_folder;

/// The ways to the next level.
///
/// # Errors
/// Files that cannot be used, mistakes in the rules, an unknown plan or provision.
pub fn improve(arguments: &ImproveArguments) -> Result<String, Failure> {
    let who = enterprise(&arguments.file)?;
    let book = rules_folder::load(&arguments.rules)?;
    admit(&book, &arguments.file, &who)?;
    let ImproveArguments { as_of, plan, provision, .. } = arguments;
    let found = whatif::improve(&book, &who, *as_of, plan, provision).map_err(input)?;
    match arguments.format {
        Format::Json => json(&found),
        Format::Text => Ok(told(&found, &book, &who)),
    }
}

/// What time changes.
///
/// # Errors
/// Files that cannot be used, mistakes in the rules, a time that cannot be drawn.
pub fn timeline(arguments: &TimelineArguments) -> Result<String, Failure> {
    let who = enterprise(&arguments.file)?;
    let book = rules_folder::load(&arguments.rules)?;
    admit(&book, &arguments.file, &who)?;
    let drawn = whatif::timeline(&book, &who, arguments.from, arguments.to).map_err(input)?;
    if arguments.format == Format::Json {
        return json(&drawn);
    }
    let mut out =
        format!("{} 至 {}：假定年费按时缴纳，专利不再增减、转让。\n", arguments.from, arguments.to);
    for step in &drawn.steps {
        let _ = writeln!(out, "\n{}", step.day);
        step.plans.iter().for_each(|plan| write_plan(&mut out, plan, &who));
    }
    if drawn.steps.is_empty() {
        out.push_str("这段时间内结果不变。\n");
    }
    Ok(out)
}

/// What differs between two states.
///
/// # Errors
/// Files that cannot be used, mistakes in the rules.
pub fn compare(arguments: &CompareArguments) -> Result<String, Failure> {
    let (before, after) = (enterprise(&arguments.before)?, enterprise(&arguments.after)?);
    let book = rules_folder::load(&arguments.rules)?;
    admit(&book, &arguments.before, &before)?;
    admit(&book, &arguments.after, &after)?;
    let compared = whatif::compare(&book, &before, &after, arguments.as_of);
    if arguments.format == Format::Json {
        return json(&compared);
    }
    let mut out = String::new();
    compared.plans.iter().for_each(|plan| write_plan(&mut out, plan, &after));
    if out.is_empty() {
        out.push_str("两份资料的结果相同。\n");
    }
    Ok(out)
}

fn input(problem: Diagnostic) -> Failure {
    Failure::Input(problem.message)
}

fn told(found: &Improvement, book: &RuleBook, who: &Enterprise) -> String {
    let assessment = book.assess(who.clone(), found.as_of, Some(&found.plan));
    let provisions = assessment.plans.into_iter().flat_map(|plan| plan.provisions);
    let tiers = provisions.into_iter().find(|it| it.id == found.provision).map(|it| it.tiers);
    let tiers = tiers.unwrap_or_default();
    let mut out = format!("{}：现在{}。\n", found.provision, outcome_words(found.now, &tiers));
    out.push_str(finding_words(found.finding));
    out.push('\n');
    if !found.missing.is_empty() {
        let _ = writeln!(out, "须先弄清：{}", found.missing.join("、"));
    }
    for (proposal, number) in found.proposals.iter().zip(1..) {
        let outcome = outcome_words(proposal.outcome, &tiers);
        let _ = writeln!(out, "\n方案 {number}（{outcome}）");
        for action in &proposal.actions {
            let _ = writeln!(out, "  {} {} {}", action.label, action.count, action.unit);
            if !action.patents.is_empty() {
                let numbers: Vec<_> = action.patents.iter().map(ToString::to_string).collect();
                let _ = writeln!(out, "    试算时选：{}", numbers.join("、"));
            }
        }
        for other in &proposal.sensitivity {
            let _ =
                writeln!(out, "  口径敏感：{}如按“{}”，结果不同", other.label, other.alternative);
        }
    }
    out
}

fn finding_words(finding: Finding) -> &'static str {
    match finding {
        Finding::AtTheTop => "已经是最高一级，或条件均已满足。",
        Finding::Reachable => "以下是达到下一级的全部最小行动组合，每一组都经过实际运算。",
        Finding::SomeReachable => "以下行动组合都经过实际运算；组合过多，没有全部列出。",
        Finding::Open => "有信息不明，采取行动也只是可能达到。",
        Finding::OutOfReach => "本条款列出的行动都不足以达到下一级。",
        Finding::NotJudged => "本条款不适用，或脚本有误，无法测算。",
    }
}

fn outcome_words(outcome: Outcome, tiers: &[Tier]) -> String {
    status_words(outcome.status, outcome.level, tiers)
}

fn write_plan(out: &mut String, plan: &PlanChange, who: &Enterprise) {
    if let Some(standing) = &plan.standing {
        let (before, after) = (standing_words(standing.before), standing_words(standing.after));
        let _ = writeln!(out, "  {}：{before} → {after}", plan.plan);
    }
    plan.provisions.iter().for_each(|change| write_provision(out, change, who));
}

fn standing_words(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "施行中",
        Standing::NotStarted => "尚未开始",
        Standing::Expired => "已到期",
        Standing::OtherRegion => "不适用于所填地区",
        Standing::RegionUnknown => "地区未填写或未到县（市、区）",
    }
}

fn write_provision(out: &mut String, change: &ProvisionChange, who: &Enterprise) {
    let _ = write!(out, "  {} {}", change.id, change.title);
    if change.changes_outcome() {
        let (before, after) =
            (outcome_words(change.outcome.before, &[]), outcome_words(change.outcome.after, &[]));
        let _ = write!(out, "：{before} → {after}");
    }
    out.push('\n');
    for figure in &change.figures {
        let (before, after) = (
            notation::quantity(&figure.actual.before, None),
            notation::quantity(&figure.actual.after, None),
        );
        let _ = writeln!(out, "    {} {before} → {after}", figure.label);
    }
    for moved in change.moves.iter().filter(|moved| moved.source == "patents") {
        let _ = writeln!(out, "    {}", move_words(moved, who));
    }
}

fn move_words(moved: &Move, who: &Enterprise) -> String {
    let row = moved.row_after.and_then(|row| usize::try_from(row).ok());
    let patent = row.and_then(|row| who.patents.get(row));
    let name = patent.map_or_else(
        || "已不在清单中的专利".to_owned(),
        |patent| format!("{} {}", patent.application_number, patent.title),
    );
    let now = match moved.now {
        Counting::Counted => "计入",
        Counting::Open => "是否计入不明",
        Counting::Excluded | Counting::Gone => "不计入",
    };
    let reason =
        if moved.reason.is_empty() { String::new() } else { format!("（{}）", moved.reason) };
    format!("{}{now}“{}”{reason}", name.trim_end(), moved.selection)
}
