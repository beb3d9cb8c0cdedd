//! Small files that ask for much work.

use std::fmt::Write as _;

use super::files::{label, labels, sheet, xls, xlsx};
use super::{refused, taken};

const LARGE: &str = "import-too-large";
const DAMAGED: &str = "import-damaged";

#[test]
fn one_sheet_under_many_names() {
    let one = sheet("", "");
    taken("xlsx, listed twice", &xlsx(&[(&one, 2)], None), 1);
    taken("xlsx, three sheets", &xlsx(&[(&one, 1), (&one, 1), (&one, 1)], None), 1);
    refused("xlsx", &xlsx(&[(&one, 3_000)], None), DAMAGED, "一张工作表被列了 3000 次");
    taken("xls, listed twice", &xls(&labels(), 2), 1);
    refused("xls", &xls(&labels(), 3_000), DAMAGED, "一张工作表被列了 3000 次");
    let many: Vec<(&str, usize)> = vec![("<x/>", 1); 10_001];
    refused("more parts than are looked at", &xlsx(&many, None), LARGE, "文件过多");
    let tables = "<table><tr><td>申请号</table>".repeat(10_001);
    refused("more tables", tables.as_bytes(), LARGE, "文件里的表格超过 10000 张");
}

#[test]
fn parts_that_unfold() {
    let blank = |count: usize| sheet(&"<row/>".repeat(count), "");
    taken("some blank rows", &xlsx(&[(&blank(100_000), 1)], None), 1);
    refused("blank rows", &xlsx(&[(&blank(12_000_000), 1)], None), LARGE, "文件展开后过大");
    let cells = sheet(&format!("<row>{}</row>", "<c/>".repeat(2_000_000)), "");
    taken("a row of blank cells", &xlsx(&[(&cells, 1)], None), 1);
    let one = sheet("", "");
    let texts = |count: usize| format!("<sst>{}</sst>", "<si/>".repeat(count));
    taken("some shared texts", &xlsx(&[(&one, 1)], Some(&texts(100_000))), 1);
    refused("shared texts", &xlsx(&[(&one, 1)], Some(&texts(7_000_000))), LARGE, "文字过多");
}

/// What a part says of its own size is no reason to make room.
#[test]
fn sizes_that_are_not_true() {
    let one = sheet("", "");
    let said = |before: &str, attributes: &str| {
        format!("<?xml version=\"1.0\"?>{before}<sst {attributes}><si><t>甲</t></si></sst>")
    };
    let far = format!("<!--{}-->", "x".repeat(1_100));
    let cases = [
        (String::new(), "count=\"4294967295\" uniqueCount=\"1\"", true),
        (String::new(), "uniqueCount=\"100\"", true),
        (String::new(), "uniqueCount=\"99999999999999\"", false),
        (far.clone(), "uniqueCount=\"4294967295\"", false),
        (far.clone(), "uniqueCount = '4294967295'", false),
        (far.repeat(100), "uniqueCount\n=\n\"18446744073709551615\"", false),
        (String::new(), "uniqueCount=\"20000000\"", false),
    ];
    for (before, attributes, fine) in cases {
        let file = xlsx(&[(&one, 1)], Some(&said(&before, attributes)));
        if fine {
            taken(attributes, &file, 1);
        } else {
            refused(attributes, &file, DAMAGED, "已损坏");
        }
    }
    for dimension in ["A1:XFD1048576", "B2:A1", "A99999999999", "A1"] {
        let sheet = sheet("", "")
            .replace("<sheetData>", &format!("<dimension ref=\"{dimension}\"/><sheetData>"));
        if let Ok(reading) = super::read(&xlsx(&[(&sheet, 1)], None)) {
            assert_eq!(reading.patents.len(), 1, "{dimension}");
        }
    }
}

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap());
    match column.checked_sub(26) {
        None => letter(column).to_string(),
        Some(rest) => format!("{}{}", letters(rest / 26), letter(column)),
    }
}

#[test]
fn cells_over_many_rows_and_columns() {
    let merges = |columns: usize| {
        let areas =
            (0..columns).map(|at| format!("<mergeCell ref=\"{0}1:{0}1048576\"/>", letters(at)));
        format!("<mergeCells>{}</mergeCells>", areas.collect::<String>())
    };
    let rows = |rows: usize, columns: usize| {
        let header = (2..columns).map(|at| format!("<c r=\"{}1\"><v>1</v></c>", letters(at)));
        let mut sheet = sheet("", &merges(columns)).replacen(
            "</row>",
            &format!("{}</row>", header.collect::<String>()),
            1,
        );
        let more = (3..rows).fold(String::new(), |mut all, row| {
            let _ = write!(all, "<row r=\"{row}\"><c r=\"A{row}\"><v>1</v></c></row>");
            all
        });
        sheet = sheet.replacen("</sheetData>", &(more + "</sheetData>"), 1);
        xlsx(&[(&sheet, 1)], None)
    };
    taken("some merged cells", &rows(100, 5), 1);
    refused("merged cells", &rows(50_000, 999), LARGE, "表格展开后过大");
}

#[test]
fn cells_of_pages_over_many_rows_and_columns() {
    let page = |rows: &str| format!("<table><tr><td>申请号<td>标题{rows}</table>");
    let patent = "<tr><td>202019000501.2<td rowspan=2>甲<tr><td>202019000502.7";
    taken("rowspan", page(patent).as_bytes(), 2);
    let wide = format!("<tr>{}{}", "<td rowspan=1000>x".repeat(1_000), "<tr><td>y".repeat(999));
    refused("rowspan", page(&wide.repeat(25)).as_bytes(), LARGE, "表格展开后过大");
    taken("colspan", page("<tr><td>202019000501.2<td colspan=9>甲").as_bytes(), 1);
    let wide = "<tr><td colspan=1000>x".repeat(30_000);
    refused("colspan", page(&wide).as_bytes(), LARGE, "表格展开后过大");
}

#[test]
fn cells_of_xml_over_many_rows_and_columns() {
    let book = |rows: &str| {
        let row = |texts: [&str; 2]| {
            format!(
                "<Row>{}</Row>",
                texts.map(|it| format!("<Cell><Data>{it}</Data></Cell>")).concat()
            )
        };
        let spaces = "urn:schemas-microsoft-com:office:spreadsheet";
        let head = row(super::files::HEADER) + &row(super::files::PATENT);
        format!(
            "<?xml version=\"1.0\"?><Workbook xmlns=\"{spaces}\" xmlns:ss=\"{spaces}\"><Worksheet><Table>{head}{rows}</Table></Worksheet></Workbook>"
        )
    };
    let far = "<Row><Cell ss:Index=\"1000\"><Data>x</Data></Cell></Row>";
    taken("ss:Index", book(far).as_bytes(), 1);
    refused("ss:Index", book(&far.repeat(30_000)).as_bytes(), LARGE, "表格展开后过大");
}

/// Cells share a text in a file, and have one each when they are read.
#[test]
fn a_text_that_many_cells_share() {
    let texts = |length: usize| format!("<sst><si><t>{}</t></si></sst>", "x".repeat(length));
    let shared = sheet(&"<row><c t=\"s\"><v>0</v></c></row>".repeat(10_000), "");
    taken("a short text", &xlsx(&[(&shared, 1)], Some(&texts(10))), 1);
    refused("a long text", &xlsx(&[(&shared, 1)], Some(&texts(200_000))), LARGE, "内容展开后过大");
}

#[test]
fn long_texts() {
    let header = "申请号,标题\n202019000501.2,甲\n";
    let mega = 1 << 20;
    let cases = [
        ("commas", format!("{header}{}\n", ",".repeat(20 * mega)), 1),
        ("commas above", format!("{}\n{header}", ",".repeat(20 * mega)), 1),
        ("quotes", format!("{header}{}", "\"".repeat(20 * mega)), 1),
        ("lines of a quote", format!("{header}{}", "\"\n".repeat(mega)), 1),
        ("blank lines", format!("{header}{}202019000502.7,乙", "\n".repeat(20 * mega)), 2),
        ("one long line", format!("{header}{}", "x".repeat(20 * mega)), 1),
        ("quotes within", format!("{header}{}", "\"x\"y\n".repeat(20_000)), 1),
        ("cells over lines", format!("{header}\"{}", "\",\"\n".repeat(100_000)), 1),
    ];
    for (what, text, patents) in cases {
        taken(what, text.as_bytes(), patents);
    }
    let rows = format!("{header}{}", "x\n".repeat(1_300_000));
    refused("rows", rows.as_bytes(), LARGE, "清单超过 1048576 行");
    let above = format!("{}{header}", "\n".repeat(mega));
    refused("blank lines above", above.as_bytes(), "import-header", "没有可识别的表头");
}

/// A long cell is read as far as a spreadsheet could hold it, and that is said.
#[test]
fn long_cells() {
    for (length, doubts) in [(32_767, 0), (32_768, 1), (9 << 20, 1)] {
        for text in [
            format!("备注,申请号\n{},202019000501.2\n", "x".repeat(3 * length)),
            format!("申请号,备注\n202019000501.2,{}\n", "字".repeat(length)),
        ] {
            let reading = super::read(text.as_bytes()).unwrap();
            // Behind more than eight megabytes nothing of a row is read.
            let lost = text.starts_with("备注") && length > 1 << 20;
            assert_eq!(reading.patents.len(), usize::from(!lost), "{length}");
            let found = reading.import.warnings.iter().filter(|it| it.message.contains("过长"));
            assert!(lost || found.count() == doubts, "{length}: {:?}", reading.import.warnings);
        }
    }
    let far = [labels(), vec![label(2, 255, "x"), label(3, 300, "y")]].concat();
    taken("columns that .xls has not", &xls(&far, 1), 1);
}
