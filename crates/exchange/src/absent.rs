//! What the account says of a key column that a table lacks: what is unknown without it, and what to tick
//! in the database that the list comes from.

use zhice_model::import::Column;

use crate::alias::{Field, OWNERS};
use crate::header::Layout;

/// A column that results depend on.
struct Key {
    name: &'static str,
    fields: &'static [Field],
    /// What is unknown without it.
    effect: &'static str,
    /// What to tick in each database, by its name in `Layout::source`.
    ticks: &'static [(&'static str, &'static str)],
}

const NUMBER: &[(&str, &str)] = &[("PatSnap", "“申请号”"), ("incoPat", "“申请号”")];

const KEYS: &[Key] = &[
    Key {
        name: "法律状态",
        fields: &[Field::Status, Field::StatusOrHistory, Field::Validity],
        effect: "全部专利的法律状态记为未知",
        ticks: &[
            ("PatSnap", "“简单法律状态”和“法律状态/事件”"),
            ("incoPat", "“专利有效性”和“当前法律状态”"),
            ("innojoy", "“有效性”和“当前法律状态”"),
        ],
    },
    Key {
        name: "授权公告日",
        fields: &[Field::GrantedOn],
        effect: "授权日记为未知，无法判断授权的年度",
        ticks: &[("PatSnap", "“授权日”"), ("incoPat", "“授权公告日”"), ("innojoy", "“授权公告日”")],
    },
    Key {
        name: "申请日",
        fields: &[Field::FiledOn],
        effect: "申请日记为未知，无法判断保护期是否届满",
        ticks: &[("PatSnap", "“申请日”"), ("incoPat", "“申请日”"), ("innojoy", "“申请日”")],
    },
    Key {
        name: "权利人",
        fields: OWNERS,
        effect: "看不出专利是谁的，权属记为未知",
        ticks: &[
            ("PatSnap", "“当前申请(专利权)人”"),
            ("incoPat", "“当前权利人”"),
            ("innojoy", "“当前专利权人”"),
        ],
    },
];

/// Names of databases as their users call them.
const NAMES: &[(&str, &str)] =
    &[("PatSnap", "智慧芽（PatSnap）"), ("incoPat", " incoPat "), ("innojoy", "大为 innojoy ")];

/// One line for each key column that the table lacks. Some tables give the day of the grant as that of
/// the publication: `dated` says that one does.
pub fn key_columns(layout: &Layout, dated: bool) -> Vec<String> {
    let is_there = |key: &&Key| {
        key.fields.iter().any(|field| layout.has(*field))
            || (dated && key.fields.contains(&Field::GrantedOn))
            || (layout.has(Field::Ownership) && key.fields.contains(&Field::Owner))
    };
    let line = |key: &Key| {
        let none = lacking(layout, key.name);
        let (effect, ticks) = (key.effect, ticks(layout.source, key.ticks));
        let registry = if key.fields.contains(&Field::Status) {
            "国家知识产权局检索系统的清单没有法律状态的，按专利审查信息查询中的“案件状态”补上。"
        } else {
            ""
        };
        format!("{none}，{effect}。{ticks}{registry}")
    };
    KEYS.iter().filter(|key| !is_there(key)).map(line).collect()
}

/// Columns with values whose headers speak of an end or a sale, and are not known: one line for all.
pub fn unused(columns: &[Column]) -> Option<String> {
    const TELLING: &[&str] =
        &["失效", "终止", "放弃", "届满", "到期", "转出", "有效", "无效", "撤销", "注销", "有权"];
    let tells = |column: &&Column| {
        column.field.is_none()
            && !column.samples.is_empty()
            && TELLING.iter().any(|word| column.header.contains(word))
    };
    let headers: Vec<String> =
        columns.iter().filter(tells).take(10).map(|it| format!("“{}”", it.header)).collect();
    (!headers.is_empty()).then(|| {
        format!(
            "没有使用的列：{}；这些列如果写有失效或转让，请选择它们的含义后重新导入，或在清单中核对",
            headers.join("")
        )
    })
}

/// A table without application numbers: what to do, how many rows have a publication's number alone, and
/// the column that seems to hold application numbers.
pub fn numbers(layout: &Layout, rows: u32, published: u32, likely: Option<&str>) -> String {
    let none = lacking(layout, "申请号");
    let instead = if published > 0 {
        format!(
            "{rows} 行中有 {published} 行列有公开（公告）号，但公开（公告）号不能代替申请号，\
             同一申请的公开和授权会被当成两件。"
        )
    } else {
        String::new()
    };
    match likely {
        Some(header) => format!("“{header}”一列看起来是申请号，请在下面为它选“申请号”。"),
        None => format!("{none}，不能读取。{instead}{}", ticks(layout.source, NUMBER)),
    }
}

/// Rows that have the number of a publication alone, where others have that of the application.
pub fn some_numbers(published: u32) -> Option<String> {
    (published > 0).then(|| {
        format!(
            "有 {published} 行只有公开（公告）号，没有申请号，没有导入；\
             公开（公告）号不能代替申请号，请补上后重新导入。"
        )
    })
}

/// Whether the table has no such column, or only none whose header is known.
fn lacking(layout: &Layout, name: &str) -> String {
    if layout.columns.iter().all(|(_, column)| column.field.is_some()) {
        format!("清单没有{name}一列")
    } else {
        format!("没有认出{name}一列（如果有，请在“各列的含义”中指定）")
    }
}

/// What to tick in the database it comes from; in an own table the column is to be added.
fn ticks(source: Option<&str>, ticks: &[(&str, &str)]) -> String {
    let named = |(database, tick): &(&str, &str)| {
        let name = NAMES.iter().find(|(key, _)| key == database).map_or(*database, |(_, it)| *it);
        format!("{name}导出时勾选{tick}")
    };
    match ticks.iter().find(|(database, _)| source == Some(*database)) {
        Some(tick) => format!("请在{}，再重新导入。", named(tick)),
        None => {
            let each: Vec<String> = ticks.iter().take(2).map(named).collect();
            format!("请补上这一列再导入：{}。", each.join("，").replace("， ", "，"))
        }
    }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::{key_columns, numbers};
    use crate::header::Layout;

    fn layout(headers: &[&str]) -> Layout {
        Layout::read(&StringRecord::from(headers.to_vec()), &[])
    }

    #[test]
    fn lines() {
        let all = ["申请号", "法律状态", "授权公告日", "申请日", "权利人"];
        assert_eq!(key_columns(&layout(&all), false), [""; 0]);
        let cases: [(&[&str], bool, &[&str]); 8] = [
            (&["申请号", "授权日", "申请日", "权利人"], false, &["清单没有法律状态一列"]),
            (&["申请号", "授权日", "申请日", "权利人", "状况"], false, &["没有认出法律状态一列（"]),
            (&["申请号", "有效性", "授权日", "申请日", "申请人"], false, &[]),
            (&["申请号", "状态", "申请日", "受让人"], false, &["清单没有授权公告日一列"]),
            (&["申请号", "状态", "公告日期", "申请日", "受让人"], true, &[]),
            (&["申请号", "状态", "授权日", "权属"], false, &["清单没有申请日一列"]),
            (&["申请号", "状态", "授权日", "申请日", "所有者甲"], false, &["没有认出权利人一列"]),
            (
                &["申请号", "简单法律状态", "战略新兴产业分类", "申请日", "授权日"],
                false,
                &["请在智慧芽（PatSnap）导出时勾选“当前申请(专利权)人”，再重新导入。"],
            ),
        ];
        for (headers, dated, expected) in cases {
            let lines = key_columns(&layout(headers), dated);
            assert_eq!(lines.len(), expected.len(), "{headers:?}: {lines:?}");
            for (line, part) in lines.iter().zip(expected) {
                assert!(line.contains(part), "{headers:?}: {line}");
            }
        }
    }

    #[test]
    fn without_numbers() {
        let layout = layout(&["公开(公告)号", "标题", "编码"]);
        let cases = [
            (5, None, "5 行列有公开（公告）号，但公开（公告）号不能代替申请号"),
            (
                0,
                None,
                "不能读取。请补上这一列再导入：智慧芽（PatSnap）导出时勾选“申请号”，incoPat 导出时勾选“申请号”。",
            ),
            (5, Some("编码"), "“编码”一列看起来是申请号"),
        ];
        for (published, likely, part) in cases {
            let line = numbers(&layout, 7, published, likely);
            assert!(line.contains(part), "{line}");
        }
    }
}
