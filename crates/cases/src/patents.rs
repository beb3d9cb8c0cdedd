//! Groups of like patents, expanded to single ones with numbers of their own.

use serde_json::{Map, Value, json};
use zhice_model::{ApplicationNumber, Patent};

use crate::document::{Fields, Item};
use crate::keyword::advice;

/// So many patents the engine is never asked to hold here.
const MOST: u64 = 2000;

/// The keys of a group that are not those of a patent.
const GROUP_KEYS: [&str; 3] = ["count", "of", "unknown"];

/// Every patent of the groups.
pub fn patents(groups: &Item) -> Vec<Patent> {
    let mut patents = Vec::new();
    for group in groups.list().unwrap_or_default() {
        let Some(fields) = group.table() else { continue };
        let fields = fields.called("一组专利");
        add_group(&fields, &mut patents);
    }
    patents
}

fn add_group(fields: &Fields, patents: &mut Vec<Patent>) {
    let hint = "写明件数，如 { count = 20 }";
    let Some(count) = fields.need("count", hint).and_then(|count| limited(&count)) else { return };
    let Some(kind_digit) = kind_digit(fields) else { return };
    let Some(mut facts) = facts(fields) else { return };
    let own_number = facts.get("applicationNumber").cloned();
    if own_number.is_some() && count != 1 {
        let message = "写了“applicationNumber”的一组只能是一件";
        fields.document.complain(fields.at, "cases-value", message, "写 count = 1，或删去申请号");
        return;
    }
    for _ in 0..count {
        let number = match &own_number {
            Some(number) => number.clone(),
            None => Value::String(number(kind_digit, patents.len())),
        };
        facts.insert("applicationNumber".to_owned(), number);
        match serde_path_to_error::deserialize::<_, Patent>(Value::Object(facts.clone())) {
            Ok(patent) => patents.push(patent),
            Err(error) => return refuse(fields, &error),
        }
    }
}

fn limited(count: &Item) -> Option<u64> {
    let number = count.whole()?;
    if number > MOST {
        count.refuse(&format!("一组最多 {MOST} 件"), "减少件数");
        return None;
    }
    Some(number)
}

fn kind_digit(fields: &Fields) -> Option<char> {
    let Some(of) = fields.find("of") else { return Some('1') };
    match of.text()?.as_str() {
        "invention" => Some('1'),
        "utilityModel" => Some('2'),
        "design" => Some('3'),
        other => {
            let hint = "可写：invention（发明）、utilityModel（实用新型）、design（外观设计）";
            of.refuse(&format!("没有“{other}”这种专利"), hint);
            None
        }
    }
}

/// A number with its check digit; the serial differs from patent to patent.
fn number(kind_digit: char, serial: usize) -> String {
    let digits = format!("2020{kind_digit}{:07}", serial + 1);
    let check = ApplicationNumber::parse(&digits).map(|number| number.expected_check());
    check.map_or(digits.clone(), |check| format!("{digits}.{check}"))
}

/// The facts that the patents of a group share: the usual ones, those stated, without those unknown.
fn facts(fields: &Fields) -> Option<Map<String, Value>> {
    let mut facts = usual();
    for (key, item) in fields.entries().filter(|(key, _)| !GROUP_KEYS.contains(&key.as_str())) {
        facts.insert(key, value(&item)?);
    }
    let Some(unknown) = fields.find("unknown") else { return Some(facts) };
    for key in unknown.texts()? {
        if key == "applicationNumber" || !is_fact(&key) {
            unknown.refuse(&format!("专利没有可以不明的“{key}”"), "键名同企业资料文件");
            return None;
        }
        facts.remove(&key);
    }
    Some(facts)
}

/// A granted invention of the enterprise alone, in none of the high-value kinds.
fn usual() -> Map<String, Value> {
    let facts = json!({
        "filedOn": "2020-05-06",
        "grantedOn": "2022-05-06",
        "status": "granted",
        "ownership": "sole",
        "strategicIndustry": false,
        "overseasFamily": false,
        "highPledge": false,
        "nationalAward": false,
    });
    match facts {
        Value::Object(facts) => facts,
        _ => Map::new(),
    }
}

fn value(item: &Item) -> Option<Value> {
    if item.is_list() {
        return item.texts().map(Value::from);
    }
    item.plain()
}

/// Whether a patent has a fact of this name.
fn is_fact(key: &str) -> bool {
    let mut facts = Map::from_iter([("applicationNumber".to_owned(), Value::from(number('1', 0)))]);
    facts.insert(key.to_owned(), Value::Null);
    match serde_json::from_value::<Patent>(Value::Object(facts)) {
        Ok(_) => true,
        Err(error) => !error.to_string().starts_with("unknown field"),
    }
}

fn refuse(fields: &Fields, error: &serde_path_to_error::Error<serde_json::Error>) {
    let key = error.path().to_string();
    let inner = error.inner();
    let at = fields.place_of(&key);
    if inner.to_string().starts_with("unknown field") {
        let keys = format!("{}；{}", GROUP_KEYS.join("、"), advice(inner));
        fields.document.complain(at, "cases-key", &format!("专利没有“{key}”这一项"), &keys);
    } else {
        let message = format!("专利的“{key}”写法有误");
        fields.document.complain(at, "cases-value", &message, &advice(inner));
    }
}
