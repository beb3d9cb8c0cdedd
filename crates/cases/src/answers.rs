//! Answers to the plan's questions, each held against the form that the question asks for.

use std::collections::BTreeMap;

use zhice_model::enterprise::{Answer, Record, Scalar};
use zhice_model::plan::{AnswerType, Ask, Choice, Field};

use crate::document::{Fields, Item};

/// The answers of a table, by question.
pub fn answers(item: &Item, asks: &[Ask]) -> BTreeMap<String, Answer> {
    let mut answers = BTreeMap::new();
    let Some(fields) = item.table() else { return answers };
    for (key, item) in fields.entries() {
        let Some(ask) = question(&item, &key, asks) else { continue };
        if let Some(answer) = answer(&item, &ask.answer) {
            answers.insert(key, answer);
        }
    }
    answers
}

/// The question of this id; notes when the plan does not ask it.
pub fn question<'a>(item: &Item, key: &str, asks: &'a [Ask]) -> Option<&'a Ask> {
    let ask = asks.iter().find(|ask| ask.id == key);
    if ask.is_none() {
        let known: Vec<_> = asks.iter().map(|ask| ask.id.as_str()).collect();
        let hint = format!("本方案的问题：{}", known.join("、"));
        item.refuse(&format!("本方案没有问题“{key}”"), &hint);
    }
    ask
}

fn answer(item: &Item, form: &AnswerType) -> Option<Answer> {
    let AnswerType::Records { fields } = form else {
        return scalar(item, form).map(|scalar| match scalar {
            Scalar::YesNo(yes) => Answer::YesNo(yes),
            Scalar::Count(count) => Answer::Count(count),
            Scalar::Text(text) => Answer::Text(text),
        });
    };
    let records = item.list()?;
    let records = records.iter().map(|record| read_record(&record.table()?, fields));
    records.collect::<Option<Vec<_>>>().map(Answer::Records)
}

fn read_record(record: &Fields, fields: &[Field]) -> Option<Record> {
    let mut read = Record::new();
    for (key, item) in record.entries() {
        let Some(field) = fields.iter().find(|field| field.id == key) else {
            let known: Vec<_> = fields.iter().map(|field| field.id.as_str()).collect();
            let hint = format!("可写：{}", known.join("、"));
            item.refuse(&format!("记录没有“{key}”这一项"), &hint);
            return None;
        };
        read.insert(key, scalar(&item, &field.answer)?);
    }
    Some(read)
}

fn scalar(item: &Item, form: &AnswerType) -> Option<Scalar> {
    match form {
        AnswerType::YesNo => item.yes_no().map(Scalar::YesNo),
        AnswerType::Count { .. } => {
            item.whole().and_then(|count| i64::try_from(count).ok()).map(Scalar::Count)
        }
        AnswerType::Date => item.day().map(|day| Scalar::Text(day.to_string())),
        AnswerType::Text => item.text().map(Scalar::Text),
        AnswerType::Choice { choices } => choice(item, choices).map(Scalar::Text),
        AnswerType::Records { .. } => None,
    }
}

fn choice(item: &Item, choices: &[Choice]) -> Option<String> {
    let key = item.text()?;
    if choices.iter().any(|choice| choice.key == key) {
        return Some(key);
    }
    let known: Vec<_> = choices.iter().map(|it| format!("{}（{}）", it.key, it.label)).collect();
    item.refuse(&format!("{}没有选项“{key}”", item.name), &format!("可写：{}", known.join("、")));
    None
}
