//! The frame of the page in Chinese.

use zhice_model::enterprise::SubjectType;

use crate::state::notice::Found;
use crate::texts::page::{Basics, Errors, Notices, Page};

pub const PAGE: Page = Page {
    mark: "知策",
    title: "知识产权惠企政策自查",
    document_title: "知策：知识产权惠企政策自查",
    rules_language: "",
    skip_to_result: "跳到结果",
    step_basics: "地区与日期",
    step_patents: "专利",
    step_questions: "补充信息",
    step_result: "结果",
    step_actions: "行动方案",
    step_timeline: "时间线",
    step_report: "报告",
    steps: "办理步骤",
    result_waits: "选择所在地区后，这里按当地的政策文件逐条给出结果。",
    part_loading: "正在载入…",
    step: |number| format!("第 {number} 步"),
    kept: "填写的内容已自动保存。",
    clear_all: "清除本机数据",
    clear_all_help: "本页填写的内容保存在这台电脑的浏览器中。使用公共电脑时，离开前请清除。",
    clear_others: "其他企业的内容在“企业档案”中逐家删除。",
    close: "关闭",
    loading: "正在载入政策规则…",
    engine: |version| format!("规则引擎 {version}"),
};

pub const BASICS: Basics = Basics {
    region_none: "请选择",
    region_other: "其他地区",
    region_help: "按企业注册地选择，适用当地的政策文件。开发区、高新区不单列，按注册地址所在的区县选择：\
                  南通高新区选通州区；盐城经开区、盐南高新区的，文件没有写由哪里办理，请按注册地址选区，\
                  并向市知识产权局询问。",
    as_of_help: "默认为今天；改成其他日期可查看当天的结果。评定按判断日期所在年度；\
                 要看某一年度的评定，请选该年 12 月 31 日。",
    back_to_today: "改回今天",
    name: "企业名称",
    name_help: "须与营业执照一致，用来在导入的清单中辨认本企业的专利。",
    subject_help: "部分政策只面向企业，或分别规定。",
    subject_label: SubjectType::label,
    company_help: "统一社会信用代码以 91 开头的是企业，政策对企业的规定也适用于贵单位。",
    governed_by: |plans| format!("适用文件：{plans}"),
    not_governed: "该地区在判断日期没有生效的政策文件。",
};

pub const NOTICES: Notices = Notices {
    undo: "撤销",
    dismiss: "知道了",
    deleted: |patent| format!("已删除专利 {patent}。"),
    deleted_many: |patents| format!("已删除 {patents} 件专利。"),
    ticked: |patents| format!("已标注 {patents} 件专利。"),
    saved: |patent| format!("已保存专利 {patent}。"),
    named,
    yearly: |year| {
        format!(
            "判断日期现在是 {year} 年，另一年度的回答和数字已收起，请按 {year} 年填写；改回那一年会自动恢复。"
        )
    },
    cleared: "已清除本页填写的全部内容。",
    undone: "已撤销。",
    undone_but: |kept| format!("已撤销；其中 {kept} 件之后又被修改过，予以保留。"),
    restored: |patents| format!("已恢复上次填写的内容，共 {patents} 件专利。"),
    restarted: "页面刚才出错，已重新载入，已保存的内容都在。",
    refreshed: "这家企业在另一个窗口中被修改过，已载入最新内容。",
    forked: "这家企业同时在另一个窗口中被修改。为避免互相覆盖，本窗口的内容已另存为一家企业，两份都保留。",
    rules_updated: "政策规则已更新，结果已按新规则计算。",
    rules_late: "政策规则已更新，刷新本页后按新规则计算。",
    offline_ready: "本页已存到这台电脑，今后没有网络也能使用。",
    storage_blocked: "浏览器不允许本页保存数据：可以照常自查，但关闭或刷新页面后内容会丢失。\
                      离开前请在“企业档案”中保存到文件。",
    storage_unreadable: "上次保存的内容来自其他版本，无法读取，已原样保留在本机；本次从空白开始。",
    engine_restarted: "计算超过 5 秒没有完成，已停止并重新启动计算模块，您填写的内容没有丢失。\
                       请修改后再试，或点“重试”。",
    importer_restarted: "文件读取模块没有响应，已停止。",
    language_missing: "英文文本没有载入，仍显示中文。请检查网络后再试。",
};

fn named(found: Found) -> String {
    let Found { changed, open, .. } = found;
    let changed = match changed {
        0 => String::new(),
        changed => format!("已按企业名称重新判断权属，{changed} 件专利有变化。"),
    };
    let open = match open {
        0 => String::new(),
        open => {
            format!("有 {open} 件按这个名称认不出是否属于本企业，权属记为未知；请核对企业名称。")
        }
    };
    changed + &open
}

pub const ERRORS: Errors = Errors {
    place: |file, line, column| {
        let line = line.map(|line| format!("第 {line} 行")).unwrap_or_default();
        let column = column.map(|column| format!("第 {column} 列")).unwrap_or_default();
        [file, &line, &column]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    },
    retry: "重试",
    part_failed: "这一部分没有载入。请检查网络后点“重试”，您填写的内容没有丢失。",
    engine_failed: "计算模块未能运行，暂时不能给出结果。",
    input_refused: "所填资料有误，改正后才有结果。",
    engine_hint: "请点“重试”。仍不行时，请换用新版浏览器，国产浏览器请切换到极速模式。",
    engine_timeout: "计算超过 5 秒没有完成，已停止。",
    engine_timeout_hint: "计算模块已重新启动，您填写的内容没有丢失。请修改后再试，或点“重试”；\
                          反复出现时，请联系发布本页的部门。",
    importer_failed: "文件读取模块未能运行。",
    importer_timeout: "读取超时，已停止。请把文件分成几份后再导入。",
    rules_failed: "政策规则没有载入，暂时不能给出结果。",
    rules_hint: "请检查网络后点“重试”。您填写的内容没有丢失。",
    plans_broken: |count| {
        format!("有 {count} 处规则文件错误，相关政策不参与判断，其余政策不受影响。")
    },
    fetch_status: |address, status| format!("读取 {address} 失败（状态码 {status}）。"),
    fetch_network: |address, cause| format!("读取 {address} 失败：{cause}"),
    index_unreadable: |cause| format!("规则目录 rules/index.json 的内容有误：{cause}"),
    index_schema: |schema| format!("规则目录的版本“{schema}”不受支持，请更新本页。"),
    file_unreadable: "浏览器无法读取这个文件。请确认文件没有被移动、删除或被其他程序占用。",
    details: "技术细节",
};
