//! The workbook to list patents in: one sheet to fill, one that says how.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Worksheet,
};
use zhice_model::date::FIRST_FILING_DAY;

use super::book::{self, Looks, Table, Written};
use super::columns::{COLUMNS, Column, Form};

/// The rows that lists and checks are set for.
const ROWS: u32 = 5_000;

/// What goes for the whole table.
const GENERAL: &[&str] = &[
    "一行一件，同一申请号只填一次。表头不要改动。",
    "发明、实用新型、外观设计都列出；已失效、已转出的也要列出，否则无法判断年度失效率。",
    "不清楚的留空，不要猜。留空表示未知，结果会说明还缺哪些信息。",
    "日期写成 2023-05-06 的形式。",
    "填好后保存，在网页上用“导入表格”打开本文件。数据仅在本机处理，不上传。",
];

/// The bytes of the template.
pub fn bytes() -> Written<Vec<u8>> {
    let looks = Looks::new();
    book::bytes("专利清单模板", None, vec![list(&looks)?, guide(&looks)?])
}

fn list(looks: &Looks) -> Written<Worksheet> {
    let headers = COLUMNS.iter().map(|column| (column.label, column.width));
    let mut table = Table::new("专利清单", headers, 1, looks)?;
    for (column, place) in COLUMNS.iter().zip(0..) {
        let sheet = table.sheet();
        let is_day = matches!(column.form, Form::Day);
        sheet.set_column_format(place, if is_day { &looks.day } else { &looks.text })?;
        if let Some(check) = check(column)? {
            sheet.add_data_validation(1, place, ROWS, place, &check)?;
        }
    }
    table.finish("专利清单")
}

/// What the cells of a column take; a day is only doubted, as the importer reads other spellings.
fn check(column: &Column) -> Written<Option<DataValidation>> {
    let check = match column.form {
        Form::Text => return Ok(None),
        Form::Choice(words) => DataValidation::new()
            .allow_list_strings(&words())?
            .set_error_message("请从列表中选择；不清楚的留空。")?,
        Form::Day => DataValidation::new()
            .allow_date(DataValidationRule::GreaterThanOrEqualTo(first_day()?))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_message("请填写 1985-04-01 以后的日期，如 2023-05-06；不清楚的留空。")?,
    };
    let check = check.set_error_title(column.label)?;
    Ok(Some(check))
}

fn first_day() -> Written<ExcelDateTime> {
    let day = FIRST_FILING_DAY;
    ExcelDateTime::parse_from_str(&day.to_string())
}

fn guide(looks: &Looks) -> Written<Worksheet> {
    let headers = [("列", 26), ("怎样填", 56), ("在哪里找", 60)];
    let mut table = Table::new("填写说明", headers, 0, looks)?;
    for text in GENERAL {
        table.next_row();
        table.text(0, "全表", &looks.text)?;
        table.text(1, text, &looks.lines)?;
    }
    for column in COLUMNS {
        table.next_row();
        table.text(0, column.label, &looks.text)?;
        table.text(1, column.how, &looks.lines)?;
        table.text(2, column.found, &looks.lines)?;
    }
    table.finish("填写说明")
}
