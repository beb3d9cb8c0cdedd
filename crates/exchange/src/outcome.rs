//! The whole way from a file's bytes to the account of its import.

use csv::StringRecord;
use zhice_model::import::{Format, Import, LISTED, RejectedRow, RowWarning};
use zhice_model::{Date, Diagnostic, Patent};

use crate::portfolio::Portfolio;
use crate::record::Record;
use crate::records::Place;
use crate::{decode, reject, row, table};

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The account.
    pub import: Import,
    /// One entry an application, in the order of first appearance.
    pub patents: Vec<Patent>,
}

/// Reads a table of patents.
///
/// `enterprise_name` finds the enterprise among the owners; empty: ownership stays unknown and
/// the account's `owners` help to ask. Days after `as_of` are doubted.
///
/// # Errors
/// Says in Chinese why the file is no table of patents: `import-empty`, `import-encoding`,
/// `import-format` or `import-header`.
pub fn read(
    file_name: &str,
    bytes: &[u8],
    enterprise_name: &str,
    as_of: Date,
) -> Result<Reading, Vec<Diagnostic>> {
    account(file_name, bytes, enterprise_name, as_of)
        .map_err(|diagnostic| vec![diagnostic.in_file(file_name)])
}

fn account(
    file_name: &str,
    bytes: &[u8],
    enterprise_name: &str,
    as_of: Date,
) -> Result<Reading, Diagnostic> {
    let decoded = decode::decode(bytes)?;
    let mut table = table::open(&decoded.text)?;
    let layout = &table.layout;
    let mut portfolio = Portfolio::new(layout, enterprise_name);
    let mut rows = 0;
    let mut rejected = Vec::new();
    let mut cells = StringRecord::new();
    while let Some(place) = table.records.read(&mut cells) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        rows += 1;
        let warnings = unclosed_quote(place);
        let record = Record { layout, cells: &cells, line: place.line, as_of, warnings };
        match reject::number(&record) {
            Ok(number) => {
                let (row, warnings) = row::read(record, number);
                portfolio.warnings.extend(warnings);
                portfolio.add(row);
            }
            Err(reason) => {
                rejected.push(RejectedRow { line: place.line, reason, text: place.text.to_owned() })
            }
        }
    }
    if rows == 0 {
        return Err(no_rows(table.header_line));
    }
    let (owners, joined) = (portfolio.owners(), portfolio.joined);
    let (patents, warnings) = portfolio.finish(table.header_line);
    let mut warnings = warnings;
    let import = Import {
        file: file_name.to_owned(),
        format: Format::Text,
        encoding: decoded.encoding.to_owned(),
        sheet: String::new(),
        other_sheets: Vec::new(),
        notes: Vec::new(),
        source: layout.source.map(str::to_owned),
        header_line: table.header_line,
        columns: layout.columns.clone(),
        signature: String::new(),
        needs_mapping: false,
        rows,
        found: count(patents.len()),
        joined,
        rejected_count: count(rejected.len()),
        rejected: cut(&mut rejected),
        warnings_count: count(warnings.len()),
        warnings: cut(&mut warnings),
        owners,
    };
    Ok(Reading { import, patents })
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn cut<T>(list: &mut Vec<T>) -> Vec<T> {
    list.truncate(LISTED);
    std::mem::take(list)
}

fn unclosed_quote(place: Place) -> Vec<RowWarning> {
    let warning = || RowWarning {
        line: place.line,
        column: String::new(),
        message: "这一行有一个引号没有成对，已按单行读取，请核对各列".to_owned(),
    };
    place.unclosed_quote.then(warning).into_iter().collect()
}

fn no_rows(header_line: u32) -> Diagnostic {
    Diagnostic::error("import-empty", format!("第 {header_line} 行是表头，但下面没有任何数据"))
        .at(Some(header_line), None)
        .with_hint("请确认导出时选中了专利记录，再重新导出并导入")
}
