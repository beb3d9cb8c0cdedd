//! Whether what is pasted is a table of patents.

use zhice_model::ApplicationNumber;

/// The header without which there are no patents.
const HEADER: &str = "申请号";

/// Whether a text is a table, as spreadsheets put it on the clipboard, with a header or application
/// numbers in its first lines.
#[must_use]
pub fn is_table(text: &str) -> bool {
    let text = text.trim_end();
    if !text.contains(['\t', '\n']) {
        return false;
    }
    let is_number = |cell: &str| ApplicationNumber::parse(cell.trim()).is_ok();
    let mut lines = text.lines().take(5);
    lines.any(|line| line.contains(HEADER) || line.split('\t').any(is_number))
}

#[cfg(test)]
mod tests {
    use super::is_table;

    #[test]
    fn tables() {
        let cases = [
            ("申请号\t名称\n202310123456.6\t一种装置", true),
            ("202310123456.6\t一种装置", true),
            ("一种装置\tZL202310123456.6\n", true),
            ("202310123456.6\n202410000001.X\n", true),
            ("202310123456.6", false),
            ("202310123456.6\r\n", false),
            ("一种装置\t一种方法", false),
            ("一种装置", false),
            ("", false),
        ];
        for (text, table) in cases {
            assert_eq!(is_table(text), table, "{text:?}");
        }
    }
}
