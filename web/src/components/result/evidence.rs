//! Which patents and records were counted, which not and why, and which may count.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Enterprise;
use zhice_model::assessment::{Grouped, ProvisionAssessment, SelectionEvidence};
use zhice_model::enterprise::{Answer, Scalar};

use crate::components::common::{Disclosure, Shape, ShapeIcon};
use crate::state::engine::Outcome;
use crate::texts::{Texts, use_texts};

/// Records listed at most in one group.
const LISTED: usize = 100;

/// The evidence of a provision.
#[derive(Properties, PartialEq)]
pub struct EvidenceProps {
    pub provision: ProvisionAssessment,
    pub outcome: Rc<Outcome>,
}

/// See [`EvidenceProps`].
#[component]
pub fn Evidence(props: &EvidenceProps) -> Html {
    let t = use_texts();
    if props.provision.selections.is_empty() {
        return Html::default();
    }
    let enterprise = &props.outcome.enterprise;
    html! {
        <Disclosure class="evidence" summary={html! { t.results.evidence }}>
            { for props.provision.selections.iter().map(|it| selection(it, enterprise, t)) }
        </Disclosure>
    }
}

fn selection(evidence: &SelectionEvidence, enterprise: &Enterprise, t: &Texts) -> Html {
    let list = |rows: &[u32]| records(rows, &evidence.source, enterprise, t);
    let total = |groups: &[Grouped]| groups.iter().map(|group| group.rows.len()).sum::<usize>();
    html! {
        <section class="selection" aria-label={evidence.label.clone()}>
            <h5>{ &evidence.label }</h5>
            if !evidence.incomplete.is_empty() {
                <div class="incomplete is-unknown">
                    <p><ShapeIcon shape={Shape::Unknown} />{ t.results.incomplete }</p>
                    <ul>{ for evidence.incomplete.iter().map(|why| html! { <li>{ why }</li> }) }</ul>
                </div>
            }
            if evidence.counted.is_empty() {
                <p>{ t.results.none_counted }</p>
            } else {
                <Disclosure summary={html! { <><ShapeIcon shape={Shape::Met} />{ (t.results.counted)(evidence.counted.len()) }</> }}>
                    { list(&evidence.counted) }
                </Disclosure>
            }
            { groups(Shape::Unknown, (t.results.open)(total(&evidence.open)), &evidence.open, &list) }
            { groups(Shape::Unmet, (t.results.excluded)(total(&evidence.excluded)), &evidence.excluded, &list) }
        </section>
    }
}

fn groups(shape: Shape, title: String, groups: &[Grouped], list: &impl Fn(&[u32]) -> Html) -> Html {
    if groups.is_empty() {
        return Html::default();
    }
    let group = |group: &Grouped| {
        html! { <><p class="reason">{ &group.reason }</p>{ list(&group.rows) }</> }
    };
    html! {
        <Disclosure summary={html! { <><ShapeIcon {shape} />{ title }</> }}>
            { for groups.iter().map(group) }
        </Disclosure>
    }
}

fn records(rows: &[u32], source: &str, enterprise: &Enterprise, t: &Texts) -> Html {
    let row = |row: &u32| html! { <li>{ record(*row, source, enterprise, t) }</li> };
    let more = rows.len().saturating_sub(LISTED);
    html! {
        <>
            <ul class="counted-list">{ for rows.iter().take(LISTED).map(row) }</ul>
            if more > 0 {
                <p class="field-help">{ (t.results.more_rows)(more) }</p>
            }
        </>
    }
}

/// A patent by number and title, a record by what stands in it.
fn record(row: u32, source: &str, enterprise: &Enterprise, t: &Texts) -> Html {
    let at = usize::try_from(row).unwrap_or(usize::MAX);
    if let Some(ask) = source.strip_prefix("answers.") {
        let name = (t.results.record)(row.saturating_add(1));
        let content = content(enterprise.answers.get(ask), at, t);
        return html! { <><span>{ name }</span><span class="second">{ content }</span></> };
    }
    match enterprise.patents.get(at) {
        None => html! { (t.results.record)(row.saturating_add(1)) },
        Some(patent) => html! {
            <>
                <span class="number">{ patent.application_number.to_string() }</span>
                <span>{ &patent.title }</span>
            </>
        },
    }
}

fn content(answer: Option<&Answer>, at: usize, t: &Texts) -> String {
    let Some(Answer::Records(records)) = answer else { return String::new() };
    let value = |value: &Scalar| match value {
        Scalar::YesNo(yes) => (t.words.truth)((*yes).into()).to_owned(),
        Scalar::Count(count) => count.to_string(),
        Scalar::Text(text) => text.clone(),
    };
    let values: Vec<String> =
        records.get(at).map(|record| record.values().map(value).collect()).unwrap_or_default();
    values.join(t.words.list_separator)
}
