//! The second step in Chinese.

use zhice_model::{LegalStatus, Ownership, PatentKind};

use crate::texts::patents::{Editor, Patents, Ticks};

pub const PATENTS: Patents = Patents {
    start_lead: "请列出企业名下的全部专利，包括已失效和已转出的。",
    start_manual: "手工填写",
    start_manual_help: "专利不多时，逐件录入",
    start_sample: "示例数据",
    start_sample_help: "用虚构企业的清单看看怎么用",
    samples_label: "选择一份示例",
    samples_failed: "示例清单没有载入。",
    add: "添加专利",
    status_as_of_help: "清单里的法律状态和权利人以哪一天为准；清单是更早导出的，请改为导出那天。",
    number: "申请号",
    title: "名称",
    kind: "类型",
    filed_on: "申请日",
    granted_on: "授权公告日",
    status: "状态",
    ownership: "权属",
    high_value: "高价值情形",
    counted: "本次计入",
    edit: "编辑",
    delete: "删除",
    edit_of: |number| format!("编辑 {number}"),
    delete_of: |number| format!("删除 {number}"),
    untitled: "（未填名称）",
    wrong_check: "校验位不符，请核对",
    not_applicable: "不适用",
    total: |count| format!("{count} 件"),
    kinds: |inventions, models, designs| {
        format!("发明 {inventions}，实用新型 {models}，外观设计 {designs}")
    },
    in_force: |count| format!("维持有效 {count}"),
    focused: |label, count| format!("只显示 {count} 件：{label}"),
    show_all: "显示全部",
    ticks: Ticks {
        strategic: ("战略性新兴产业", "战新产业"),
        overseas: ("海外同族授权", "海外同族"),
        pledge: ("较高质押", "较高质押"),
        award: ("国家级奖项", "国家奖项"),
    },
    kind_label: PatentKind::label,
    status_label: LegalStatus::label,
    ownership_label: Ownership::label,
};

pub const EDITOR: Editor = Editor {
    add: "添加专利",
    edit: "编辑专利",
    save: "保存",
    save_and_next: "保存并继续添加",
    cancel: "取消",
    number_help: "如 202310123456.6，可带 ZL 或 CN",
    kind_by_number: "按申请号判断",
    date_help: "如 2023-05-06",
    more: "转让与年费（选填）",
    ended_on: "权利终止日",
    ended_on_help: "权利实际终止的日期，不是公告日；未缴年费终止的，为年费应缴日。",
    end_announced_on: "终止公告日",
    end_announced_on_help: "专利公报公告权利终止的日期，通常晚于权利终止日；不知道可不填。",
    transferred_in_on: "转入日",
    transferred_out_on: "转出日",
    transferred_nearby: "转让给集团内或本市主体",
    fee_due_on: "下次年费应缴日",
    high_value_help: "仅发明专利适用，符合一项即为高价值。维持超过十年（满十年的次日起）的由申请日自动判断。\
                      省级专利奖不算国家级奖项。",
    faults: |count| format!("有 {count} 处需要更正。"),
};
