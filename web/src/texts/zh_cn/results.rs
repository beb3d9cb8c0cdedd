//! The result in Chinese.

use zhice_model::assessment::{Standing, Status};
use zhice_model::offices::TurnPart;

use super::words::WORDS;
use crate::format::overview::Gap;
use crate::texts::results::Results;

pub const RESULTS: Results = Results {
    summary: "结果一览",
    see_result: "查看结果",
    as_of: |day| format!("截至 {day} 测算"),
    pending: "正在计算…",
    updating: "正在更新…",
    stale: "以下是修改前的结果。",
    no_region: "请先选择所在地区",
    no_region_hint: "政策按地区适用，选定后即可看到结果。",
    other_region: "该地区尚无可自查的政策文件",
    other_region_hint: "本页收录的政策不适用于所选地区，不能据此判断。",
    rules_broken: "所选地区的政策规则有误，暂时不能判断。",
    none_in_force: "判断日期没有生效的政策文件",
    none_in_force_hint: |gap| match gap {
        Gap::Ended(day) => format!(
            "该地区的文件已于 {} 到期，之后不产生待遇。要看 {} 年度的结果，请把判断日期改为这一天。",
            (WORDS.date)(day),
            day.year()
        ),
        Gap::NotBegun(day) => {
            format!("该地区的文件从 {} 起生效，在此之前不产生待遇。", (WORDS.date)(day))
        }
    },
    no_patents: "填写专利后，这里会显示能达到的等级和差距。",
    announce: |title, verdict, next| format!("{title}：{verdict}。{next}"),
    status: |status| match status {
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
    },
    standing: |standing| match standing {
        Standing::InForce => "现行有效",
        Standing::NotStarted => "尚未开始",
        Standing::Expired => "已过期",
        Standing::OtherRegion => "其他地区",
        Standing::RegionUnknown => "地区未填写或未到县（市、区）",
    },
    target: |label| format!("鼓励目标：{label}"),
    force: |word, _| format!("文件用语：{word}"),
    force_short: |word, _| word.to_owned(),
    level,
    no_level: "未达到星级",
    level_possible: |level, conditions| format!("可能达到{level}，取决于未知信息：{conditions}"),
    may_reach: |level| format!("{level}待确认"),
    top_level: "已是最高等级。",
    gap_one: |gap, what, level| format!("{gap}{what}可达{level}"),
    gap_many: |level, items| format!("达到{level}还需：{items}"),
    gap_item: |what, gap| format!("{what}{gap}"),
    gap_unmet: |what| format!("{what}须符合"),
    departments: "责任部门",
    departments_none: "文件未载明",
    turn_part: |part| match part {
        TurnPart::Contact => "联系方式",
        TurnPart::Materials => "申报材料",
        TurnPart::Deadline => "申报期限",
        TurnPart::Guide => "办事指南",
    },
    not_recorded: "未收录",
    original: "文件原文",
    warnings: |count| format!("资料中有 {count} 处请核对"),
    provisional: |day, facts| format!("清单截至{day}，早于判断日期，结果是暂定的：{facts}。"),
    gap_unknown: |what| format!("{what}待确认"),
    gap_review: |what| format!("{what}由部门定"),
    condition: "条件",
    need: "要求",
    have: "现状",
    gap: "差距",
    verdict: "结论",
    conditions_of: |title| format!("{title}的条件"),
    basis: "依据",
    basis_line: |plan, line| format!("规则 {plan} 第 {line} 行"),
    evidence: "计入的专利",
    counted: |count| format!("计入（{count}）"),
    open: |count| format!("待定（{count}）"),
    excluded: |count| format!("未计入（{count}）"),
    incomplete: "清单可能不全",
    none_counted: "没有计入的记录。",
    more_rows: |count| format!("另有 {count} 件未列出"),
    record: |number| format!("第 {number} 条记录"),
    unknown_title: "还不清楚的信息",
    unknown_patents: |field, count| format!("{count} 件专利的“{field}”未知"),
    unknown_records: |question, field, count| {
        format!("{question}：{count} 条记录的“{field}”未填写")
    },
    unknown_field: "其他信息",
    sensitivity: "口径敏感",
    sensitivity_text: |question, alternative, outcome| {
        format!("{question}：若按“{alternative}”，结果为{outcome}。")
    },
    next_step: "下一步",
    notes: "说明",
    amount: "金额",
    failed: "这一条的规则运行出错，不影响其他条款。",
    others: "其他条款",
    folded: |count| format!("不适用的条款（{count}）"),
    folded_plans: |count| format!("未适用的文件（{count}）"),
    listed_plans: |count| format!("已收录的文件（{count}）"),
    count_of: |word, count| format!("{word} {count}"),
    in_force: |period| format!("有效期 {period}"),
};

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
