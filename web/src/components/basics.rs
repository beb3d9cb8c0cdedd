//! The first step: place, day, name and kind of subject.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::enterprise::SubjectType;
use zhice_model::message::Region;
use zhice_model::plan::PlanSummary;
use zhice_model::{Date, Enterprise};

use super::Dispatch;
use super::common::{DateInput, Panel, SelectField, TextField};
use crate::format::overview;
use crate::state::Action;
use crate::state::draft::{DraftAction, OTHER_REGION};
use crate::texts::{Texts, use_texts};

/// The first step.
#[derive(Properties, PartialEq)]
pub struct BasicsProps {
    pub enterprise: Rc<Enterprise>,
    /// The day of assessment.
    pub day: Date,
    /// Whether that day is today.
    pub is_today: bool,
    /// The places that the rules name.
    pub regions: Vec<Region>,
    /// The plans, once the engine has taken them.
    pub plans: Option<Rc<Vec<PlanSummary>>>,
    pub dispatch: Dispatch,
}

/// See [`BasicsProps`].
#[component]
pub fn Basics(props: &BasicsProps) -> Html {
    let t = use_texts();
    let draft = props.dispatch.reform(Action::Draft);
    html! {
        <Panel id="basics-title" step={(t.page.step)(1)} title={t.page.step_basics}>
            <div class="form-grid">
                <SelectField
                    id="region"
                    label={t.basics.region}
                    value={props.enterprise.region.clone()}
                    options={regions(&props.regions, &props.enterprise.region, t)}
                    help={t.basics.region_help}
                    on_choose={draft.reform(DraftAction::Region)}
                />
                <DayField day={props.day} is_today={props.is_today} draft={draft.clone()} />
                <TextField
                    id="name"
                    label={t.basics.name}
                    value={props.enterprise.name.clone()}
                    help={t.basics.name_help}
                    autocomplete="organization"
                    on_input={draft.reform(DraftAction::Name)}
                />
                <SelectField
                    id="subject"
                    label={t.basics.subject}
                    value={props.enterprise.subject.key()}
                    options={subjects()}
                    help={t.basics.subject_help}
                    on_choose={draft.reform(|key: String| DraftAction::Subject(subject(&key)))}
                />
            </div>
            { governed(props, t) }
        </Panel>
    }
}

#[derive(Properties, PartialEq)]
struct DayFieldProps {
    day: Date,
    is_today: bool,
    draft: Callback<DraftAction>,
}

#[component]
fn DayField(props: &DayFieldProps) -> Html {
    let t = use_texts();
    html! {
        <div class="day-field">
            <DateInput
                id="as-of"
                label={t.basics.as_of}
                value={props.day}
                required=true
                help={t.basics.as_of_help}
                on_change={props.draft.reform(DraftAction::AsOf)}
            />
            if !props.is_today {
                <button type="button" class="quiet" onclick={props.draft.reform(|_| DraftAction::AsOf(None))}>
                    { t.basics.back_to_today }
                </button>
            }
        </div>
    }
}

/// Which documents apply.
fn governed(props: &BasicsProps, t: &Texts) -> Html {
    let Some(plans) = props.plans.as_ref().filter(|_| !props.enterprise.region.is_empty()) else {
        return Html::default();
    };
    let governing = overview::governing(plans, &props.enterprise.region, props.day);
    let titles: Vec<&str> = governing.map(|plan| plan.title.as_str()).collect();
    let text = if titles.is_empty() {
        t.basics.not_governed.to_owned()
    } else {
        (t.basics.governed_by)(&titles.join(t.words.list_separator))
    };
    html! { <p class="governed">{ text }</p> }
}

fn regions(regions: &[Region], chosen: &str, t: &Texts) -> Vec<(AttrValue, AttrValue)> {
    let named = regions
        .iter()
        .map(|region| (AttrValue::from(region.code.clone()), AttrValue::from(region.name.clone())));
    let none = ("".into(), t.basics.region_none.into());
    let other = (OTHER_REGION.into(), t.basics.region_other.into());
    let mut all: Vec<_> = std::iter::once(none).chain(named).chain([other]).collect();
    // A place from a saved draft that today's rules do not name is shown by its code.
    if all.iter().all(|(code, _)| code != chosen) {
        all.push((chosen.to_owned().into(), chosen.to_owned().into()));
    }
    all
}

fn subjects() -> Vec<(AttrValue, AttrValue)> {
    let named = SubjectType::ALL.into_iter().filter(|subject| *subject != SubjectType::Unknown);
    let all = std::iter::once(SubjectType::Unknown).chain(named);
    all.map(|subject| (subject.key().into(), subject.label().into())).collect()
}

fn subject(key: &str) -> SubjectType {
    SubjectType::ALL.into_iter().find(|subject| subject.key() == key).unwrap_or_default()
}
