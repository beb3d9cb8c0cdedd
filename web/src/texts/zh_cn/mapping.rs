//! The columns of a table in Chinese.

use crate::texts::mapping::Mapping;

pub static MAPPING: Mapping = Mapping {
    title: "各列的含义",
    needed: "没有认出哪一列是申请号，还不能读取。请在下面为“申请号”指定一列，再点“按此读取”。",
    lead: "识别有误时，可为任意一列改选含义。表头相同的表格以后会沿用这次的设置。",
    header: "表头",
    samples: "前几行的内容",
    meaning: "含义",
    unused: "不使用",
    meaning_of: |header| format!("“{header}”列的含义"),
    apply: "按此读取",
    reset: "恢复自动识别",
    applied: "已按您指定的列读取。",
};
