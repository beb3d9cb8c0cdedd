//! The portfolio as PatSnap exports it.

use zhice_model::PatentKind;
use zhice_model::date::Date;

use crate::patent::{Publication, Sample, portfolio, publications};

/// The headers as the database writes them.
pub const HEADERS: [&str; 17] = [
    "公开(公告)号",
    "标题",
    "申请号",
    "申请日",
    "公开(公告)日",
    "授权日",
    "专利类型",
    "简单法律状态",
    "法律状态/事件",
    "[标]当前申请(专利权)人",
    "[标]原始申请(专利权)人",
    "发明人",
    "IPC主分类号",
    "战略新兴产业分类",
    "失效日",
    "权利转移生效日",
    "受理局",
];

/// Every row, the header left out.
pub fn rows() -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = portfolio()
        .iter()
        .flat_map(|sample| publications(sample).into_iter().map(|one| row(sample, &one)))
        .collect();
    let mut ruined = rows.last().cloned().unwrap_or_default();
    ruined[1] = "丝杠支座（号码已损坏的一行）".to_owned();
    ruined[2] = "2.02E+12".to_owned();
    rows.push(ruined);
    rows
}

fn row(sample: &Sample, publication: &Publication) -> Vec<String> {
    let event = if sample.transfer.is_some() { " | 权利转移" } else { "" };
    // Of a right in force the column gives the end expected, of a refused application nothing.
    let expected = sample.granted.map(|_| sample.term_end());
    vec![
        format!("{}{}", sample.publication, publication.letter),
        sample.title.to_owned(),
        format!("CN{}", sample.number),
        sample.filed.to_string(),
        publication.day.to_string(),
        day(sample.granted),
        publication_type(sample, publication).to_owned(),
        sample.validity().to_owned(),
        format!("{}{event}", sample.status),
        sample.owners.join(" | "),
        sample.applicants.join(" | "),
        "张示例 | 李示例".to_owned(),
        classification(sample).to_owned(),
        if sample.has("Industry") { "智能制造装备产业" } else { "" }.to_owned(),
        day(sample.ended.or(expected)),
        day(sample.transfer.as_ref().map(|transfer| transfer.day)),
        "中国".to_owned(),
    ]
}

fn publication_type(sample: &Sample, publication: &Publication) -> &'static str {
    match (sample.kind, publication.grant) {
        (PatentKind::Invention, false) => "发明申请",
        (PatentKind::Invention, true) => "授权发明",
        (PatentKind::UtilityModel, _) => "实用新型",
        (PatentKind::Design, _) => "外观设计",
    }
}

fn classification(sample: &Sample) -> &'static str {
    match sample.kind {
        PatentKind::Design => "15-09",
        PatentKind::Invention | PatentKind::UtilityModel => "F16H25/22",
    }
}

fn day(day: Option<Date>) -> String {
    day.map_or(String::new(), |day| day.to_string())
}
