//! The form of one patent as it is typed, and what it says when it is read.

mod remarks;

use serde::{Deserialize, Serialize};
use zhice_model::owners::READ_FROM_NAMES;
use zhice_model::{ApplicationNumber, Date, LegalStatus, Ownership, Patent, PatentKind, Truth};

use self::remarks::Remarks;
pub use self::remarks::{Fault, Remark};
use super::ledger::Ledger;
use super::merge::{Tick, confirm};

/// The fields as typed or chosen: a choice by its place in its list, all else as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form(Vec<String>);

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormField {
    /// 申请号
    Number,
    /// 名称
    Title,
    /// 申请日
    FiledOn,
    /// 授权公告日
    GrantedOn,
    /// 状态, of [`LegalStatus::ALL`]
    Status,
    /// 权利终止日
    EndedOn,
    /// 权属, of [`Ownership::ALL`]
    Ownership,
    /// 类型, of [`KINDS`]
    Kind,
    /// One of the four circumstances, of [`TRUTHS`]
    Tick(Tick),
    /// 转入日
    TransferredInOn,
    /// 转出日
    TransferredOutOn,
    /// 下次年费应缴日
    FeeDueOn,
    /// 是否转给集团内或辖区内企业, of [`TRUTHS`]
    TransferredNearby,
    /// 终止公告日
    EndAnnouncedOn,
}

/// The kinds that the form offers; `None`: as the number says.
pub const KINDS: [Option<PatentKind>; 4] =
    [None, Some(PatentKind::Invention), Some(PatentKind::UtilityModel), Some(PatentKind::Design)];

/// The values of a circumstance that the form offers.
pub const TRUTHS: [Truth; 3] = [Truth::Unknown, Truth::Yes, Truth::No];

impl FormField {
    /// Its place in the form. Saved forms are read by it: new fields are added at the end.
    fn place(self) -> usize {
        match self {
            Self::Number => 0,
            Self::Title => 1,
            Self::FiledOn => 2,
            Self::GrantedOn => 3,
            Self::Status => 4,
            Self::EndedOn => 5,
            Self::Ownership => 6,
            Self::Kind => 7,
            Self::TransferredInOn => 8,
            Self::TransferredOutOn => 9,
            Self::FeeDueOn => 10,
            Self::Tick(Tick::Strategic) => 11,
            Self::Tick(Tick::Overseas) => 12,
            Self::Tick(Tick::Pledge) => 13,
            Self::Tick(Tick::Award) => 14,
            Self::TransferredNearby => 15,
            Self::EndAnnouncedOn => 16,
        }
    }
}

/// What the form is read against.
pub struct Surroundings<'a> {
    /// The patent that is edited.
    pub original: Option<&'a Patent>,
    /// The list it stands in.
    pub list: &'a Ledger,
    /// The day of assessment: later days are doubted.
    pub day: Date,
    /// The day that the list describes.
    pub status_day: Date,
}

impl Surroundings<'_> {
    /// What is otherwise than before, a person has said.
    fn note_what_was_said(&self, patent: &mut Patent) {
        let Some(before) = self.original else { return };
        let differs = [
            before.ownership != patent.ownership,
            before.transferred_in_on != patent.transferred_in_on,
            before.transferred_out_on != patent.transferred_out_on,
        ];
        for (field, _) in READ_FROM_NAMES.into_iter().zip(differs).filter(|(_, differs)| *differs) {
            patent.note_said(field);
        }
    }
}

impl Form {
    /// The form of a patent that is there.
    #[must_use]
    pub fn of(patent: &Patent) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let mut form = Self::default();
        form.set(FormField::Number, patent.application_number.to_string());
        form.set(FormField::Title, patent.title.clone());
        form.set(FormField::FiledOn, day(patent.filed_on));
        form.set(FormField::GrantedOn, day(patent.granted_on));
        form.set(FormField::Status, place_in(&LegalStatus::ALL, patent.status));
        form.set(FormField::EndedOn, day(patent.ended_on));
        form.set(FormField::Ownership, place_in(&Ownership::ALL, patent.ownership));
        form.set(FormField::Kind, place_in(&KINDS, patent.kind));
        form.set(FormField::TransferredInOn, day(patent.transferred_in_on));
        form.set(FormField::TransferredOutOn, day(patent.transferred_out_on));
        form.set(FormField::FeeDueOn, day(patent.fee_due_on));
        form.set(FormField::TransferredNearby, place_in(&TRUTHS, patent.transferred_nearby));
        form.set(FormField::EndAnnouncedOn, day(patent.end_announced_on));
        for tick in Tick::ALL {
            form.set(FormField::Tick(tick), place_in(&TRUTHS, tick.of(patent)));
        }
        form
    }

    /// What stands in a field.
    #[must_use]
    pub fn get(&self, field: FormField) -> &str {
        self.0.get(field.place()).map_or("", String::as_str)
    }

    /// Writes into a field.
    pub fn set(&mut self, field: FormField, text: String) {
        let place = field.place();
        if self.0.len() <= place {
            self.0.resize(place + 1, String::new());
        }
        if let Some(old) = self.0.get_mut(place) {
            *old = text;
        }
    }

    /// What is chosen in a field; `None`: nothing yet.
    pub fn choice<T: Copy>(&self, field: FormField, all: &[T]) -> Option<T> {
        all.get(self.get(field).parse::<usize>().ok()?).copied()
    }

    /// Whether it speaks of a right that has ended, or says already when that was announced.
    #[must_use]
    pub fn is_of_ended(&self) -> bool {
        let status = self.choice(FormField::Status, &LegalStatus::ALL);
        status.is_some_and(LegalStatus::is_ended_right)
            || self.has(FormField::EndedOn)
            || self.has(FormField::EndAnnouncedOn)
    }

    /// Whether it speaks of a patent that was transferred out, or says already to whom.
    #[must_use]
    pub fn is_of_transferred(&self) -> bool {
        let nearby = self.choice(FormField::TransferredNearby, &TRUTHS);
        self.choice(FormField::Ownership, &Ownership::ALL) == Some(Ownership::None)
            || self.has(FormField::TransferredOutOn)
            || nearby.is_some_and(|it| it != Truth::Unknown)
    }

    fn has(&self, field: FormField) -> bool {
        !self.get(field).trim().is_empty()
    }

    /// Reads the form: the patent where nothing is wrong, and remarks in any case.
    #[must_use]
    pub fn read(&self, around: &Surroundings) -> (Option<Patent>, Vec<Remark>) {
        let mut remarks = Remarks::default();
        let number = self.read_number(around, &mut remarks);
        let mut day = |field| remarks.day(field, self.get(field));
        let filed_on = day(FormField::FiledOn);
        let granted_on = day(FormField::GrantedOn);
        let ended_on = day(FormField::EndedOn);
        let transferred_in_on = day(FormField::TransferredInOn);
        let transferred_out_on = day(FormField::TransferredOutOn);
        let fee_due_on = day(FormField::FeeDueOn);
        let end_announced_on = day(FormField::EndAnnouncedOn);
        let patent = number.map(|number| {
            let base = around.original.cloned().unwrap_or_else(|| Patent::new(number.clone()));
            let mut patent = Patent {
                application_number: number,
                title: self.get(FormField::Title).trim().to_owned(),
                kind: self.choice(FormField::Kind, &KINDS).flatten(),
                filed_on,
                granted_on,
                status: self.choice(FormField::Status, &LegalStatus::ALL).unwrap_or_default(),
                ended_on,
                ownership: self.choice(FormField::Ownership, &Ownership::ALL).unwrap_or_default(),
                transferred_in_on,
                transferred_out_on,
                fee_due_on,
                transferred_nearby: self
                    .choice(FormField::TransferredNearby, &TRUTHS)
                    .unwrap_or_default(),
                end_announced_on,
                ..base
            };
            self.write_ticks(&mut patent);
            around.note_what_was_said(&mut patent);
            remarks.on_facts(&patent, around);
            patent
        });
        let remarks = remarks.all();
        let fatal = remarks.iter().any(Remark::is_fatal);
        (patent.filter(|_| !fatal), remarks)
    }

    fn read_number(
        &self,
        around: &Surroundings,
        remarks: &mut Remarks,
    ) -> Option<ApplicationNumber> {
        let number = match ApplicationNumber::parse(self.get(FormField::Number)) {
            Ok(number) => number,
            Err(error) => {
                remarks.add(FormField::Number, Fault::Number(error));
                return None;
            }
        };
        let own = around.original.map(|patent| &patent.application_number) == Some(&number);
        if !own && around.list.position(number.digits()).is_some() {
            remarks.add(FormField::Number, Fault::Duplicate(number.to_string()));
        } else if !number.check_matches() {
            remarks.add(FormField::Number, Fault::CheckDigit(number.expected_check()));
        }
        Some(number)
    }

    fn write_ticks(&self, patent: &mut Patent) {
        for tick in Tick::ALL {
            let value = self.choice(FormField::Tick(tick), &TRUTHS).unwrap_or_default();
            if tick.of(patent) != value {
                tick.set(patent, value);
                confirm(patent, tick);
            }
        }
    }
}

/// The key of a choice: its place in the list.
fn place_in<T: PartialEq>(all: &[T], value: T) -> String {
    all.iter().position(|it| *it == value).map(|at| at.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::{ApplicationNumber, LegalStatus, Ownership, Patent, Truth};

    use super::{Form, FormField, Surroundings};
    use crate::state::merge::Tick;

    fn form(number: &str, filed: &str, granted: &str, ended: &str) -> Form {
        let mut form = Form::default();
        let fields = [
            (FormField::EndedOn, ended),
            (FormField::Number, number),
            (FormField::FiledOn, filed),
            (FormField::GrantedOn, granted),
        ];
        for (field, text) in fields {
            form.set(field, text.into());
        }
        form
    }

    #[test]
    fn remarks() {
        use FormField::{EndedOn, FiledOn, GrantedOn, Number};
        let list = vec![Patent::new(ApplicationNumber::parse("202410000001.X").unwrap())].into();
        let day = date(2026, 11, 21);
        let around = Surroundings { original: None, list: &list, day, status_day: day };
        let fine = "202310123456.6";
        let cases: [(Form, &[(FormField, bool)]); 9] = [
            (form(fine, "2023-05-06", "20240507", ""), &[]),
            (form("", "", "", ""), &[(Number, true)]),
            (form("202310123456.7", "", "", ""), &[(Number, false)]),
            (form("CN202410000001", "", "", ""), &[(Number, true)]),
            (form(fine, "23-05-06", "2023-02-30", ""), &[(FiledOn, true), (GrantedOn, true)]),
            (form(fine, "2022-05-06", "", ""), &[(FiledOn, false)]),
            (form(fine, "2023-05-06", "2023-05-05", ""), &[(GrantedOn, true)]),
            (form(fine, "", "2024-05-06", "2024-01-01"), &[(EndedOn, true)]),
            (form(fine, "2023-05-06", "2027-01-01", ""), &[(GrantedOn, false)]),
        ];
        for (form, expected) in cases {
            let (patent, remarks) = form.read(&around);
            let found: Vec<_> = remarks.iter().map(|r| (r.field, r.is_fatal())).collect();
            assert_eq!(found, expected, "{form:?}");
            assert_eq!(patent.is_some(), !expected.iter().any(|(_, fatal)| *fatal), "{form:?}");
        }
    }

    #[test]
    fn what_the_form_does_not_show_stays() {
        let mut original = Patent::new(ApplicationNumber::parse("202310123456.6").unwrap());
        original.publication_number = Some("CN116000001B".into());
        original.status = LegalStatus::Grace;
        original.strategic_industry = Truth::Yes;
        original.inferred = vec!["strategicIndustry".into(), "status".into()];
        let list = vec![original.clone()].into();
        let day = date(2026, 1, 1);
        let around = Surroundings { original: Some(&original), list: &list, day, status_day: day };
        let mut form = Form::of(&original);
        assert_eq!(form.read(&around).0.as_ref(), Some(&original));
        form.set(FormField::Tick(Tick::Strategic), "2".into());
        let changed = form.read(&around).0.unwrap();
        assert_eq!(changed.strategic_industry, Truth::No);
        assert_eq!(changed.publication_number.as_deref(), Some("CN116000001B"));
        assert_eq!(changed.inferred, ["status"], "a person has said it now");
    }

    #[test]
    fn who_said_it_is_kept() {
        let mut original = Patent::new(ApplicationNumber::parse("202310123456.6").unwrap());
        original.owners = Some(Box::default());
        let list = vec![original.clone()].into();
        let day = date(2026, 1, 1);
        let around = Surroundings { original: Some(&original), list: &list, day, status_day: day };
        let cases: [(FormField, &str, &[&str]); 4] = [
            (FormField::Title, "装置（虚构）", &[]),
            (FormField::Ownership, "1", &["ownership"]),
            (FormField::TransferredInOn, "2025-05-06", &["transferredInOn"]),
            (FormField::TransferredOutOn, "2025-05-06", &["transferredOutOn"]),
        ];
        for (field, text, said) in cases {
            let mut form = Form::of(&original);
            form.set(field, text.into());
            let changed = form.read(&around).0.unwrap();
            assert_eq!(changed.owners.unwrap().said, said, "{field:?}");
        }
    }

    #[test]
    fn fields_that_matter_only_to_some() {
        let mut patent = Patent::new(ApplicationNumber::parse("202310123456.6").unwrap());
        let shown = |patent: &Patent| {
            let form = Form::of(patent);
            (form.is_of_ended(), form.is_of_transferred())
        };
        assert_eq!(shown(&patent), (false, false));
        for status in LegalStatus::ALL {
            patent.status = status;
            assert_eq!(shown(&patent), (status.is_ended_right(), false), "{status:?}");
        }
        patent.status = LegalStatus::Granted;
        for ownership in Ownership::ALL {
            patent.ownership = ownership;
            assert_eq!(shown(&patent), (false, ownership == Ownership::None), "{ownership:?}");
        }
        patent.ownership = Ownership::Sole;
        patent.ended_on = Some(date(2025, 5, 6));
        patent.transferred_out_on = Some(date(2025, 5, 6));
        assert_eq!(shown(&patent), (true, true));
        // What stands in a field is not hidden.
        (patent.ended_on, patent.transferred_out_on) = (None, None);
        patent.end_announced_on = Some(date(2025, 9, 1));
        patent.transferred_nearby = Truth::No;
        assert_eq!(shown(&patent), (true, true));
        let list = vec![patent.clone()].into();
        let day = date(2026, 1, 1);
        let around = Surroundings { original: Some(&patent), list: &list, day, status_day: day };
        let mut form = Form::of(&patent);
        form.set(FormField::TransferredNearby, "1".into());
        form.set(FormField::EndAnnouncedOn, "2025-10-01".into());
        let changed = form.read(&around).0.unwrap();
        let found = (changed.transferred_nearby, changed.end_announced_on);
        assert_eq!(found, (Truth::Yes, Some(date(2025, 10, 1))));
    }
}
