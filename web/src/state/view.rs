//! What is shown and what not: the patents shown alone, the menu of samples.

use super::sample::Sample;
use super::shared::Shared;
use super::step::Step;

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewState {
    /// The step gone to last.
    pub step: Step,
    /// The patents that a link asked to see.
    pub focus: Option<Shared<RowFocus>>,
    /// The menu of samples.
    pub samples: Samples,
    /// Whether a file hovers over the place to drop it.
    pub dragging: bool,
    /// Whether the enterprises that are kept are shown.
    pub shelf: bool,
    /// Whether the choices of how the page looks are open.
    pub settings: bool,
    /// Whether the browser is printing.
    pub printing: bool,
}

/// Some of the patents, and why they are shown alone.
#[derive(Clone, Debug)]
pub struct RowFocus {
    /// Why.
    pub label: String,
    /// Their application numbers, digits only, in order.
    pub numbers: Vec<String>,
    /// The column to see.
    pub column: usize,
}

/// The menu of samples.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Samples {
    /// Not asked for.
    #[default]
    Closed,
    /// On its way.
    Loading,
    /// Here.
    Open(Shared<Vec<Sample>>),
    /// It could not be read.
    Failed(String),
}

/// A change of what is shown.
#[derive(Clone, Debug)]
pub enum ViewAction {
    /// This step.
    Go(Step),
    /// Only these patents, or all again.
    Focus(Option<RowFocus>),
    /// The menu of samples, or not.
    ToggleSamples,
    /// The menu was read, or not.
    Samples(Result<Vec<Sample>, String>),
    /// A file hovers, or not.
    Dragging(bool),
    /// The enterprises that are kept, or not.
    ToggleShelf,
    /// The choices of how the page looks are open, or not.
    Settings(bool),
    /// The browser is about to print, or done.
    Printing(bool),
}

/// Changes what is shown.
pub fn apply(view: &mut ViewState, action: ViewAction) {
    match action {
        ViewAction::Go(step) => view.step = step,
        ViewAction::Focus(focus) => view.focus = focus.map(Shared::new),
        ViewAction::ToggleSamples => {
            view.samples = match view.samples {
                Samples::Closed | Samples::Failed(_) => Samples::Loading,
                Samples::Loading | Samples::Open(_) => Samples::Closed,
            }
        }
        ViewAction::Samples(found) if view.samples == Samples::Loading => {
            view.samples = match found {
                Ok(samples) => Samples::Open(Shared::new(samples)),
                Err(message) => Samples::Failed(message),
            }
        }
        ViewAction::Samples(_) => {}
        ViewAction::Dragging(dragging) => view.dragging = dragging,
        ViewAction::ToggleShelf => view.shelf = !view.shelf,
        ViewAction::Settings(open) => view.settings = open,
        ViewAction::Printing(printing) => view.printing = printing,
    }
}
