//! Enterprise files: what every field takes, and how every change of a file is told.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod changed;
mod fields;

use serde_json::{Value, json};
use zhice_model::Enterprise;

/// A made-up enterprise in which every field says something.
fn full() -> Value {
    json!({
        "schema": "zhice/enterprise/1",
        "name": "如皋示例（虚构）有限公司",
        "creditCode": "91320682MA1A00016E",
        "region": "320682",
        "subject": "cooperative",
        "company": true,
        "patents": [{
            "applicationNumber": "202310123456.6",
            "publicationNumber": "CN116000001B",
            "title": "一种示例装置",
            "kind": "design",
            "filedOn": "2023-05-06",
            "grantedOn": "2025-02-11",
            "status": "lapsedFee",
            "endedOn": "2026-05-06",
            "endAnnouncedOn": "2026-08-01",
            "termEndsOn": "2044-01-01",
            "ownership": "sole",
            "transferredInOn": "2024-01-02",
            "transferredOutOn": "2026-09-01",
            "transferredNearby": true,
            "strategicIndustry": true,
            "overseasFamily": false,
            "highPledge": true,
            "nationalAward": false,
            "feeDueOn": "2027-05-06",
            "owners": {
                "current": ["甲（虚构）"], "applicants": ["乙（虚构）"], "firstApplicants": ["丙（虚构）"],
                "transferors": ["丁（虚构）"], "transferees": ["戊（虚构）"], "transferredOn": "2026-06-30",
                "transferredOften": true, "standardised": true, "unsettled": true,
                "said": ["ownership"]
            },
            "inferred": ["kind"]
        }],
        "noPatents": false,
        "totals": {
            "validInventions": 9, "highValue": 3, "highValuePossible": 2, "filedInYear": 1,
            "grantedInYear": 1, "lapsedInYear": 1, "expiredInYear": 1, "transferredInYear": 1,
            "validAtYearStart": 8
        },
        "statusAsOf": "2026-11-21",
        "asOf": "2026-11-22",
        "answers": {
            "listed": true,
            "staff": 12,
            "size": "small",
            "filings": [{ "kind": "first", "approved_on": "2026-03-01", "renewed": false, "count": 1 }]
        }
    })
}

fn read(value: &Value) -> Result<Enterprise, String> {
    Enterprise::from_json(&value.to_string()).map_err(|error| error.to_string())
}

/// A step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Name(String),
    At(usize),
}

/// Every value within, by its way from the top, the whole first.
fn ways(value: &Value) -> Vec<Vec<Step>> {
    let mut found = vec![Vec::new()];
    let members: Vec<(Step, &Value)> = match value {
        Value::Object(map) => {
            map.iter().map(|(name, value)| (Step::Name(name.clone()), value)).collect()
        }
        Value::Array(list) => {
            list.iter().enumerate().map(|(at, value)| (Step::At(at), value)).collect()
        }
        _ => Vec::new(),
    };
    for (step, member) in members {
        for rest in ways(member) {
            found.push([vec![step.clone()], rest].concat());
        }
    }
    found
}

/// `patents[0].filedOn`
fn path(way: &[Step]) -> String {
    let mut path = String::new();
    for step in way {
        match step {
            Step::Name(name) if path.is_empty() => path.push_str(name),
            Step::Name(name) => path.push_str(&format!(".{name}")),
            Step::At(at) => path.push_str(&format!("[{at}]")),
        }
    }
    path
}

fn at<'v>(value: &'v mut Value, way: &[Step]) -> &'v mut Value {
    way.iter().fold(value, |value, step| match step {
        Step::Name(name) => &mut value[name.as_str()],
        Step::At(at) => &mut value[*at],
    })
}

/// No word of a library: what stands in quotes and brackets, and what can be written, is the file's own.
fn in_chinese(said: &str) {
    // In quotes and in brackets, of which those in quotes are none.
    let (mut quoted, mut depth, mut plain) = (false, 0, String::new());
    for c in said.chars() {
        match c {
            '“' | '”' => quoted = c == '“',
            _ if quoted => {}
            '（' => depth += 1,
            '）' => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.split("可用的有").next().unwrap();
    let plain = plain.split("最接近的是").next().unwrap();
    let ours = ["true", "false", "null", "noPatents", "patents", "zhice", "enterprise"];
    let words = plain.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    for word in words {
        assert!(ours.contains(&word), "“{word}” in {said}");
    }
    assert!(!said.contains(char::is_control) && said.chars().count() < 400, "{said}");
}
