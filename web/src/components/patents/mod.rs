//! The second step: the patents, by file, by hand or by example.

mod editor;
mod pager;
mod portfolio;
mod row;
mod samples;
mod start;
mod table;

use std::rc::Rc;

use yew::prelude::*;

use self::editor::EditorDialog;
use self::portfolio::Portfolio;
use self::start::Start;
use super::Dispatch;
use super::common::Panel;
use super::import::{Chooser, ImportFailed, Preview, Reading, ReceiptNote};
use crate::state::State;
use crate::state::importing::ImportStage;
use crate::texts::use_texts;

/// The second step.
#[derive(Properties, PartialEq)]
pub struct PatentsProps {
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// See [`PatentsProps`].
#[component]
pub fn Patents(props: &PatentsProps) -> Html {
    let t = use_texts();
    let state = &props.state;
    let dispatch = &props.dispatch;
    let empty = state.enterprise.patents.is_empty();
    let name = AttrValue::from(state.enterprise.name.clone());
    html! {
        <Panel id="patents-title" step={(t.page.step)(2)} title={t.page.step_patents}>
            { import(state, dispatch) }
            if empty && state.import == ImportStage::Idle {
                <Start {name} dispatch={dispatch.clone()} />
            } else if !empty {
                <Portfolio state={Rc::clone(state)} dispatch={dispatch.clone()} />
            } else if matches!(state.import, ImportStage::Failed(..)) {
                <Chooser {name} dispatch={dispatch.clone()} primary=true />
            }
            if let Some(editor) = &state.editor {
                <EditorDialog
                    key={editor.round}
                    editor={Rc::clone(editor)}
                    state={Rc::clone(state)}
                    dispatch={dispatch.clone()}
                />
            }
        </Panel>
    }
}

/// Where the file on its way in stands.
fn import(state: &Rc<State>, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    match &state.import {
        ImportStage::Idle => match &state.receipt {
            Some(receipt) => html! {
                <ReceiptNote receipt={Rc::clone(receipt)} state={Rc::clone(state)} {dispatch} />
            },
            None => Html::default(),
        },
        ImportStage::Reading(source) => html! {
            <Reading file={source.file.clone()} {dispatch} />
        },
        ImportStage::Preview(source, import) => html! {
            <Preview
                source={Rc::clone(source)}
                import={Rc::clone(import)}
                enterprise={Rc::clone(&state.enterprise)}
                {dispatch}
            />
        },
        ImportStage::Failed(file, diagnostics) => html! {
            <ImportFailed file={file.clone()} diagnostics={Rc::clone(diagnostics)} {dispatch} />
        },
    }
}
