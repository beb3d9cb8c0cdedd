//! The fields of the form of one patent.

use yew::prelude::*;
use zhice_model::{LegalStatus, Ownership};

use super::grid::words;
use crate::components::common::field::text_control;
use crate::components::common::select::{Options, select_field};
use crate::components::common::text::p;
use crate::components::common::{About, Remark};
use crate::state::form::{FormField, KINDS, Remark as FormRemark, TRUTHS};
use crate::state::merge::Tick;
use crate::state::open_form::Editor;
use crate::texts::Texts;

/// The form with what it says of itself.
pub struct Fields<'a> {
    /// The form.
    pub editor: &'a Editor,
    /// What is wrong or odd.
    pub remarks: Vec<FormRemark>,
    /// Where what is typed goes.
    pub on_type: Callback<(FormField, String)>,
    /// The texts.
    pub t: &'static Texts,
}

impl Fields<'_> {
    /// How many faults there are, once saving was tried.
    pub fn faults(&self) -> Html {
        let count = self.remarks.iter().filter(|remark| remark.is_fatal()).count();
        html! {
            <div role="alert">
                if self.editor.tried && count > 0 {
                    { p("form-faults", (self.t.editor.faults)(count)) }
                }
            </div>
        }
    }

    /// Number, title, dates, status, owner.
    pub fn facts(&self) -> Html {
        let t = self.t;
        let (e, l) = (&t.editor, &t.patents);
        let statuses = LegalStatus::ALL.map(l.status_label);
        let owners = Ownership::ALL.map(l.ownership_label);
        let kinds = KINDS.map(|kind| kind.map_or(e.kind_by_number, l.kind_label));
        let unsaid = place(&LegalStatus::ALL, LegalStatus::Unknown);
        let unowned = place(&Ownership::ALL, Ownership::Unknown);
        html! {
            <>
                { self.line("editor-number", l.number, e.number_help, FormField::Number) }
                { self.line("editor-name", l.title, "", FormField::Title) }
                { self.line("editor-filed", l.filed_on, e.date_help, FormField::FiledOn) }
                { self.line("editor-granted", l.granted_on, e.date_help, FormField::GrantedOn) }
                { self.choice("editor-status", l.status, &statuses, unsaid, FormField::Status) }
                { self.line("editor-ended", e.ended_on, e.ended_on_help, FormField::EndedOn) }
                if self.editor.form.is_of_ended() {
                    { self.line("editor-announced", e.end_announced_on, e.end_announced_on_help, FormField::EndAnnouncedOn) }
                }
                { self.choice("editor-ownership", l.ownership, &owners, unowned, FormField::Ownership) }
                { self.choice("editor-kind", l.kind, &kinds, 0, FormField::Kind) }
            </>
        }
    }

    /// Whether there is something to say of transfers and fees.
    pub fn more_is_odd(&self) -> bool {
        use FormField::{FeeDueOn, TransferredInOn, TransferredOutOn};
        let more = [TransferredInOn, TransferredOutOn, FeeDueOn];
        self.remarks.iter().any(|remark| more.contains(&remark.field))
    }

    /// Transfers and fees.
    pub fn more(&self) -> Html {
        let e = &self.t.editor;
        let truths = TRUTHS.map(self.t.words.truth);
        html! {
            <>
                { self.line("editor-in", e.transferred_in_on, e.date_help, FormField::TransferredInOn) }
                { self.line("editor-out", e.transferred_out_on, e.date_help, FormField::TransferredOutOn) }
                if self.editor.form.is_of_transferred() {
                    { self.choice("editor-nearby", e.transferred_nearby, &truths, 0, FormField::TransferredNearby) }
                }
                { self.line("editor-fee", e.fee_due_on, e.date_help, FormField::FeeDueOn) }
            </>
        }
    }

    /// The four circumstances.
    pub fn ticks(&self) -> Html {
        let t = self.t;
        let truths = TRUTHS.map(t.words.truth);
        let ids = ["editor-tick-0", "editor-tick-1", "editor-tick-2", "editor-tick-3"];
        let tick = |(id, tick): (&'static str, Tick)| {
            let label = words(tick, &t.patents.ticks).0;
            self.choice(id, label, &truths, 0, FormField::Tick(tick))
        };
        html! {
            <fieldset class="form-ticks">
                <legend>{ t.patents.high_value }</legend>
                { p("field-help", t.editor.high_value_help) }
                <div class="form-grid four">{ for ids.into_iter().zip(Tick::ALL).map(tick) }</div>
            </fieldset>
        }
    }

    fn remark(&self, field: FormField) -> Remark {
        let remarks = self.remarks.iter().filter(|remark| remark.field == field);
        let Some(remark) = remarks.min_by_key(|remark| !remark.is_fatal()) else {
            return Remark::None;
        };
        let blank = field == FormField::Number && self.editor.form.get(field).trim().is_empty();
        let text = (self.t.grid().fault)(&remark.fault);
        match remark.is_fatal() {
            true if blank && !self.editor.tried => Remark::None,
            true => Remark::Fault(text),
            false => Remark::Doubt(text),
        }
    }

    fn on(&self, field: FormField) -> Callback<String> {
        self.on_type.reform(move |text| (field, text))
    }

    fn line(
        &self,
        id: &'static str,
        label: &'static str,
        help: &'static str,
        field: FormField,
    ) -> Html {
        let about = About::new(id, label).help(help).remark(self.remark(field));
        let figures = field != FormField::Title;
        let value = self.editor.form.get(field).to_owned();
        text_control(&about, value, figures.then_some("numeric"), self.on(field), Callback::noop())
    }

    /// A choice among labels; what is not chosen yet stands at `unsaid`.
    fn choice(
        &self,
        id: &'static str,
        label: &'static str,
        labels: &[&'static str],
        unsaid: usize,
        field: FormField,
    ) -> Html {
        let options: Options = labels
            .iter()
            .enumerate()
            .map(|(at, label)| (AttrValue::from(at.to_string()), AttrValue::from(*label)))
            .collect();
        let value = match self.editor.form.get(field) {
            "" => unsaid.to_string(),
            chosen => chosen.to_owned(),
        };
        let about = About::new(id, label).remark(self.remark(field));
        select_field(about, value, options, self.on(field))
    }
}

fn place<T: PartialEq>(all: &[T], value: T) -> usize {
    all.iter().position(|it| *it == value).unwrap_or_default()
}
