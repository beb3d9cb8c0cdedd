//! One provision: as a card in full, or as a line that opens.

use yew::prelude::*;
use zhice_model::Assessment;
use zhice_model::assessment::ProvisionAssessment;
use zhice_wording::rating;

use super::criteria::criteria;
use super::evidence::evidence;
use super::useful::inputs_of;
use super::{View, extras};
use crate::components::common::stars::stars;
use crate::components::common::text::{heading, p, span, words};
use crate::components::common::{Shape, diagnostics, shape_icon};
use crate::texts::Texts;

/// A provision in full.
pub fn card(provision: &ProvisionAssessment, view: View) -> Html {
    let t = view.t;
    html! {
        <article class="card" aria-label={provision.title.clone()}>
            <header class="card-head">
                { heading("h4", provision.title.clone()) }
                { p("force", (t.words.force)(&provision.force, provision.strength)) }
            </header>
            { verdict(provision, &view.outcome.assessment, t) }
            { details(provision, view) }
        </article>
    }
}

/// A provision as a line that opens.
pub fn line(provision: &ProvisionAssessment, view: View) -> Html {
    let t = view.t;
    let shape = Shape::from(provision.status);
    html! {
        <details class="line" key={provision.id.as_str()}>
            <summary>
                { span("line-title", provision.title.clone()) }
                { span("line-force", (t.words.force_short)(&provision.force, provision.strength)) }
                <span class={format!("line-verdict {}", shape.class())}>
                    { shape_icon(shape) }{ rating::headline(provision, t.words) }
                </span>
            </summary>
            <div class="line-body">
                { next(provision, t) }
                { details(provision, view) }
            </div>
        </details>
    }
}

/// The verdict with its shape and words alone.
pub fn verdict_words(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let shape = Shape::from(provision.status);
    html! {
        <p class={format!("verdict-words {}", shape.class())}>
            { provision.level.map_or_else(|| shape_icon(shape), stars) }
            <strong>{ words(rating::headline(provision, t.words)) }</strong>
        </p>
    }
}

/// The verdict, of which day's list it is, and what is to be done next.
pub fn verdict(provision: &ProvisionAssessment, assessment: &Assessment, t: &Texts) -> Html {
    html! {
        <div class="verdict">
            { verdict_words(provision, t) }
            { extras::provisional(assessment, t) }
            { next(provision, t) }
        </div>
    }
}

/// What the unknown leaves open, or else what the next level takes.
pub fn next(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let next = || rating::next_sentence(provision, t.words);
    match rating::possible_sentence(provision, t.words).or_else(next) {
        Some(next) => p("next", next),
        None => Html::default(),
    }
}

fn details(provision: &ProvisionAssessment, view: View) -> Html {
    let t = view.t;
    html! {
        <>
            if !provision.diagnostics.is_empty() {
                <div class="fault">
                    { p("", t.results.failed) }
                    { diagnostics(&provision.diagnostics, t) }
                </div>
            }
            { criteria(provision, t) }
            { inputs_of(provision, view) }
            { extras::sensitivity("h5", provision, t) }
            { extras::notes("h5", provision, t) }
            { extras::terms(provision, view) }
            { evidence(provision, view.outcome, t) }
        </>
    }
}
