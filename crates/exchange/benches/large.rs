//! How long a large table takes: `cargo bench -p zhice-exchange --bench large -- 100000`.
//! Writes the table in memory as a text and as a workbook, reads both and prints the seconds.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a measurement")]

use std::time::Instant;

use rust_xlsxwriter::Workbook;
use zhice_exchange::{ImportStep, Job, read_in_steps};
use zhice_model::date::date;

const HEADERS: [&str; 12] = [
    "公开(公告)号",
    "标题",
    "申请号",
    "申请日",
    "公开(公告)日",
    "授权日",
    "专利类型",
    "简单法律状态",
    "法律状态/事件",
    "[标]当前申请(专利权)人",
    "战略新兴产业分类",
    "摘要",
];

fn main() {
    let rows = std::env::args().find_map(|rows| rows.parse().ok()).unwrap_or(100_000);
    let table: Vec<Vec<String>> = (0..rows).map(row).collect();
    measure("CSV", &text(&table));
    measure("XLSX", &workbook(&table));
}

fn row(serial: u32) -> Vec<String> {
    let cells = [
        format!("CN19{serial:07}B"),
        format!("一种用于精密机械的第 {serial} 号齿轮箱及其装配方法（虚构）"),
        format!("20239{serial:07}"),
        "2023-05-06".to_owned(),
        "2024-06-07".to_owned(),
        "2024-06-07".to_owned(),
        "授权发明".to_owned(),
        "有效".to_owned(),
        "授权 | 权利转移".to_owned(),
        "如皋示例精密机械（虚构）有限公司 | 示例理工大学（虚构）".to_owned(),
        "智能制造装备产业".to_owned(),
        "本发明公开了一种齿轮箱，属于机械传动技术领域，包括箱体和轴（虚构）。".repeat(4),
    ];
    cells.to_vec()
}

fn text(table: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEADERS).unwrap();
    table.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

fn workbook(table: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADERS).unwrap();
    for (number, row) in (1..).zip(table) {
        sheet.write_row(number, 0, row).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn measure(name: &str, bytes: &[u8]) {
    let job = Job {
        file: name,
        bytes,
        enterprise: "如皋示例精密机械（虚构）有限公司",
        today: date(2026, 11, 21),
        mapping: &[],
    };
    let begin = Instant::now();
    let (mut first, mut found) = (None, 0);
    let import = read_in_steps(&job, &mut |step| match step {
        ImportStep::Found(patents) => found += patents.len(),
        ImportStep::Read { done, .. } if done > 0 => {
            first.get_or_insert_with(|| begin.elapsed());
        }
        ImportStep::Read { .. } => {}
    });
    let import = import.unwrap();
    println!(
        "{name}: {} MB, {} rows, {found} patents: {:.2?}, first word of progress after {:.2?}",
        bytes.len() >> 20,
        import.rows,
        begin.elapsed(),
        first.unwrap_or_default(),
    );
}
