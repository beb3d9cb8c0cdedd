//! Whether a record of an answer counts, by the fields that its question declares. A field that is not filled
//! in leaves it open.

use zhice_model::date::{Date, parse_date, plus_years};
use zhice_model::enterprise::{Record, Scalar};
use zhice_model::plan::{AnswerType, Ask, Choice, Field};

use crate::reason::{Causes, Entry, Reason};

/// A field of a question's records, with its position among them.
#[derive(Clone, Copy, Debug)]
pub struct RecordField<'a> {
    /// The position.
    pub position: usize,
    /// The field.
    pub field: &'a Field,
}

impl RecordField<'_> {
    fn open(self) -> Entry {
        Entry::Open(Causes::record(self.position))
    }

    fn value(self, record: &Record) -> Option<&Scalar> {
        record.get(&self.field.id)
    }

    fn day(self, record: &Record) -> Option<Date> {
        match self.value(record)? {
            Scalar::Text(text) => parse_date(text).ok(),
            Scalar::YesNo(_) | Scalar::Count(_) => None,
        }
    }
}

/// The fields of a question's records; none for other questions.
pub fn fields_of(ask: &Ask) -> &[Field] {
    match &ask.answer {
        AnswerType::Records { fields } => fields,
        _ => &[],
    }
}

/// The field with this id.
pub fn column<'a>(ask: &'a Ask, id: &str) -> Option<RecordField<'a>> {
    let position = fields_of(ask).iter().position(|field| field.id == id)?;
    let field = fields_of(ask).get(position)?;
    Some(RecordField { position, field })
}

/// The field that says when a record happened: its first day.
pub fn first_day(ask: &Ask) -> Option<&str> {
    let day = fields_of(ask).iter().find(|field| field.answer == AnswerType::Date)?;
    Some(&day.id)
}

/// Whether every choice that the question asks for is made, so that it is known what the record is of.
pub fn has_all_choices(ask: &Ask, record: &Record) -> bool {
    let choices = |field: &&Field| matches!(field.answer, AnswerType::Choice { .. });
    fields_of(ask).iter().filter(choices).all(|field| record.contains_key(&field.id))
}

/// The choice of a field with this key.
pub fn choice_label<'a>(field: &'a Field, key: &str) -> Option<&'a str> {
    let AnswerType::Choice { choices } = &field.answer else { return None };
    choices.iter().find(|choice| choice.key == key).map(|choice| choice.label.as_str())
}

/// Whether the first field holds a day on `on` or before, and the second one on `on` or later; later than
/// `on`, where it is declared as the first day without. Without a last day, what its kind is known to last
/// decides: within that time it counts, beyond it the last day is asked for. What has no such term goes on
/// until an end is given.
pub fn valid_on(
    fields: &[Field],
    record: &Record,
    [first, last]: [RecordField<'_>; 2],
    on: Date,
) -> Entry {
    let without = last.field.first_day_without;
    match (first.day(record), last.day(record)) {
        (_, Some(end)) if without && end <= on => Entry::Out(Reason::GoneSince(end)),
        (_, Some(end)) if end < on => Entry::Out(Reason::EndedOn(end)),
        (Some(start), _) if start > on => Entry::Out(Reason::DatedOutside(start)),
        (Some(_), Some(_)) => Entry::In,
        (Some(start), None) if lasts_beyond(fields, record, start, on) => Entry::In,
        (Some(_), None) => last.open(),
        (None, _) => first.open(),
    }
}

/// Whether a record without a last day is still valid on a day, whichever of the choices it is that are not
/// ruled out. A term of three years from 2023-05-06 ends on 2026-05-05, the last day that counts.
fn lasts_beyond(fields: &[Field], record: &Record, start: Date, on: Date) -> bool {
    let terms = fields.iter().flat_map(|field| {
        let AnswerType::Choice { choices } = &field.answer else { return Vec::new() };
        let chosen = record.get(&field.id);
        let may_be = |choice: &&Choice| match chosen {
            Some(Scalar::Text(key)) => choice.key == *key,
            _ => true,
        };
        choices
            .iter()
            .filter(may_be)
            .filter_map(|choice| Some(choice.lasts.as_ref()?.years))
            .collect()
    });
    terms.min().is_none_or(|years| on < plus_years(start, i64::from(years)))
}

/// Whether the field holds a day on `day` or before: what comes later has not happened yet.
pub fn happened_by(record: &Record, column: RecordField<'_>, day: Date) -> Entry {
    match column.day(record) {
        Some(happened) if happened <= day => Entry::In,
        Some(happened) => Entry::Out(Reason::NotYet(happened)),
        None => column.open(),
    }
}

/// Whether the field holds a day from the first to the second, both inclusive.
pub fn dated_between(record: &Record, column: RecordField<'_>, (from, to): (Date, Date)) -> Entry {
    match column.day(record) {
        Some(day) if (from..=to).contains(&day) => Entry::In,
        Some(day) => Entry::Out(Reason::DatedOutside(day)),
        None => column.open(),
    }
}

/// Whether the field says yes; out as `no` where it says no.
pub fn saying_yes(record: &Record, column: RecordField<'_>, no: Entry) -> Entry {
    match column.value(record) {
        Some(Scalar::YesNo(true)) => Entry::In,
        Some(Scalar::YesNo(false)) => no,
        _ => column.open(),
    }
}

/// Whether the field holds the choice `key`; out as `another` where it holds another.
pub fn choosing(record: &Record, column: RecordField<'_>, key: &str, another: Entry) -> Entry {
    match column.value(record) {
        Some(Scalar::Text(chosen)) if chosen == key => Entry::In,
        Some(Scalar::Text(_)) => another,
        _ => column.open(),
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::parse_date;
    use zhice_model::enterprise::{Record, Scalar};
    use zhice_model::plan::{AnswerType, Ask, Choice, Field, Lasting};

    use super::{column, fields_of, happened_by, valid_on};
    use crate::reason::Entry;

    fn ask() -> Ask {
        let lasts = Some(Lasting { years: 3, source: "办法".to_owned() });
        let choices = vec![Choice { lasts, ..Choice::new("hi", "高新") }, Choice::new("x", "其他")];
        let field = |id: &str, answer| Field::new(id, id, answer);
        let fields = vec![
            field("kind", AnswerType::Choice { choices }),
            field("from", AnswerType::Date),
            field("to", AnswerType::Date),
        ];
        let (label, why, source) = ("资质".to_owned(), String::new(), String::new());
        let answer = AnswerType::Records { fields };
        Ask { id: "titles".to_owned(), label, why, source, answer, yearly: false }
    }

    fn record(kind: &str, from: &str, to: &str) -> Record {
        let fields = [("kind", kind), ("from", from), ("to", to)];
        let said = fields.into_iter().filter(|(_, text)| !text.is_empty());
        said.map(|(id, text)| (id.to_owned(), Scalar::Text(text.to_owned()))).collect()
    }

    /// `+` in, `-` out, `?` open.
    fn sign(entry: Entry) -> char {
        match entry {
            Entry::In => '+',
            Entry::Out(_) => '-',
            Entry::Open(_) => '?',
        }
    }

    #[test]
    fn validity_and_happening() {
        let ask = ask();
        let [from, to] = ["from", "to"].map(|id| column(&ask, id).unwrap());
        let cases = [
            (("x", "2023-05-06", "2026-05-05"), "2026-05-05", '+', '+'),
            (("x", "2023-05-06", "2026-05-05"), "2026-05-06", '-', '+'),
            (("x", "2023-05-06", "2026-05-05"), "2023-05-05", '-', '-'),
            (("x", "2023-05-06", ""), "2099-01-01", '+', '+'),
            (("hi", "2023-05-06", ""), "2026-05-05", '+', '+'),
            (("hi", "2023-05-06", ""), "2026-05-06", '?', '+'),
            // Of no kind said: the shortest term of any that it may be.
            (("", "2023-05-06", ""), "2026-05-05", '+', '+'),
            (("", "2023-05-06", ""), "2026-05-06", '?', '+'),
            (("hi", "", "2026-05-05"), "2026-05-05", '?', '?'),
            (("hi", "", "2026-05-05"), "2026-05-06", '-', '?'),
        ];
        for ((kind, start, end), on, valid, happened) in cases {
            let (record, on) = (record(kind, start, end), parse_date(on).unwrap());
            let found = valid_on(fields_of(&ask), &record, [from, to], on);
            assert_eq!(sign(found), valid, "valid {record:?} {on}");
            assert_eq!(sign(happened_by(&record, from, on)), happened, "happened {record:?} {on}");
        }
    }
}
