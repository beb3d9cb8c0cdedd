//! The provisions of a plan on paper, by what one may expect of them.

use yew::prelude::*;
use zhice_model::assessment::ProvisionAssessment;
use zhice_wording::missing::unknowns;

use crate::components::common::text::{heading, li, p, span};
use crate::components::common::{Shape, shape_icon};
use crate::components::result::View;
use crate::components::result::criteria::criteria;
use crate::components::result::extras::{notes, sensitivity, turn};
use crate::components::result::provision::{next, verdict_words};
use crate::components::result::unknowns::asks;
use crate::format::expectation::{Expectation, by_expectation, expectation};
use crate::format::missing::reach;

/// All provisions that speak to the enterprise.
pub fn provisions(view: View) -> Html {
    let t = view.t.report();
    let group = |(expected, found): (Expectation, Vec<&ProvisionAssessment>)| {
        html! {
            <section class="paper-group">
                <header class="paper-group-head">
                    { heading("h5", (t.expectation)(expected)) }
                    { span("kind-count", (t.provisions)(found.len())) }
                    { p("kind-help", (t.expectation_help)(expected)) }
                </header>
                { for found.into_iter().map(|provision| provision_on_paper(provision, view)) }
            </section>
        }
    };
    let groups = by_expectation(view.plan).into_iter().map(group);
    html! { <section class="paper-part" aria-label={t.paper.by_expectation}>{ for groups }</section> }
}

fn provision_on_paper(provision: &ProvisionAssessment, view: View) -> Html {
    let t = view.t;
    let clause = (t.report().clause)(&view.plan.document, &provision.clause);
    html! {
        <section class="paper-provision" aria-label={provision.title.clone()}>
            <header class="paper-provision-head">
                { heading("h6", provision.title.clone()) }
                { span("force", (t.words.force)(&provision.force, provision.strength)) }
                { span("paper-clause", clause) }
            </header>
            <div class="verdict">
                { verdict_words(provision, t) }
                { next(provision, t) }
            </div>
            { criteria(provision, t) }
            { open(provision, view) }
            { sensitivity("p", provision, t) }
            { terms(provision, view) }
            { notes("p", provision, t) }
        </section>
    }
}

/// What is unknown, in words alone.
fn open(provision: &ProvisionAssessment, view: View) -> Html {
    let t = view.t;
    let found = unknowns([provision], &asks(view.scene), t.words);
    if found.is_empty() {
        return Html::default();
    }
    let assessment = &view.outcome.assessment;
    let settles = |input: &str| match reach(input, assessment) {
        (0, 0 | 1) => String::new(),
        (certain, besides) => (t.report().settles)(certain, besides),
    };
    html! {
        <div class="unknowns">
            <p class="paper-label">{ shape_icon(Shape::Unknown) }{ t.results.unknown_title }</p>
            <ul>
                { for found.iter().map(|unknown| html! {
                    <li>
                        { &unknown.text }
                        { span("settles", settles(&unknown.input)) }
                    </li>
                }) }
            </ul>
        </div>
    }
}

/// The sum where one is promised, and the next step where the document says it.
fn terms(provision: &ProvisionAssessment, view: View) -> Html {
    let t = view.t.words;
    let promised = matches!(expectation(provision), Expectation::Rated | Expectation::Promised);
    let all = [(t.amount, &provision.amount, promised), (t.next_step, &provision.next, true)];
    let said = all.into_iter().filter(|(_, words, wanted)| *wanted && !words.is_empty());
    let line = |(term, words, _): (&'static str, &String, bool)| li("", format!("{term}：{words}"));
    let turn = turn(provision, view).into_iter();
    let turn = turn.map(|(term, told)| html! { <li>{ term }{ "：" }{ told }</li> });
    html! { <ul class="paper-terms">{ for said.map(line) }{ for turn }</ul> }
}
