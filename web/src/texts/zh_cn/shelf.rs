//! The enterprises that the browser keeps, in Chinese.

use crate::texts::shelf::Shelf;

pub const SHELF: Shelf = Shelf {
    title: |count| match count {
        0 | 1 => "企业档案".to_owned(),
        count => format!("企业档案（{count} 家）"),
    },
    lead: "填写的内容自动保存在这台电脑的浏览器中，可以分别保存多家企业。换电脑、换浏览器时，请保存到文件再打开。",
    blocked: "浏览器不允许本页保存数据（例如无痕模式）。离开前请点“保存到文件”，下次再“从文件打开”。",
    unnamed: "未填写名称",
    patents: |patents| format!("{patents} 件专利"),
    open_now: "正在填写",
    open: |name| format!("打开 {name}"),
    remove: |name| format!("删除 {name}"),
    remove_sure: |name| {
        format!("确定从这台电脑删除“{name}”的全部内容？删除后不能恢复，需要保留的请先保存到文件。")
    },
    remove_now: "确定删除",
    keep: "不删除",
    new: "新建企业",
    save: "保存到文件",
    save_help: "文件只保存在您的电脑上，不上传。",
    load: "从文件打开",
    input: "企业档案文件或结果包",
    writing: "正在写文件…",
    reading: "正在读文件…",
    failed: "没有完成。",
    loaded: |count| format!("已打开 {count} 家企业。"),
    loaded_one: |count| {
        format!("文件中有 {count} 家企业，浏览器不允许保存数据，只打开了第一家；其余的仍在文件中。")
    },
};
