//! Whether a recorded result came about again: that it did, or what differs, provision by provision,
//! and whether the rules are other ones.

use yew::prelude::*;
use zhice_model::Quantity;
use zhice_model::change::{Changed, FigureChange, Outcome as Brief, ProvisionChange};
use zhice_model::export::RuleVersion;
use zhice_model::plan::PlanSummary;
use zhice_model::what_if::{Deviation, Differences};
use zhice_wording::{criterion, rating};

use super::documents::table;
use crate::components::common::text::{li, p};
use crate::components::common::{Shape, shape_icon};
use crate::effects::report_files::Confirmation;
use crate::format::fingerprint::sha256;
use crate::state::engine::Rules;
use crate::texts::Texts;
use crate::texts::report::Files;

/// The confirmation; `rules` and `plans` are those loaded now.
pub fn confirmation(found: &Confirmation, rules: &Rules, plans: &[PlanSummary], t: &Texts) -> Html {
    let words = &t.report().files;
    let same = found.differences.is_none();
    let (class, shape) = if same {
        ("confirmation", Shape::Met)
    } else {
        ("confirmation confirmation-differs", Shape::Risk)
    };
    let (title, lead) = if same {
        (words.identical, words.identical_help)
    } else {
        (words.differs, words.differs_help)
    };
    let name = match found.name.as_str() {
        "" => t.words.unnamed,
        name => name,
    };
    let rows: Vec<[Html; 3]> = rows(&found.differences, plans, t);
    html! {
        <div {class}>
            <h4>{ shape_icon(shape) }{ title }</h4>
            { p("", lead(name, &found.as_of.to_string())) }
            if !rows.is_empty() {
                { table("differences", words.differs, [words.place, words.recorded, words.now], rows) }
            }
            { rule_versions(&found.rules, rules, words) }
            { p("", engine_words(&found.engine, &found.engine_now, words)) }
        </div>
    }
}

fn engine_words(recorded: &str, now: &str, words: &Files) -> String {
    if recorded == now { (words.engine_same)(now) } else { (words.engine_differs)(recorded, now) }
}

/// Whether the rules are those of the record, and which files differ.
fn rule_versions(recorded: &[RuleVersion], rules: &Rules, words: &Files) -> Html {
    let differences = changed_files(recorded, rules, words);
    if differences.is_empty() {
        return p("", words.rules_same);
    }
    html! {
        <div>
            { p("", words.rules_differ) }
            <ul class="paper-list">{ for differences.into_iter().map(|words| li("", words)) }</ul>
        </div>
    }
}

fn changed_files(recorded: &[RuleVersion], rules: &Rules, words: &Files) -> Vec<String> {
    let then = |file: &RuleVersion| {
        let now = rules.files.iter().find(|now| now.path == file.path);
        match now {
            None => Some((words.rule_gone)(&file.path)),
            Some(now) if sha256(&now.text) != file.sha256 => Some((words.rule_changed)(&file.path)),
            Some(_) => None,
        }
    };
    let new = rules.files.iter().filter(|now| recorded.iter().all(|file| file.path != now.path));
    let new = new.map(|now| (words.rule_new)(&now.path));
    recorded.iter().filter_map(then).chain(new).collect()
}

/// One row for each provision and each place that differs.
fn rows(differences: &Differences, plans: &[PlanSummary], t: &Texts) -> Vec<[Html; 3]> {
    let mut rows = Vec::new();
    for plan in &differences.plans {
        if let Some(standing) = &plan.standing {
            let words = |standing| (t.words.standing)(standing).into();
            let title = title(&plan.plan, "", plans, t).into();
            rows.push([title, words(standing.before), words(standing.after)]);
        }
        rows.extend(plan.provisions.iter().map(|provision| of_provision(provision, t)));
    }
    let words = &t.report().files;
    rows.extend(differences.others.iter().map(|other| {
        let title = title(&other.plan, &other.provision, plans, t).into();
        match other.how {
            Deviation::Gone => [title, words.gone.into(), words.no_verdict.into()],
            Deviation::New => [title, words.no_verdict.into(), words.new.into()],
            Deviation::Altered => [title, words.altered.into(), words.altered.into()],
        }
    }));
    rows
}

fn of_provision(change: &ProvisionChange, t: &Texts) -> [Html; 3] {
    let moved = match change.moves.len() {
        0 => Html::default(),
        count => p("kind-help", (t.report().files.recounted)(count)),
    };
    let side = |pick: fn(&Changed<Brief>) -> Brief, figure: fn(&FigureChange) -> &Quantity| {
        let figure = |it: &FigureChange| {
            format!("{} {}", it.label, criterion::figure(figure(it), None, t.words))
        };
        html! {
            <>
                { p("", rating::outcome_in_full(pick(&change.outcome), &[], t.words)) }
                { for change.figures.iter().map(|it| p("kind-help", figure(it))) }
            </>
        }
    };
    [
        html! { <>{ &change.title }{ moved }</> },
        side(|outcome| outcome.before, |it| &it.actual.before),
        side(|outcome| outcome.after, |it| &it.actual.after),
    ]
}

/// The title of a plan's provision, of the plan, or what stands beside all plans.
fn title(plan: &str, provision: &str, plans: &[PlanSummary], t: &Texts) -> String {
    let Some(found) = plans.iter().find(|it| it.id == plan) else {
        return if plan.is_empty() { t.report().files.beside.into() } else { plan.to_owned() };
    };
    match found.provisions.iter().find(|it| it.id == provision) {
        Some(found) => found.title.clone(),
        None if provision.is_empty() => found.title.clone(),
        None => provision.to_owned(),
    }
}
