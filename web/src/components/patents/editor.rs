//! The form of one patent, in a dialog of the browser's own.

use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;
use zhice_model::{LegalStatus, Ownership, PatentKind};

use super::row::words;
use crate::components::Dispatch;
use crate::components::common::field::Remark;
use crate::components::common::{Disclosure, Field, SelectField, TextField, TruthSelect};
use crate::state::editor::{Editor, EditorAction, Next, surroundings};
use crate::state::form::{Form, FormField, Remark as FormRemark};
use crate::state::merge::Tick;
use crate::state::{Action, State};
use crate::texts::{Texts, use_texts};

/// The form.
#[derive(Properties, PartialEq)]
pub struct EditorDialogProps {
    pub editor: Rc<Editor>,
    pub state: Rc<State>,
    pub dispatch: Dispatch,
}

/// What every part of the form needs.
struct Parts {
    form: Rc<Editor>,
    remarks: Vec<FormRemark>,
    type_: Callback<Form>,
    t: &'static Texts,
}

/// See [`EditorDialogProps`].
#[component]
pub fn EditorDialog(props: &EditorDialogProps) -> Html {
    let t = use_texts();
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal();
        }
    });
    let editor = props.dispatch.reform(Action::Editor);
    let (_, remarks) = props.editor.form.read(&surroundings(&props.state, &props.editor));
    let parts = Parts {
        form: Rc::clone(&props.editor),
        remarks,
        type_: editor.reform(EditorAction::Type),
        t,
    };
    let oncancel = editor.reform(|event: Event| {
        event.prevent_default();
        EditorAction::Close
    });
    let onsubmit = editor.reform(|event: SubmitEvent| {
        event.prevent_default();
        EditorAction::Save(Next::List)
    });
    let title = if props.editor.digits.is_some() { t.editor.edit } else { t.editor.add };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby="editor-title" {oncancel}>
            <form method="dialog" {onsubmit} novalidate=true>
                <h2 id="editor-title">{ title }</h2>
                { parts.faults() }
                <div class="form-grid">{ parts.facts() }</div>
                { parts.ticks() }
                <Disclosure summary={html! { t.editor.more }}>
                    <div class="form-grid">{ parts.more() }</div>
                </Disclosure>
                { buttons(props, &editor, t) }
            </form>
        </dialog>
    }
}

fn buttons(props: &EditorDialogProps, editor: &Callback<EditorAction>, t: &Texts) -> Html {
    html! {
        <div class="dialog-actions">
            <button type="submit" class="primary">{ t.editor.save }</button>
            if props.editor.digits.is_none() {
                <button
                    type="button"
                    class="secondary"
                    onclick={editor.reform(|_| EditorAction::Save(Next::Another))}
                >
                    { t.editor.save_and_next }
                </button>
            }
            <button type="button" class="quiet" onclick={editor.reform(|_| EditorAction::Close)}>
                { t.editor.cancel }
            </button>
        </div>
    }
}

impl Parts {
    fn remark(&self, field: FormField) -> Remark {
        let Some(remark) = self.remarks.iter().find(|remark| remark.field == field) else {
            return Remark::None;
        };
        let blank = field == FormField::Number && self.form.form.number.trim().is_empty();
        let text = (self.t.editor.fault)(&remark.fault);
        match remark.is_fatal() {
            true if blank && !self.form.tried => Remark::None,
            true => Remark::Fault(text),
            false => Remark::Doubt(text),
        }
    }

    /// A change of one field as a change of the form.
    fn on<T: 'static>(&self, change: impl Fn(&mut Form, T) + 'static) -> Callback<T> {
        let form = self.form.form.clone();
        self.type_.reform(move |value| {
            let mut form = form.clone();
            change(&mut form, value);
            form
        })
    }

    fn faults(&self) -> Html {
        let count = self.remarks.iter().filter(|remark| remark.is_fatal()).count();
        let shown = self.form.tried && count > 0;
        html! {
            <div role="alert">
                if shown {
                    <p class="form-faults">{ (self.t.editor.faults)(count) }</p>
                }
            </div>
        }
    }

    fn facts(&self) -> Html {
        let (t, form) = (self.t, &self.form.form);
        let kinds = [PatentKind::Invention, PatentKind::UtilityModel, PatentKind::Design];
        html! {
            <>
                <TextField
                    id="editor-number"
                    label={t.patents.number}
                    value={form.number.clone()}
                    help={t.editor.number_help}
                    remark={self.remark(FormField::Number)}
                    on_input={self.on(|form, text| form.number = text)}
                />
                <TextField
                    id="editor-title-field"
                    label={t.patents.title}
                    value={form.title.clone()}
                    on_input={self.on(|form, text| form.title = text)}
                />
                { self.day("editor-filed", t.patents.filed_on, FormField::FiledOn, &form.filed_on) }
                { self.day("editor-granted", t.patents.granted_on, FormField::GrantedOn, &form.granted_on) }
                { self.choice("editor-status", t.patents.status, &LegalStatus::ALL, form.status,
                    t.patents.status_label, |form, status| form.status = status) }
                { self.day("editor-ended", t.editor.ended_on, FormField::EndedOn, &form.ended_on) }
                { self.choice("editor-ownership", t.patents.ownership, &Ownership::ALL, form.ownership,
                    t.patents.ownership_label, |form, ownership| form.ownership = ownership) }
                { self.kind(&kinds) }
            </>
        }
    }

    fn kind(&self, kinds: &[PatentKind]) -> Html {
        let (t, form) = (self.t, &self.form.form);
        let kinds: Vec<Option<PatentKind>> =
            std::iter::once(None).chain(kinds.iter().copied().map(Some)).collect();
        let label =
            |kind: Option<PatentKind>| kind.map_or(t.editor.kind_by_number, t.patents.kind_label);
        self.choice("editor-kind", t.patents.kind, &kinds, form.kind, label, |form, kind| {
            form.kind = kind
        })
    }

    fn more(&self) -> Html {
        let (t, form) = (self.t, &self.form.form);
        html! {
            <>
                { self.day("editor-in", t.editor.transferred_in_on, FormField::TransferredInOn, &form.transferred_in_on) }
                { self.day("editor-out", t.editor.transferred_out_on, FormField::TransferredOutOn, &form.transferred_out_on) }
                { self.day("editor-fee", t.editor.fee_due_on, FormField::FeeDueOn, &form.fee_due_on) }
            </>
        }
    }

    fn day(&self, id: &'static str, label: &'static str, field: FormField, value: &str) -> Html {
        let set = move |form: &mut Form, text| match field {
            FormField::Number => form.number = text,
            FormField::FiledOn => form.filed_on = text,
            FormField::GrantedOn => form.granted_on = text,
            FormField::EndedOn => form.ended_on = text,
            FormField::TransferredInOn => form.transferred_in_on = text,
            FormField::TransferredOutOn => form.transferred_out_on = text,
            FormField::FeeDueOn => form.fee_due_on = text,
        };
        let help = match field {
            FormField::EndedOn => self.t.editor.ended_on_help,
            _ => self.t.editor.date_help,
        };
        html! {
            <TextField
                {id}
                {label}
                {help}
                value={value.to_owned()}
                remark={self.remark(field)}
                inputmode="numeric"
                class="date"
                on_input={self.on(set)}
            />
        }
    }

    fn choice<T: Copy + PartialEq + 'static>(
        &self,
        id: &'static str,
        label: &'static str,
        all: &[T],
        value: T,
        name: impl Fn(T) -> &'static str,
        set: impl Fn(&mut Form, T) + 'static,
    ) -> Html {
        let options: Vec<(AttrValue, AttrValue)> = all
            .iter()
            .enumerate()
            .map(|(at, item)| (AttrValue::from(at.to_string()), name(*item).into()))
            .collect();
        let position = all.iter().position(|item| *item == value).unwrap_or_default();
        let items = all.to_vec();
        let on_choose = self.on(move |form, key: String| {
            let chosen = key.parse::<usize>().ok().and_then(|at| items.get(at));
            if let Some(item) = chosen {
                set(form, *item);
            }
        });
        html! { <SelectField {id} {label} value={position.to_string()} {options} {on_choose} /> }
    }

    fn ticks(&self) -> Html {
        let t = self.t;
        let tick = |(at, tick): (usize, Tick)| {
            let id = AttrValue::from(format!("editor-tick-{at}"));
            let value = self.form.form.ticks.get(at).copied().unwrap_or_default();
            let on_choose = self.on(move |form, value| {
                if let Some(place) = form.ticks.get_mut(at) {
                    *place = value;
                }
            });
            html! {
                <Field key={at} id={&id} label={words(tick, &t.patents.ticks).0}>
                    <TruthSelect {id} {value} {on_choose} />
                </Field>
            }
        };
        html! {
            <fieldset class="form-ticks">
                <legend>{ t.patents.high_value }</legend>
                <p class="field-help">{ t.editor.high_value_help }</p>
                <div class="form-grid four">{ for Tick::ALL.into_iter().enumerate().map(tick) }</div>
            </fieldset>
        }
    }
}
