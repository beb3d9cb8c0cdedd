//! A cell being edited: a line of text or a choice, read by the same rules as the whole form.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;
use zhice_model::{LegalStatus, Ownership, Patent};

use super::cells::name;
use super::model::{Act, Editing};
use crate::components::Scene;
use crate::state::Action;
use crate::state::form::{Form, FormField, Surroundings, TRUTHS};
use crate::state::grid::Column;
use crate::state::portfolio::PortfolioAction;
use crate::texts::Texts;

/// The id of what is said of the cell being edited.
pub const FAULT: &str = "grid-fault";

/// The cell.
#[derive(Properties, PartialEq)]
pub struct CellEditorProps {
    pub scene: Scene,
    pub patent: Rc<Patent>,
    pub editing: Editing,
    pub act: Callback<Act>,
}

/// Opens a cell.
#[must_use]
pub fn open(patent: &Patent, column: Column) -> Option<Editing> {
    let field = column.field().filter(|_| column.is_editable(patent))?;
    Some(Editing {
        digits: patent.application_number.digits().to_owned(),
        column,
        text: Form::of(patent).get(field).to_owned(),
        fault: None,
    })
}

/// See [`CellEditorProps`].
#[component]
pub fn CellEditor(props: &CellEditorProps) -> Html {
    let node = use_node_ref();
    // What was taken or left once is not taken again when the browser takes the focus away.
    let over = use_memo((), |()| Cell::new(false));
    let by_key = use_memo((), |()| Cell::new(false));
    use_effect_with(node.clone(), |node| {
        if let Some(element) = node.cast::<HtmlElement>() {
            let _ = element.focus();
        }
        if let Some(input) = control::<HtmlInputElement>(node) {
            input.select();
        }
    });
    let finish = finisher(props, &node, &over);
    let onkeydown = {
        let (finish, act) = (finish.clone(), props.act.clone());
        let (over, by_key) = (Rc::clone(&over), Rc::clone(&by_key));
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
                    over.set(true);
                    act.emit(Act::Edit(None));
                }
                _ => {}
            }
        })
    };
    let onblur = finish.reform(|_: FocusEvent| ());
    match choices(props.editing.column, props.scene.texts()) {
        Some(labels) => choice(props, node, &labels, (onkeydown, onblur), by_key),
        None => line(props, node, onkeydown, onblur),
    }
}

/// Takes what was typed, unless it cannot be.
fn finisher(props: &CellEditorProps, node: &NodeRef, over: &Rc<Cell<bool>>) -> Callback<()> {
    let (scene, patent) = (props.scene.clone(), Rc::clone(&props.patent));
    let (editing, act, over) = (props.editing.clone(), props.act.clone(), Rc::clone(over));
    let node = node.clone();
    Callback::from(move |()| {
        if over.get() {
            return;
        }
        let editing = Editing { text: value(&node, &editing), ..editing.clone() };
        match read(&scene, &patent, &editing) {
            Ok(changed) => {
                over.set(true);
                act.emit(Act::Edit(None));
                if changed != *patent {
                    let put = PortfolioAction::Put(editing.digits.clone(), Box::new(changed));
                    scene.dispatch.emit(Action::Portfolio(put));
                }
            }
            Err(fault) => {
                act.emit(Act::Edit(Some(Editing { fault: Some(fault), ..editing.clone() })));
            }
        }
    })
}

/// The control, if it is of this kind; `NodeRef::cast` would take any for it.
fn control<T: JsCast>(node: &NodeRef) -> Option<T> {
    node.get()?.dyn_into().ok()
}

/// What stands in the control by now.
fn value(node: &NodeRef, editing: &Editing) -> String {
    let text = control::<HtmlInputElement>(node).map(|input| input.value());
    let choice = || control::<HtmlSelectElement>(node).map(|select| select.value());
    text.or_else(choice).unwrap_or_else(|| editing.text.clone())
}

fn read(scene: &Scene, patent: &Patent, editing: &Editing) -> Result<Patent, String> {
    let Some(field) = editing.column.field() else { return Ok(patent.clone()) };
    let mut form = Form::of(patent);
    form.set(field, editing.text.clone());
    let state = &scene.state;
    let around = Surroundings { original: Some(patent), list: &state.patents, day: state.day() };
    let (changed, remarks) = form.read(&around);
    let fault = remarks.iter().find(|remark| remark.is_fatal());
    let words = || fault.map(|remark| (scene.texts().editor.fault)(&remark.fault));
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

fn label(props: &CellEditorProps) -> String {
    let t = props.scene.texts();
    let number = props.patent.application_number.to_string();
    (t.grid().edit_in)(name(props.editing.column, t), &number)
}

fn typed(props: &CellEditorProps) -> Callback<String> {
    let (act, editing) = (props.act.clone(), props.editing.clone());
    Callback::from(move |text| {
        act.emit(Act::Edit(Some(Editing { text, fault: None, ..editing.clone() })));
    })
}

fn line(
    props: &CellEditorProps,
    node: NodeRef,
    onkeydown: Callback<KeyboardEvent>,
    onblur: Callback<FocusEvent>,
) -> Html {
    let oninput = typed(props).reform(|event: InputEvent| {
        event.target_dyn_into::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default()
    });
    let figures = props.editing.column.field() != Some(FormField::Title);
    let fault = props.editing.fault.is_some();
    html! {
        <input
            ref={node}
            type="text"
            value={props.editing.text.clone()}
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
    let typed = typed(props);
    let select = node.clone();
    let onchange = Callback::from(move |_: Event| {
        let Some(select) = select.cast::<HtmlSelectElement>() else { return };
        typed.emit(select.value());
        if !by_key.get() {
            let _ = select.blur();
        }
    });
    let option = |(at, label): (usize, &&'static str)| {
        let value = at.to_string();
        let selected = value == props.editing.text;
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
