//! The first step: place, day, name and kind of subject.

use yew::prelude::*;
use zhice_model::enterprise::SubjectType;

use super::Scene;
use super::common::date_input::required_date;
use super::common::field::text_field;
use super::common::select::{Options, select_field, truth_field};
use super::common::{About, button, panel};
use crate::components::common::text::p;
use crate::format::overview;
use crate::parts::Part;
use crate::state::Action;
use crate::state::draft::{DraftAction, OTHER_REGION};
use crate::state::view::ViewAction;
use crate::texts::Texts;

/// The first step.
pub fn basics(scene: &Scene) -> Html {
    let t = scene.texts();
    let enterprise = &scene.state.enterprise;
    let draft = scene.dispatch.reform(Action::Draft);
    let region = About::new("region", t.words.region).help(t.basics.region_help);
    let name = About::new("name", t.basics.name).help(t.basics.name_help);
    let subject_about = About::new("subject", t.words.subject).help(t.basics.subject_help);
    let choose_subject = draft.reform(|key: String| DraftAction::Subject(subject(&key)));
    let body = html! {
        <>
            <div class="form-grid">
                { select_field(region, enterprise.region.clone(), regions(scene), draft.reform(DraftAction::Region)) }
                { day(scene, &draft) }
                { text_field(&name, &enterprise.name, draft.reform(DraftAction::Name)) }
                { select_field(subject_about, enterprise.subject.key(), subjects(t), choose_subject) }
                { company(scene, &draft) }
            </div>
            { governed(scene) }
            { shelf_place(scene) }
        </>
    };
    panel("basics-title", Some((t.page.step)(1)), t.page.step_basics, Html::default(), body)
}

/// The enterprises that are kept, on demand.
fn shelf_place(scene: &Scene) -> Html {
    let t = scene.texts();
    let open = scene.state.view.shelf;
    let toggle = scene.click(Action::View(ViewAction::ToggleShelf));
    html! {
        <div class="shelf-place">
            <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={toggle}>
                { (t.shelf.title)(scene.state.shelf.listed.len()) }
            </button>
            if open {
                { scene.part(Part::Shelf) }
            }
        </div>
    }
}

fn day(scene: &Scene, draft: &Callback<DraftAction>) -> Html {
    let t = scene.texts();
    let about = About::new("as-of", t.words.as_of).help(t.basics.as_of_help);
    let is_today = scene.state.as_of.is_none();
    html! {
        <div class="day-field">
            { required_date(about, scene.state.day(), draft.reform(DraftAction::AsOf), t) }
            if !is_today {
                { button("quiet", t.basics.back_to_today, draft.reform(|_| DraftAction::AsOf(None))) }
            }
        </div>
    }
}

/// Whether an agency, a platform or a cooperative is a company, as what it does does not tell.
fn company(scene: &Scene, draft: &Callback<DraftAction>) -> Html {
    let (t, enterprise) = (scene.texts(), &scene.state.enterprise);
    if !enterprise.subject.may_be_enterprise() {
        return Html::default();
    }
    let about = About::new("company", t.words.company).help(t.basics.company_help);
    truth_field(about, enterprise.company, draft.reform(DraftAction::Company), t)
}

/// Which documents apply.
fn governed(scene: &Scene) -> Html {
    let (t, state) = (scene.texts(), &scene.state);
    let region = &state.enterprise.region;
    let Some(plans) = state.engine.plans.as_ref().filter(|_| !region.is_empty()) else {
        return Html::default();
    };
    let governing = overview::governing(plans, region, state.day());
    let titles: Vec<&str> = governing.map(|plan| plan.title.as_str()).collect();
    if titles.is_empty() && !state.engine.diagnostics.is_empty() {
        return Html::default();
    }
    let text = if titles.is_empty() {
        let known = plans.iter().any(|plan| overview::governs(plan, region));
        if known { t.basics.not_governed } else { t.words.no_plan }.to_owned()
    } else {
        (t.basics.governed_by)(&titles.join(t.words.list_separator))
    };
    p("governed", text)
}

fn regions(scene: &Scene) -> Options {
    let t = scene.texts();
    let rules = scene.state.engine.rules.as_ref();
    let named = rules.into_iter().flat_map(|rules| &rules.index.regions);
    let named = named.map(|it| (it.code.clone().into(), it.name.clone().into()));
    let none = ("".into(), t.basics.region_none.into());
    let other = (OTHER_REGION.into(), t.basics.region_other.into());
    let mut all: Options = std::iter::once(none).chain(named).chain([other]).collect();
    // A place from a saved draft that today's rules do not name is shown by its code.
    let chosen = &scene.state.enterprise.region;
    if all.iter().all(|(code, _)| code != chosen) {
        all.push((chosen.clone().into(), chosen.clone().into()));
    }
    all
}

fn subjects(t: &Texts) -> Options {
    let named = SubjectType::ALL.into_iter().filter(|subject| *subject != SubjectType::Unknown);
    let all = std::iter::once(SubjectType::Unknown).chain(named);
    all.map(|subject| (subject.key().into(), (t.basics.subject_label)(subject).into())).collect()
}

fn subject(key: &str) -> SubjectType {
    SubjectType::ALL.into_iter().find(|subject| subject.key() == key).unwrap_or_default()
}
