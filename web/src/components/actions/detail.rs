//! One provision: where it stands, what is aimed at, what must be known first, and the proposals.

use yew::prelude::*;
use zhice_model::assessment::{Level, ProvisionAssessment, Status};
use zhice_model::improvement::{Finding, Improvement};
use zhice_wording::missing::unknowns;
use zhice_wording::rating::{headline, level_name};
use zhice_wording::what_if;

use super::View;
use super::candidates::Candidate;
use super::proposals::proposals;
use crate::components::common::stars::stars;
use crate::components::common::text::{heading, p, span};
use crate::components::common::{Shape, shape_icon};
use crate::components::result::unknown_inputs;
use crate::components::result::unknowns::asks;
use crate::texts::Texts;

/// A provision in full.
pub fn detail(view: View, (plan, provision): Candidate) -> Html {
    let t = view.scene.texts();
    let found = view.findings.get(&plan.id, &provision.id);
    let doubts = unknowns([provision], &asks(view.scene), t.words).len();
    html! {
        <article class="actions-of" aria-label={provision.title.clone()}>
            <header class="card-head">
                { heading("h3", provision.title.clone()) }
                { p("force", (t.words.force)(&provision.force, provision.strength)) }
            </header>
            { aim(provision, found.map(|found| &**found), t) }
            <p class="actions-finding" role="status">
                { found.map_or_else(|| t.actions().computing.to_owned(), |found| what_if::finding(found, doubts, t.what_if())) }
            </p>
            if let Some(found) = found {
                { first(view, provision, found, doubts) }
                { proposals(view, provision, found) }
            }
        </article>
    }
}

/// From where it stands to what is aimed at, in stars and words.
fn aim(provision: &ProvisionAssessment, found: Option<&Improvement>, t: &Texts) -> Html {
    let shape = Shape::from(provision.status);
    let now = end(
        t.actions().now,
        provision.level.map_or_else(|| shape_icon(shape), stars),
        headline(provision, t.words),
        shape,
    );
    let aims = |finding| !matches!(finding, Finding::AtTheTop | Finding::NotJudged);
    let goal = found.filter(|found| aims(found.finding)).map(|found| {
        let (picture, words) = match found.goal {
            Some(goal) => {
                let level = Level { certain: Some(goal), possible: Some(goal) };
                (stars(level), level_name(goal, &provision.tiers, t.words))
            }
            None => (shape_icon(Shape::Met), (t.words.status)(Status::Met).to_owned()),
        };
        end(t.actions().goal, picture, words, Shape::Met)
    });
    html! {
        <div class="aim">
            { now }
            if let Some(goal) = goal {
                <div class="aim-goal">
                    <p class="aim-arrow" aria-hidden="true">{ t.actions().leads_to }</p>
                    { goal }
                </div>
            }
        </div>
    }
}

fn end(label: &'static str, picture: Html, words: String, shape: Shape) -> Html {
    html! {
        <div class="aim-end">
            { p("aim-label", label) }
            <p class={format!("verdict-words {}", shape.class())}>
                { picture }
                <strong>{ words }</strong>
            </p>
        </div>
    }
}

/// What is unknown: it comes before anything is done.
fn first(view: View, provision: &ProvisionAssessment, found: &Improvement, doubts: usize) -> Html {
    let settled = matches!(found.finding, Finding::AtTheTop | Finding::NotJudged);
    if found.missing.is_empty() && (doubts == 0 || settled) {
        return Html::default();
    }
    let t = view.scene.texts();
    html! {
        <>
            if found.finding != Finding::Open {
                <p>{ span("", t.what_if().unknown_first) }</p>
            }
            { unknown_inputs("h4", provision, view.outcome, view.scene) }
        </>
    }
}
