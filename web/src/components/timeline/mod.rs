//! The step of the timeline: what time changes, drawn as steps and told as a table.

mod asking;
mod cause;
mod chart;
mod layout;
mod span;
mod table;
mod track;

use yew::prelude::*;
use zhice_model::Date;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment};
use zhice_model::plan::ProvisionKind;
use zhice_model::timeline::Step;

use self::asking::{Foreseen, Wanted};
use self::chart::chart;
use self::span::{Span, end_of_plans};
use self::table::table;
use super::Scene;
use super::ahead::{Course, not_yet, progress};
use super::common::text::p;
use super::common::{button, panel};
use crate::effects::inquiry::{Inquiry, use_inquiry};
use crate::format::overview;
use crate::state::State;
use crate::state::engine::Outcome;
use crate::state::shared::Shared;

/// Days of the table shown at first, and more at a time.
const DAYS: usize = 40;

/// The step.
pub fn timeline(scene: &Scene) -> Html {
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
    outcome: &'a Outcome,
    steps: &'a [Step],
    first: Date,
    /// The last day that was looked at.
    last: Date,
}

impl<'a> View<'a> {
    fn plan(self, id: &str) -> Option<&'a PlanAssessment> {
        self.outcome.assessment.plans.iter().find(|plan| plan.id == id)
    }

    /// Whether more than figures changes.
    fn is_weighty(self, step: &Step) -> bool {
        step.plans.iter().any(|plan| {
            plan.standing.is_some() || plan.provisions.iter().any(|it| it.changes_outcome())
        })
    }
}

#[component]
fn Board(props: &BoardProps) -> Html {
    let scene = &props.scene;
    let span = use_state(|| None::<Span>);
    let days = use_state(|| DAYS);
    let wanted = current(&scene.state).map(|outcome| {
        let span = span.unwrap_or_else(|| Span::usual(&outcome.assessment));
        (outcome.clone(), span.end(&outcome.assessment))
    });
    let inquiry = use_inquiry::<Foreseen>(scene, wanted.as_ref());
    let t = scene.texts();
    let body = match &wanted {
        None => not_yet(scene, t.timeline().nothing_yet),
        Some(wanted) => html! {
            <>
                { spans(scene, &wanted.0, &span) }
                if inquiry.is_of(wanted) {
                    { course(scene, wanted, &inquiry) }
                    { found(scene, wanted, &inquiry, &days) }
                }
            </>
        },
    };
    let body = html! {
        <>
            { p("lead", t.timeline().lead) }
            { p("assumption", t.what_if().assumption) }
            { body }
        </>
    };
    panel("timeline-title", None, t.page.step_timeline, Html::default(), body)
}

/// The result to look ahead from, as long as it is that of what is entered.
fn current(state: &State) -> Option<&Shared<Outcome>> {
    state.result().filter(|outcome| !outcome.assessment.region.is_empty())
}

/// How far to look ahead.
fn spans(scene: &Scene, outcome: &Outcome, chosen: &UseStateHandle<Option<Span>>) -> Html {
    let t = scene.texts().timeline();
    let end = end_of_plans(&outcome.assessment).map(|day| day.plus_days(-1).to_string());
    let plans = end.map(|day| (Span::Plans, (t.until_the_end)(&day)));
    let years = Span::YEARS.map(|years| (Span::Years(years), (t.years)(years)));
    let now = chosen.unwrap_or_else(|| Span::usual(&outcome.assessment));
    let item = |(span, label): (Span, String)| {
        let setter = chosen.setter();
        let onchange = Callback::from(move |_: Event| setter.set(Some(span)));
        html! {
            <label class="choice">
                <input type="radio" name="timeline-span" checked={span == now} {onchange} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset>
            <legend>{ t.span }</legend>
            <div class="choices">{ for plans.into_iter().chain(years).map(item) }</div>
        </fieldset>
    }
}

/// How far the looking is, and what hinders it.
fn course(scene: &Scene, wanted: &Wanted, inquiry: &UseReducerHandle<Inquiry<Foreseen>>) -> Html {
    let (first, last) = (wanted.0.assessment.as_of, wanted.1);
    let until = inquiry.found.until(first);
    let (done, all) = (first.days_until(until), first.days_until(last));
    let words = scene.texts().timeline();
    let course = Course {
        done,
        all,
        label: (words.computing)(done, all),
        stopped: (words.stopped)(&until.to_string()),
        stop: words.stop,
        resume: words.resume,
    };
    progress(inquiry, course, scene.texts())
}

/// What was found, once all is looked through or no more is looked for.
fn found(
    scene: &Scene,
    wanted: &Wanted,
    inquiry: &Inquiry<Foreseen>,
    days: &UseStateHandle<usize>,
) -> Html {
    let outcome = &*wanted.0;
    let first = outcome.assessment.as_of;
    let last = inquiry.found.until(first);
    let ended = last >= wanted.1 || inquiry.stopped || inquiry.failure.is_some();
    let (t, what_if) = (scene.texts().timeline(), scene.texts().what_if());
    let shown = ended && last > first;
    let steps = if shown { inquiry.found.steps.as_slice() } else { &[] };
    let view = View { scene, outcome, steps, first, last };
    let summary = match steps.len() {
        _ if !shown => String::new(),
        0 => (what_if.nothing_changes)(&first.to_string(), &last.to_string()),
        count => (t.changes)(count, &first.to_string(), &last.to_string()),
    };
    let more = steps.len().saturating_sub(**days);
    let (setter, shown) = (days.setter(), **days);
    let show = Callback::from(move |_: MouseEvent| setter.set(shown + DAYS));
    html! {
        <>
            <p class="timeline-summary" role="status">{ summary }</p>
            if !steps.is_empty() {
                { for ratings(outcome).map(|(plan, rating)| chart(view, plan, rating)) }
                { table(view, shown) }
            }
            if more > 0 {
                { button("secondary", &(t.more_days)(more.min(DAYS)), show) }
            }
        </>
    }
}

/// The ratings that give levels.
fn ratings(outcome: &Outcome) -> impl Iterator<Item = (&PlanAssessment, &ProvisionAssessment)> {
    overview::in_force(&outcome.assessment).flat_map(|plan| {
        let rated = |it: &&ProvisionAssessment| {
            it.kind == ProvisionKind::Rating && it.level.is_some() && !it.tiers.is_empty()
        };
        plan.provisions.iter().filter(rated).map(move |rating| (plan, rating))
    })
}
