//! `zhice improve`, `timeline` and `compare`: the what-if questions, as text or JSON.

use std::fmt::Write;

use zhice_model::assessment::{ProvisionAssessment, Tier};
use zhice_model::change::{Move, PlanChange, ProvisionChange};
use zhice_model::improvement::{Finding, Improvement};
use zhice_model::plan::PlanSummary;
use zhice_model::{Assessment, Date, Diagnostic, Enterprise};
use zhice_rules::{RuleBook, whatif};
use zhice_wording::rating::{outcome_in_full, sensitivity};
use zhice_wording::what_if::{self, ZH as WHAT_IF};
use zhice_wording::{ZH, criterion, missing, plain};

use crate::arguments::{CompareArguments, Format, ImproveArguments, TimelineArguments};
use crate::assess::{admit, enterprise, json};
use crate::failure::Failure;
use crate::report::asks;
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
    let (from, to) = (arguments.from.to_string(), arguments.to.to_string());
    let mut out = format!("{}\n", (ZH.labelled)(&(ZH.period)(&from, &to), WHAT_IF.assumption));
    let known = Known::of(&book, &who, arguments.from);
    for step in &drawn.steps {
        let _ = writeln!(out, "\n{}", step.day);
        step.plans.iter().for_each(|plan| known.write_plan(&mut out, plan));
    }
    if drawn.steps.is_empty() {
        let _ = writeln!(out, "{}", (WHAT_IF.nothing_changes)(&from, &to));
    }
    Ok(plain(&out))
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
    let known = Known::of(&book, &after, arguments.as_of);
    compared.plans.iter().for_each(|plan| known.write_plan(&mut out, plan));
    if out.is_empty() {
        let _ = writeln!(out, "{}", WHAT_IF.same);
    }
    Ok(plain(&out))
}

fn input(problem: Diagnostic) -> Failure {
    Failure::Input(problem.message)
}

fn told(found: &Improvement, book: &RuleBook, who: &Enterprise) -> String {
    let known = Known::of(book, who, found.as_of);
    let provision = known.provision(&found.plan, &found.provision);
    let (title, tiers) = provision.map_or(("", &[][..]), |it| (it.title.as_str(), &it.tiers));
    let now = outcome_in_full(found.now, tiers, &ZH);
    let name = format!("{} {title}", found.provision);
    let mut out = format!("{}\n", (ZH.labelled)(name.trim_end(), &now));
    let asks = asks(known.plans.iter().find(|plan| plan.id == found.plan));
    let unknown = missing::unknowns(provision, &asks, &ZH);
    let _ = writeln!(out, "{}", what_if::finding(found, unknown.len(), &WHAT_IF));
    if !matches!(found.finding, Finding::AtTheTop | Finding::NotJudged) {
        for unknown in unknown {
            let _ = writeln!(out, "  {}", unknown.text);
        }
    }
    for (proposal, number) in found.proposals.iter().zip(1..) {
        let outcome = outcome_in_full(proposal.outcome, tiers, &ZH);
        let _ = writeln!(out, "\n{}（{outcome}）", (WHAT_IF.proposal)(number));
        for action in &proposal.actions {
            let _ = writeln!(out, "  {} {}", action.label, what_if::times(action, &WHAT_IF));
            if let Some(picked) = what_if::picked(action, usize::MAX, &WHAT_IF) {
                let _ = writeln!(out, "    {picked}");
            }
        }
        for other in &proposal.sensitivity {
            let _ = writeln!(out, "  {}：{}", ZH.sensitivity, sensitivity(other, tiers, &ZH));
        }
    }
    plain(&out)
}

/// What changes are told with: the plans by name, the levels, and the patents.
struct Known<'a> {
    plans: Vec<PlanSummary>,
    assessment: Assessment,
    who: &'a Enterprise,
}

impl<'a> Known<'a> {
    fn of(book: &RuleBook, who: &'a Enterprise, day: Date) -> Self {
        Self { plans: book.plans(), assessment: book.assess(who.clone(), day, None), who }
    }

    fn provision(&self, plan: &str, id: &str) -> Option<&ProvisionAssessment> {
        let plan = self.assessment.plans.iter().find(|it| it.id == plan)?;
        plan.provisions.iter().find(|it| it.id == id)
    }

    fn tiers(&self, plan: &str, provision: &str) -> &[Tier] {
        self.provision(plan, provision).map_or(&[], |it| &it.tiers)
    }

    fn write_plan(&self, out: &mut String, plan: &PlanChange) {
        if let Some(standing) = &plan.standing {
            let named = self.plans.iter().find(|it| it.id == plan.plan);
            let title = named.map_or(plan.plan.as_str(), |it| &it.title);
            let change =
                (ZH.from_to)((ZH.standing)(standing.before), (ZH.standing)(standing.after));
            let _ = writeln!(out, "  {}", (ZH.labelled)(title, &change));
        }
        for change in &plan.provisions {
            self.write_provision(out, change, self.tiers(&plan.plan, &change.id));
        }
    }

    fn write_provision(&self, out: &mut String, change: &ProvisionChange, tiers: &[Tier]) {
        let name = format!("{} {}", change.id, change.title);
        let line = if change.changes_outcome() {
            let words = |outcome| outcome_in_full(outcome, tiers, &ZH);
            let (before, after) = (words(change.outcome.before), words(change.outcome.after));
            (ZH.labelled)(&name, &(ZH.from_to)(&before, &after))
        } else {
            name
        };
        let _ = writeln!(out, "  {line}");
        for figure in &change.figures {
            let words = |figure| criterion::figure(figure, None, &ZH);
            let (before, after) = (words(&figure.actual.before), words(&figure.actual.after));
            let change = (ZH.labelled)(&figure.label, &(ZH.from_to)(&before, &after));
            let _ = writeln!(out, "    {change}");
        }
        for moved in change.moves.iter().filter(|moved| moved.source == "patents") {
            let words = what_if::moved(moved, &moved.reason, &WHAT_IF);
            let _ = writeln!(out, "    {}", (ZH.labelled)(&self.patent(moved), &words));
        }
    }

    fn patent(&self, moved: &Move) -> String {
        let row = moved.row_after.and_then(|row| usize::try_from(row).ok());
        let patent = row.and_then(|row| self.who.patents.get(row));
        let Some(patent) = patent else { return "已不在清单中的专利".to_owned() };
        format!("{} {}", patent.application_number, patent.title).trim_end().to_owned()
    }
}
