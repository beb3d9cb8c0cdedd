//! What a file holds beside the rows that were read: application numbers above the header, in other
//! tables, and in cells that swallowed lines. None of them is lost without a word.

use csv::StringRecord;

use crate::numbered::{has_number, is_number};
use crate::source::{Line, Tables};

/// Rows of other tables that are looked at.
const ROWS: u32 = 50_000;

/// How many lines within cells look like rows of a table with an application number: a quote that is not
/// closed swallows the lines behind it.
pub fn swallowed(cells: &StringRecord) -> usize {
    let broken = cells.iter().filter(|cell| cell.contains(['\n', '\r']));
    let lines = broken.flat_map(|cell| cell.split(['\n', '\r']));
    let is_row = |line: &&str| {
        let mut parts = line.split([',', '\t', ';', '|', '，', '；']).map(str::trim);
        line.contains([',', '\t', ';', '|', '，', '；']) && parts.any(is_number)
    };
    lines.filter(is_row).count()
}

/// What is said of a row with such lines.
pub fn swallowed_words(count: usize) -> String {
    format!(
        "这一行有一格含有换行，其中有 {count} 行带申请号，没有读取；可能是引号没有成对，请在原文件中改正后重新导入"
    )
}

/// Tables that were not read.
#[derive(Debug, Default)]
pub struct Others {
    names: Vec<String>,
    tables: u32,
    numbers: u32,
    looked: u32,
}

impl Others {
    /// Counts the rows with an application number of a table; what cannot be read is told elsewhere.
    pub fn count(&mut self, tables: &mut dyn Tables, at: usize, name: &str) {
        let Ok(mut rows) = tables.open(at) else { return };
        let (mut line, mut found) = (Line::default(), 0);
        while self.looked < ROWS && rows.read(&mut line).unwrap_or(false) {
            self.looked += 1;
            found += u32::from(has_number(&line.cells));
        }
        self.add(name, found);
    }

    /// Notes a table with so many of them.
    pub fn add(&mut self, name: &str, found: u32) {
        if found == 0 {
            return;
        }
        self.tables += 1;
        self.numbers += found;
        if !name.is_empty() {
            self.names.push(name.to_owned());
        }
    }

    /// What is said of them.
    pub fn words(&self, listed: impl Fn(&[String]) -> Vec<String>) -> Option<String> {
        let names = listed(&self.names).join("、");
        let names = if names.is_empty() { names } else { format!("（{names}）") };
        let least = if self.looked < ROWS { "" } else { "至少" };
        (self.numbers > 0).then(|| {
            format!(
                "另有 {} 张表{names}里有{least} {} 行带申请号，没有读取，其中的专利没有计入；请合并到一张表，或分别导入",
                self.tables, self.numbers
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::swallowed;
    use crate::numbered::has_number;

    #[test]
    fn numbers() {
        let cases: [(&[&str], bool); 6] = [
            (&["甲", "202310123456.6"], true),
            (&["ZL 2023 1 0123456.6"], true),
            (&["03123456.6"], true),
            (&["导出日期", "20261121"], false),
            (&["13800138000"], false),
            (&["", "一种齿轮"], false),
        ];
        for (cells, expected) in cases {
            assert_eq!(has_number(&StringRecord::from(cells.to_vec())), expected, "{cells:?}");
        }
    }

    #[test]
    fn swallowed_lines() {
        let cases = [
            ("一种夹具,授权\n202310123456.6,一种齿轮,授权\n202310123457.4,轴", 2),
            ("一种\n夹具", 0),
            ("202310123456.6\n202310123457.4", 0),
            ("202310123456.6,甲", 0),
        ];
        for (cell, expected) in cases {
            assert_eq!(swallowed(&StringRecord::from(vec!["1", cell])), expected, "{cell}");
        }
    }
}
