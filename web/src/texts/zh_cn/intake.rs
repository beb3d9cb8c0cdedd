//! The ways in beside a file, in Chinese.

use crate::texts::intake::Intake;

pub static INTAKE: Intake = Intake {
    pasted: "粘贴的内容",
    paste: "从剪贴板粘贴",
    paste_help: "也可以在 Excel 中复制含申请号的几列，在本页按 Ctrl+V。",
    paste_refused: "浏览器不允许网页直接读取剪贴板。请在本页按 Ctrl+V。",
    paste_no_table: "剪贴板中没有含申请号的表格。请在 Excel 中选中含申请号的几列，复制后再粘贴。",
    template: "下载填写模板",
    template_help: "一份空的 Excel 表格，附每一列怎样填。填好后在这里导入。",
    template_writing: "正在生成模板…",
    template_saved: |file| format!("已生成 {file}，请在浏览器的下载中查看。"),
    template_failed: "模板没有生成，请重试。",
};
