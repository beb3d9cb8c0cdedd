//! An assessment as Chinese text for a terminal.

use std::fmt::Write;

use zhice_model::assessment::{Assessment, PlanAssessment, ProvisionAssessment, Standing};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::offices::PlanOffices;
use zhice_model::plan::{Ask, PlanSummary};
use zhice_wording::conditions::ConditionLine;
use zhice_wording::{ZH, conditions, criterion, missing, offices, plain, rating};

/// The whole assessment; `plans` are those of the rules, `places` where to turn under them.
pub fn text(assessment: &Assessment, plans: &[PlanSummary], places: &[PlanOffices]) -> String {
    let mut out = String::new();
    let name = match assessment.enterprise.as_str() {
        "" => ZH.unnamed,
        name => name,
    };
    let _ = writeln!(out, "{name}　{} {}", ZH.as_of, assessment.as_of);
    for warning in &assessment.warnings {
        let _ = writeln!(out, "提醒：{}", warning.message);
    }
    if let Some(provisional) = &assessment.provisional {
        let _ = writeln!(out, "{}", zhice_wording::provisional(provisional, &ZH));
    }
    for plan in &assessment.plans {
        let summary = plans.iter().find(|it| it.id == plan.id);
        write_plan(&mut out, plan, summary, places.iter().find(|it| it.plan == plan.id));
    }
    let _ = writeln!(out, "\n{}", ZH.disclaimer);
    plain(&out)
}

fn write_plan(
    out: &mut String,
    plan: &PlanAssessment,
    summary: Option<&PlanSummary>,
    places: Option<&PlanOffices>,
) {
    let standing = (ZH.standing)(plan.standing);
    let _ = writeln!(out, "\n【{}】{}　{standing}", plan.document, plan.title);
    for remark in &plan.remarks {
        let _ = writeln!(out, "{remark}");
    }
    let asks = asks(summary);
    for provision in plan.provisions.iter().filter(|_| plan.standing == Standing::InForce) {
        write_provision(out, provision, &asks, places);
    }
}

/// The questions of a plan.
pub fn asks(plan: Option<&PlanSummary>) -> Vec<&Ask> {
    plan.into_iter().flat_map(|plan| &plan.asks).collect()
}

fn write_provision(
    out: &mut String,
    provision: &ProvisionAssessment,
    asks: &[&Ask],
    places: Option<&PlanOffices>,
) {
    let ProvisionAssessment { id, title, clause, force, amount, .. } = provision;
    let verdict = rating::full_headline(provision, &ZH);
    let _ =
        writeln!(out, "\n{id} {title}（{force}，{clause}）：{verdict}　{}：{amount}", ZH.amount);
    let mut line = |term: &str, text: &str| {
        let _ = writeln!(out, "  {term}：{text}");
    };
    line(ZH.departments, &offices::departments(provision, &ZH));
    for turn in offices::turn(provision, places, &ZH) {
        line(turn.term, &turn.text);
    }
    write_conditions(out, provision, asks);
    let mut line = |term: &str, text: &str| {
        let _ = writeln!(out, "  {term}：{text}");
    };
    for other in &provision.sensitivity {
        line(ZH.sensitivity, &rating::sensitivity(other, &provision.tiers, &ZH));
    }
    if !provision.next.is_empty() {
        line(ZH.next_step, &provision.next);
    }
    provision.notes.iter().for_each(|note| line(ZH.notes, note));
    provision.diagnostics.iter().for_each(|problem| line("规则出错", &problem.message));
}

/// Every condition with what it needs and what is there, members under their group.
pub fn write_conditions(out: &mut String, provision: &ProvisionAssessment, asks: &[&Ask]) {
    for line in conditions::lines(provision, &ZH) {
        write_condition(out, &line, provision, asks);
    }
}

fn write_condition(
    out: &mut String,
    line: &ConditionLine<'_>,
    provision: &ProvisionAssessment,
    asks: &[&Ask],
) {
    let it = line.criterion;
    let indent = "  ".repeat(line.depth + 1);
    let _ = write!(out, "{indent}{} {}", mark(it), line.label);
    let (need, have) = (criterion::need(it, &ZH), criterion::have(it, &ZH));
    match &it.test {
        Test::Comparison { .. } => {
            let _ = write!(out, "：须{need}，{} {have}", ZH.have);
        }
        Test::Group { .. } => {
            let _ = write!(out, "：{need}，{have}");
        }
        Test::Fact | Test::OnRecord => {}
    }
    if let Some(gap) = criterion::gap(it, provision, &ZH) {
        let _ = write!(out, "，{gap}");
    }
    let missing = missing::of_criterion(it, asks, &ZH).into_iter();
    let missing: Vec<_> = missing.map(|unknown| unknown.text).collect();
    if !missing.is_empty() {
        let _ = write!(out, "；{}：{}", ZH.supply, missing.join(ZH.list_separator));
    }
    out.push('\n');
}

/// How a condition turned out, with a sign that is seen at a glance, as wide as the widest but one.
fn mark(it: &Criterion) -> String {
    let sign = match (it.verdict, it.is_record()) {
        (Verdict::Met, false) => '✓',
        (Verdict::Unmet, false) => '✗',
        (Verdict::Met, true) => '!',
        (Verdict::Unmet, true) => '○',
        (Verdict::Unknown | Verdict::Review, _) => '?',
    };
    format!("{sign} {:　<3}", criterion::verdict(it, &ZH))
}

#[cfg(test)]
mod tests;
