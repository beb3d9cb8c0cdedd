//! One provision: where it stands, what is aimed at, what must be known first, and the proposals.

use yew::prelude::*;
use zhice_model::assessment::{Level, ProvisionAssessment};
use zhice_model::improvement::{Finding, Improvement};

use super::View;
use super::candidates::Candidate;
use super::proposals::proposals;
use crate::components::common::stars::stars;
use crate::components::common::text::{heading, p, span};
use crate::components::common::{Shape, shape_icon};
use crate::components::result::unknown_inputs;
use crate::components::result::unknowns::asks;
use crate::format::missing::unknowns;
use crate::format::rating::{headline, level_name};
use crate::texts::Texts;

/// A provision in full.
pub fn detail(view: View, (plan, provision): Candidate) -> Html {
    let t = view.scene.texts();
    let found = view.findings.get(&plan.id, &provision.id);
    let doubts = unknowns([provision], &asks(view.scene), t).len();
    html! {
        <article class="actions-of" aria-label={provision.title.clone()}>
            <header class="card-head">
                { heading("h3", provision.title.clone()) }
                { p("force", (t.results.force)(&provision.force, provision.strength)) }
            </header>
            { aim(provision, found.map(|found| &**found), t) }
            <p class="actions-finding" role="status">
                { found.map_or_else(|| t.actions().computing.to_owned(), |found| sentence(found, doubts, t)) }
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
        headline(provision, t),
        shape,
    );
    let aims = |finding| !matches!(finding, Finding::AtTheTop | Finding::NotJudged);
    let goal = found.filter(|found| aims(found.finding)).map(|found| {
        let (picture, words) = match found.goal {
            Some(goal) => {
                let level = Level { certain: Some(goal), possible: Some(goal) };
                (stars(level), level_name(goal, &provision.tiers, t))
            }
            None => (shape_icon(Shape::Met), t.actions().goal_met.to_owned()),
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

/// What came of the search, in words.
fn sentence(found: &Improvement, doubts: usize, t: &Texts) -> String {
    let a = t.actions();
    let count = found.proposals.len();
    match found.finding {
        Finding::AtTheTop => a.at_the_top.to_owned(),
        Finding::Reachable => (a.reachable)(count, doubts),
        Finding::SomeReachable => (a.some_reachable)(count),
        Finding::Open if count == 0 => a.open.to_owned(),
        Finding::Open => (a.open_with_proposals)(count),
        Finding::OutOfReach => a.out_of_reach.to_owned(),
        Finding::NotJudged => a.not_judged.to_owned(),
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
                <p>{ span("", t.actions().unknown_first) }</p>
            }
            { unknown_inputs("h4", provision, view.outcome, view.scene) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::assessment::Status;
    use zhice_model::change::Outcome;
    use zhice_model::date::date;
    use zhice_model::improvement::{Finding, Improvement, Proposal};
    use zhice_model::scenario::Scenario;

    use super::sentence;
    use crate::texts::chinese;

    #[test]
    fn every_finding_has_its_words() {
        let outcome = Outcome { status: Status::Met, level: None };
        let proposal = || Proposal {
            actions: vec![],
            outcome,
            sensitivity: vec![],
            scenario: Scenario::default(),
        };
        let cases = [
            (Finding::AtTheTop, 0, 0, "已是最高等级"),
            (Finding::Reachable, 2, 0, "少做其中任何一项都达不到"),
            (
                Finding::Reachable,
                2,
                3,
                "共有 2 个方案；先弄清 3 项待确认的信息，可能不需要做这么多",
            ),
            (Finding::SomeReachable, 3, 0, "已找到 3 个"),
            (Finding::Open, 0, 1, "请先补充"),
            (Finding::Open, 1, 1, "以下 1 个方案只是使目标成为可能"),
            (Finding::OutOfReach, 0, 0, "都不足以到达目标"),
            (Finding::NotJudged, 0, 0, "不适用于本企业"),
        ];
        for (finding, count, doubts, expected) in cases {
            let found = Improvement {
                schema: String::new(),
                plan: String::new(),
                provision: String::new(),
                as_of: date(2026, 11, 21),
                now: outcome,
                goal: None,
                finding,
                proposals: (0..count).map(|_| proposal()).collect(),
                missing: vec![],
                runs: 1,
            };
            let words = sentence(&found, doubts, chinese());
            assert!(words.contains(expected), "{finding:?}: {words}");
        }
    }
}
