//! The step of the actions: what to do for the next level, each way proved by a run of the rules.

mod candidates;
mod compare;
mod detail;
mod findings;
mod proposals;
mod rest;

use yew::prelude::*;
use zhice_model::improvement::Finding;

use self::candidates::{Candidate, candidates};
use self::compare::compare;
use self::detail::detail;
use self::findings::Findings;
use self::rest::rest;
use super::Scene;
use super::ahead::{Course, not_yet, progress};
use super::common::panel;
use super::common::text::p;
use crate::effects::inquiry::{Inquiry, use_inquiry};
use crate::format::overview;
use crate::state::State;
use crate::state::engine::Outcome;
use crate::state::shared::Shared;

/// The step.
pub fn actions(scene: &Scene) -> Html {
    html! { <Board scene={scene.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct BoardProps {
    scene: Scene,
}

/// What is drawn of one result.
#[derive(Clone, Copy)]
struct View<'a> {
    scene: &'a Scene,
    outcome: &'a Shared<Outcome>,
    findings: &'a Findings,
}

#[component]
fn Board(props: &BoardProps) -> Html {
    let scene = &props.scene;
    let outcome = actual(&scene.state);
    let inquiry = use_inquiry::<Findings>(scene, outcome);
    let chosen = use_state(|| None::<(String, String)>);
    let t = scene.texts();
    let body = match outcome {
        Some(outcome) if inquiry.is_of(outcome) => {
            let view = View { scene, outcome, findings: &inquiry.found };
            html! {
                <>
                    { compare(scene) }
                    { course(view, &inquiry) }
                    { board(view, &chosen) }
                </>
            }
        }
        Some(_) => p("late", t.actions().computing),
        None => not_yet(scene, t.actions().nothing_yet),
    };
    let body = html! { <>{ p("lead", t.actions().lead) }{ body }</> };
    panel("actions-title", None, t.page.step_actions, aside(scene, outcome), body)
}

/// The result that the ways start from: that of what was entered, whatever is supposed.
fn actual(state: &State) -> Option<&Shared<Outcome>> {
    state.actual().filter(|outcome| overview::in_force(&outcome.assessment).next().is_some())
}

fn aside(scene: &Scene, outcome: Option<&Shared<Outcome>>) -> Html {
    let t = scene.texts();
    let Some(outcome) = outcome else { return Html::default() };
    p("panel-note", (t.results.as_of)(&(t.words.date)(outcome.assessment.as_of)))
}

/// How far the asking is, and what hinders it.
fn course(view: View, inquiry: &UseReducerHandle<Inquiry<Findings>>) -> Html {
    let t = view.scene.texts();
    let (done, all) = (inquiry.found.count(), candidates(&view.outcome.assessment).len());
    let figure = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let words = t.actions();
    let course = Course {
        done: figure(done),
        all: figure(all),
        label: (words.searching)(done, all),
        stopped: words.stopped.to_owned(),
        stop: words.stop,
        resume: words.resume,
    };
    progress(inquiry, course, t)
}

/// The provisions that something can be done for, the chosen one in full, and the rest.
fn board(view: View, chosen: &UseStateHandle<Option<(String, String)>>) -> Html {
    let t = view.scene.texts();
    let all = candidates(&view.outcome.assessment);
    if all.is_empty() {
        return p("", t.actions().none_open);
    }
    let (first, others): (Vec<Candidate>, Vec<Candidate>) =
        all.into_iter().partition(|candidate| is_offered(view.findings, *candidate));
    let is_chosen = |(plan, it): &&Candidate| {
        chosen.as_ref().is_some_and(|(p, id)| plan.id == *p && it.id == *id)
    };
    let shown = first.iter().find(is_chosen).or_else(|| first.first()).copied();
    html! {
        <>
            { choice(view, &first, shown, chosen) }
            if let Some(shown) = shown {
                { detail(view, shown) }
            }
            { rest(view, &others) }
        </>
    }
}

/// Whether there is something to offer for a provision, or it is a rating, which always comes first.
fn is_offered(findings: &Findings, (plan, provision): Candidate) -> bool {
    let found = findings.get(&plan.id, &provision.id);
    provision.level.is_some() || found.is_some_and(|found| !found.proposals.is_empty())
}

/// One of several provisions, where there are several.
fn choice(
    view: View,
    offered: &[Candidate],
    shown: Option<Candidate>,
    chosen: &UseStateHandle<Option<(String, String)>>,
) -> Html {
    if offered.len() < 2 {
        return Html::default();
    }
    let t = view.scene.texts();
    let item = |(plan, provision): &Candidate| {
        let found = view.findings.get(&plan.id, &provision.id);
        let what = match found.map(|found| (found.finding, found.proposals.len())) {
            None => t.actions().computing.to_owned(),
            Some((Finding::AtTheTop, _)) => t.words.top_level.trim_end_matches('。').to_owned(),
            Some((_, count)) => (t.actions().count)(count),
        };
        let (setter, ids) = (chosen.setter(), (plan.id.clone(), provision.id.clone()));
        let checked = shown.is_some_and(|it| std::ptr::eq(it.1, *provision));
        let onchange = Callback::from(move |_: Event| setter.set(Some(ids.clone())));
        html! {
            <label class="choice">
                <input type="radio" name="actions-choice" {checked} {onchange} />
                <span>{ (t.actions().choice)(&provision.title, &what) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="actions-choice">
            <legend>{ t.actions().choose }</legend>
            { for offered.iter().map(item) }
        </fieldset>
    }
}
