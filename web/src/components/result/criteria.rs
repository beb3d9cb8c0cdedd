//! The conditions as a table: what is needed, what is there, what is missing.

use yew::prelude::*;
use zhice_model::Value;
use zhice_model::assessment::{ProvisionAssessment, Tier};
use zhice_model::criterion::{Criterion, Test};

use super::bar::{Bar, Mark};
use crate::components::common::{Shape, ShapeIcon};
use crate::format::criterion::{gap, have, need};
use crate::format::number;
use crate::texts::{Texts, use_texts};

/// The conditions of a provision.
#[derive(Properties, PartialEq)]
pub struct CriteriaProps {
    pub provision: ProvisionAssessment,
}

/// See [`CriteriaProps`]. The roles keep it a table where it is laid out as blocks.
#[component]
pub fn Criteria(props: &CriteriaProps) -> Html {
    let t = use_texts();
    let provision = &props.provision;
    if provision.criteria.is_empty() && provision.tiers.is_empty() {
        return Html::default();
    }
    let head = |text: &'static str| html! { <th role="columnheader" scope="col">{ text }</th> };
    html! {
        <>
            { ladder(provision) }
            <table class="criteria" role="table" aria-label={(t.results.conditions_of)(&provision.title)}>
                <thead role="rowgroup">
                    <tr role="row">
                        { head(t.results.condition) }
                        { head(t.results.need) }
                        { head(t.results.have) }
                        { head(t.results.gap) }
                        { head(t.results.verdict) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for provision.criteria.iter().map(|criterion| rows(criterion, provision, 0, t)) }
                    { for provision.tiers.iter().map(|tier| tier_row(tier, provision, t)) }
                </tbody>
            </table>
        </>
    }
}

/// All levels on one scale, where they measure the same figure.
fn ladder(provision: &ProvisionAssessment) -> Html {
    let figures = provision.tiers.iter().map(|tier| match &tier.criterion.test {
        Test::Comparison { required, actual, .. } => Some((tier, *required, actual)),
        Test::Fact | Test::Group { .. } => None,
    });
    let Some(figures) = figures.collect::<Option<Vec<_>>>() else { return Html::default() };
    let Some((first, _, actual)) = figures.first().copied() else { return Html::default() };
    if figures.iter().any(|(_, _, other)| *other != actual) {
        return Html::default();
    }
    let mark = |(tier, required, _): &(&Tier, Value, _)| Mark {
        bound: *required,
        label: tier.label.clone(),
        figure: number::value(*required, ""),
    };
    let label = format!("{} {}", first.criterion.label, number::quantity(actual, None));
    html! {
        <div class="ladder">
            <p>{ label }</p>
            <Bar actual={actual.clone()} marks={figures.iter().map(mark).collect::<Vec<_>>()} />
        </div>
    }
}

/// The row of a condition, followed by those of its members.
fn rows(criterion: &Criterion, provision: &ProvisionAssessment, depth: usize, t: &Texts) -> Html {
    let members = match &criterion.test {
        Test::Group { members, .. } => members.as_slice(),
        Test::Comparison { .. } | Test::Fact => &[],
    };
    html! {
        <>
            { row(&criterion.label, criterion, provision, depth, t) }
            { for members.iter().map(|member| rows(member, provision, depth + 1, t)) }
        </>
    }
}

fn tier_row(tier: &Tier, provision: &ProvisionAssessment, t: &Texts) -> Html {
    row(&tier.label, &tier.criterion, provision, 0, t)
}

fn row(
    label: &str,
    criterion: &Criterion,
    provision: &ProvisionAssessment,
    depth: usize,
    t: &Texts,
) -> Html {
    let clause = (criterion.clause != provision.clause).then_some(&criterion.clause);
    let missing = gap(criterion, provision, t);
    let shape = Shape::from(criterion.verdict);
    let class = if depth > 0 { "member" } else { "" };
    html! {
        <tr role="row" {class}>
            <th role="rowheader" scope="row">
                { label }
                if let Some(clause) = clause {
                    <span class="second">{ clause }</span>
                }
            </th>
            <td role="cell" data-head={t.results.need}>{ need(criterion, t) }</td>
            <td role="cell" data-head={t.results.have} class="have">
                { have(criterion, t) }
                { bar(criterion, provision) }
            </td>
            <td role="cell" data-head={t.results.gap}>{ missing.unwrap_or_else(|| "—".to_owned()) }</td>
            <td role="cell" data-head={t.results.verdict} class={classes!("row-verdict", shape.class())}>
                <span class="with-shape"><ShapeIcon {shape} />{ (t.words.verdict)(criterion.verdict) }</span>
            </td>
        </tr>
    }
}

/// The bar of a condition of its own; levels share one above.
fn bar(criterion: &Criterion, provision: &ProvisionAssessment) -> Html {
    let is_level = provision.tiers.iter().any(|tier| tier.criterion == *criterion);
    match &criterion.test {
        Test::Comparison { required, actual, .. } if !is_level => {
            let mark = Mark { bound: *required, label: String::new(), figure: String::new() };
            html! { <Bar actual={actual.clone()} marks={vec![mark]} /> }
        }
        _ => Html::default(),
    }
}
