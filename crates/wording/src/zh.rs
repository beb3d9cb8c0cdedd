//! Chinese of the mainland.

use zhice_model::Truth;
use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::{Operator, Verdict};
use zhice_model::date::DateError;
use zhice_model::offices::TurnPart;
use zhice_model::plan::ProvisionKind;

use crate::words::{Phrases, Words};

/// Chinese.
pub static ZH: Words = Words {
    status,
    standing: |standing| match standing {
        Standing::InForce => "现行有效",
        Standing::NotStarted => "尚未开始",
        Standing::Expired => "已过期",
        Standing::OtherRegion => "其他地区",
        Standing::RegionUnknown => "地区未填写或未到县（市、区）",
    },
    kind: |kind| match kind {
        ProvisionKind::Rating => "评定",
        ProvisionKind::Reward => "奖励与资助",
        ProvisionKind::Financing => "融资与保险",
        ProvisionKind::Service => "服务",
        ProvisionKind::Encouragement => "鼓励与引导",
        ProvisionKind::Risk => "风险",
        ProvisionKind::Duty => "义务",
        ProvisionKind::PhaseOut => "已取消的支持",
        ProvisionKind::Information => "背景信息",
    },
    force: |word, _| format!("文件用语：{word}"),
    force_short: |word, _| word.to_owned(),
    verdict: |verdict| match verdict {
        Verdict::Met => "达标",
        Verdict::Unmet => "未达标",
        Verdict::Unknown => "待确认",
        Verdict::Review => "由部门定",
    },
    on_record: |verdict| match verdict {
        Verdict::Met => "有",
        Verdict::Unmet => "现无",
        Verdict::Unknown => "未填写",
        Verdict::Review => "由部门定",
    },
    truth: |truth| match truth {
        Truth::Yes => "是",
        Truth::No => "否",
        Truth::Unknown => "未知",
    },

    level,
    no_level: "未达到星级",
    may_reach: |level| format!("{level}待确认"),
    and_perhaps: |certain, possible| format!("{certain}，可能{possible}"),
    level_possible: |level, conditions| format!("可能达到{level}，取决于未知信息：{conditions}"),
    top_level: "已是最高等级。",

    gap_one: |gap, what, level| format!("{gap}{what}可达{level}"),
    gap_many: |level, items| format!("达到{level}还需：{items}"),
    gap_item: |what, gap| format!("{what}{gap}"),
    gap_unmet: |what| format!("{what}须符合"),
    gap_unknown: |what| format!("{what}待确认"),
    gap_review: |what| format!("{what}由部门定"),

    operator: Operator::label,
    unit: |unit| unit,
    patents_unit: "件",
    records_unit: "项",
    short: Phrases {
        exactly: |figure| format!("还差 {figure}"),
        at_least: |figure| format!("至少还差 {figure}"),
        at_most: |figure| format!("最多还差 {figure}"),
    },
    over: Phrases {
        exactly: |figure| format!("超出 {figure}"),
        at_least: |figure| format!("至少超出 {figure}"),
        at_most: |figure| format!("最多超出 {figure}"),
    },
    fact_need: "须符合",
    group_all: "须全部符合",
    group_any: "符合其一即可",
    group_some: |count| format!("至少符合 {count} 项"),
    group_have: |met, all| format!("{all} 项中已符合 {met} 项"),
    must: |need| format!("（须{need}）"),
    target: |label| format!("鼓励目标：{label}"),

    as_of: "判断日期",
    region: "所在地区",
    subject: "主体类型",
    company: "是否登记为企业",
    patents: "专利清单",
    status_as_of: "清单导出日期",
    totals: [
        "有效发明专利（件）",
        "其中：已确认的高价值发明专利（件）",
        "其中：可能属于高价值、尚未确认的（件）",
        "本年度申请的发明专利（件）",
        "本年度授权的发明专利（件）",
        "本年度因未缴年费、放弃或被无效而失效的（件）",
        "本年度期限届满的（件）",
        "本年度转出的（件）",
        "上年末（12 月 31 日）有效的发明专利（件）",
    ],
    field,
    unknown_patents: |field, count| format!("{count} 件专利的“{field}”未知"),
    unknown_records: |question, field, count| {
        format!("{question}：{count} 条记录的“{field}”未填写")
    },
    unknown_field: "其他信息",
    provisional: |day, facts| format!("清单截至{day}，早于判断日期，结果是暂定的：{facts}。"),

    departments: "责任部门",
    departments_none: "文件未载明",
    turn_part: |part| match part {
        TurnPart::Contact => "联系方式",
        TurnPart::Materials => "申报材料",
        TurnPart::Deadline => "申报期限",
        TurnPart::Guide => "办事指南",
    },
    not_recorded: "未收录",

    condition: "条件",
    need: "要求",
    have: "现状",
    gap: "差距",
    conclusion: "结论",
    supply: "待补充信息",
    amount: "金额",
    next_step: "下一步",
    notes: "说明",
    sensitivity: "口径敏感",
    sensitivity_text: |question, alternative, outcome| {
        format!("{question}：若按“{alternative}”，结果为{outcome}。")
    },

    disclaimer: "自查结果仅供参考，不构成承诺，以主管部门认定为准。",
    privacy: "数据仅在本机处理，不上传",
    no_plan: "该地区尚无可自查的政策文件",
    unnamed: "（未填写企业名称）",

    date: |day| format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    period: |from, to| format!("{from} 至 {to}"),
    date_fault: DateError::to_string,
    list_separator: "、",
    clause_separator: "；",
    labelled: |label, words| format!("{label}：{words}"),
    from_to: |before, after| format!("{before} → {after}"),
};

fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "符合条件",
        Status::NotMet => "未达到条件",
        Status::Unknown => "待补充信息",
        Status::Review => "由主管部门认定",
        Status::Guidance => "鼓励事项",
        Status::Channel => "可使用的服务",
        Status::Information => "供参考",
        Status::Risk => "风险提示",
        Status::Duty => "须履行的义务",
        Status::Clear => "现无此类记录",
        Status::RiskUnknown => "未填写，无法提示",
        Status::PhaseOut => "支持已取消",
        Status::Expired => "文件已过期",
        Status::NotStarted => "文件尚未开始",
        Status::NotApplicable => "不适用",
        Status::Failed => "规则出错，未能判断",
    }
}

fn level(number: u8, name: &str) -> String {
    let digit = match number {
        _ if !name.is_empty() => return name.to_owned(),
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        5 => "五",
        _ => return format!("{number} 级"),
    };
    format!("{digit}星级")
}

fn field(name: &str) -> Option<&'static str> {
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    Some(match name.to_ascii_lowercase().as_str() {
        "applicationnumber" => "申请号",
        "publicationnumber" => "公开（公告）号",
        "title" => "名称",
        "kind" => "类型",
        "filedon" => "申请日",
        "grantedon" => "授权公告日",
        "status" => "法律状态",
        "endedon" => "权利终止日",
        "endannouncedon" => "终止公告日",
        "termendson" => "补偿后届满日",
        "ownership" | "owner" => "权属",
        "transferredinon" => "转入日",
        "transferredouton" => "转出日",
        "transferrednearby" => "是否转给集团内或辖区内企业",
        "strategicindustry" => "战略性新兴产业",
        "overseasfamily" => "海外同族授权",
        "highpledge" => "较高质押",
        "nationalaward" => "国家级奖项",
        "feedueon" => "年费应缴日",
        _ => return None,
    })
}
