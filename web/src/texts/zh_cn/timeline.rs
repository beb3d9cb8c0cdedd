//! What time changes in Chinese.

use crate::texts::timeline::{Marks, Moves, Timeline};

pub const TIMELINE: Timeline = Timeline {
    lead: "按规则逐日计算，列出今后哪一天结果会变、因为什么。",
    nothing_yet: "选择地区并填写专利后，这里列出今后结果变化的日子和原因。",
    span: "推算到",
    until_the_end: |day| format!("文件期满（{day}）"),
    years: |years| format!("{years} 年"),
    computing: |done, all| format!("正在逐日计算：{done} / {all} 天"),
    stop: "停止计算",
    stopped: |day| format!("计算已停止，以下只到 {day}。"),
    resume: "继续计算",
    changes: |days, from, to| format!("{from} 至 {to}，有 {days} 天发生变化。"),
    chart_of: |title| format!("{title}的变化"),
    stretch: |from, to, level| format!("{from} 至 {to}：{level}"),
    possible: "可能",
    silent: "不再评定",
    table: "逐日变化",
    day: "日期",
    change: "变化",
    cause: "原因",
    more_days: |count| format!("再显示 {count} 天"),
    more_patents: |count| format!("另有 {count} 件"),
    marks: Marks {
        years_old: |years, count| format!("满 {years} 年 {count} 件"),
        term_over: |count| format!("保护期满 {count} 件"),
        fee: |count| format!("年费到期 {count} 件"),
        gained: |count| format!("取得 {count} 件"),
        lost: |count| format!("失去 {count} 件"),
        new_year: "进入新年度",
        patents: |count| format!("专利 {count} 件"),
        records: |count| format!("记录 {count} 条"),
        calendar: "统计期推移",
        plan_begins: "文件施行",
        plan_ends: "文件到期",
    },
    moves: Moves {
        years_old: |years| format!("申请满 {years} 年"),
        new_year: "新年度开始，按年度统计的数值重新计算",
    },
};
