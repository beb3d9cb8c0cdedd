//! Files that are refused, and tables whose figures do not add up.

use serde_json::{Value, json};
use zhice_model::plan_data::PlanDataError;
use zhice_model::targets::PlanTargets;
use zhice_model::townships::TownshipTable;

use crate::townships;

fn file(change: impl FnOnce(&mut Value)) -> String {
    let mut file = json!({
        "schema": "zhice/targets/1",
        "plan": "nowhere-2030",
        "targets": [{
            "id": "N-T01", "topic": "创造", "indicator": "有效发明专利",
            "operator": "over", "basis": "atEnd", "unit": "件", "clause": "一",
            "figures": [{ "from": 2030, "to": 2030, "value": "20" },
                        { "from": 2031, "to": 2031, "value": "30.5" }],
        }],
        "directions": [{
            "id": "N-D01", "topic": "创造", "indicator": "增长", "aim": "领先",
            "from": 2030, "to": 2031, "clause": "一",
        }],
    });
    change(&mut file);
    file.to_string()
}

#[test]
fn targets() {
    type Change = fn(&mut Value);
    let cases: [(Change, &str); 9] = [
        (|f| f["schema"] = json!("zhice/targets/2"), "不认识的文件版本“zhice/targets/2”"),
        (|f| f["targts"] = json!([]), "（“targts”）"),
        (
            |f| f["targets"][0]["figures"][0]["value"] = json!(20),
            "，位置 targets[0].figures[0].value）",
        ),
        (
            |f| f["targets"][0]["figures"][0]["value"] = json!("二十"),
            "，位置 targets[0].figures[0].value）",
        ),
        (|f| f["targets"][0]["operator"] = json!("equals"), "，位置 targets[0].operator）"),
        (|f| f["targets"][0]["figures"] = json!([]), "目标“N-T01”没有数值"),
        (|f| f["targets"][0]["figures"][0]["from"] = json!(2031), "“N-T01”的起始年份晚于截止年份"),
        (|f| f["targets"][0]["figures"][0]["to"] = json!(2031), "年份重叠"),
        (|f| f["directions"][0]["id"] = json!("N-T01"), "编号“N-T01”出现了两次"),
    ];
    assert!(PlanTargets::from_json(&file(|_| {})).is_ok());
    for (change, message) in cases {
        let said = PlanTargets::from_json(&file(change)).unwrap_err().to_string();
        assert!(said.contains(message), "{said}");
    }
    let reversed = PlanTargets::from_json(&file(|f| f["directions"][0]["to"] = json!(2029)));
    assert!(matches!(reversed, Err(PlanDataError::Contradiction(_))), "{reversed:?}");
}

#[test]
fn figures_by_year() {
    let targets = PlanTargets::from_json(&file(|_| {})).unwrap();
    let target = targets.target("N-T01").unwrap();
    let cases = [(2029, None), (2030, Some("20")), (2031, Some("30.5")), (2032, None)];
    for (year, value) in cases {
        let found = target.value_in(year).map(|value| value.to_string());
        assert_eq!(found.as_deref(), value, "{year}");
    }
}

#[test]
fn tables() {
    let table = serde_json::to_value(townships()).unwrap();
    let changed = |change: fn(&mut Value)| {
        let mut table = table.clone();
        change(&mut table);
        TownshipTable::from_json(&table.to_string())
    };
    type Change = fn(&mut Value);
    let refused: [(Change, &str); 4] = [
        (|t| t["schema"] = json!("zhice/targets/1"), "不认识的文件版本"),
        (|t| t["years"] = json!([2024, 2026, 2027]), "逐年排列"),
        (|t| t["startYear"] = json!(32767), "逐年排列"),
        (|t| drop(t["total"]["years"].as_array_mut().unwrap().pop()), "“全市合计”应有 3 年的数字"),
    ];
    for (change, message) in refused {
        let said = changed(change).unwrap_err().to_string();
        assert!(said.contains(message), "{said}");
    }
    let wrong: [(Change, &[&str]); 3] = [
        (
            |t| t["areas"][0]["line"]["years"][0]["net"] = json!(28),
            &[
                "“东陈镇”的2024 年累计为 187，按其他数字应为 188",
                "“各镇小计”的2024 年净增为 330，按其他数字应为 331",
                "“全市合计”的2024 年净增为 966，按其他数字应为 967",
            ],
        ),
        (
            |t| t["subtotals"][1]["line"]["start"] = json!(3082),
            &[
                "“主功能区小计”的2024 年累计为 3717，按其他数字应为 3718",
                "“主功能区小计”的2023 年底为 3082，按其他数字应为 3081",
            ],
        ),
        (
            |t| t["total"]["years"][2]["total"] = json!(9381),
            &[
                "“全市合计”的2026 年累计为 9381，按其他数字应为 9380",
                "“全市合计”的2026 年累计为 9381，按其他数字应为 9380",
            ],
        ),
    ];
    for (change, expected) in wrong {
        let found = changed(change).unwrap().discrepancies();
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }
}
