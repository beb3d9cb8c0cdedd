//! Whether answers fit the questions that plans ask: what does not would otherwise count as another
//! answer, and so as a "no" that nobody gave.

use std::collections::BTreeMap;

use super::{Answer, Record, Scalar};
use crate::date::{Date, DateError, last_of_month, parse_date};
use crate::near::{self, Known};
use crate::plan::{AnswerType, Ask, Choice, Field};
use crate::reading::{GREATEST, shortened};

/// The questions of all plans loaded, by id. Plans that share a question ask it in one form; where they
/// offer other choices or fields, all of them are known, and of forms that have nothing in common any will do.
#[derive(Clone, Debug, Default)]
pub struct Asked(BTreeMap<String, Vec<Ask>>);

impl Asked {
    /// The questions of plans.
    pub fn new<'a>(asks: impl IntoIterator<Item = &'a Ask>) -> Self {
        let mut by_id: BTreeMap<String, Vec<Ask>> = BTreeMap::new();
        for ask in asks {
            let same = by_id.entry(ask.id.clone()).or_default();
            let together = same.iter_mut().any(|known| match joined(&known.answer, &ask.answer) {
                Some(answer) => {
                    known.answer = answer;
                    true
                }
                None => false,
            });
            if !together {
                same.push(ask.clone());
            }
        }
        Self(by_id)
    }

    /// The form of a question that an answer fits best, with what in it does not fit; `None`: not asked.
    fn closest(&self, id: &str, answer: &Answer) -> Option<(&Ask, Vec<String>)> {
        let each = self.0.get(id)?.iter().map(|ask| (ask, misfits(ask, answer)));
        let far = |said: &[String]| said.iter().filter(|it| !it.contains(NEAREST)).count();
        each.min_by_key(|(_, said)| (said.len(), far(said)))
    }

    fn known(&self) -> impl Iterator<Item = Known<'_>> + Clone {
        self.0.values().filter_map(|asks| asks.first()).map(|ask| (&*ask.id, &*ask.label))
    }
}

/// How a message names what was probably meant.
const NEAREST: &str = "最接近";

/// Something in an answer that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerFault {
    /// The question's id.
    pub question: String,
    /// Whether no plan asks it, so that the answer has no effect; otherwise it cannot be used.
    pub unasked: bool,
    /// Where, what, and what was probably meant, in Chinese.
    pub message: String,
}

/// Everything in the answers that does not fit the questions, in the order of their ids.
#[must_use]
pub fn faults(answers: &BTreeMap<String, Answer>, asked: &Asked) -> Vec<AnswerFault> {
    let mut found = Vec::new();
    for (id, answer) in answers {
        let Some((_, said)) = asked.closest(id, answer) else {
            found.push(unasked(id, asked));
            continue;
        };
        let fault = |message| AnswerFault { question: id.clone(), unasked: false, message };
        found.extend(said.into_iter().map(fault));
    }
    found
}

/// The answers without what does not fit its question, so that it counts as not said; `None`: all of them fit.
/// What no plan asks stays, as no plan looks at it.
#[must_use]
pub fn usable(
    answers: &BTreeMap<String, Answer>,
    asked: &Asked,
) -> Option<BTreeMap<String, Answer>> {
    let mut rest: Option<BTreeMap<String, Answer>> = None;
    for (id, answer) in answers {
        let Some((ask, said)) = asked.closest(id, answer) else { continue };
        if said.is_empty() {
            continue;
        }
        let rest = rest.get_or_insert_with(|| answers.clone());
        match (&ask.answer, rest.get_mut(id)) {
            (AnswerType::Records { fields }, Some(Answer::Records(records))) => {
                for record in records {
                    record.retain(|key, value| {
                        let known = fields.iter().find(|field| field.id == *key);
                        known.is_some_and(|field| misfit(&field.answer, value).is_none())
                    });
                }
            }
            _ => drop(rest.remove(id)),
        }
    }
    rest
}

/// A form that takes what either takes; `None` where they have nothing in common.
fn joined(one: &AnswerType, other: &AnswerType) -> Option<AnswerType> {
    match (one, other) {
        (AnswerType::Choice { choices }, AnswerType::Choice { choices: others }) => {
            let mut choices = choices.clone();
            let new = |it: &&Choice| choices.iter().all(|known| known.key != it.key);
            let new: Vec<_> = others.iter().filter(new).cloned().collect();
            choices.extend(new);
            Some(AnswerType::Choice { choices })
        }
        (AnswerType::Records { fields }, AnswerType::Records { fields: others }) => {
            let mut fields = fields.clone();
            for other in others {
                match fields.iter_mut().find(|known| known.id == other.id) {
                    Some(known) => known.answer = joined(&known.answer, &other.answer)?,
                    None => fields.push(other.clone()),
                }
            }
            Some(AnswerType::Records { fields })
        }
        (AnswerType::Count { .. }, AnswerType::Count { .. }) => Some(one.clone()),
        _ => (one == other).then(|| one.clone()),
    }
}

fn unasked(id: &str, asked: &Asked) -> AnswerFault {
    let advice = near::advice(id, asked.known());
    let message = format!("answers.{}：载入的方案没有这个问题，{advice}", shortened(id));
    AnswerFault { question: id.to_owned(), unasked: true, message }
}

/// What in an answer does not fit a question.
fn misfits(ask: &Ask, answer: &Answer) -> Vec<String> {
    let whole = |said: String| vec![format!("“{}”（answers.{}）：{said}", ask.label, ask.id)];
    let value = match (&ask.answer, answer) {
        (AnswerType::Records { fields }, Answer::Records(records)) => {
            let each = records.iter().enumerate();
            return each.flat_map(|(at, record)| in_record(ask, fields, at, record)).collect();
        }
        (AnswerType::Records { .. }, _) => {
            return whole(format!("应为记录的列表（写在“[]”里），这里是{}", shown(answer)));
        }
        (_, Answer::Records(_)) => {
            return whole(format!("应为{}，这里是列表", form_words(&ask.answer)));
        }
        (_, Answer::YesNo(yes)) => Scalar::YesNo(*yes),
        (_, Answer::Count(count)) => Scalar::Count(*count),
        (_, Answer::Text(text)) => Scalar::Text(text.clone()),
    };
    misfit(&ask.answer, &value).map(whole).unwrap_or_default()
}

fn in_record(ask: &Ask, fields: &[Field], at: usize, record: &Record) -> Vec<String> {
    let place = |field: &str, words: &str| {
        let path = format!("answers.{}[{at}].{}", ask.id, shortened(field));
        format!("“{}”第 {} 条{words}（{path}）", ask.label, at + 1)
    };
    let fault = |(key, value): (&String, &Scalar)| match fields.iter().find(|it| it.id == *key) {
        Some(field) => misfit(&field.answer, value)
            .map(|said| format!("{}：{said}", place(key, &format!("的“{}”", field.label)))),
        None => {
            let known = fields.iter().map(|field| (&*field.id, &*field.label));
            let advice = near::advice(key, known);
            Some(format!("{}：没有“{}”这一项，{advice}", place(key, ""), shortened(key)))
        }
    };
    record.iter().filter_map(fault).collect()
}

/// Why a value is none of a form; `None`: it is one.
fn misfit(form: &AnswerType, value: &Scalar) -> Option<String> {
    match (form, value) {
        (AnswerType::YesNo, Scalar::YesNo(_)) | (AnswerType::Text, Scalar::Text(_)) => None,
        (AnswerType::Count { .. }, Scalar::Count(count)) => miscounted(*count),
        (AnswerType::Date, Scalar::Text(text)) => {
            parse_date(text).err().map(|it| no_day(&it, text))
        }
        (AnswerType::Choice { choices }, Scalar::Text(key)) => no_choice(choices, key),
        _ => {
            let meant = meant(form, value).map_or(String::new(), |meant| format!("，应写 {meant}"));
            Some(format!("应为{}，这里是{}{meant}", form_words(form), shown(&value.clone().into())))
        }
    }
}

fn miscounted(count: i64) -> Option<String> {
    if count < 0 {
        return Some(format!("应为不小于零的整数，这里是 {count}"));
    }
    let great = u64::try_from(count).is_ok_and(|count| count > GREATEST);
    great.then(|| format!("{count} 太大，最大为 {GREATEST}"))
}

fn no_day(error: &DateError, text: &str) -> String {
    let near = last_of_month(text).map(|day| format!("，最接近的是 {day}"));
    let shown = shortened(text);
    let said = match error {
        DateError::Unreadable(_) => format!("“{shown}”不是日期，应写成 2026-11-21 的形式"),
        DateError::ShortYear(_) => format!("“{shown}”的年份只有两位，应写四位年份"),
        DateError::NotInCalendar(_) => format!("“{shown}”不是日历上存在的日期"),
    };
    said + &near.unwrap_or_default()
}

fn no_choice(choices: &[Choice], key: &str) -> Option<String> {
    if choices.iter().any(|choice| choice.key == key) {
        return None;
    }
    let known = choices.iter().map(|choice| (&*choice.key, &*choice.label));
    Some(format!("没有选项“{}”，{}", shortened(key), near::advice(key, known)))
}

/// What was probably meant by a value of another form.
fn meant(form: &AnswerType, value: &Scalar) -> Option<String> {
    let words = match value {
        Scalar::Text(text) => text.trim().to_ascii_lowercase(),
        Scalar::Count(count) => count.to_string(),
        Scalar::YesNo(_) => return None,
    };
    match form {
        AnswerType::YesNo => match &*words {
            "true" | "是" | "有" | "yes" | "y" | "1" => Some("true".to_owned()),
            "false" | "否" | "无" | "没有" | "no" | "n" | "0" => Some("false".to_owned()),
            _ => None,
        },
        AnswerType::Count { .. } => {
            let count = words.parse::<u32>().ok()?;
            Some(format!("{count}（不加引号）"))
        }
        AnswerType::Date => parse_date(&words).ok().map(|day| format!("\"{day}\"")),
        AnswerType::Text => Some(format!("\"{words}\"")),
        AnswerType::Choice { .. } | AnswerType::Records { .. } => None,
    }
}

fn form_words(form: &AnswerType) -> &'static str {
    match form {
        AnswerType::YesNo => " true 或 false（不加引号）",
        AnswerType::Count { .. } => "不小于零的整数（不加引号）",
        AnswerType::Date => "日期（写在双引号里，如 \"2026-11-21\"）",
        AnswerType::Text => "文字（写在双引号里）",
        AnswerType::Choice { .. } => "选项之一（写在双引号里）",
        AnswerType::Records { .. } => "记录的列表（写在“[]”里）",
    }
}

fn shown(answer: &Answer) -> String {
    match answer {
        Answer::YesNo(yes) => format!(" {yes} "),
        Answer::Count(count) => format!("整数 {count}"),
        Answer::Text(text) => format!("文字“{}”", shortened(text)),
        Answer::Records(_) => "列表".to_owned(),
    }
}

/// Records that end before they begin, by the place of the last day: each with what to look at again.
#[must_use]
pub fn doubts(answers: &BTreeMap<String, Answer>, asked: &Asked) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (id, answer) in answers {
        let (Answer::Records(records), Some([ask, ..])) = (answer, asked.0.get(id).map(|it| &**it))
        else {
            continue;
        };
        for (at, record) in records.iter().enumerate() {
            let [from, to] = ["from", "to"].map(|field| day_in(record, field));
            if let Some((from, to)) = from.zip(to).filter(|(from, to)| to < from) {
                let label = &ask.label;
                let said = format!("“{label}”第 {} 条：{to} 结束，却在 {from} 开始", at + 1);
                found.push((format!("answers.{id}[{at}].to"), said));
            }
        }
    }
    found
}

fn day_in(record: &Record, field: &str) -> Option<Date> {
    match record.get(field)? {
        Scalar::Text(text) => parse_date(text).ok(),
        Scalar::YesNo(_) | Scalar::Count(_) => None,
    }
}

#[cfg(test)]
mod tests;
