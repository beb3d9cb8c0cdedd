//! The portfolio as incoPat exports it.

use zhice_model::PatentKind;
use zhice_model::date::Date;

use crate::patent::{Publication, Sample, portfolio, publications};

/// The headers as the database writes them, and the day of the transfer, which it offers too.
pub const HEADERS: [&str; 27] = [
    "标题",
    "摘要",
    "申请人",
    "公开（公告）号",
    "公开（公告）日",
    "申请号",
    "申请日",
    "公开类型",
    "专利类型",
    "公开国别",
    "链接到incoPat",
    "IPC主分类",
    "IPC",
    "新兴产业分类",
    "当前权利人",
    "同族国家/地区",
    "专利有效性",
    "当前法律状态",
    "法律状态",
    "转让次数",
    "转让人",
    "受让人",
    "转让执行日",
    "质押次数",
    "首次公开日",
    "授权公告日",
    "失效日",
];

/// Every row, the header left out.
pub fn rows() -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = portfolio()
        .iter()
        .flat_map(|sample| publications(sample).into_iter().map(|one| row(sample, &one)))
        .collect();
    let mut ruined = rows.last().cloned().unwrap_or_default();
    for (header, cell) in [("申请号", "2.02E+12"), ("标题", "丝杠支座（号码已损坏的一行）")]
    {
        let column = HEADERS.iter().position(|known| *known == header).unwrap();
        ruined[column] = cell.to_owned();
    }
    rows.push(ruined);
    rows
}

fn row(sample: &Sample, publication: &Publication) -> Vec<String> {
    let first = publications(sample).first().map(|one| one.day);
    let transfer = sample.transfer.as_ref();
    let name = |name: Option<&'static str>| name.unwrap_or("-").to_owned();
    let number = format!("{}{}", sample.publication, publication.letter);
    vec![
        sample.title.to_owned(),
        format!("本专利公开了{}。\n（虚构示例，不对应任何真实专利）", sample.title),
        sample.applicants.join("; "),
        number.clone(),
        compact(Some(publication.day)),
        format!("CN{}", sample.number),
        compact(Some(sample.filed)),
        publication_type(publication),
        sample.kind.label().to_owned(),
        "中国".to_owned(),
        format!("=HYPERLINK(\"https://example.invalid/{number}\",\"查看\")"),
        classification(sample).to_owned(),
        classification(sample).to_owned(),
        if sample.has("Industry") { "2.1 智能制造装备产业" } else { "-" }.to_owned(),
        sample.owners.join("; "),
        if sample.has("Family") { "CN; US" } else { "CN" }.to_owned(),
        sample.validity().to_owned(),
        sample.status.to_owned(),
        history(sample),
        transfer.map_or("0", |_| "1").to_owned(),
        name(transfer.map(|transfer| transfer.from)),
        name(transfer.map(|transfer| transfer.to)),
        compact(transfer.map(|transfer| transfer.day)),
        "0".to_owned(),
        compact(first),
        compact(sample.granted.filter(|_| publication.grant)),
        compact(sample.ended),
    ]
}

fn publication_type(publication: &Publication) -> String {
    match publication.letter {
        'A' => "发明公布",
        'B' => "发明授权",
        'U' => "实用新型",
        _ => "外观设计",
    }
    .to_owned()
}

fn classification(sample: &Sample) -> &'static str {
    match sample.kind {
        PatentKind::Design => "15-09",
        PatentKind::Invention | PatentKind::UtilityModel => "F16H25/22",
    }
}

/// All events of a patent's life in one cell: words of an end stand in the history of a right that
/// was restored, words of a grant in that of one that has lapsed.
fn history(sample: &Sample) -> String {
    let mut events = Vec::new();
    if sample.kind == PatentKind::Invention {
        events.push(format!("{} 公开", compact(Some(sample.published()))));
        events.push(format!("{} 实质审查的生效", compact(Some(sample.published()))));
    }
    if let Some(granted) = sample.granted {
        events.push(format!("{} 授权", compact(Some(granted))));
    }
    if sample.has("Restored") {
        events.push("20240813 未缴年费专利权终止".to_owned());
        events.push("20241105 专利权的恢复".to_owned());
    }
    if let Some(transfer) = &sample.transfer {
        events.push(format!("{} 专利权的转移", compact(Some(transfer.day))));
    }
    if let Some(ended) = sample.ended {
        events.push(format!("{} {}", compact(Some(ended)), sample.status));
    }
    events.join("; ")
}

/// `20230506`, as this database writes days; a dash where there is none.
fn compact(day: Option<Date>) -> String {
    day.map_or("-".to_owned(), |day| day.to_string().replace('-', ""))
}
