//! The form of one patent as it is typed, and what it says when it is read.

use serde::{Deserialize, Serialize};
use zhice_model::application_number::ApplicationNumberError;
use zhice_model::date::{DateError, FIRST_FILING_DAY, parse_date};
use zhice_model::{ApplicationNumber, Date, LegalStatus, Ownership, Patent, PatentKind, Truth};

use super::merge::{Tick, confirm};

/// The fields as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// 申请号
    pub number: String,
    /// 名称
    pub title: String,
    /// 类型, where it is not to be told from the number
    pub kind: Option<PatentKind>,
    /// 申请日
    pub filed_on: String,
    /// 授权公告日
    pub granted_on: String,
    /// 状态
    pub status: LegalStatus,
    /// 权利终止日
    pub ended_on: String,
    /// 权属
    pub ownership: Ownership,
    /// 转入日
    pub transferred_in_on: String,
    /// 转出日
    pub transferred_out_on: String,
    /// 下次年费应缴日
    pub fee_due_on: String,
    /// The four circumstances, in the order of [`Tick::ALL`].
    pub ticks: [Truth; 4],
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FormField {
    /// 申请号
    Number,
    /// 申请日
    FiledOn,
    /// 授权公告日
    GrantedOn,
    /// 权利终止日
    EndedOn,
    /// 转入日
    TransferredInOn,
    /// 转出日
    TransferredOutOn,
    /// 下次年费应缴日
    FeeDueOn,
}

/// A remark on a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The field.
    pub field: FormField,
    /// What is wrong or odd.
    pub fault: Fault,
}

impl Remark {
    /// Whether the form cannot be saved so.
    #[must_use]
    pub fn is_fatal(&self) -> bool {
        !matches!(self.fault, Fault::CheckDigit(_) | Fault::YearDiffers(_) | Fault::OutOfTime)
    }
}

/// What can be wrong or odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No application number.
    Number(ApplicationNumberError),
    /// No date.
    Date(DateError),
    /// The application stands in the list already.
    Duplicate(String),
    /// Granted before it was filed.
    GrantedBeforeFiled,
    /// Ended before it was granted.
    EndedBeforeGranted,
    /// The check character should be this one.
    CheckDigit(char),
    /// The number names this year, the filing day another.
    YearDiffers(i16),
    /// Later than the day of assessment, or before there were patents.
    OutOfTime,
}

/// What the form is read against.
pub struct Surroundings<'a> {
    /// The patent that is edited.
    pub original: Option<&'a Patent>,
    /// The list it stands in.
    pub list: &'a [Patent],
    /// Later days are doubted.
    pub day: Date,
}

impl Form {
    /// The form of a patent that is there.
    #[must_use]
    pub fn of(patent: &Patent) -> Self {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            number: patent.application_number.to_string(),
            title: patent.title.clone(),
            kind: patent.kind,
            filed_on: day(patent.filed_on),
            granted_on: day(patent.granted_on),
            status: patent.status,
            ended_on: day(patent.ended_on),
            ownership: patent.ownership,
            transferred_in_on: day(patent.transferred_in_on),
            transferred_out_on: day(patent.transferred_out_on),
            fee_due_on: day(patent.fee_due_on),
            ticks: Tick::ALL.map(|tick| tick.of(patent)),
        }
    }

    /// Reads the form: the patent where nothing is wrong, and remarks in any case.
    #[must_use]
    pub fn read(&self, around: &Surroundings) -> (Option<Patent>, Vec<Remark>) {
        let mut remarks = Remarks::default();
        let number = self.read_number(around, &mut remarks);
        let mut day = |field, text: &str| remarks.day(field, text);
        let filed_on = day(FormField::FiledOn, &self.filed_on);
        let granted_on = day(FormField::GrantedOn, &self.granted_on);
        let ended_on = day(FormField::EndedOn, &self.ended_on);
        let transferred_in_on = day(FormField::TransferredInOn, &self.transferred_in_on);
        let transferred_out_on = day(FormField::TransferredOutOn, &self.transferred_out_on);
        let fee_due_on = day(FormField::FeeDueOn, &self.fee_due_on);
        let patent = number.map(|number| {
            let base = around.original.cloned().unwrap_or_else(|| Patent::new(number.clone()));
            let mut patent = Patent {
                application_number: number,
                title: self.title.trim().to_owned(),
                kind: self.kind,
                filed_on,
                granted_on,
                status: self.status,
                ended_on,
                ownership: self.ownership,
                transferred_in_on,
                transferred_out_on,
                fee_due_on,
                ..base
            };
            self.write_ticks(&mut patent);
            remarks.on_dates(&patent, around.day);
            patent
        });
        let fatal = remarks.0.iter().any(Remark::is_fatal);
        (patent.filter(|_| !fatal), remarks.0)
    }

    fn read_number(
        &self,
        around: &Surroundings,
        remarks: &mut Remarks,
    ) -> Option<ApplicationNumber> {
        let number = match ApplicationNumber::parse(&self.number) {
            Ok(number) => number,
            Err(error) => {
                remarks.add(FormField::Number, Fault::Number(error));
                return None;
            }
        };
        let own = around.original.map(|patent| &patent.application_number) == Some(&number);
        if !own && around.list.iter().any(|patent| patent.application_number == number) {
            remarks.add(FormField::Number, Fault::Duplicate(number.to_string()));
        } else if !number.check_matches() {
            remarks.add(FormField::Number, Fault::CheckDigit(number.expected_check()));
        }
        Some(number)
    }

    fn write_ticks(&self, patent: &mut Patent) {
        for (tick, value) in Tick::ALL.into_iter().zip(self.ticks) {
            if tick.of(patent) != value {
                tick.set(patent, value);
                confirm(patent, tick);
            }
        }
    }
}

#[derive(Default)]
struct Remarks(Vec<Remark>);

impl Remarks {
    fn add(&mut self, field: FormField, fault: Fault) {
        self.0.push(Remark { field, fault });
    }

    fn day(&mut self, field: FormField, text: &str) -> Option<Date> {
        if text.trim().is_empty() {
            return None;
        }
        parse_date(text).map_err(|error| self.add(field, Fault::Date(error))).ok()
    }

    fn on_dates(&mut self, patent: &Patent, today: Date) {
        let Patent { filed_on, granted_on, ended_on, .. } = *patent;
        if let Some((filed, year)) = filed_on.zip(patent.application_number.year())
            && filed.year() != year
        {
            self.add(FormField::FiledOn, Fault::YearDiffers(year));
        }
        let order = [
            (filed_on, granted_on, FormField::GrantedOn, Fault::GrantedBeforeFiled),
            (granted_on, ended_on, FormField::EndedOn, Fault::EndedBeforeGranted),
        ];
        for (earlier, later, field, fault) in order {
            if earlier.zip(later).is_some_and(|(earlier, later)| later < earlier) {
                self.add(field, fault);
            }
        }
        for (day, field) in [(filed_on, FormField::FiledOn), (granted_on, FormField::GrantedOn)] {
            if day.is_some_and(|day| day > today || day < FIRST_FILING_DAY) {
                self.add(field, Fault::OutOfTime);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;
    use zhice_model::{ApplicationNumber, Patent, Truth};

    use super::{Form, FormField, Surroundings};

    fn form(number: &str, filed: &str, granted: &str, ended: &str) -> Form {
        Form {
            number: number.into(),
            filed_on: filed.into(),
            granted_on: granted.into(),
            ended_on: ended.into(),
            ..Form::default()
        }
    }

    #[test]
    fn remarks() {
        use FormField::{EndedOn, FiledOn, GrantedOn, Number};
        let list = [Patent::new(ApplicationNumber::parse("202410000001.X").unwrap())];
        let around = Surroundings { original: None, list: &list, day: date(2026, 11, 21) };
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
        original.strategic_industry = Truth::Yes;
        original.inferred = vec!["strategicIndustry".into(), "status".into()];
        let around = Surroundings {
            original: Some(&original),
            list: &[original.clone()],
            day: date(2026, 1, 1),
        };
        let mut form = Form::of(&original);
        let (same, _) = form.read(&around);
        assert_eq!(same.as_ref(), Some(&original));
        form.ticks[0] = Truth::No;
        let changed = form.read(&around).0.unwrap();
        assert_eq!(changed.publication_number.as_deref(), Some("CN116000001B"));
        assert_eq!(changed.inferred, ["status"], "a person has said it now");
    }
}
