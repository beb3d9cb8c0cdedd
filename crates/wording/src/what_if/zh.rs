//! Answers to what-if questions in Chinese.

use super::WhatIf;

/// Chinese.
pub static ZH: WhatIf = WhatIf {
    at_the_top: "已是最高等级，没有更高的目标。",
    reachable: |count, unknown| match unknown {
        0 => format!("到达目标的最少行动共有 {count} 个方案，少做其中任何一项都达不到。"),
        unknown => format!(
            "只按已确定的情况计算，到达目标共有 {count} 个方案；先弄清 {unknown} 项待确认的信息，\
             可能不需要做这么多。"
        ),
    },
    some_reachable: |count| {
        format!("已找到 {count} 个可到达目标的方案。组合很多，计算提前结束，可能还有其他方案。")
    },
    open: "能否到达目标取决于尚未填写的信息，现在无法给出可靠的方案。请先补充：",
    open_with_proposals: |count| {
        format!("有信息尚未填写，以下 {count} 个方案只是使目标成为可能，不能确定到达。请先补充：")
    },
    out_of_reach: "规则列出的行动都不足以到达目标。",
    not_judged: "这一条不适用于本企业，或规则运行出错，没有可算的方案。",
    unknown_first: "以下信息尚未填写。补充后结果可能直接提升，方案也会随之减少，建议先补充：",

    proposal: |number| format!("方案 {number}"),
    times: |count, unit| format!("{count} {unit}"),
    picked: |numbers, more| {
        format!("试算时选：{}{}", numbers.join("、"), if more { "等" } else { "" })
    },
    computed: |outcome| format!("按方案重新计算：{outcome}"),

    assumption: "假设年费按期缴纳、无新增与转让。",
    nothing_changes: |from, to| format!("{from} 至 {to}，结果和数值都不变。"),
    begins_unjudged: "开始施行后的结果，请把判断日期改为这一天查看。",
    same: "各条款的结论都没有变化。",
    counted: |selection| format!("计入“{selection}”"),
    undecided: |selection| format!("是否计入“{selection}”变为待定"),
    excluded: |selection| format!("不再计入“{selection}”"),
    gone: |selection| format!("离开“{selection}”"),
    because: |why| format!("（{why}）"),
};
