//! The enterprise of a case: the file's default with what the case says otherwise.

use serde_json::{Map, Value};
use zhice_model::credit_code::CreditCode;
use zhice_model::plan::Ask;
use zhice_model::totals::Totals;
use zhice_model::{Enterprise, Patent, Truth};

use crate::answers::{answers, question};
use crate::document::{Fields, Item};
use crate::keyword::{advice, keyword};
use crate::patents::patents;

/// The default enterprise, from the table `[enterprise]`.
pub fn default_enterprise(item: &Item, asks: &[Ask]) -> Enterprise {
    let mut enterprise = Enterprise::default();
    let Some(fields) = item.table() else { return enterprise };
    let fields = fields.called("“[enterprise]”");
    if let Some(name) = fields.find("name").and_then(|name| name.text()) {
        enterprise.name = name;
    }
    if let Some(item) = fields.find("creditCode") {
        enterprise.credit_code = credit_code(&item);
    }
    overlay(&fields, &mut enterprise, asks, &["noPatents", "statusAsOf"]);
    fields.finish();
    enterprise
}

/// The enterprise of a case.
pub fn enterprise_of(fields: &Fields, default: &Enterprise, asks: &[Ask]) -> Enterprise {
    let mut enterprise = default.clone();
    if let Some(item) = fields.find("unanswered") {
        for key in item.texts().unwrap_or_default() {
            let known = question(&item, &key, asks).is_some();
            if known && enterprise.answers.remove(&key).is_none() {
                let message = format!("“unanswered”中的“{key}”本来就没有答案");
                item.refuse(&message, "删去它，或在 [enterprise] 的 answers 里写上默认答案");
            }
        }
    }
    overlay(fields, &mut enterprise, asks, &["no_patents", "status_as_of"]);
    enterprise
}

/// What both tables can say, the case in the spelling of its own keys.
fn overlay(
    fields: &Fields,
    enterprise: &mut Enterprise,
    asks: &[Ask],
    [no_patents, status_as_of]: &[&'static str; 2],
) {
    if let Some(region) = fields.find("region").and_then(|region| region.text()) {
        enterprise.region = region;
    }
    if let Some(subject) = fields.find("subject").and_then(|subject| keyword(&subject)) {
        enterprise.subject = subject;
    }
    if let Some(company) = fields.find("company").and_then(|company| company.yes_no()) {
        enterprise.company = Truth::from(company);
    }
    if let Some(day) = fields.find(status_as_of).and_then(|day| day.day()) {
        enterprise.status_as_of = Some(day);
    }
    let groups = fields.find("patents");
    if let Some(groups) = &groups {
        own(enterprise, patents(groups), false);
    }
    if let Some(none) = fields.find(no_patents)
        && let Some(value) = none.yes_no()
    {
        if value && groups.is_some() {
            let message = format!("“{no_patents}”与“patents”不能同时写");
            none.refuse(&message, "有专利就删去前者，没有专利就删去后者");
        } else if value {
            own(enterprise, Vec::new(), true);
        } else {
            enterprise.no_patents = false;
        }
    }
    if let Some(item) = fields.find("totals") {
        enterprise.totals = totals(&item);
    }
    if let Some(item) = fields.find("answers") {
        enterprise.answers.extend(answers(&item, asks));
    }
}

fn own(enterprise: &mut Enterprise, patents: Vec<Patent>, none: bool) {
    enterprise.patents = patents;
    enterprise.no_patents = none;
}

fn totals(item: &Item) -> Option<Totals> {
    let mut figures = Map::new();
    for (key, figure) in item.table()?.entries() {
        if Totals::KEYS.contains(&key.as_str()) {
            figures.insert(key, figure.plain()?);
        } else {
            let hint = format!("可写：{}", Totals::KEYS.join("、"));
            figure.refuse(&format!("没有汇总数“{key}”"), &hint);
        }
    }
    let refuse = |error| item.refuse("“totals”写法有误", &advice(&error));
    serde_json::from_value(Value::Object(figures)).map_err(refuse).ok()
}

fn credit_code(item: &Item) -> Option<CreditCode> {
    let text = item.text()?;
    let refuse = |error| item.refuse(&format!("{error}"), "删去这一项，或写一个正确的代码");
    CreditCode::parse(&text).map_err(refuse).ok()
}
