//! The names to propose for files: the enterprise's, what it is, and the day.

use zhice_model::Enterprise;
use zhice_model::export::Report;
use zhice_model::text::is_invisible;

/// Names of enterprises are cut here: some systems take no more than 255 bytes in all.
const LONGEST: usize = 40;

/// `如皋示例有限公司-自查台账-2026-11-21.xlsx`
pub fn dated(report: &Report, what: &str, extension: &str) -> String {
    let name = safe(&report.enterprise.name);
    format!("{name}-{what}-{}.{extension}", report.assessment.as_of)
}

/// The name of a file of saved enterprises.
pub fn of_enterprises(enterprises: &[Enterprise]) -> String {
    match enterprises {
        [one] => format!("{}-企业资料.json", safe(&one.name)),
        many => format!("企业资料（{} 家）.json", many.len()),
    }
}

/// The name without what file systems refuse or read as something else.
fn safe(name: &str) -> String {
    let refused = |c: char| {
        c.is_control()
            || is_invisible(c)
            || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
            || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let kept: String = name.chars().filter(|c| !refused(*c)).take(LONGEST).collect();
    let kept = kept.trim_matches(|c: char| c == '.' || c == '-' || c.is_whitespace());
    if kept.is_empty() { "未填写名称".to_owned() } else { kept.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn names() {
        let cases = [
            ("如皋示例（虚构）有限公司", "如皋示例（虚构）有限公司"),
            ("../甲/乙:\"丙\"|\u{202E}\n", "甲乙丙"),
            (" 甲 乙. ", "甲 乙"),
            ("--help", "help"),
            ("", "未填写名称"),
            ("...", "未填写名称"),
        ];
        for (name, expected) in cases {
            assert_eq!(safe(name), expected, "{name}");
        }
        assert_eq!(safe(&"长".repeat(500)).chars().count(), 40);
    }
}
