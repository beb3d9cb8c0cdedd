//! All that the page knows, and the one function that changes it. No browser in here: the reducer
//! is tested natively.

pub mod draft;
pub mod editor;
pub mod engine;
pub mod entered;
pub mod form;
pub mod grid;
pub mod importing;
pub mod index;
pub mod ledger;
pub mod merge;
pub mod naming;
pub mod notice;
pub mod of_year;
pub mod open_form;
pub mod patch;
pub mod portfolio;
pub mod questions;
mod replace;
pub mod sample;
pub mod saved;
pub mod scenario;
pub mod settings;
pub mod shared;
pub mod step;
mod undo;
pub mod view;
mod year;

use std::rc::Rc;

use yew::Reducible;
use zhice_model::totals::Totals;
use zhice_model::{Date, Enterprise};

use self::draft::DraftAction;
use self::editor::EditorAction;
use self::engine::{EngineAction, EngineState};
use self::importing::{ImportAction, ImportStage, Receipt};
use self::ledger::Ledger;
use self::notice::{Event, Notice};
use self::of_year::OfYear;
use self::open_form::Editor;
use self::portfolio::PortfolioAction;
use self::questions::QuestionOrder;
use self::saved::{Shelf, Storage, StorageAction};
use self::scenario::{Supposal, Supposed};
use self::settings::{Settings, SettingsAction};
use self::shared::Shared;
use self::view::{ViewAction, ViewState};

/// All that the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What was entered, but for the patents.
    pub enterprise: Shared<Enterprise>,
    /// The patents.
    pub patents: Ledger,
    /// The enterprise's name when the patents' owners were read last.
    pub read_for: String,
    /// Totals that stood for the list before it was wanted in their place.
    pub spare_totals: Totals,
    /// The day of the list that was emptied last.
    pub emptied: Option<Date>,
    /// The year that answers and totals about one year were given for; 0: not known yet.
    pub year: i16,
    /// What was said about other years of the same enterprise.
    pub other_years: Vec<OfYear>,
    /// The day of assessment where it is not today.
    pub as_of: Option<Date>,
    /// Today.
    pub today: Date,
    /// What is supposed in place of what was entered.
    pub scenario: Option<Shared<Supposed>>,
    /// Rules, engine and result.
    pub engine: EngineState,
    /// The file being imported.
    pub import: ImportStage,
    /// The last import that was taken.
    pub receipt: Option<Shared<Receipt>>,
    /// The patent being edited.
    pub editor: Option<Shared<Editor>>,
    /// Which questions stand first.
    pub questions: QuestionOrder,
    /// What is shown of it all.
    pub view: ViewState,
    /// What just happened.
    pub notice: Option<Shared<Notice>>,
    /// Whether the browser keeps what was entered.
    pub storage: Storage,
    /// The enterprises that it keeps.
    pub shelf: Shelf,
    /// How the page looks and speaks.
    pub settings: Settings,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// The enterprise, the day or an answer changed.
    Draft(DraftAction),
    /// The list of patents changed.
    Portfolio(PortfolioAction),
    /// The form of one patent changed.
    Editor(EditorAction),
    /// A file is being imported.
    Import(ImportAction),
    /// Something is to be supposed, or no more.
    Scenario(Option<Supposal>),
    /// Rules or engine spoke.
    Engine(EngineAction),
    /// Something else is to be shown.
    View(ViewAction),
    /// The page is to look or speak otherwise.
    Settings(SettingsAction),
    /// The browser's database spoke, or another enterprise is wanted.
    Storage(StorageAction),
    /// Something happened outside of what was entered.
    Tell(Event),
    /// The notice was read.
    Dismiss,
    /// What the notice speaks of is to be undone.
    Undo,
    /// All that was entered is to be removed.
    Clear,
}

impl State {
    /// An empty page on a day.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self {
            enterprise: Shared::default(),
            patents: Ledger::default(),
            read_for: String::new(),
            spare_totals: Totals::default(),
            other_years: Vec::new(),
            emptied: None,
            year: 0,
            as_of: None,
            today,
            scenario: None,
            engine: EngineState::default(),
            import: ImportStage::Idle,
            receipt: None,
            editor: None,
            questions: QuestionOrder::default(),
            view: ViewState::default(),
            notice: None,
            storage: Storage::Opening,
            shelf: Shelf::default(),
            settings: Settings::default(),
        }
    }

    /// The day of assessment.
    #[must_use]
    pub fn day(&self) -> Date {
        self.as_of.unwrap_or(self.today)
    }

    /// The day that the list of patents describes.
    #[must_use]
    pub fn status_day(&self) -> Date {
        self.enterprise.status_as_of.unwrap_or_else(|| self.day())
    }

    /// Who has patents cannot have said that there are none.
    fn note_patents(&mut self) {
        if self.enterprise.no_patents && !self.patents.is_empty() {
            self.enterprise.edit().no_patents = false;
        }
    }

    /// Carries out an action.
    pub fn apply(&mut self, action: Action) {
        let entered = self.entered();
        let (kept, back) = (matches!(action, Action::Storage(_)), matches!(action, Action::Undo));
        match action {
            Action::Draft(action) => draft::apply(self, action),
            Action::Portfolio(action) => portfolio::apply(self, action),
            Action::Editor(action) => editor::apply(self, action),
            Action::Import(action) => importing::apply(self, action),
            Action::Scenario(supposal) => scenario::apply(self, supposal),
            Action::Engine(action) => engine::apply(self, action),
            Action::View(action) => view::apply(&mut self.view, action),
            Action::Settings(action) => settings::apply(self, action),
            Action::Storage(action) => saved::apply(self, action),
            Action::Tell(event) => self.tell(event),
            Action::Dismiss => self.notice = None,
            Action::Undo => undo::undo(self),
            Action::Clear => undo::clear(self),
        }
        if !kept {
            self.date_list(entered.1.is_empty(), back);
        }
        year::keep(self);
        // A proposal holds for what it was found from.
        if self.entered() != entered {
            scenario::leave(self);
        }
    }

    /// A list tells of the day on which it was begun, as no table says its own, and the day goes with it.
    fn date_list(&mut self, was_empty: bool, back: bool) {
        let day = self.enterprise.status_as_of;
        let dated = match (was_empty, self.patents.is_empty()) {
            (false, true) => {
                self.emptied = day;
                None
            }
            (true, false) if back => day.or(self.emptied).or(Some(self.today)),
            (true, false) => Some(self.today),
            _ => return,
        };
        if day != dated {
            self.enterprise.edit().status_as_of = dated;
        }
    }

    fn entered(&self) -> (Shared<Enterprise>, Ledger, Option<Date>) {
        (self.enterprise.clone(), self.patents.clone(), self.as_of)
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = Self::clone(&self);
        next.apply(action);
        if next == *self { self } else { Rc::new(next) }
    }
}
