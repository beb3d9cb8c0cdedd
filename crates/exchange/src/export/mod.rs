//! What leaves the program as a file: the workbooks and, as JSON, packages and enterprises.

mod basis;
mod book;
mod columns;
mod entire;
mod file_name;
mod ledger;
mod results;
mod template;

use rust_xlsxwriter::XlsxError;
use zhice_model::Diagnostic;
use zhice_model::export::{Export, File, Report};
use zhice_wording::ZH;

use crate::package;
use book::{Looks, MIME};

/// Writes a file. The same input gives the same bytes.
///
/// # Errors
/// Says in Chinese why it cannot be written: `export-too-large`, `export-workbook`, `export-cut`,
/// `export-empty` or `export-json`.
pub fn export(what: &Export) -> Result<File, Diagnostic> {
    match what {
        Export::Template => workbook("专利清单模板.xlsx".to_owned(), template::bytes()),
        Export::Ledger(report) => {
            entire::check(&report.assessment)?;
            let name = file_name::dated(report, "自查台账", "xlsx");
            workbook(name, ledger_book(report))
        }
        Export::Package(report) => {
            entire::check(&report.assessment)?;
            json(file_name::dated(report, "结果包", "json"), package::package(report))
        }
        Export::Enterprises(enterprises) => {
            json(file_name::of_enterprises(enterprises), package::enterprises(enterprises))
        }
    }
}

fn workbook(name: String, bytes: Result<Vec<u8>, XlsxError>) -> Result<File, Diagnostic> {
    let bytes = bytes.map_err(|error| book::refusal(&error))?;
    Ok(File { name, mime: MIME.to_owned(), bytes })
}

fn json(name: String, text: Result<String, Diagnostic>) -> Result<File, Diagnostic> {
    let mime = "application/json".to_owned();
    text.map(|text| File { name, mime, bytes: text.into_bytes() })
}

fn ledger_book(report: &Report) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let as_of = report.assessment.as_of;
    let head = format!("{}　{} {as_of}　{}", report.enterprise.name, ZH.as_of, ZH.disclaimer);
    let sheets = vec![
        results::sheet(report, &head, &looks)?,
        ledger::sheet(report, &head, &looks)?,
        basis::sheet(report, &head, &looks)?,
    ];
    book::bytes("知识产权惠企政策自查台账", Some(as_of), sheets)
}
