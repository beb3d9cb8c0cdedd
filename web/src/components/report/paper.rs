//! The report as it is printed: who, when, under which documents; the conclusion; every provision;
//! the patents behind it; and the versions by which it can be confirmed.

use yew::prelude::*;
use zhice_model::totals::Totals;
use zhice_model::{Enterprise, Truth};

use super::clauses::{clauses, not_applicable};
use super::counted::counted;
use super::documents::documents;
use super::provision::provisions;
use super::versions::Versions;
use crate::components::Scene;
use crate::components::common::text::{heading, li, p};
use crate::components::result::View;
use crate::components::result::extras::sensitivity;
use crate::components::result::provision::{next, verdict_words};
use crate::format::overview::{self, Gap};
use crate::state::engine::Outcome;
use crate::texts::Texts;

/// The report.
pub fn paper(outcome: &Outcome, scene: &Scene) -> Html {
    let t = scene.texts();
    let words = &t.report().paper;
    let plans = || {
        let in_force = overview::in_force(&outcome.assessment);
        in_force.map(|plan| View { scene, outcome, plan, t })
    };
    html! {
        <article class="paper" lang={t.lang} aria-label={words.title}>
            { head(outcome, scene) }
            { documents(&outcome.assessment, t) }
            { summary(outcome, scene) }
            { warnings(outcome, t) }
            { for plans().map(provisions) }
            { for plans().map(counted) }
            { for plans().map(clauses) }
            { for plans().map(not_applicable) }
            if let Some(rules) = scene.state.engine.rules.clone() {
                <Versions {rules} engine={outcome.assessment.engine.clone()} texts={t.report()} />
            }
            <footer class="paper-foot">
                { p("paper-disclaimer", t.words.disclaimer) }
                { p("", words.local) }
            </footer>
        </article>
    }
}

fn head(outcome: &Outcome, scene: &Scene) -> Html {
    let t = scene.texts();
    let words = &t.report().paper;
    let enterprise: &Enterprise = &outcome.enterprise;
    let name = match enterprise.name.as_str() {
        "" => t.words.unnamed,
        name => name,
    };
    let fact = |term: &'static str, value: String| {
        html! { <div><dt>{ term }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <header class="paper-head">
            { p("paper-mark", t.page.mark) }
            { heading("h4", words.title) }
            { p("paper-enterprise", name.to_owned()) }
            <dl class="paper-facts">
                { fact(t.words.as_of, (t.words.date)(outcome.assessment.as_of)) }
                { fact(t.words.region, region(outcome, scene)) }
                { fact(t.words.subject, enterprise.subject.label().to_owned()) }
                { fact(t.words.patents, patents(outcome, t)) }
                { for figures(outcome, t).into_iter().map(|(label, value)| fact(label, value)) }
            </dl>
            if let Some(supposed) = &scene.state.scenario {
                { p("paper-supposed", (t.scenario.supposed)(&supposed.supposal.title, supposed.supposal.number)) }
            }
            { p("paper-disclaimer", t.words.disclaimer) }
        </header>
    }
}

/// What stands for the patents: how many are listed, or what was said in place of a list.
fn patents(outcome: &Outcome, t: &Texts) -> String {
    let words = &t.report().paper;
    if !outcome.patents.is_empty() {
        (words.patents_count)(outcome.patents.len())
    } else if outcome.enterprise.no_patents {
        t.quick.no_patents.to_owned()
    } else if outcome.enterprise.totals.is_some() {
        words.by_totals.to_owned()
    } else {
        words.no_list.to_owned()
    }
}

/// The totals in place of a list; a missing one is unknown.
fn figures(outcome: &Outcome, t: &Texts) -> Vec<(&'static str, String)> {
    let totals = outcome.enterprise.totals.as_ref().filter(|_| outcome.patents.is_empty());
    let figures = Totals::KEYS.into_iter().zip(t.words.totals);
    let figure = |totals: &Totals, key| match totals.figure(key) {
        Some(count) => count.to_string(),
        None => (t.words.truth)(Truth::Unknown).to_owned(),
    };
    let all = figures.filter_map(|(key, label)| Some((label, figure(totals?, key))));
    all.collect()
}

/// The name of the place, or its code where the rules name it no more.
fn region(outcome: &Outcome, scene: &Scene) -> String {
    let code = &outcome.assessment.region;
    let rules = scene.state.engine.rules.as_ref();
    let named = rules.and_then(|rules| rules.index.regions.iter().find(|it| it.code == *code));
    named.map_or_else(|| code.clone(), |region| region.name.clone())
}

/// Where the day stands if no document speaks on it.
fn gap(outcome: &Outcome, scene: &Scene) -> Option<Gap> {
    let plans = scene.state.engine.plans.as_ref()?;
    overview::gap(plans, &outcome.assessment.region, outcome.assessment.as_of)
}

/// The rating in stars and words, or that no document speaks.
fn summary(outcome: &Outcome, scene: &Scene) -> Html {
    let t = scene.texts();
    let body = match overview::primary(&outcome.assessment) {
        Some((_, rating)) => html! {
            <div class="paper-verdict">
                { p("glance-title", rating.title.clone()) }
                <div class="verdict">
                    { verdict_words(rating, t) }
                    if let Some(since) = &outcome.assessment.provisional {
                        { p("is-risk", zhice_wording::provisional(since, t.words)) }
                    }
                    { next(rating, t) }
                    { sensitivity("p", rating, t) }
                </div>
            </div>
        },
        None if overview::in_force(&outcome.assessment).next().is_none() => {
            let ended = gap(outcome, scene).map(t.results.none_in_force_hint);
            p("", ended.unwrap_or_else(|| t.results.other_region_hint.to_owned()))
        }
        None => return Html::default(),
    };
    html! {
        <section class="paper-part">
            { heading("h5", t.report().paper.summary) }
            { body }
        </section>
    }
}

/// What is odd about what was entered.
fn warnings(outcome: &Outcome, t: &Texts) -> Html {
    let warnings = &outcome.assessment.warnings;
    if warnings.is_empty() {
        return Html::default();
    }
    html! {
        <section class="paper-part">
            { heading("h5", t.report().paper.warnings) }
            <ul class="paper-list">
                { for warnings.iter().map(|warning| li("", warning.message.clone())) }
            </ul>
        </section>
    }
}
