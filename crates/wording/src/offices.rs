//! Where to turn for a provision.

use zhice_model::assessment::ProvisionAssessment;
use zhice_model::offices::{PlanOffices, TurnPart, turning};

use crate::words::Words;

/// Something that is said of where to turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What it is about; `None`: what is not recorded.
    pub part: Option<TurnPart>,
    /// The same in words.
    pub term: &'static str,
    /// What is recorded, or the names of what is not.
    pub text: String,
}

/// The departments that the document makes responsible, or that it names none.
#[must_use]
pub fn departments(provision: &ProvisionAssessment, w: &Words) -> String {
    match provision.departments.as_slice() {
        [] => w.departments_none.to_owned(),
        named => named.join(w.list_separator),
    }
}

/// Where to turn, as far as it is recorded, and what is not; nothing where nobody applies.
#[must_use]
pub fn turn(
    provision: &ProvisionAssessment,
    offices: Option<&PlanOffices>,
    w: &Words,
) -> Vec<Turn> {
    if !provision.kind.is_applied_for() {
        return Vec::new();
    }
    let (mut told, mut missing) = (Vec::new(), Vec::new());
    for (part, lines) in turning(provision, offices) {
        let term = (w.turn_part)(part);
        match lines.join(w.clause_separator) {
            text if text.is_empty() => missing.push(term),
            text => told.push(Turn { part: Some(part), term, text }),
        }
    }
    if !missing.is_empty() {
        let text = missing.join(w.list_separator);
        told.push(Turn { part: None, term: w.not_recorded, text });
    }
    told
}

#[cfg(test)]
mod tests {
    use zhice_model::offices::{OFFICES_SCHEMA, Office, PlanOffices};
    use zhice_model::plan::ProvisionKind;

    use super::{departments, turn};
    use crate::ZH;
    use crate::samples::provision;

    #[test]
    fn what_is_recorded_and_what_is_not() {
        let named = ["市知识产权局".to_owned(), "市财政局".to_owned()];
        let office = Office {
            name: named[0].clone(),
            telephone: Some("0513-1".into()),
            address: None,
            hours: None,
        };
        let offices = PlanOffices {
            schema: OFFICES_SCHEMA.into(),
            plan: "rugao-2024".into(),
            original: None,
            offices: vec![office],
            procedures: vec![],
        };
        let mut provision = provision();
        assert_eq!(departments(&provision, &ZH), "文件未载明");
        provision.departments = named.to_vec();
        assert_eq!(departments(&provision, &ZH), "市知识产权局、市财政局");
        let found = turn(&provision, Some(&offices), &ZH);
        let found: Vec<_> = found.iter().map(|it| (it.term, it.text.as_str())).collect();
        let expected =
            [("联系方式", "市知识产权局（0513-1）"), ("未收录", "申报材料、申报期限、办事指南")];
        assert_eq!(found, expected);
        provision.kind = ProvisionKind::Information;
        assert!(turn(&provision, Some(&offices), &ZH).is_empty(), "nobody applies for it");
    }
}
