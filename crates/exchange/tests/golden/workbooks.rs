//! Workbooks with one trap each, written by another library than the one that reads them.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const OURS: &str = "如皋示例精密机械（虚构）有限公司";

/// A workbook by its name.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        (
            "xlsx-numbers",
            patched(&one_sheet(numbers), SHEET, ">2023191000221<", ">202319100022.1<"),
        ),
        ("xlsx-days", one_sheet(|sheet| days(sheet, 45_052))),
        (
            "xlsx-days-from-1904",
            patched(&one_sheet(|sheet| days(sheet, 43_590)), WORKBOOK, "<workbookPr", FROM_1904),
        ),
        ("xlsx-yes-no-and-errors", one_sheet(yes_no_and_errors)),
        ("xlsx-merged", one_sheet(merged)),
        ("xlsx-hidden-rows", one_sheet(hidden_rows)),
        ("xlsx-links", one_sheet(links)),
        (
            "xlsx-links-not-calculated",
            patched(&one_sheet(links), SHEET, "</f><v>0</v>", "</f><v></v>"),
        ),
        (
            "xlsx-formulas-not-calculated",
            patched(
                &patched(&one_sheet(formulas), SHEET, "</f><v>0</v>", "</f><v></v>"),
                SHEET,
                "4\"><f>",
                "4\" t=\"str\"><f>",
            ),
        ),
        ("xlsx-several-sheets", several_sheets()),
        ("xlsx-hidden-sheet", hidden_sheet()),
        ("xlsx-title-and-footer", one_sheet(title_and_footer)),
        ("xlsx-far-away", one_sheet(far_away)),
        ("xlsx-own-headers", one_sheet(own_headers)),
        ("xlsx-header-only", one_sheet(|sheet| put(sheet, 0, &["申请号", "标题"]))),
        ("xlsx-blank", one_sheet(|_| {})),
        ("xlsx-cut-short", cut_short()),
        ("zip-word", archive(&["[Content_Types].xml", "word/document.xml"])),
        ("zip-open-document", archive(&["mimetype", "content.xml"])),
        ("zip-binary-workbook", archive(&["[Content_Types].xml", "xl/workbook.bin"])),
        ("zip-of-files", archive(&["专利清单.csv"])),
    ]
}

const WORKBOOK: &str = "xl/workbook.xml";
const SHEET: &str = "xl/worksheets/sheet1.xml";
const FROM_1904: &str = "<workbookPr date1904=\"1\"";

fn one_sheet(fill: fn(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet().set_name("清单").unwrap());
    book.save_to_buffer().unwrap()
}

fn put(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
        sheet.write_string(row, column, *cell).unwrap();
    }
}

/// Numbers that were stored as numbers still have their digits, whatever the sheet shows; a text
/// that was rounded has lost them.
fn numbers(sheet: &mut Worksheet) {
    put(sheet, 0, &["申请号", "标题", "申请日"]);
    let scientific = Format::new().set_num_format("0.00E+00");
    sheet.write_with_format(1, 0, 2_023_191_000_113_u64, &scientific).unwrap();
    put(sheet, 1, &["", "十三位数字存为数值"]);
    sheet.write_number(1, 2, 20_230_506).unwrap();
    // Patched to have a point before its last digit.
    sheet.write(2, 0, 2_023_191_000_221_u64).unwrap();
    put(sheet, 2, &["", "带校验位的小数"]);
    sheet.write(3, 0, 202_319_100_033_u64).unwrap();
    put(sheet, 3, &["", "没有校验位"]);
    put(sheet, 4, &["2.02E+12", "文本已损坏"]);
    put(sheet, 5, &["'202319100044.8", "撇号"]);
}

/// The same day in every format that a column of days may have, and as a bare number.
fn days(sheet: &mut Worksheet, serial: u32) {
    put(sheet, 0, &["申请号", "申请日", "授权日", "下次缴费日"]);
    let formats = ["yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "m/d/yy", "yyyy/m/d hh:mm"];
    for (row, format) in (1..).zip(formats) {
        put(sheet, row, &[&format!("20231910{:04}", 11 * row)]);
        sheet.write_with_format(row, 1, serial, &Format::new().set_num_format(format)).unwrap();
        sheet.write(row, 2, serial + 100).unwrap();
    }
    put(sheet, 1, &["", "", "", "2027年1月2日"]);
}

fn yes_no_and_errors(sheet: &mut Worksheet) {
    put(sheet, 0, &["申请号", "标题", "战略新兴产业分类", "授权日"]);
    put(sheet, 1, &["202319100011.3", "布尔值为真"]);
    sheet.write_boolean(1, 2, true).unwrap();
    put(sheet, 2, &["202319100022.1", "布尔值为假"]);
    sheet.write_boolean(2, 2, false).unwrap();
    put(sheet, 3, &["202319100033.X"]);
    sheet.write_formula(3, 1, Formula::new("=NA()").set_result("#N/A")).unwrap();
    sheet.write_formula(3, 3, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    sheet.write_formula(4, 0, Formula::new("=VLOOKUP(1,A:A,1)").set_result("#N/A")).unwrap();
    put(sheet, 4, &["", "号码出错"]);
}

/// A header of two lines, a title over all columns, and an owner that stands once for three rows.
fn merged(sheet: &mut Worksheet) {
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 3, "专利清单（虚构）", &plain).unwrap();
    sheet.merge_range(1, 0, 2, 0, "专利号", &plain).unwrap();
    sheet.merge_range(1, 1, 1, 2, "基本信息", &plain).unwrap();
    sheet.merge_range(1, 3, 2, 3, "权利人", &plain).unwrap();
    put(sheet, 2, &["", "名称", "申请日"]);
    put(sheet, 3, &["202319100011.3", "甲", "2023-05-06"]);
    put(sheet, 4, &["202319100022.1", "乙", "2023-05-07"]);
    put(sheet, 5, &["202319100033.X", "丙", "2023-05-08"]);
    sheet.merge_range(3, 3, 5, 3, OURS, &plain).unwrap();
}

fn hidden_rows(sheet: &mut Worksheet) {
    put(sheet, 0, &["申请号", "标题"]);
    put(sheet, 1, &["202319100011.3", "看得见"]);
    put(sheet, 2, &["202319100022.1", "被筛选掉"]);
    sheet.set_row_hidden(2).unwrap();
}

fn links(sheet: &mut Worksheet) {
    put(sheet, 0, &["公开(公告)号", "申请号", "标题"]);
    let link = "=HYPERLINK(\"https://example.invalid/1\",\"CN199000011B\")";
    sheet.write_formula(1, 0, link).unwrap();
    sheet.write_formula(1, 1, "=\"202319100011.3\"").unwrap();
    sheet.write_url_with_text(1, 2, "https://example.invalid/2", "一种齿轮").unwrap();
    sheet
        .write_formula(2, 1, "=HYPERLINK(\"https://example.invalid/3\",\"202319100022.1\")")
        .unwrap();
}

/// Formulas as a program writes them that does not calculate, and one that gave an empty text.
fn formulas(sheet: &mut Worksheet) {
    put(sheet, 0, &["申请号", "授权公告日", "法律状态", "当前权利人", "战略性新兴产业分类"]);
    for (row, number) in (1..).zip(["202319100011.3", "202319100022.1", "202319100033.X"]) {
        put(sheet, row, &[number, "2025-06-03", "授权", OURS, "是"]);
    }
    for (column, formula) in
        (1..).zip(["=DATE(2025,6,3)", "=IF(1,\"授权\",\"\")", "=单位", "=清单!E1"])
    {
        sheet.write_formula(2, column, Formula::new(formula)).unwrap();
    }
    for column in 1..5 {
        sheet
            .write_formula(3, column, Formula::new("=IF(0,\"授权\",\"\")").set_result(""))
            .unwrap();
    }
}

fn several_sheets() -> Vec<u8> {
    let mut book = Workbook::new();
    put(book.add_worksheet().set_name("说明").unwrap(), 0, &["本表为虚构数据", "申请号"]);
    let sheet = book.add_worksheet().set_name("发明").unwrap();
    put(sheet, 0, &["申请号", "标题", "申请日", "当前权利人"]);
    put(sheet, 1, &["202319100011.3", "一种齿轮", "2023-05-06", OURS]);
    let sheet = book.add_worksheet().set_name("外观").unwrap();
    put(sheet, 0, &["申请号", "标题"]);
    put(sheet, 1, &["202339100011.4", "手轮"]);
    book.save_to_buffer().unwrap()
}

/// A hidden sheet is read where no other has the table, and not where it is as good as one.
fn hidden_sheet() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("旧版").unwrap();
    put(sheet, 0, &["申请号", "标题"]);
    put(sheet, 1, &["202319100022.1", "旧"]);
    sheet.set_hidden(true);
    let sheet = book.add_worksheet().set_name("新版").unwrap();
    put(sheet, 0, &["申请号", "标题"]);
    put(sheet, 1, &["202319100011.3", "新"]);
    sheet.set_active(true);
    book.save_to_buffer().unwrap()
}

fn title_and_footer(sheet: &mut Worksheet) {
    put(sheet, 1, &["", "示例企业专利清单（虚构）"]);
    put(sheet, 2, &["", "导出日期：2026-11-21"]);
    put(sheet, 4, &["", "序号", "申请号", "标题"]);
    put(sheet, 5, &["", "1", "202319100011.3", "一种齿轮"]);
    put(sheet, 6, &["", "序号", "申请号", "标题"]);
    put(sheet, 8, &["", "合计", "1"]);
    put(sheet, 9, &["", "以上数据仅供参考"]);
}

/// Cells at the end of the sheet, which someone once formatted or filled.
fn far_away(sheet: &mut Worksheet) {
    put(sheet, 0, &["申请号", "标题"]);
    put(sheet, 1, &["202319100011.3", "一种齿轮"]);
    sheet.write_string(1, 16_383, "很远").unwrap();
    sheet.write_string(1_048_575, 0, "202319100022.1").unwrap();
}

fn own_headers(sheet: &mut Worksheet) {
    put(sheet, 0, &["我司专利一览"]);
    put(sheet, 1, &["序号", "编码", "叫法", "递交时间"]);
    put(sheet, 2, &["1", "202319100011.3", "一种齿轮", "2023-05-06"]);
    put(sheet, 3, &["2", "202319100022.1", "一种夹具", "2023-05-07"]);
}

fn cut_short() -> Vec<u8> {
    let mut bytes = one_sheet(title_and_footer);
    bytes.truncate(bytes.len() / 2);
    bytes
}

fn archive(parts: &[&str]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        writer.start_file(*part, SimpleFileOptions::default()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with a text in one of its parts replaced, for what the writing library cannot write.
pub fn patched(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        if name == part {
            assert!(text.contains(from), "{text}");
            text = text.replace(from, to);
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
