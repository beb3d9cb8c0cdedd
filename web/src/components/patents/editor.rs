//! The form of one patent, in a dialog of the browser's own.

use yew::prelude::*;

use super::fields::Fields;
use crate::components::Scene;
use crate::components::common::modal::Modal;
use crate::components::common::{button, disclosure};
use crate::state::Action;
use crate::state::editor::{EditorAction, Next, surroundings};
use crate::state::open_form::Editor;

/// The form.
pub fn dialog(editor: &Editor, scene: &Scene) -> Html {
    let act = scene.dispatch.reform(Action::Editor);
    let onsubmit = act.reform(|event: SubmitEvent| {
        event.prevent_default();
        EditorAction::Save(Next::List)
    });
    html! {
        <Modal key={editor.round} labelled_by="editor-title" on_cancel={act.reform(|()| EditorAction::Close)}>
            <form method="dialog" {onsubmit} novalidate=true>{ form(editor, scene) }</form>
        </Modal>
    }
}

fn form(editor: &Editor, scene: &Scene) -> Html {
    let t = scene.texts();
    let (_, remarks) = editor.form.read(&surroundings(&scene.state, editor));
    let typed = |(field, text)| Action::Editor(EditorAction::Type(field, text));
    let on_type = scene.dispatch.reform(typed);
    let fields = Fields { editor, remarks, on_type, t };
    let title = if editor.digits.is_some() { t.editor.edit } else { t.editor.add };
    let more = html! { <div class="form-grid">{ fields.more() }</div> };
    let more_is_open = editor.form.is_of_transferred() || fields.more_is_odd();
    html! {
        <>
            <h2 id="editor-title">{ title }</h2>
            { fields.faults() }
            <div class="form-grid">{ fields.facts() }</div>
            { fields.ticks() }
            { disclosure(t.editor.more.into(), more_is_open, more) }
            { buttons(editor, scene) }
        </>
    }
}

fn buttons(editor: &Editor, scene: &Scene) -> Html {
    let t = scene.texts();
    let click = |action| scene.click(Action::Editor(action));
    let another = click(EditorAction::Save(Next::Another));
    html! {
        <div class="dialog-actions">
            <button type="submit" class="primary">{ t.editor.save }</button>
            if editor.digits.is_none() {
                { button("secondary", t.editor.save_and_next, another) }
            }
            { button("quiet", t.editor.cancel, click(EditorAction::Close)) }
        </div>
    }
}
