//! The conditions as a table: what is needed, what is there, what is missing.

use yew::prelude::*;
use zhice_model::Value;
use zhice_model::assessment::{ProvisionAssessment, Tier};
use zhice_model::criterion::{Criterion, Test, Verdict};
use zhice_model::notation;
use zhice_wording::criterion::{self, figure, gap, have, need};

use super::bar::{Mark, bar};
use crate::components::common::text::{p, span, words};
use crate::components::common::{Shape, shape_icon};
use crate::texts::Texts;

/// The conditions of a provision. The roles keep it a table where it is laid out as blocks.
pub fn criteria(provision: &ProvisionAssessment, t: &Texts) -> Html {
    if provision.criteria.is_empty() && provision.targets.is_empty() && provision.tiers.is_empty() {
        return Html::default();
    }
    let heads = [t.words.condition, t.words.need, t.words.have, t.words.gap, t.words.conclusion];
    let head = |text: &'static str| html! { <th role="columnheader" scope="col">{ text }</th> };
    let target = |target: &Criterion| {
        row(&(t.words.target)(&target.label), target, provision, Place::Top, t)
    };
    let tier = |tier: &Tier| {
        let name = (t.words.level)(tier.level, &tier.label);
        row(&name, &tier.criterion, provision, Place::Level, t)
    };
    html! {
        <>
            { ladder(provision, t) }
            <table class="criteria" role="table" aria-label={(t.results.conditions_of)(&provision.title)}>
                <thead role="rowgroup"><tr role="row">{ for heads.map(head) }</tr></thead>
                <tbody role="rowgroup">
                    { for provision.criteria.iter().map(|criterion| rows(criterion, provision, Place::Top, t)) }
                    { for provision.targets.iter().map(target) }
                    { for provision.tiers.iter().map(tier) }
                </tbody>
            </table>
        </>
    }
}

/// Where a condition stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On its own.
    Top,
    /// Within a group.
    Member,
    /// As a level, which shares its bar with the others.
    Level,
}

/// All levels on one scale, where they measure the same figure.
fn ladder(provision: &ProvisionAssessment, t: &Texts) -> Html {
    let figures = provision.tiers.iter().map(|tier| match &tier.criterion.test {
        Test::Comparison { required, actual, .. } => Some((tier, *required, actual)),
        Test::Fact | Test::OnRecord | Test::Group { .. } => None,
    });
    let Some(figures) = figures.collect::<Option<Vec<_>>>() else { return Html::default() };
    let Some((first, _, actual)) = figures.first().copied() else { return Html::default() };
    if figures.iter().any(|(_, _, other)| *other != actual) {
        return Html::default();
    }
    let mark = |(tier, required, _): &(&Tier, Value, _)| Mark {
        bound: *required,
        label: (t.words.level)(tier.level, &tier.label),
        figure: notation::value(*required, ""),
    };
    let label = format!("{} {}", first.criterion.label, figure(actual, None, t.words));
    html! {
        <div class="ladder">
            { p("", label) }
            { bar(actual, &figures.iter().map(mark).collect::<Vec<_>>(), first.criterion.verdict == Verdict::Met) }
        </div>
    }
}

/// The row of a condition, followed by those of its members.
fn rows(criterion: &Criterion, provision: &ProvisionAssessment, place: Place, t: &Texts) -> Html {
    let members = match &criterion.test {
        Test::Group { members, .. } => members.as_slice(),
        Test::Comparison { .. } | Test::Fact | Test::OnRecord => &[],
    };
    html! {
        <>
            { row(&criterion.label, criterion, provision, place, t) }
            { for members.iter().map(|member| rows(member, provision, Place::Member, t)) }
        </>
    }
}

fn row(
    label: &str,
    criterion: &Criterion,
    provision: &ProvisionAssessment,
    place: Place,
    t: &Texts,
) -> Html {
    let clause = (criterion.clause != provision.clause).then_some(&criterion.clause);
    let missing = gap(criterion, provision, t.words);
    let shape = Shape::from(criterion.verdict);
    let verdict = html! {
        <span class={format!("with-shape {}", shape.class())}>
            { shape_icon(shape) }{ criterion::verdict(criterion, t.words) }
        </span>
    };
    let cell = |head: &'static str, class: &'static str, content: Html| {
        html! { <td role="cell" {class} data-head={head}>{ content }</td> }
    };
    let none = if missing.is_none() { "short none" } else { "short" };
    let missing = missing.unwrap_or_else(|| "—".to_owned());
    let class = if place == Place::Member { "member" } else { "" };
    html! {
        <tr role="row" {class}>
            <th role="rowheader" scope="row">
                { words(label.to_owned()) }
                if let Some(clause) = clause {
                    { span("second", clause.clone()) }
                }
            </th>
            { cell(t.words.need, "short", words(need(criterion, t.words))) }
            { cell(t.words.have, "", html! { <div>{ words(have(criterion, t.words)) }{ own_bar(criterion, place) }</div> }) }
            { cell(t.words.gap, none, words(missing)) }
            { cell(t.words.conclusion, "short", verdict) }
        </tr>
    }
}

/// The bar of a condition of its own.
fn own_bar(criterion: &Criterion, place: Place) -> Html {
    match &criterion.test {
        Test::Comparison { required, actual, .. } if place != Place::Level => {
            let mark = Mark { bound: *required, label: String::new(), figure: String::new() };
            bar(actual, &[mark], criterion.verdict == Verdict::Met)
        }
        _ => Html::default(),
    }
}
