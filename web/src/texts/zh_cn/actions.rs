//! The ways to the next level in Chinese.

use crate::texts::actions::Actions;

pub const ACTIONS: Actions = Actions {
    lead: "以下是到达下一级所需的最少行动，行动种类由政策规则列出，每个方案都已按规则重新计算。",
    nothing_yet: "选择地区并填写专利后，这里列出到达下一级所需的最少行动。",
    none_open: "没有可以再提升的条款。",
    searching: |done, all| format!("正在逐条计算：{done} / {all}"),
    stop: "停止计算",
    stopped: "计算已停止，以下只是已算出的部分。",
    resume: "继续计算",
    choose: "要提升的条款",
    choice: |title, what| format!("{title}（{what}）"),
    count: |count| format!("{count} 个方案"),
    now: "现在",
    goal: "目标",
    leads_to: "→",
    goal_met: "符合条件",
    computing: "正在计算…",
    reachable: |count, doubts| match doubts {
        0 => format!("到达目标的最少行动共有 {count} 个方案，少做其中任何一项都达不到。"),
        doubts => format!(
            "只按已确定的情况计算，到达目标共有 {count} 个方案；先弄清 {doubts} 项待确认的信息，\
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
    at_the_top: "已是最高等级，没有更高的目标。",
    not_judged: "这一条不适用于本企业，或规则运行出错，没有可算的方案。",
    unknown_first: "以下信息尚未填写。补充后结果可能直接提升，方案也会随之减少，建议先补充：",
    proposals: |title| format!("{title}的行动方案"),
    proposal: |number| format!("方案 {number}"),
    way: "方案",
    least: "行动最少",
    total: "行动合计",
    times: |count, unit| format!("{count} {unit}"),
    picked: |numbers, more| {
        format!("试算时选：{}{}", numbers.join("、"), if more { "等" } else { "" })
    },
    outcome: "结果",
    computed: |outcome| format!("按方案重新计算：{outcome}"),
    sensitive: "口径敏感",
    more_proposals: |count| format!("其余方案（{count}）"),
    how: "怎样做",
    proof: "计算时假定这些行动在判断日期当天已经完成；取得授权、备案等需要时间，请提前安排。",
    try_out_head: "试算",
    try_out: "以此方案试算",
    try_out_of: |number| format!("以此方案试算（方案 {number}）"),
    tried_out: "正在试算此方案",
    compare: "试算后的变化",
    provision: "条款",
    actual: "实际",
    supposed: "设想",
    same: "各条款的结论都没有变化。",
    same_others: "其他条款的结论不变。",
    rest: |count| format!("其他尚未达到的条款（{count}）"),
    no_way: "规则没有列出可以到达的行动，请看结果中的条件和差距。",
    supply: "取决于尚未填写的信息，补充后再看。",
};
