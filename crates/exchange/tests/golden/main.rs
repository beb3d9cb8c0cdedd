//! The traps that exports hold for an importer: each table in `tests/fixtures/import`, and each
//! workbook that `workbooks.rs` writes, has its expected account there.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;
mod workbooks;

use std::fs;
use std::path::{Path, PathBuf};

use support::{AS_OF, fixture, keep};
use zhice_exchange::{ExchangeService, ImportStep, Job, read_in_steps};
use zhice_model::import::{Column, ImportField};
use zhice_protocol::{BATCH, ExchangeRequest, ExchangeResponse};

const ENTERPRISE: &str = "如皋示例精密机械（虚构）有限公司";

/// Files with their names, in the order of these, and the name of the account of each.
fn tables() -> Vec<(String, String, Vec<u8>)> {
    let entries = fs::read_dir(fixture("import")).unwrap().map(|entry| entry.unwrap().path());
    let is_account = |path: &Path| path.extension().is_some_and(|extension| extension == "json");
    let mut paths: Vec<PathBuf> = entries.filter(|path| !is_account(path)).collect();
    paths.sort();
    let name = |part: Option<&std::ffi::OsStr>| part.unwrap().to_str().unwrap().to_owned();
    let read =
        |path: PathBuf| (name(path.file_name()), name(path.file_stem()), fs::read(&path).unwrap());
    let written = workbooks::all().into_iter();
    let written = written.map(|(name, bytes)| (format!("{name}.xlsx"), name.to_owned(), bytes));
    paths.into_iter().map(read).chain(written).collect()
}

fn answers(file: &str, bytes: Vec<u8>, mapping: Vec<Column>) -> Vec<ExchangeResponse> {
    let (file, enterprise) = (file.to_owned(), ENTERPRISE.to_owned());
    let mut answers = Vec::new();
    let bytes = bytes.into();
    let request = ExchangeRequest::Read { id: 7, file, bytes, enterprise, today: AS_OF, mapping };
    ExchangeService::default().handle(request, &mut |answer| answers.push(answer));
    answers
}

/// Whatever a column shows as examples is in the table as well, and would only be said twice.
fn kept(mut answers: Vec<ExchangeResponse>) -> String {
    answers.retain(|answer| !matches!(answer, ExchangeResponse::Progress { .. }));
    for answer in &mut answers {
        if let ExchangeResponse::Imported { import, .. } = answer
            && !import.needs_mapping
        {
            import.columns.iter_mut().for_each(|column| column.samples.clear());
        }
    }
    serde_json::to_string_pretty(&answers).unwrap() + "\n"
}

#[test]
fn accounts() {
    let tables = tables();
    assert!(tables.len() > 50, "the folder of traps was found");
    for (file, account, bytes) in tables {
        let account = format!("import/{account}.json");
        keep(&account, kept(answers(&file, bytes, Vec::new())).as_bytes());
    }
}

/// A table with headers of its own, once the user has said what they mean.
#[test]
fn what_the_user_says_of_columns() {
    let (_, bytes) = workbooks::all().into_iter().find(|it| it.0 == "xlsx-own-headers").unwrap();
    let said = [
        ("编码", Some(ImportField::ApplicationNumber)),
        ("叫法", Some(ImportField::Title)),
        ("递交时间", Some(ImportField::FiledOn)),
        ("序号", None),
    ];
    let column =
        |(header, field): (&str, _)| Column { header: header.into(), field, samples: vec![] };
    let answers = answers("自有台账.xlsx", bytes, said.map(column).to_vec());
    keep("import/xlsx-own-headers-mapped.json", kept(answers).as_bytes());
}

/// Every row is a patent, a part of one, or rejected; every doubt is about a line of the file.
#[test]
fn no_row_is_lost() {
    for (file, _, bytes) in tables() {
        let mut found = 0;
        let job =
            Job { file: &file, bytes: &bytes, enterprise: ENTERPRISE, today: AS_OF, mapping: &[] };
        let outcome = read_in_steps(&job, &mut |step| match step {
            ImportStep::Found(patents) => found += patents.len(),
            ImportStep::Read { .. } => {}
        });
        let Ok(import) = outcome else { continue };
        let accounted = import.found + import.rejected_count;
        let taken = if import.needs_mapping { 0 } else { import.rows - import.joined };
        assert_eq!(taken, accounted, "{file}");
        assert_eq!(usize::try_from(import.found), Ok(found), "{file}");
        let lines = import.rejected.iter().map(|row| row.line);
        let lines = lines.chain(import.warnings.iter().map(|warning| warning.line));
        assert!(lines.into_iter().all(|line| line >= import.header_line), "{file}");
    }
}

/// The answers to one request in their order: how far reading is, batches, the account.
#[test]
fn answers_come_in_order() {
    let rows: String = (0..2_500).map(|n| format!("2023191{n:05},一种齿轮\n")).collect();
    let answers = answers("大表.csv", format!("申请号,标题\n{rows}").into_bytes(), Vec::new());
    let shown: Vec<String> = answers
        .iter()
        .map(|answer| match answer {
            ExchangeResponse::Progress { id: 7, done, total } => format!("{done}/{total}"),
            ExchangeResponse::Patents { id: 7, patents } => format!("+{}", patents.len()),
            ExchangeResponse::Imported { id: 7, import } => format!("={}", import.found),
            other => format!("{other:?}"),
        })
        .collect();
    let batch = format!("+{BATCH}");
    let batches = [batch.as_str(); 5];
    assert_eq!(shown, [&["0/0", "1000/2501", "2000/2501"][..], &batches, &["=2500"]].concat());
}

/// The headers under which lists name the owners, with the ownership that the enterprise's name alone
/// gives under each, and under another header without a meaning.
#[test]
fn headers_of_owners() {
    const CURRENT: &[&str] = &[
        "当前权利人",
        "申请人/专利权人",
        "申请人（专利权人）",
        "专利权人/申请人",
        "申请人或专利权人",
        "申請人／專利權人",
        "现专利权人",
        "现权利人",
        "专利权人名称",
        "权利人名称",
        "权利人",
        "专利所有人",
        "专利权所有人",
        "所有权人",
        "專利權人",
        "当前申请(专利权)人",
        "[标]当前申请(专利权)人",
        "Current Assignee",
        "[St.] Current Assignee(s)",
        "Current Owner",
        "Patentee",
        "Applicant/Patentee",
    ];
    const APPLICANTS: &[&str] = &[
        "申请人",
        "申請人",
        "申请人名称",
        "第一专利权人",
        "第一权利人",
        "单位名称",
        "所属公司",
        "申请单位",
        "Applicants",
        "Applicant(s)",
        "Assignee",
        "Original Assignee",
    ];
    const UNKNOWN: &[&str] = &["发明人", "代理机构", "申请人地址", "质权人", "被许可人"];
    let lists = [(CURRENT, "sole"), (APPLICANTS, "sole inferred"), (UNKNOWN, "unknown")];
    for (headers, expected) in lists {
        for header in headers {
            let table = format!("申请号,{header}\n202319100011.3,{ENTERPRISE}\n");
            let reading =
                zhice_exchange::read("表.csv", table.as_bytes(), ENTERPRISE, AS_OF).unwrap();
            let patent = &reading.patents[0];
            let found = serde_json::to_value(patent.ownership).unwrap();
            let inferred = if patent.inferred.is_empty() { "" } else { " inferred" };
            assert_eq!(format!("{}{inferred}", found.as_str().unwrap()), expected, "{header}");
        }
    }
}
