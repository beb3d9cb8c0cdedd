//! The files of the samples folder: each database's export in each encoding, the page's menu of
//! them, and the enterprise that they describe.

use csv::{Terminator, WriterBuilder};
use encoding_rs::GB18030;
use zhice_model::Patent;
use zhice_model::enterprise::{Enterprise, SubjectType};

use crate::patent::ENTERPRISE;
use crate::{AS_OF, incopat, patsnap};

const REGION: &str = "320682";

/// How a file is written.
struct Form {
    name: &'static str,
    incopat: bool,
    encoding: Encoding,
    windows: bool,
    title: bool,
    footer: bool,
}

#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    Utf8Mark,
    Gb18030,
}

const fn form(name: &'static str, incopat: bool, encoding: Encoding) -> Form {
    let windows = !matches!(encoding, Encoding::Utf8);
    Form { name, incopat, encoding, windows, title: false, footer: false }
}

const FORMS: [Form; 6] = [
    form("incopat-utf8.csv", true, Encoding::Utf8),
    form("incopat-utf8-bom.csv", true, Encoding::Utf8Mark),
    Form { title: true, ..form("incopat-gb18030.csv", true, Encoding::Gb18030) },
    form("patsnap-utf8.csv", false, Encoding::Utf8),
    form("patsnap-utf8-bom.csv", false, Encoding::Utf8Mark),
    Form { footer: true, ..form("patsnap-gb18030.csv", false, Encoding::Gb18030) },
];

/// Every export by its name.
pub fn exports() -> Vec<(&'static str, Vec<u8>)> {
    FORMS.iter().map(|form| (form.name, export(form))).collect()
}

fn export(form: &Form) -> Vec<u8> {
    let (headers, rows): (&[&str], _) = if form.incopat {
        (&incopat::HEADERS, incopat::rows())
    } else {
        (&patsnap::HEADERS, patsnap::rows())
    };
    let terminator = if form.windows { Terminator::CRLF } else { Terminator::Any(b'\n') };
    let mut writer = WriterBuilder::new().flexible(true).terminator(terminator).from_writer(vec![]);
    if form.title {
        writer.write_record([&format!("{ENTERPRISE}专利清单（虚构数据）")]).unwrap();
        writer.write_record(["导出日期：2026-11-21"]).unwrap();
    }
    writer.write_record(headers).unwrap();
    for row in &rows {
        writer.write_record(row).unwrap();
    }
    if form.footer {
        writer.write_record([&format!("共 {} 条", rows.len())]).unwrap();
        writer.write_record(["声明：以上均为虚构数据，仅供演示"]).unwrap();
    }
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
    match form.encoding {
        Encoding::Utf8 => text.into_bytes(),
        Encoding::Utf8Mark => ["\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        Encoding::Gb18030 => GB18030.encode(&text).0.into_owned(),
    }
}

/// `index.json`: what the page offers to try.
pub fn menu() -> String {
    let sample = |file: &str, label: &str, note: &str| {
        serde_json::json!({
            "file": file, "label": label, "note": note, "enterprise": ENTERPRISE, "region": REGION,
        })
    };
    let menu = serde_json::json!({ "samples": [
        sample(
            "incopat-gb18030.csv",
            "示例企业的 incoPat 导出表",
            "虚构数据：65 件专利，由 Excel 另存（GB18030 编码），表头上方有标题行",
        ),
        sample(
            "patsnap-utf8-bom.csv",
            "示例企业的 PatSnap 导出表",
            "虚构数据：同一批专利，UTF-8 编码；没有同族一列，海外同族须另行确认",
        ),
    ]});
    pretty(&menu)
}

/// The enterprise with its portfolio as imported, nothing answered yet.
pub fn enterprise() -> String {
    let (_, bytes) = exports().into_iter().find(|(name, _)| *name == "incopat-utf8.csv").unwrap();
    let reading = zhice_exchange::read("incopat-utf8.csv", &bytes, ENTERPRISE, AS_OF).unwrap();
    let enterprise = Enterprise {
        name: ENTERPRISE.to_owned(),
        region: REGION.to_owned(),
        subject: SubjectType::PrivateEnterprise,
        // The names of owners are each database's own.
        patents: reading
            .patents
            .into_iter()
            .map(|patent| Patent { owners: None, ..patent })
            .collect(),
        status_as_of: Some(AS_OF),
        ..Enterprise::default()
    };
    pretty(&enterprise)
}

fn pretty(value: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap();
    text.push('\n');
    text
}
