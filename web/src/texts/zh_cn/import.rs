//! Reading a file, in Chinese.

use zhice_model::import::{Format, ImportField};

use crate::texts::import::{Choose, Import};

pub const CHOOSE: Choose = Choose {
    choose: "导入表格",
    input: "专利表格文件",
    drop: "也可以把文件拖到这里",
    formats: "Excel 表格（.xlsx、.xls）或 CSV，可直接使用 incoPat、智慧芽等导出的清单。",
};

pub static IMPORT: Import = Import {
    reading: |file| format!("正在读取 {file}…"),
    rows_read: |done, total| {
        if total > 0 {
            format!("已读 {done} 行，共约 {total} 行")
        } else {
            format!("已读 {done} 行")
        }
    },
    cancel: "停止读取",
    preview: "导入预览",
    adopt: "采用",
    discard: "放弃",
    failed: |file| format!("没有读懂文件 {file}"),
    failed_hint: "原有清单没有改动。请按提示处理后重新导入，或手工填写。",
    file: "文件",
    format: "格式",
    format_label: Format::label,
    sheet: "工作表",
    sheet_of: |sheet, others| match others {
        [] => sheet.to_owned(),
        others => format!("{sheet}（没有读取：{}）", others.join("、")),
    },
    encoding: "编码",
    source: "来源",
    source_unknown: "未识别，按通用表头读取",
    rows: "数据行",
    row_count: |rows| format!("{rows} 行"),
    found: "识别出",
    found_count: |patents| format!("{patents} 件专利"),
    joined: "合并重复",
    joined_count: |rows| format!("{rows} 行（同一申请的公开和授权）"),
    merge: "与现有清单相比",
    merge_counts: |new, changed, same| format!("新增 {new}，更新 {changed}，相同 {same}"),
    nothing_found: "文件中没有找到专利，请检查是否选对了文件。",
    rejected: |count| format!("未采用的行（{count}）"),
    warnings: |count| format!("需要核对（{count}）"),
    line: "行",
    column: "列",
    reason: "原因",
    original: "原文",
    doubt: "说明",
    field_label: ImportField::label,
    whole_row: "整行",
    more_rows: |count| format!("另有 {count} 行未列出"),
    owner_legend: "哪一个是本企业",
    owner_no_name: "还没有填写企业名称。选定后据此判断每件专利的权属，并填入企业名称。",
    owner_no_match: |name| {
        format!("清单中的权利人没有一个与“{name}”一致。请选出本企业，名称将随之更正。")
    },
    owner_count: |patents| format!("{patents} 件"),
    owner_use: "以此为本企业，重新读取",
    owner_none: "清单里没有列出权利人。",
    owner_needed: "不选也可以采用，但权属记为未知，结果会是一个范围。",
    receipt: |file, new, changed, same| {
        let parts = [("新增", new), ("更新", changed), ("相同", same)];
        let parts = parts.iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(what, count)| format!("{what} {count} 件")).collect();
        format!("已从 {file} 导入：{}。", parts.join("，"))
    },
    undo: "撤销导入",
    confirm_title: |count, doubts| match count {
        0 if doubts > 0 => format!("问题都已回答；还有 {doubts} 项信息不清楚，星级仍待确认"),
        0 => "没有需要先确认的问题了".to_owned(),
        count => format!("请先确认 {count} 个问题"),
    },
    confirm_lead: "清单本身看不出这些情况，答案会改变结果：",
};
