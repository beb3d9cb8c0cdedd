//! What a condition misses, in words.

use zhice_model::criterion::{Criterion, Missing};
use zhice_model::plan::{AnswerType, Ask, PlanSummary};

use super::columns;

/// The unknown inputs of a condition, one a line.
pub fn words(criterion: &Criterion, plan: Option<&PlanSummary>) -> String {
    let asks = plan.map_or(&[][..], |plan| plan.asks.as_slice());
    let lines: Vec<String> = criterion.missing.iter().map(|missing| one(missing, asks)).collect();
    lines.join("\n")
}

fn one(missing: &Missing, asks: &[Ask]) -> String {
    let count = missing.count();
    if let Some(answer) = missing.input.strip_prefix("answers.") {
        return of_answer(answer, count, asks);
    }
    if let Some(field) = missing.input.strip_prefix("patents.") {
        let label = columns::label_of(field).unwrap_or("其他信息");
        return format!("{count} 件专利的“{label}”未知");
    }
    let words = match missing.input.strip_prefix("totals.").unwrap_or(&missing.input) {
        "subject" => "主体类型",
        "company" => "是否登记为企业",
        "statusAsOf" => "清单导出日期",
        "patents" => "专利清单",
        "region" => "所在地区",
        "validInventions" => "有效发明专利总数",
        "highValue" => "已确认的高价值发明专利总数",
        "highValuePossible" => "可能属于高价值的发明专利总数",
        "filedInYear" => "本年度申请的发明专利总数",
        "grantedInYear" => "本年度授权的发明专利总数",
        "lapsedInYear" => "本年度失效的发明专利总数",
        "expiredInYear" => "本年度期限届满的发明专利总数",
        "transferredInYear" => "本年度转出的发明专利总数",
        "validAtYearStart" => "上年末有效的发明专利总数",
        _ => "其他信息",
    };
    words.to_owned()
}

/// An answer not given, or (`filings.approved_on`) a field of its records left empty.
fn of_answer(answer: &str, records: usize, asks: &[Ask]) -> String {
    let (id, field) = answer.split_once('.').unwrap_or((answer, ""));
    let Some(ask) = asks.iter().find(|ask| ask.id == id) else { return id.to_owned() };
    let fields = match &ask.answer {
        AnswerType::Records { fields } => fields.as_slice(),
        _ => &[],
    };
    match fields.iter().find(|it| it.id == field) {
        Some(field) => format!("{}：{records} 条记录的“{}”未填写", ask.label, field.label),
        None => ask.label.clone(),
    }
}
