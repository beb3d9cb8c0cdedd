//! A cell being edited: a line of text or a choice, read by the same rules as the whole form.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use zhice_model::{LegalStatus, Ownership, Patent};

use super::column::name;
use super::model::{Act, Editing, Model};
use crate::components::Scene;
use crate::state::Action;
use crate::state::form::{Form, FormField, Surroundings, TRUTHS};
use crate::state::grid::Column;
use crate::state::portfolio::PortfolioAction;
use crate::texts::Texts;

/// The id of what is said of the cell being edited.
pub const FAULT: &str = "grid-fault";

/// The cell.
#[derive(Clone, Properties, PartialEq)]
pub struct CellEditorProps {
    pub scene: Scene,
    pub patent: Rc<Patent>,
    pub editing: Editing,
    pub model: UseReducerHandle<Model>,
}

/// Opens a cell.
#[must_use]
pub fn open(patent: &Patent, column: Column) -> Option<Editing> {
    let digits = patent.application_number.digits().to_owned();
    let editing = Editing { digits, column, typed: None, fault: None };
    column.is_editable(patent).then_some(editing)
}

/// See [`CellEditorProps`].
#[component]
pub fn CellEditor(props: &CellEditorProps) -> Html {
    let node = use_node_ref();
    let by_key = use_memo((), |()| Cell::new(false));
    use_effect_with(node.clone(), |node| {
        if let Some(element) = node.cast::<HtmlElement>() {
            let _ = element.focus();
        }
        if let Some(input) = control::<HtmlInputElement>(node) {
            input.select();
        }
    });
    let finish = finisher(props, &node);
    let onkeydown = {
        let (finish, model, by_key) = (finish.clone(), props.model.clone(), Rc::clone(&by_key));
        Callback::from(move |event: KeyboardEvent| {
            by_key.set(true);
            // What is being composed by an input method is not finished by its Enter key.
            if event.is_composing() {
                return;
            }
            event.stop_propagation();
            match event.key().as_str() {
                "Enter" => {
                    event.prevent_default();
                    finish.emit(());
                }
                "Escape" => {
                    event.prevent_default();
                    model.dispatch(Act::Edit(None));
                }
                _ => {}
            }
        })
    };
    let onblur = finish.reform(|_: FocusEvent| ());
    let control = match choices(props.editing.column, props.scene.texts()) {
        Some(labels) => choice(props, node, &labels, (onkeydown, onblur), by_key),
        None => line(props, node, onkeydown, onblur),
    };
    html! { <div>{ control }</div> }
}

/// Takes what was typed, unless it cannot be. What was taken or left is not taken again when the browser
/// takes the focus away.
fn finisher(props: &CellEditorProps, node: &NodeRef) -> Callback<()> {
    let CellEditorProps { scene, patent, editing, model } = props.clone();
    let node = node.clone();
    Callback::from(move |()| {
        if !model.edits(&editing.digits, editing.column) {
            return;
        }
        match read(&scene, &patent, editing.column, value(&node)) {
            Ok(changed) => {
                model.dispatch(Act::Edit(None));
                if changed != *patent {
                    let put = PortfolioAction::Put(editing.digits.clone(), Box::new(changed));
                    scene.dispatch.emit(Action::Portfolio(put));
                }
            }
            Err(fault) => {
                model.dispatch(Act::Refuse(fault));
            }
        }
    })
}

/// The control, if it is of this kind; `NodeRef::cast` would take any for it.
fn control<T: JsCast>(node: &NodeRef) -> Option<T> {
    node.get()?.dyn_into().ok()
}

/// What stands in the control by now.
fn value(node: &NodeRef) -> Option<String> {
    let text = control::<HtmlInputElement>(node).map(|input| input.value());
    text.or_else(|| control::<HtmlSelectElement>(node).map(|select| select.value()))
}

fn read(
    scene: &Scene,
    patent: &Patent,
    column: Column,
    value: Option<String>,
) -> Result<Patent, String> {
    let Some((field, value)) = column.field().zip(value) else { return Ok(patent.clone()) };
    let mut form = Form::of(patent);
    form.set(field, value);
    let state = &scene.state;
    let (day, status_day) = (state.day(), state.status_day());
    let around = Surroundings { original: Some(patent), list: &state.patents, day, status_day };
    let (changed, remarks) = form.read(&around);
    let fault = remarks.iter().find(|remark| remark.is_fatal());
    let words = || fault.map(|remark| (scene.texts().grid().fault)(&remark.fault));
    changed.ok_or_else(|| words().unwrap_or_default())
}

/// The labels that a column offers; `None`: a line of text.
fn choices(column: Column, t: &Texts) -> Option<Vec<&'static str>> {
    Some(match column {
        Column::Status => LegalStatus::ALL.map(t.patents.status_label).to_vec(),
        Column::Ownership => Ownership::ALL.map(t.patents.ownership_label).to_vec(),
        Column::Tick(_) => TRUTHS.map(t.words.truth).to_vec(),
        _ => return None,
    })
}

/// What was typed, or else what the patent says by now.
fn text(props: &CellEditorProps) -> String {
    let said = || {
        let field = props.editing.column.field()?;
        Some(Form::of(&props.patent).get(field).to_owned())
    };
    props.editing.typed.clone().or_else(said).unwrap_or_default()
}

fn label(props: &CellEditorProps) -> String {
    let t = props.scene.texts();
    let number = props.patent.application_number.to_string();
    (t.grid().edit_in)(name(props.editing.column, t), &number)
}

fn line(
    props: &CellEditorProps,
    node: NodeRef,
    onkeydown: Callback<KeyboardEvent>,
    onblur: Callback<FocusEvent>,
) -> Html {
    let model = props.model.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        model.dispatch(Act::Type(input.map(|input| input.value()).unwrap_or_default()));
    });
    let figures = props.editing.column.field() != Some(FormField::Title);
    let fault = props.editing.fault.is_some();
    html! {
        <input
            ref={node}
            type="text"
            value={text(props)}
            inputmode={figures.then_some("numeric")}
            autocomplete="off"
            aria-label={label(props)}
            aria-invalid={fault.then_some("true")}
            aria-describedby={fault.then_some(FAULT)}
            {oninput}
            {onkeydown}
            {onblur}
        />
    }
}

/// A choice made with the pointer is taken at once, one made with keys when it is finished: keys go
/// through other choices on their way.
fn choice(
    props: &CellEditorProps,
    node: NodeRef,
    labels: &[&'static str],
    (onkeydown, onblur): (Callback<KeyboardEvent>, Callback<FocusEvent>),
    by_key: Rc<Cell<bool>>,
) -> Html {
    let (model, select) = (props.model.clone(), node.clone());
    let onchange = Callback::from(move |_: Event| {
        let Some(select) = select.cast::<HtmlSelectElement>() else { return };
        model.dispatch(Act::Type(select.value()));
        if !by_key.get() {
            let _ = select.blur();
        }
    });
    let chosen = text(props);
    let option = |(at, label): (usize, &&'static str)| {
        let value = at.to_string();
        let selected = value == chosen;
        html! { <option {value} {selected}>{ *label }</option> }
    };
    html! {
        <select
            ref={node}
            aria-label={label(props)}
            {onchange}
            {onkeydown}
            {onblur}
        >
            { for labels.iter().enumerate().map(option) }
        </select>
    }
}
