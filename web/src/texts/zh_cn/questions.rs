//! The third step in Chinese.

use crate::texts::questions::Questions;

pub const QUESTIONS: Questions = Questions {
    lead: "下列问题由当地政策文件提出。不清楚的可以先不答，结果会给出范围。",
    none: "当前适用的政策没有其他问题。",
    no_region: "选择所在地区后，这里会列出当地政策需要的信息。",
    affects: "影响结果",
    answered: "已回答",
    idle: "目前不影响结果",
    others: |count, useful| match useful {
        0 => format!("其他问题（{count}），不影响目前的结果"),
        useful => format!("其他问题（{count}），其中 {useful} 个影响其他条款"),
    },
    why: "为什么问",
    source: "在哪里查",
    yes: "是",
    no: "否",
    unsure: "不清楚",
    has: "有",
    has_not: "没有",
    count_help: |unit| format!("填整数，单位：{unit}"),
    count_error: "请填不小于 0 的整数。",
    add_record: "再加一条",
    remove_record: |number| format!("删除第 {number} 条"),
    field_of: |field, number| format!("{field}，第 {number} 条"),
};
