//! Reads the `#{ … }` maps of declarations: each key once, of the right type, none unknown. A
//! mistake is noted and reading goes on, so that one pass finds them all.

use std::cell::RefCell;

use rhai::{Dynamic, Map, Position};
use zhice_model::date::{Date, parse_date};

use crate::codes::Code;
use crate::host::session::Session;

/// The options of one declaration.
pub struct Options<'a> {
    map: &'a Map,
    of: String,
    at: Position,
    session: &'a Session,
    known: RefCell<Vec<&'static str>>,
}

impl<'a> Options<'a> {
    /// The options of the declaration named `of` at a place.
    pub fn new(map: &'a Map, of: impl Into<String>, at: Position, session: &'a Session) -> Self {
        Self { map, of: of.into(), at, session, known: RefCell::default() }
    }

    fn take(&self, key: &'static str) -> Option<&'a Dynamic> {
        self.known.borrow_mut().push(key);
        self.map.get(key)
    }

    /// Notes a mistake.
    pub fn complain(&self, message: &str) {
        self.complain_of(Code::Declaration, message);
    }

    fn complain_of(&self, code: Code, message: &str) {
        self.session.complain(code, format!("{}：{message}", self.of), self.at);
    }

    /// A text that has to be there.
    pub fn text(&self, key: &'static str) -> String {
        let text = self.optional_text(key).unwrap_or_default();
        if text.trim().is_empty() {
            self.complain(&format!("缺少“{key}”"));
        }
        text
    }

    /// The clause that the declaration comes from.
    pub fn clause(&self) -> String {
        let clause = self.optional_text("clause").unwrap_or_default();
        self.complain_without_clause("clause", &clause);
        clause
    }

    /// A clause that may be left out, and may not be empty.
    pub fn optional_clause(&self, key: &'static str) -> Option<String> {
        let clause = self.optional_text(key)?;
        self.complain_without_clause(key, &clause);
        Some(clause)
    }

    fn complain_without_clause(&self, key: &str, clause: &str) {
        if clause.trim().is_empty() {
            let message = format!("缺少“{key}”，须注明出自文件的哪一条");
            self.complain_of(Code::ClauseMissing, &message);
        }
    }

    /// A text that may be left out.
    pub fn optional_text(&self, key: &'static str) -> Option<String> {
        let text = self.take(key)?.clone().into_string();
        if text.is_err() {
            self.complain(&format!("“{key}”应为文字"));
        }
        text.ok()
    }

    /// Yes or no; no when left out.
    pub fn yes_no(&self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else { return false };
        let said = value.as_bool();
        if said.is_err() {
            self.complain(&format!("“{key}”应为 true 或 false"));
        }
        said.unwrap_or_default()
    }

    /// A whole number that may be left out.
    pub fn count(&self, key: &'static str) -> Option<i64> {
        let count = self.take(key)?.as_int().ok().filter(|count| *count >= 0);
        if count.is_none() {
            self.complain(&format!("“{key}”应为不小于零的整数"));
        }
        count
    }

    /// A day that may be left out.
    pub fn day(&self, key: &'static str) -> Option<Date> {
        let day = parse_date(&self.optional_text(key)?).ok();
        if day.is_none() {
            self.complain(&format!("“{key}”应为日期，如 \"2024-03-28\""));
        }
        day
    }

    /// A list of texts, empty when left out.
    pub fn texts(&self, key: &'static str) -> Vec<String> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let texts = value.clone().into_typed_array::<String>();
        if texts.is_err() {
            self.complain(&format!("“{key}”应为文字的数组"));
        }
        texts.unwrap_or_default()
    }

    /// Two days, first and last.
    pub fn period(&self, key: &'static str) -> Option<(Date, Date)> {
        let texts = self.texts(key);
        let days: Vec<_> = texts.iter().filter_map(|text| parse_date(text).ok()).collect();
        match days.as_slice() {
            [from, to] if from <= to && texts.len() == 2 => Some((*from, *to)),
            _ => {
                self.complain(&format!(
                    "“{key}”应为起止两个日期，如 [\"2024-01-01\", \"2026-12-31\"]"
                ));
                None
            }
        }
    }

    /// Notes every key that nothing asked for.
    pub fn finish(self) {
        let known = self.known.borrow();
        for key in self.map.keys().filter(|key| !known.contains(&key.as_str())) {
            let allowed = known.join("、");
            self.complain(&format!("不认识的项“{key}”，可用的有：{allowed}"));
        }
    }
}
