//! The grid of patents in Chinese.

use zhice_model::change::Counting;

use crate::state::form::Fault;
use crate::state::grid::filter::StatusGroup;
use crate::texts::grid::Grid;

pub static GRID: Grid = Grid {
    keys: "方向键移动，回车或 F2 修改，空格选中，Tab 离开表格。",
    search: "查找申请号或名称",
    any: "全部",
    doubtful: "只看存疑的",
    clear_filter: "清除筛选",
    status_group: |group| match group {
        StatusGroup::InForce => "有效",
        StatusGroup::Pending => "审中",
        StatusGroup::Ended => "失效",
        StatusGroup::Unknown => "未知",
    },
    counting: |counting| match counting {
        Counting::Counted => "计入",
        Counting::Open => "待定",
        Counting::Excluded | Counting::Gone => "未计入",
    },
    counting_filter: "星级评定中",
    shown: |shown, all| {
        if shown == all {
            format!("共 {all} 件")
        } else {
            format!("显示 {shown} 件，共 {all} 件")
        }
    },
    none_shown: "没有符合筛选条件的专利。",
    arranging: "正在整理…",
    explaining: |done, all| format!("正在查明计入情况：{done}/{all} 件"),
    select: "选择",
    select_of: |number| format!("选择 {number}"),
    select_all: "选择显示的全部专利",
    selected: |count| format!("已选 {count} 件"),
    deselect: "取消选择",
    bulk_field: "标注",
    bulk_value: "为",
    bulk_apply: "应用",
    bulk_delete: "删除所选",
    edit_in: |column, number| format!("{column}，{number}"),
    inferred: "推定",
    to_check: "需要核对",
    doubt: |doubt| doubt.to_string(),
    fault,
    counted_as: |labels| format!("计入：{labels}"),
    open_for: |reason| format!("待定：{reason}"),
    not_counted: |reason| format!("未计入：{reason}"),
    not_looked_at: "不涉及",
    being_explained: "…",
    why_title: |number| format!("{number} 的计入情况"),
    why_none: "所在地区没有按专利判断的条款，或者尚未得出结果。",
    close: "关闭",
};

/// A fault of the form in words.
fn fault(fault: &Fault) -> String {
    let words = match fault {
        Fault::Number(error) => return error.to_string(),
        Fault::Date(error) => return error.to_string(),
        Fault::Duplicate(number) => return format!("清单中已有 {number}，同一申请号只记一件。"),
        Fault::CheckDigit(expected) => {
            return format!("校验位应为 {expected}，请对照证书核对；仍可保存。");
        }
        Fault::Doubt(doubt, true) => return format!("{doubt}，请核对。"),
        Fault::Doubt(doubt, false) => return format!("{doubt}，请核对；仍可保存。"),
        Fault::OutOfTime => "该日期晚于判断日期，请核对；仍可保存。",
    };
    words.to_owned()
}
