//! The verdict at a glance: the rating with its conditions, what is unknown, and how the other
//! provisions turned out.

use yew::prelude::*;
use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_model::criterion::{Criterion, Test};
use zhice_model::totals::Totals;
use zhice_wording::criterion::{self, have_with_bound};

use super::Scene;
use super::common::text::{heading, p, span, words};
use super::common::{Shape, shape_icon};
use super::news::News;
use super::result::extras::{by_list, sensitivity};
use super::result::provision::{next, verdict, verdict_words};
use super::result::unknown_inputs;
use super::summary::{hint, see_result};
use super::supposed::supposed_tag;
use crate::format::overview;
use crate::state::State;
use crate::state::engine::Outcome;
use crate::texts::Texts;

/// What the summary beside the entry says.
pub fn glance(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    let Some((outcome, provision)) = rated(state) else {
        return html! { <>{ p("", unrated(state, t)) }{ others(state, t) }</> };
    };
    html! {
        <>
            <div class="glance">
                { p("glance-title", provision.title.clone()) }
                { supposed_tag(scene) }
                { verdict(provision, &outcome.assessment, t) }
            </div>
            { conditions(provision, t) }
            { unknowns(provision, scene) }
            { sensitivity("h3", provision, t) }
            { others(state, t) }
            { see_result(scene) }
        </>
    }
}

/// What the summary at the foot says.
pub fn foot(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    let words = match rated(state) {
        Some((outcome, provision)) => html! {
            <>
                { supposed_tag(scene) }
                { verdict_words(provision, t) }
                { caveats(outcome, provision, t) }
                { next(provision, t) }
            </>
        },
        None => p("foot-hint", unrated(state, t)),
    };
    html! { <><News scene={scene.clone()} />{ words }</> }
}

/// The result, once there is something to judge.
fn judged(state: &State) -> Option<&Outcome> {
    let outcome = state.engine.outcome.as_deref()?;
    let enterprise = &outcome.enterprise;
    let counted = enterprise.no_patents
        || enterprise.totals.as_ref().is_some_and(|it| *it != Totals::default());
    let entered = counted || !outcome.patents.is_empty() || !enterprise.answers.is_empty();
    entered.then_some(outcome)
}

/// The rating, once there is something to rate, and the result that it is of.
fn rated(state: &State) -> Option<(&Outcome, &ProvisionAssessment)> {
    let outcome = judged(state)?;
    Some((outcome, overview::primary(&outcome.assessment)?.1))
}

/// On what the verdict depends besides, in few words.
fn caveats(outcome: &Outcome, provision: &ProvisionAssessment, t: &Texts) -> Html {
    let since = outcome.assessment.provisional.as_ref().map(|it| by_list(it, t));
    let reading = (!provision.sensitivity.is_empty()).then(|| t.words.sensitivity.to_owned());
    let all: Vec<String> = since.into_iter().chain(reading).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! { <p class="is-risk">{ shape_icon(Shape::Risk) }{ words(all.join(t.words.list_separator)) }</p> }
}

/// What there is in place of a rating: how the provisions of plans without one turned out, or what is
/// missing for a result.
fn unrated(state: &State, t: &Texts) -> String {
    let all = judged(state).into_iter().flat_map(|it| overview::in_force(&it.assessment));
    let statuses = all.flat_map(|plan| &plan.provisions).map(|it| it.status);
    let [met, review, unknown] = statuses.fold([0; 3], |[met, review, unknown], it| match it {
        Status::Met => [met + 1, review, unknown],
        Status::Review => [met, review + 1, unknown],
        Status::Unknown => [met, review, unknown + 1],
        _ => [met, review, unknown],
    });
    if met + review + unknown == 0 || state.engine.failure.is_some() {
        return hint(state, t);
    }
    (t.report().unrated)(met, review, unknown)
}

/// The conditions, each in one line; of the levels only the figure they share.
fn conditions(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let row = |(criterion, judged): (&Criterion, bool)| {
        let shape = Shape::from(criterion.verdict);
        let have = match &criterion.test {
            Test::Fact | Test::OnRecord => criterion::verdict(criterion, t.words).to_owned(),
            Test::Comparison { .. } | Test::Group { .. } => have_with_bound(criterion, t.words),
        };
        html! {
            <li>
                <span class="condition">
                    if judged {
                        { shape_icon(shape) }
                        { span("unseen", criterion::verdict(criterion, t.words)) }
                    }
                    { words(criterion.label.clone()) }
                </span>
                { span("condition-have", have) }
            </li>
        }
    };
    let level = provision.tiers.first().map(|tier| (&tier.criterion, false));
    let all = level.into_iter().chain(provision.criteria.iter().map(|criterion| (criterion, true)));
    html! { <ul class="conditions">{ for all.map(row) }</ul> }
}

fn unknowns(provision: &ProvisionAssessment, scene: &Scene) -> Html {
    let outcome = scene.state.engine.outcome.as_ref();
    outcome.map(|outcome| unknown_inputs("h3", provision, outcome, scene)).unwrap_or_default()
}

/// How the other provisions of the plans in force turned out, by count.
fn others(state: &State, t: &Texts) -> Html {
    let Some(outcome) = &state.engine.outcome else { return Html::default() };
    let rating = overview::primary(&outcome.assessment).map(|(_, rating)| rating.id.as_str());
    let mut counts: Vec<(Status, usize)> = Vec::new();
    for provision in overview::in_force(&outcome.assessment).flat_map(|plan| &plan.provisions) {
        if Some(provision.id.as_str()) == rating {
            continue;
        }
        let at = counts.partition_point(|(known, _)| *known < provision.status);
        match counts.get_mut(at) {
            Some((known, count)) if *known == provision.status => *count += 1,
            _ => counts.insert(at, (provision.status, 1)),
        }
    }
    if counts.is_empty() {
        return Html::default();
    }
    let items = counts.into_iter().map(|(status, count)| {
        let text = (t.results.count_of)((t.words.status)(status), count);
        html! { <li>{ shape_icon(Shape::from(status)) }{ text }</li> }
    });
    html! { <div class="others">{ heading("h3", t.results.others) }<ul>{ for items }</ul></div> }
}
