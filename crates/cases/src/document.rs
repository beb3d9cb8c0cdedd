//! A TOML file taken apart value by value: whatever has the wrong form is noted with its line.

use std::cell::RefCell;

use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use zhice_model::date::parse_date;
use zhice_model::{Date, Diagnostic};

/// The file that is read, with what was found wrong in it so far.
pub struct Document<'t> {
    file: &'t str,
    text: &'t str,
    problems: RefCell<Vec<Diagnostic>>,
}

impl<'t> Document<'t> {
    /// A file by its path relative to the rules folder, and its text.
    pub fn new(file: &'t str, text: &'t str) -> Self {
        // Windows' editor puts an invisible mark in front of what it saves.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self { file, text, problems: RefCell::default() }
    }

    /// The file's table; `None`, with the problem noted, when it is not TOML.
    pub fn parse(&self) -> Option<Spanned<DeTable<'t>>> {
        match DeTable::parse(self.text) {
            Ok(table) => Some(table),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let message = format!("不是正确的 TOML：{}", syntax_words(error.message()));
                let hint = "检查引号、括号、等号和逗号是否成对、是否为英文半角，键是否写了两次";
                self.complain(at, "cases-syntax", &message, hint);
                None
            }
        }
    }

    /// Notes what is wrong at a byte of the text, and what to do.
    pub fn complain(&self, at: usize, code: &str, message: &str, hint: &str) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let number = |count: usize| u32::try_from(count + 1).ok();
        let line = number(before.matches('\n').count());
        let column = number(before.chars().rev().take_while(|c| *c != '\n').count());
        let problem = Diagnostic::error(code, message).in_file(self.file).at(line, column);
        self.problems.borrow_mut().push(problem.with_hint(hint));
    }

    /// The line of a byte, from 1.
    pub fn line_of(&self, at: usize) -> u32 {
        let before = self.text.get(..at).unwrap_or(self.text);
        u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
    }

    /// All that was found wrong, in the order of the file.
    pub fn into_problems(self) -> Vec<Diagnostic> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|problem| (problem.line, problem.column));
        problems
    }
}

/// What the parser says most often, in Chinese.
fn syntax_words(message: &str) -> String {
    let first = message.lines().next().unwrap_or_default();
    match first {
        "duplicate key" => "同一个键写了两次".to_owned(),
        _ if first.contains("unquoted key") => "键里有中文或标点的，要加英文双引号".to_owned(),
        _ if first.contains("quotation mark") || first.contains("string") => {
            format!("引号没有成对，或文字没有加引号（{first}）")
        }
        _ => format!("此处写法有误（{first}）"),
    }
}

/// One value of the file with the words by which a message names it.
pub struct Item<'d, 't> {
    /// The file.
    pub document: &'d Document<'t>,
    /// Its name in messages, such as `“as_of”`.
    pub name: String,
    value: &'d Spanned<DeValue<'t>>,
}

impl<'d, 't> Item<'d, 't> {
    /// The byte of the file it begins at.
    pub fn at(&self) -> usize {
        self.value.span().start
    }

    /// Notes that the value cannot be used.
    pub fn refuse(&self, message: &str, hint: &str) {
        self.document.complain(self.at(), "cases-value", message, hint);
    }

    fn wrong<T>(&self, form: &str) -> Option<T> {
        self.document.complain(
            self.at(),
            "cases-form",
            &format!("{}应为{form}", self.name),
            "写法见 docs/rule-language.zh-CN.md 的“用例”一节",
        );
        None
    }

    /// A text.
    pub fn text(&self) -> Option<String> {
        match self.value.get_ref() {
            DeValue::String(text) => Some(text.to_string()),
            _ => self.wrong("文字，写在英文双引号里"),
        }
    }

    /// Yes or no.
    pub fn yes_no(&self) -> Option<bool> {
        self.value.get_ref().as_bool().or_else(|| self.wrong(" true 或 false，不加引号"))
    }

    /// A whole number that is not negative.
    pub fn whole(&self) -> Option<u64> {
        let integer = self.value.get_ref().as_integer();
        let number = integer.and_then(|it| u64::from_str_radix(it.as_str(), it.radix()).ok());
        number.or_else(|| self.wrong("不带引号的整数，不能是负数"))
    }

    /// A day, with or without quotation marks.
    pub fn day(&self) -> Option<Date> {
        let text = match self.value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(day) => day.to_string(),
            _ => return self.wrong("日期，如 \"2026-11-21\""),
        };
        let hint = "日期写成 \"2026-11-21\" 的形式";
        parse_date(&text)
            .map_err(|error| self.refuse(&format!("{}：{error}", self.name), hint))
            .ok()
    }

    /// A list.
    pub fn list(&self) -> Option<Vec<Item<'d, 't>>> {
        let Some(list) = self.value.get_ref().as_array() else {
            return self.wrong("列表，写在方括号里");
        };
        let (document, name) = (self.document, &self.name);
        let item = |value| Item { document, name: format!("{name}中的一项"), value };
        Some(list.iter().map(item).collect())
    }

    /// A list of texts.
    pub fn texts(&self) -> Option<Vec<String>> {
        self.list()?.iter().map(Item::text).collect()
    }

    /// A table.
    pub fn table(&self) -> Option<Fields<'d, 't>> {
        let Some(table) = self.value.get_ref().as_table() else {
            return self.wrong("一组“键 = 值”，写在花括号里");
        };
        let (document, at) = (self.document, self.at());
        Some(Fields { document, name: self.name.clone(), at, table, known: RefCell::default() })
    }

    /// A single value as JSON has it; a day becomes a text.
    pub fn plain(&self) -> Option<Value> {
        match self.value.get_ref() {
            DeValue::Boolean(yes) => Some(Value::from(*yes)),
            DeValue::Integer(_) => self.whole().map(Value::from),
            DeValue::Datetime(day) => Some(Value::from(day.to_string())),
            _ => self.text().map(Value::from),
        }
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        self.value.get_ref().is_array()
    }
}

/// A table read key by key.
pub struct Fields<'d, 't> {
    /// The file.
    pub document: &'d Document<'t>,
    /// Its name in messages, such as `用例“…”`.
    pub name: String,
    /// The byte of the file it begins at.
    pub at: usize,
    table: &'d DeTable<'t>,
    known: RefCell<Vec<&'static str>>,
}

impl<'d, 't> Fields<'d, 't> {
    /// The table of the whole file.
    pub fn of_file(document: &'d Document<'t>, table: &'d Spanned<DeTable<'t>>) -> Self {
        let (name, table) = ("文件".to_owned(), table.get_ref());
        Self { document, name, at: 0, table, known: RefCell::default() }
    }

    /// The same under another name in messages.
    pub fn called(self, name: &str) -> Self {
        Self { name: name.to_owned(), ..self }
    }

    /// The value of a key that may be there.
    pub fn find(&self, key: &'static str) -> Option<Item<'d, 't>> {
        self.known.borrow_mut().push(key);
        self.entries().find(|(name, _)| name == key).map(|(_, item)| item)
    }

    /// The value of a key that must be there.
    pub fn need(&self, key: &'static str, hint: &str) -> Option<Item<'d, 't>> {
        let item = self.find(key);
        if item.is_none() {
            let message = format!("{}缺少“{key}”", self.name);
            self.document.complain(self.at, "cases-missing", &message, hint);
        }
        item
    }

    /// Every key with its value.
    pub fn entries(&self) -> impl Iterator<Item = (String, Item<'d, 't>)> {
        let document = self.document;
        self.table.iter().map(move |(key, value)| {
            let key = key.get_ref().to_string();
            let name = format!("“{key}”");
            (key, Item { document, name, value })
        })
    }

    /// The byte at which the value of a key begins; the table's own where it has none.
    pub fn place_of(&self, key: &str) -> usize {
        self.entries().find(|(name, _)| name == key).map_or(self.at, |(_, item)| item.at())
    }

    /// Notes every key that nobody asked for.
    pub fn finish(&self) {
        let known = self.known.borrow();
        for key in self.table.keys().filter(|key| !known.iter().any(|it| key.get_ref() == it)) {
            let message = format!("{}有不认识的键“{}”", self.name, key.get_ref());
            let hint = format!("可用的键：{}", known.join("、"));
            self.document.complain(key.span().start, "cases-key", &message, &hint);
        }
    }
}
