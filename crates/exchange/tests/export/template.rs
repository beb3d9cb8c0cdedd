//! The template: what is filled in comes out of the importer.

use zhice_exchange::{ReadTable, export};
use zhice_model::date::date;
use zhice_model::export::Export;
use zhice_model::{ApplicationNumber, LegalStatus, Ownership, Patent, Truth};

use crate::support::AS_OF;
use crate::workbook::{csv, part, rows, sheets};

fn template() -> Vec<u8> {
    let file = export(&Export::Template).unwrap();
    assert_eq!(file.name, "专利清单模板.xlsx");
    file.bytes
}

#[test]
fn two_sheets_and_a_header() {
    let bytes = template();
    assert_eq!(sheets(&bytes), ["专利清单", "填写说明"]);
    let list = rows(&bytes, "专利清单");
    assert_eq!(list.len(), 1, "nothing is filled in");
    assert_eq!(list[0][..3], ["申请号", "公开（公告）号", "名称"]);
    let guide = rows(&bytes, "填写说明");
    for label in &list[0] {
        let line = guide.iter().find(|line| line[0] == *label).expect(label);
        assert!(line[1..].iter().all(|text| text.ends_with('。')), "{label}");
    }
}

/// What a user fills in by the names of the columns.
type Filled = &'static [(&'static str, &'static str)];

fn import(filled: &[Filled]) -> (Vec<Patent>, usize) {
    let header = rows(&template(), "专利清单").remove(0);
    let mut table = vec![header.clone()];
    for row in filled {
        assert!(row.iter().all(|(label, _)| header.iter().any(|it| it == label)), "{row:?}");
        let cell = |label: &String| row.iter().find(|(it, _)| it == label).map_or("", |it| it.1);
        table.push(header.iter().map(|label| cell(label).to_owned()).collect());
    }
    let ReadTable { import, patents } =
        zhice_exchange::read("x.csv", &csv(&table), "甲（虚构）有限公司", AS_OF).unwrap();
    assert!(import.rejected.is_empty(), "{:?}", import.rejected);
    (patents, import.warnings.len())
}

fn patent(number: &str) -> Patent {
    Patent::new(ApplicationNumber::parse(number).unwrap())
}

#[test]
fn what_is_filled_in_comes_back() {
    let sold: Filled = &[
        ("申请号", "202319000001.9"),
        ("公开（公告）号", "CN119000001B"),
        ("名称", "=一种齿轮"),
        ("类型", "发明"),
        ("申请日", "2023-05-06"),
        ("授权公告日", "2025-02-11"),
        ("法律状态", "未缴年费终止"),
        ("权利终止日", "2026-05-06"),
        ("终止公告日", "2026-08-01"),
        ("补偿后届满日", "2044-01-01"),
        ("权属", "共有，非第一权利人"),
        ("转入日", "2025-03-01"),
        ("转出日", "2026-01-01"),
        ("是否转给集团内或辖区内企业", "否"),
        ("战略性新兴产业", "是"),
        ("海外同族授权", "否"),
        ("较高质押", "是"),
        ("国家级奖项", "否"),
        ("年费应缴日", "2027-05-06"),
    ];
    let bare: Filled = &[("申请号", "ZL202319000002.7")];
    let (patents, doubts) = import(&[sold, bare]);
    let expected = Patent {
        publication_number: Some("CN119000001B".into()),
        title: "=一种齿轮".into(),
        filed_on: Some(date(2023, 5, 6)),
        granted_on: Some(date(2025, 2, 11)),
        status: LegalStatus::LapsedFee,
        ended_on: Some(date(2026, 5, 6)),
        end_announced_on: Some(date(2026, 8, 1)),
        term_ends_on: Some(date(2044, 1, 1)),
        ownership: Ownership::Other,
        transferred_in_on: Some(date(2025, 3, 1)),
        transferred_out_on: Some(date(2026, 1, 1)),
        transferred_nearby: Truth::No,
        strategic_industry: Truth::Yes,
        overseas_family: Truth::No,
        high_pledge: Truth::Yes,
        national_award: Truth::No,
        fee_due_on: Some(date(2027, 5, 6)),
        ..patent("202319000001.9")
    };
    assert_eq!(patents[0], expected);
    assert_eq!(patents[1], patent("202319000002.7"), "what is left empty is unknown");
    assert_eq!(
        doubts,
        usize::from(!patents[0].application_number.check_matches())
            + usize::from(!patents[1].application_number.check_matches())
    );
}

/// The values of an XML attribute, in the order of the text.
fn attributes<'a>(xml: &'a str, element: &str, name: &str) -> Vec<&'a str> {
    let (begin, attribute) = (format!("<{element} "), format!(" {name}=\""));
    let places = xml.match_indices(&begin).map(|(place, _)| place);
    let value = |place: usize| xml[place..].split_once(&attribute)?.1.split_once('"');
    places.filter_map(value).map(|(value, _)| value).collect()
}

/// Every word that a list offers is understood without a doubt.
#[test]
fn lists_offer_what_the_importer_understands() {
    let bytes = template();
    let header = rows(&bytes, "专利清单").remove(0);
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let mut offered = 0;
    for list in sheet.split("<dataValidation ").filter(|it| it.starts_with("type=\"list\"")) {
        let cells = list.split_once("sqref=\"").unwrap().1;
        let column = usize::from(cells.as_bytes()[0] - b'A');
        assert_eq!(cells.split_once('"').unwrap().0.split_once(':').unwrap().1[1..], *"5001");
        let words = list.split_once("<formula1>\"").unwrap().1.split_once('"').unwrap().0;
        for word in words.split(',') {
            let mut row = vec![String::new(); header.len()];
            "202319000001.1".clone_into(&mut row[0]);
            word.clone_into(&mut row[column]);
            let table = csv(&[header.clone(), row]);
            let reading =
                zhice_exchange::read("x.csv", &table, "甲（虚构）有限公司", AS_OF).unwrap();
            let doubts: Vec<_> =
                reading.import.warnings.iter().filter(|it| it.column == header[column]).collect();
            let other_kind = header[column] == "类型" && word != "发明";
            // Without the day of a grant these leave open whether there ever was a right.
            let no_grant = ["放弃专利权", "已失效（原因不明）"].contains(&word);
            let expected = usize::from(other_kind || no_grant);
            assert_eq!(doubts.len(), expected, "{word}: {doubts:?}");
            offered += 1;
        }
    }
    assert_eq!(offered, 3 + 11 + 4 + 5 * 2);
}

/// Numbers typed into the template stay the texts that they are, days become days.
#[test]
fn numbers_are_texts_and_days_are_days() {
    let bytes = template();
    let styles = part(&bytes, "xl/styles.xml");
    let formats = attributes(styles.split_once("<cellXfs").unwrap().1, "xf", "numFmtId");
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let (starts, looks) = (attributes(&sheet, "col", "min"), attributes(&sheet, "col", "style"));
    let format = |start: &str| {
        let at = starts.iter().position(|it| *it == start).unwrap();
        formats[looks[at].parse::<usize>().unwrap()]
    };
    assert_eq!((format("1"), format("2"), format("4")), ("49", "49", "49"));
    let day = attributes(&styles, "numFmt", "numFmtId")[0];
    assert_eq!((format("5"), format("8")), (day, day));
    assert!(styles.contains(&format!("numFmtId=\"{day}\" formatCode=\"yyyy-mm-dd\"")));
}

#[test]
fn the_same_bytes_each_time() {
    assert_eq!(template(), template());
    let core = part(&template(), "docProps/core.xml");
    assert!(core.contains("2000-01-01T00:00:00Z"), "{core}");
}
