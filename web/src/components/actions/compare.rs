//! What else a supposed state changes: the verdicts that differ from those of what was entered.

use yew::prelude::*;
use zhice_model::Assessment;
use zhice_model::assessment::{Level, ProvisionAssessment};
use zhice_wording::rating::headline;

use crate::components::Scene;
use crate::components::common::stars::stars;
use crate::components::common::text::{heading, p};
use crate::components::common::{Shape, shape_icon};
use crate::format::overview;
use crate::texts::Texts;

/// The comparison, while something is supposed.
pub fn compare(scene: &Scene) -> Html {
    let t = scene.texts();
    let Some(supposed) = &scene.state.scenario else { return Html::default() };
    let Some(outcome) = scene.state.result() else {
        return p("late", t.scenario.computing);
    };
    let changed = changed(&supposed.actual.assessment, &outcome.assessment);
    let title = heading("h3", t.actions().compare);
    if changed.is_empty() {
        return html! { <section class="compare">{ title }{ p("", t.what_if().same) }</section> };
    }
    let head = |text: &'static str| html! { <th role="columnheader" scope="col">{ text }</th> };
    html! {
        <section class="compare">
            { title }
            <table role="table" aria-label={t.actions().compare}>
                <thead role="rowgroup">
                    <tr role="row">
                        { head(t.actions().provision) }{ head(t.actions().actual) }{ head(t.actions().supposed) }
                    </tr>
                </thead>
                <tbody role="rowgroup">{ for changed.iter().map(|pair| row(*pair, t)) }</tbody>
            </table>
            { p("field-help", t.actions().same_others) }
        </section>
    }
}

/// A provision before and after.
type Pair<'a> = (&'a ProvisionAssessment, &'a ProvisionAssessment);

/// The provisions of plans in force whose outcome differs.
fn changed<'a>(before: &'a Assessment, after: &'a Assessment) -> Vec<Pair<'a>> {
    let provisions = |assessment: &'a Assessment| {
        overview::in_force(assessment)
            .flat_map(|plan| plan.provisions.iter().map(move |it| (plan.id.as_str(), it)))
    };
    let outcome = |it: &ProvisionAssessment| -> (_, Option<Level>) { (it.status, it.level) };
    let pairs = provisions(after).filter_map(|(plan, after)| {
        let (_, before) = provisions(before).find(|(id, it)| *id == plan && it.id == after.id)?;
        (outcome(before) != outcome(after)).then_some((before, after))
    });
    pairs.collect()
}

fn row((before, after): Pair, t: &Texts) -> Html {
    let cell = |head: &'static str, provision: &ProvisionAssessment| {
        let shape = Shape::from(provision.status);
        html! {
            <td role="cell" data-head={head}>
                <span class={format!("compare-verdict {}", shape.class())}>
                    { provision.level.map_or_else(|| shape_icon(shape), stars) }
                    { headline(provision, t.words) }
                </span>
            </td>
        }
    };
    html! {
        <tr role="row">
            <th role="rowheader" scope="row">{ &after.title }</th>
            { cell(t.actions().actual, before) }
            { cell(t.actions().supposed, after) }
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::{Level, ProvisionAssessment, Standing, Status};
    use zhice_model::date::date;

    use super::changed;
    use crate::format::samples::{assessment, provision};

    #[test]
    fn verdicts_that_differ() {
        let level = |certain| Some(Level { certain, possible: certain });
        let of = |id: &str, status, level| ProvisionAssessment {
            id: id.into(),
            status,
            level,
            ..provision()
        };
        let day = date(2026, 11, 21);
        let before = vec![
            of("star", Status::NotMet, level(None)),
            of("same", Status::Met, level(Some(2))),
            of("service", Status::Unknown, None),
        ];
        let after = vec![
            of("star", Status::Met, level(Some(2))),
            of("same", Status::Met, level(Some(2))),
            of("service", Status::Met, None),
        ];
        let before = assessment(Standing::InForce, before, day);
        let after = assessment(Standing::InForce, after, day);
        let ids: Vec<_> = changed(&before, &after).iter().map(|(_, it)| it.id.as_str()).collect();
        assert_eq!(ids, ["star", "service"]);
        assert!(changed(&after, &after).is_empty());
    }
}
