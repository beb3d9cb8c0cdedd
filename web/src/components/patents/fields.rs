//! The fields of the form of one patent.

use crate::components::common::text::p;
use yew::prelude::*;
use zhice_model::{LegalStatus, Ownership, PatentKind, Truth};

use super::row::words;
use crate::components::common::field::{text_control, text_field};
use crate::components::common::select::{Options, select_field, truth_field};
use crate::components::common::{About, Remark};
use crate::state::editor::Editor;
use crate::state::form::{Form, FormField, Remark as FormRemark};
use crate::state::merge::Tick;
use crate::texts::Texts;

/// The form with what it says of itself.
pub struct Fields<'a> {
    /// The form.
    pub editor: &'a Editor,
    /// What is wrong or odd.
    pub remarks: Vec<FormRemark>,
    /// Where a changed form goes.
    pub on_form: Callback<Form>,
    /// The texts.
    pub t: &'static Texts,
}

type Change = fn(&mut Form, String);

const DATES: [(FormField, Change); 6] = [
    (FormField::FiledOn, |form, text| form.filed_on = text),
    (FormField::GrantedOn, |form, text| form.granted_on = text),
    (FormField::EndedOn, |form, text| form.ended_on = text),
    (FormField::TransferredInOn, |form, text| form.transferred_in_on = text),
    (FormField::TransferredOutOn, |form, text| form.transferred_out_on = text),
    (FormField::FeeDueOn, |form, text| form.fee_due_on = text),
];

const KINDS: [Option<PatentKind>; 4] =
    [None, Some(PatentKind::Invention), Some(PatentKind::UtilityModel), Some(PatentKind::Design)];

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
        let (t, form) = (self.t, &self.editor.form);
        let number = About::new("editor-number", t.patents.number)
            .help(t.editor.number_help)
            .remark(self.remark(FormField::Number));
        let title = About::new("editor-name", t.patents.title);
        html! {
            <>
                { text_field(&number, &form.number, self.on(|form, text| form.number = text)) }
                { text_field(&title, &form.title, self.on(|form, text| form.title = text)) }
                { self.day("editor-filed", t.patents.filed_on, FormField::FiledOn, &form.filed_on) }
                { self.day("editor-granted", t.patents.granted_on, FormField::GrantedOn, &form.granted_on) }
                { self.status() }
                { self.day("editor-ended", t.editor.ended_on, FormField::EndedOn, &form.ended_on) }
                { self.ownership() }
                { self.kind() }
            </>
        }
    }

    /// Transfers and fees.
    pub fn more(&self) -> Html {
        let (t, form) = (&self.t.editor, &self.editor.form);
        html! {
            <>
                { self.day("editor-in", t.transferred_in_on, FormField::TransferredInOn, &form.transferred_in_on) }
                { self.day("editor-out", t.transferred_out_on, FormField::TransferredOutOn, &form.transferred_out_on) }
                { self.day("editor-fee", t.fee_due_on, FormField::FeeDueOn, &form.fee_due_on) }
            </>
        }
    }

    /// The four circumstances.
    pub fn ticks(&self) -> Html {
        let t = self.t;
        let tick = |(at, tick): (usize, Tick)| {
            let about = About::new(format!("editor-tick-{at}"), words(tick, &t.patents.ticks).0);
            let value = self.editor.form.ticks.get(at).copied().unwrap_or_default();
            let form = self.editor.form.clone();
            let on_choose = self.on_form.reform(move |value: Truth| {
                let mut form = form.clone();
                if let Some(place) = form.ticks.get_mut(at) {
                    *place = value;
                }
                form
            });
            truth_field(about, value, on_choose, t)
        };
        html! {
            <fieldset class="form-ticks">
                <legend>{ t.patents.high_value }</legend>
                { p("field-help", t.editor.high_value_help) }
                <div class="form-grid four">{ for Tick::ALL.into_iter().enumerate().map(tick) }</div>
            </fieldset>
        }
    }

    fn remark(&self, field: FormField) -> Remark {
        let Some(remark) = self.remarks.iter().find(|remark| remark.field == field) else {
            return Remark::None;
        };
        let blank = field == FormField::Number && self.editor.form.number.trim().is_empty();
        let text = (self.t.editor.fault)(&remark.fault);
        match remark.is_fatal() {
            true if blank && !self.editor.tried => Remark::None,
            true => Remark::Fault(text),
            false => Remark::Doubt(text),
        }
    }

    /// A change of one field as a change of the form.
    fn on(&self, change: Change) -> Callback<String> {
        let form = self.editor.form.clone();
        self.on_form.reform(move |text| {
            let mut form = form.clone();
            change(&mut form, text);
            form
        })
    }

    fn day(&self, id: &'static str, label: &'static str, field: FormField, value: &str) -> Html {
        let help = match field {
            FormField::EndedOn => self.t.editor.ended_on_help,
            _ => self.t.editor.date_help,
        };
        let about = About::new(id, label).help(help).remark(self.remark(field));
        let change = DATES.iter().find(|(known, _)| *known == field);
        let on_input = change.map_or_else(Callback::noop, |(_, change)| self.on(*change));
        text_control(&about, value.to_owned(), Some("numeric"), on_input, Callback::noop())
    }

    fn status(&self) -> Html {
        let labels = LegalStatus::ALL.map(self.t.patents.status_label);
        let value = LegalStatus::ALL.iter().position(|it| *it == self.editor.form.status);
        self.choice("editor-status", self.t.patents.status, &labels, value, |form, key| {
            form.status = nth(&LegalStatus::ALL, &key).unwrap_or_default();
        })
    }

    fn ownership(&self) -> Html {
        let labels = Ownership::ALL.map(self.t.patents.ownership_label);
        let value = Ownership::ALL.iter().position(|it| *it == self.editor.form.ownership);
        self.choice("editor-ownership", self.t.patents.ownership, &labels, value, |form, key| {
            form.ownership = nth(&Ownership::ALL, &key).unwrap_or_default();
        })
    }

    fn kind(&self) -> Html {
        let t = self.t;
        let labels = KINDS.map(|kind| kind.map_or(t.editor.kind_by_number, t.patents.kind_label));
        let value = KINDS.iter().position(|it| *it == self.editor.form.kind);
        self.choice("editor-kind", t.patents.kind, &labels, value, |form, key| {
            form.kind = nth(&KINDS, &key).flatten();
        })
    }

    fn choice(
        &self,
        id: &'static str,
        label: &'static str,
        labels: &[&'static str],
        value: Option<usize>,
        change: Change,
    ) -> Html {
        let options: Options = labels
            .iter()
            .enumerate()
            .map(|(at, label)| (AttrValue::from(at.to_string()), AttrValue::from(*label)))
            .collect();
        let value = value.unwrap_or_default().to_string();
        select_field(About::new(id, label), value, options, self.on(change))
    }
}

fn nth<T: Copy>(all: &[T], key: &str) -> Option<T> {
    all.get(key.parse::<usize>().ok()?).copied()
}
