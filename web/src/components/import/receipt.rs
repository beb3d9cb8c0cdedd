//! The account of an import that was taken, with the questions that the file itself cannot answer.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::plan::Ask;

use crate::components::Dispatch;
use crate::components::questions::question_id;
use crate::dom;
use crate::format::overview;
use crate::state::importing::{ImportAction, Receipt, counts};
use crate::state::{Action, State};
use crate::texts::use_texts;

/// The account.
#[derive(Properties, PartialEq)]
pub struct ReceiptNoteProps {
    pub receipt: Rc<Receipt>,
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// See [`ReceiptNoteProps`].
#[component]
pub fn ReceiptNote(props: &ReceiptNoteProps) -> Html {
    let t = use_texts();
    let (new, changed, same) = counts(&props.receipt.merge);
    let undo = props.dispatch.reform(|_| Action::Import(ImportAction::TakeBack));
    let open = open_asks(&props.state);
    let link = |ask: &&Ask| {
        let id = question_id(&ask.id);
        let onclick = move |_| dom::visit(&id);
        html! { <li><button type="button" class="link" {onclick}>{ &ask.label }</button></li> }
    };
    html! {
        <div class="receipt">
            <div class="receipt-line">
                <p id="receipt-title" tabindex="-1">
                    { (t.import.receipt)(&props.receipt.file, new, changed, same) }
                </p>
                <button type="button" class="quiet" onclick={undo}>{ t.import.undo }</button>
            </div>
            if !open.is_empty() {
                <div class="receipt-questions">
                    <h3>{ (t.import.confirm_title)(open.len()) }</h3>
                    <p>{ t.import.confirm_lead }</p>
                    <ul>{ for open.iter().map(link) }</ul>
                </div>
            }
        </div>
    }
}

/// The questions that the rating depends on and nobody has answered.
fn open_asks(state: &State) -> Vec<&Ask> {
    let Some((plans, outcome)) = state.engine.plans.as_ref().zip(state.engine.outcome.as_ref())
    else {
        return Vec::new();
    };
    let Some((_, rating)) = overview::primary(&outcome.assessment) else { return Vec::new() };
    let open = overview::open_questions(rating);
    let asks = overview::asks(plans, &state.enterprise.region, state.day());
    asks.into_iter().filter(|ask| open.contains(ask.id.as_str())).collect()
}
