//! The patent being edited: opened, typed into, saved or left.

use std::rc::Rc;

use zhice_model::Patent;

use super::State;
use super::form::{Form, FormField, Surroundings};
use super::open_form::Editor;
use super::portfolio;
use super::shared::Shared;

/// What can happen to the form.
#[derive(Clone, Debug)]
pub enum EditorAction {
    /// An empty form is opened.
    Add,
    /// The patent with these digits is opened.
    Edit(String),
    /// Something was typed into a field, or chosen.
    Type(FormField, String),
    /// The form is to be saved, and the next one opened.
    Save(Next),
    /// The form is left.
    Close,
}

/// What follows a saved form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The list.
    List,
    /// Another empty form.
    Another,
}

/// Carries out a step of the form.
pub fn apply(state: &mut State, action: EditorAction) {
    match action {
        EditorAction::Add => state.editor = Some(Shared::default()),
        EditorAction::Edit(digits) => state.editor = open(state, digits).map(Shared::new),
        EditorAction::Type(field, text) => {
            if let Some(editor) = &mut state.editor {
                editor.edit().form.set(field, text);
            }
        }
        EditorAction::Save(next) => save(state, next),
        EditorAction::Close => state.editor = None,
    }
}

fn open(state: &State, digits: String) -> Option<Editor> {
    let at = state.patents.position(&digits)?;
    let form = Form::of(state.patents.get(at)?);
    Some(Editor { digits: Some(digits), form, ..Editor::default() })
}

fn save(state: &mut State, next: Next) {
    let Some(editor) = state.editor.clone() else { return };
    let (patent, _) = editor.form.read(&surroundings(state, &editor));
    let Some(patent) = patent else {
        state.editor = Some(Shared::new(Editor { tried: true, ..Editor::clone(&editor) }));
        return;
    };
    portfolio::put(state, editor.digits.as_deref(), patent);
    let another = || Shared::new(Editor { round: editor.round + 1, ..Editor::default() });
    state.editor = (next == Next::Another).then(another);
}

/// What the open form is read against.
#[must_use]
pub fn surroundings<'a>(state: &'a State, editor: &Editor) -> Surroundings<'a> {
    let original = editor.digits.as_deref().and_then(|digits| original(state, digits));
    Surroundings {
        original,
        list: &state.patents,
        day: state.day(),
        status_day: state.status_day(),
    }
}

fn original<'a>(state: &'a State, digits: &str) -> Option<&'a Patent> {
    state.patents.get(state.patents.position(digits)?).map(Rc::as_ref)
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;

    use super::{EditorAction, Next};
    use crate::state::form::FormField;
    use crate::state::{Action, State};

    fn typed(number: &str) -> EditorAction {
        EditorAction::Type(FormField::Number, number.into())
    }

    #[test]
    fn saved_only_when_right() {
        let save = EditorAction::Save;
        let mut state = State::new(date(2026, 11, 21));
        let mut step = |action| {
            state.apply(Action::Editor(action));
            let editor = state.editor.as_ref().map(|editor| (editor.tried, editor.round));
            (state.patents.len(), editor)
        };
        assert_eq!(step(EditorAction::Add), (0, Some((false, 0))));
        assert_eq!(step(save(Next::List)), (0, Some((true, 0))), "an empty form is not saved");
        step(typed("202310123456.6"));
        assert_eq!(step(save(Next::Another)), (1, Some((false, 1))));
        step(typed("202310123456"));
        assert_eq!(step(save(Next::List)), (1, Some((true, 1))), "one application once");
        step(typed("202410000001.X"));
        assert_eq!(step(save(Next::List)), (2, None));
        assert_eq!(step(EditorAction::Edit("202410000001".into())), (2, Some((false, 0))));
        assert_eq!(step(EditorAction::Close), (2, None));
        assert_eq!(step(EditorAction::Edit("000".into())), (2, None));
    }
}
