//! The list as a whole: what it is made of, what can be done with it, and the table.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::{Enterprise, PatentKind};

use super::samples::SampleMenu;
use super::table::PatentTable;
use crate::components::Dispatch;
use crate::components::common::DateInput;
use crate::components::import::Chooser;
use crate::format::overview;
use crate::state::draft::DraftAction;
use crate::state::editor::EditorAction;
use crate::state::{Action, State};
use crate::texts::{Texts, use_texts};

/// The list.
#[derive(Properties, PartialEq)]
pub struct PortfolioProps {
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// See [`PortfolioProps`].
#[component]
pub fn Portfolio(props: &PortfolioProps) -> Html {
    let t = use_texts();
    let (state, dispatch) = (&props.state, &props.dispatch);
    let marks = use_memo(state.engine.outcome.clone(), |outcome| {
        let outcome = outcome.as_ref()?;
        let (_, rating) = overview::primary(&outcome.assessment)?;
        Some(overview::counted(rating, &outcome.enterprise))
    });
    let status_as_of = dispatch.reform(|day| Action::Draft(DraftAction::StatusAsOf(day)));
    html! {
        <div class="portfolio">
            { composition(&state.enterprise, t) }
            <div class="toolbar">
                <Chooser name={state.enterprise.name.clone()} dispatch={dispatch.clone()} primary=false />
                <button
                    type="button"
                    class="secondary"
                    onclick={dispatch.reform(|_| Action::Editor(EditorAction::Add))}
                >
                    { t.patents.add }
                </button>
                <SampleMenu name={state.enterprise.name.clone()} dispatch={dispatch.clone()} />
            </div>
            <PatentTable
                enterprise={Rc::clone(&state.enterprise)}
                focus={state.focus.clone()}
                {marks}
                dispatch={dispatch.clone()}
            />
            <div class="form-grid">
                <DateInput
                    id="status-as-of"
                    label={t.patents.status_as_of}
                    value={state.enterprise.status_as_of}
                    help={t.patents.status_as_of_help}
                    on_change={status_as_of}
                />
            </div>
        </div>
    }
}

/// How many patents there are, of which kinds, and how many are in force.
fn composition(enterprise: &Enterprise, t: &Texts) -> Html {
    let patents = &enterprise.patents;
    let of = |kind| patents.iter().filter(|patent| patent.kind() == Some(kind)).count();
    let in_force = patents.iter().filter(|patent| patent.status.is_in_force()).count();
    let kinds = (t.patents.kinds)(
        of(PatentKind::Invention),
        of(PatentKind::UtilityModel),
        of(PatentKind::Design),
    );
    html! {
        <p class="composition">
            <strong>{ (t.patents.total)(patents.len()) }</strong>
            <span>{ kinds }</span>
            <span>{ (t.patents.in_force)(in_force) }</span>
        </p>
    }
}
