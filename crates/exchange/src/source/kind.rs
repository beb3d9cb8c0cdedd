//! What kind of file it is, by its first bytes.

use zhice_model::Diagnostic;
use zhice_model::import::Format;

use super::refusal::{another_program, empty, json, not_a_table, too_large};
use super::work::FILE;

/// The kinds of files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A zip archive; whether it is a workbook tells its content.
    Xlsx,
    /// A compound file of Office 97–2003.
    Xls,
}

/// What other programs' files begin with, and what to call them.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", "PDF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xFF\xD8\xFF", "图片"),
    (b"GIF8", "图片"),
    (b"BM", "图片"),
    (b"II*\0", "图片"),
    (b"MM\0*", "图片"),
    (b"RIFF", "图片"),
    (b"Rar!", "压缩包"),
    (b"7z\xBC\xAF", "压缩包"),
    (b"\x1F\x8B", "压缩包"),
    (b"SQLite format 3", "数据库文件"),
    (b"{\\rtf", "文字处理文档"),
];

/// The kind of a file.
pub fn of(bytes: &[u8]) -> Result<Kind, Diagnostic> {
    if bytes.is_empty() {
        return Err(empty());
    }
    if bytes.len() > FILE {
        return Err(too_large("文件超过 256 MB"));
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Xlsx);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Ok(Kind::Xls);
    }
    match SIGNATURES.iter().find(|(magic, _)| has_signature(bytes, magic)) {
        Some((_, what)) => Err(another_program(what)),
        None => Ok(Kind::Text),
    }
}

/// Two letters alone could begin a text as well; files of that kind have zero bytes soon.
fn has_signature(bytes: &[u8], magic: &[u8]) -> bool {
    let start = bytes.get(..64).unwrap_or(bytes);
    bytes.starts_with(magic) && (magic.len() > 2 || start.contains(&0))
}

/// What the texts of markup languages begin with.
const MARKUP: &[&str] =
    &["<html", "<!doctype", "<table", "<meta", "<head", "<style", "<body", "<div"];

/// How much of a text is looked at.
const START: usize = 2_048;

/// The markup language of a text; `None`: it has none.
pub fn markup(text: &str) -> Result<Option<Format>, Diagnostic> {
    let start: String = text.trim_start().chars().take(START).collect();
    let start = start.to_ascii_lowercase();
    if is_json(&start) {
        return Err(json(saved_file(&start)));
    }
    let begins = |tags: &[&str]| tags.iter().any(|tag| start.starts_with(tag));
    if begins(&["<?xml", "<!--", "<workbook", "<ss:workbook"]) {
        if start.contains("urn:schemas-microsoft-com:office:spreadsheet")
            && !start.contains("<html")
        {
            return Ok(Some(Format::SpreadsheetXml));
        }
        if start.contains("<html") || start.contains("<table") {
            return Ok(Some(Format::Html));
        }
        if begins(&["<?xml"]) {
            return Err(not_a_table("XML 文件，但不是表格"));
        }
    }
    if begins(&["mime-version:"]) {
        return Err(not_a_table("单个文件网页（MHTML）"));
    }
    Ok(begins(MARKUP).then_some(Format::Html))
}

/// Whether a text is JSON: a header can begin with a bracket too (`[标]当前申请(专利权)人`).
fn is_json(start: &str) -> bool {
    let mut signs = start.chars().filter(|sign| !sign.is_whitespace());
    match (signs.next(), signs.next()) {
        (Some('{'), second) => matches!(second, Some('"' | '}') | None),
        (Some('['), second) => matches!(second, Some('{' | '[' | '"' | ']') | None),
        _ => false,
    }
}

/// What a file of ours is, where the text is one: what its beginning says.
fn saved_file(start: &str) -> Option<&'static str> {
    const SAVED: &[(&str, &str)] = &[
        ("\"zhice/enterprise/", "企业资料"),
        ("\"zhice/enterprises/", "多家企业的资料"),
        ("\"zhice/package/", "结果包"),
    ];
    SAVED.iter().find(|(schema, _)| start.contains(schema)).map(|(_, what)| *what)
}

#[cfg(test)]
mod tests {
    use zhice_model::import::Format::{self, Html, SpreadsheetXml};

    use super::{Kind, markup, of};

    #[test]
    fn files() {
        let cases: [(&[u8], Result<Kind, &str>); 12] = [
            (b"", Err("import-empty")),
            (b"PK\x03\x04", Ok(Kind::Xlsx)),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", Ok(Kind::Xls)),
            (b"%PDF-1.7", Err("import-format")),
            (b"\x89PNG\r\n\x1A\n", Err("import-format")),
            (b"\xFF\xD8\xFF\xE0", Err("import-format")),
            (b"BM\x36\0\0\0", Err("import-format")),
            (b"BMW,1", Ok(Kind::Text)),
            (b"Rar!\x1A", Err("import-format")),
            (b"\x1F\x8B\x08\0", Err("import-format")),
            (b"a,b", Ok(Kind::Text)),
            (b"\xFF\xFE\x33\x75", Ok(Kind::Text)),
        ];
        for (bytes, kind) in cases {
            assert_eq!(of(bytes).map_err(|refusal| refusal.code), kind.map_err(str::to_owned));
        }
    }

    #[test]
    fn our_own_files() {
        let cases = [
            ("{\n\"schema\": \"zhice/enterprise/1\"", "这是知策保存的企业资料（JSON），不是表格"),
            (
                "{\"schema\":\"zhice/enterprises/1\"",
                "这是知策保存的多家企业的资料（JSON），不是表格",
            ),
            ("{\"schema\":\"zhice/package/1\"", "这是知策保存的结果包（JSON），不是表格"),
            ("{\"schema\":\"other\"", "这是 JSON，不是表格"),
        ];
        for (text, message) in cases {
            let refusal = markup(text).unwrap_err();
            assert_eq!(refusal.message, message);
            assert_eq!(refusal.hint.contains("从文件打开"), text.contains("zhice"), "{text}");
        }
    }

    #[test]
    fn texts() {
        let workbook = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n\
                        <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
        let cases: [(&str, Result<Option<Format>, &str>); 18] = [
            ("{\"total\": 3}", Err("import-json")),
            ("\n [ {\"申请号\": 1}]", Err("import-json")),
            ("[[\"申请号\"]]", Err("import-json")),
            ("[\"申请号\",\"标题\"]", Err("import-json")),
            ("{}", Err("import-json")),
            ("[", Err("import-json")),
            ("[标]当前申请(专利权)人,申请号", Ok(None)),
            ("{清单},申请号", Ok(None)),
            ("[1],申请号", Ok(None)),
            ("申请号,标题", Ok(None)),
            ("\n <TABLE border=1>", Ok(Some(Html))),
            ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", Ok(Some(Html))),
            ("<!-- 导出 --><table>", Ok(Some(Html))),
            ("<?xml version=\"1.0\"?><html>", Ok(Some(Html))),
            (workbook, Ok(Some(SpreadsheetXml))),
            ("<?xml version=\"1.0\"?><patents/>", Err("import-format")),
            ("MIME-Version: 1.0\n", Err("import-format")),
            ("<申请号>,标题", Ok(None)),
        ];
        for (text, format) in cases {
            let found = markup(text).map_err(|refusal| refusal.code);
            assert_eq!(found, format.map_err(str::to_owned), "{text}");
        }
    }
}
