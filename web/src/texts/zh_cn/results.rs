//! The result in Chinese.

use zhice_wording::ZH;

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
    other_region_hint: "本页收录的政策不适用于所选地区，不能据此判断。",
    rules_broken: "所选地区的政策规则有误，暂时不能判断。",
    none_in_force: "判断日期没有生效的政策文件",
    none_in_force_hint: |gap| match gap {
        Gap::Ended(day) => format!(
            "该地区的文件已于 {} 到期，之后不产生待遇。要看 {} 年度的结果，请把判断日期改为这一天。",
            (ZH.date)(day),
            day.year()
        ),
        Gap::NotBegun(day) => {
            format!("该地区的文件从 {} 起生效，在此之前不产生待遇。", (ZH.date)(day))
        }
    },
    no_patents: "填写专利后，这里会显示能达到的等级和差距。",
    announce: |title, verdict, next| format!("{title}：{verdict}。{next}"),
    original: "文件原文",
    warnings: |count| format!("资料中有 {count} 处请核对"),
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
    failed: "这一条的规则运行出错，不影响其他条款。",
    others: "其他条款",
    folded: |count| format!("不适用的条款（{count}）"),
    folded_plans: |count| format!("未适用的文件（{count}）"),
    listed_plans: |count| format!("已收录的文件（{count}）"),
    count_of: |word, count| format!("{word} {count}"),
    in_force: |period| format!("有效期 {period}"),
};
