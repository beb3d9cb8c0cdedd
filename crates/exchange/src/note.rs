//! The lines that databases and people write under a table: totals, sources, signatures.

use csv::StringRecord;
use zhice_model::text::folded;

use crate::cell::clean;
use crate::shorten;

/// A note fills no more cells than this.
const NOTE_CELLS: usize = 3;

/// Characters of a cell that are looked at.
const LONGEST: usize = 2_000;

/// No title of a patent begins like that.
const BEGINNINGS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "以上",
    "以下空白",
    "以下无",
    "此处空白",
    "空白以下",
    "本表",
    "本清单",
    "本页",
    "备注",
    "注:",
    "数据来源",
    "资料来源",
    "免责",
    "版权",
    "导出时间",
    "导出日期",
    "导出人",
    "制表",
    "填表",
    "填报人",
    "填报单位",
    "填报日期",
    "填报时间",
    "经办人",
    "审核人",
    "负责人",
    "联系人",
    "联系电话",
    "(盖章)",
    "盖章",
    "签字",
];

/// Words that are a note before a colon, a day, or alone; a title may well begin with them.
const LABELS: &[&str] = &[
    "截至", "截止", "日期", "时间", "单位", "说明", "声明", "审核", "复核", "审批", "校对", "电话",
    "地址", "导出", "统计", "总数", "累计", "注",
];

/// Words that make a note wherever they stand.
const ANYWHERE: &[&str] = &["仅供参考", "免责声明", "版权所有", "(以下空白)", "(盖章)"];

/// Whether a record is such a line.
pub fn is_note(cells: &StringRecord) -> bool {
    // Of a long text the beginning tells.
    let plain = |cell| folded(&clean(&shorten::to(LONGEST, cell)));
    let filled: Vec<String> = cells.iter().map(plain).filter(|cell| !cell.is_empty()).collect();
    let is_number = |cell: &String| {
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        digits >= 8 && cell.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    filled.len() <= NOTE_CELLS
        && !filled.first().is_some_and(is_number)
        && filled.iter().any(|cell| notes(cell))
}

fn notes(cell: &str) -> bool {
    let bare = cell.trim_start_matches(|c: char| "*※#<>【[-—=·".contains(c));
    let counted = bare.strip_prefix('共').map(|rest| rest.trim_start_matches(['有', '计']));
    counted.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || is_rule(cell)
        || is_page(bare)
        || BEGINNINGS.iter().any(|word| bare.starts_with(word))
        || LABELS.iter().any(|word| bare.strip_prefix(word).is_some_and(labels))
        || ANYWHERE.iter().any(|word| cell.contains(word))
}

/// Whether what follows a word makes it a label: nothing, a colon soon, or a day.
fn labels(rest: &str) -> bool {
    let soon = || rest.chars().take(8).any(|c| c == ':');
    let day = rest.trim_start_matches(['至', '到', '日', '期']);
    rest.is_empty() || soon() || day.starts_with(|c: char| c.is_ascii_digit())
}

/// A line of signs (`=====`, `……`).
fn is_rule(cell: &str) -> bool {
    cell.chars().count() > 1
        && cell.chars().all(|c| c.is_ascii_punctuation() || "—…·─━".contains(c))
}

/// 第 3 页
fn is_page(cell: &str) -> bool {
    let number = cell.strip_prefix('第').and_then(|rest| rest.split_once('页'));
    number
        .is_some_and(|(number, _)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::is_note;

    #[test]
    fn notes_and_patents() {
        let cases: [(&[&str], bool); 34] = [
            (&["合计", "", "65", ""], true),
            (&["共 65 条"], true),
            (&["共有65件"], true),
            (&["", "共用支架件"], false),
            (&["共轭齿轮", "一种共轨件"], false),
            (&["", "", "注：数据仅供参考", ""], true),
            (&["截止2026年11月21日"], true),
            (&["截止日期：2026-11-21"], true),
            (&["", "截止阀"], false),
            (&["", "截至"], true),
            (&["填表人：", "", "审核人："], true),
            (&["填表人：示例（虚构）", "日期：2026-11-21"], true),
            (&["（以下空白）"], true),
            (&["以下空白"], true),
            (&["单位（盖章）："], true),
            (&["单位体积测量装置"], false),
            (&["说明：本表由系统导出"], true),
            (&["", "说明书打印机", "发明"], false),
            (&["", "一种数据导出装置", "发明"], false),
            (&["导出日期：20261121"], true),
            (&["", "统计分析方法"], false),
            (&["统计时间：2026-11-21"], true),
            (&["=========="], true),
            (&["……"], true),
            (&["第 3 页"], true),
            (&["第3页，共 5 页"], true),
            (&["", "第页机"], false),
            (&["注"], true),
            (&["", "注塑机"], false),
            (&["", "日期喷码机"], false),
            (&["", "地址编码电路"], false),
            (&["202310123456", "注：待核对", ""], false),
            (&["合计", "1", "2", "3"], false),
            (&[""], false),
        ];
        for (cells, expected) in cases {
            assert_eq!(is_note(&StringRecord::from(cells.to_vec())), expected, "{cells:?}");
        }
    }
}
