//! The bytes of a saved file as text, whatever editor they went through, or what else they are.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030};
use zhice_model::Diagnostic;
use zhice_model::text::is_invisible;

/// What other programs' files begin with, and what to do with such a file.
const OTHERS: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "一个 Excel 工作簿（.xlsx）或压缩包", LIST),
    (b"\xD0\xCF\x11\xE0", "一个旧版 Excel 工作簿（.xls）", LIST),
    (b"%PDF", "一个 PDF 文件", SAVED),
    (b"\x89PNG", "一张图片", SAVED),
    (b"\xFF\xD8\xFF", "一张图片", SAVED),
];

/// What to do with a list of patents.
const LIST: &str = "如果是专利清单，请用“导入表格”打开；如果是压缩包，请先解压";

/// What to do with anything else.
pub const SAVED: &str = "请选择由知策保存的企业资料或结果包（.json 文件）";

/// The text without a byte-order mark: UTF-16 where a mark says so, else UTF-8, else GB18030, in which
/// some editors save.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Diagnostic> {
    if let Some((_, what, hint)) = OTHERS.iter().find(|(magic, ..)| bytes.starts_with(magic)) {
        return Err(Diagnostic::error("open-kind", format!("这是{what}，不是知策保存的文件"))
            .with_hint(*hint));
    }
    let decoded = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => {
            let body = bytes.get(length..).unwrap_or_default();
            encoding.decode_without_bom_handling_and_without_replacement(body)
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => Some(Cow::Borrowed(text)),
            Err(_) => GB18030.decode_without_bom_handling_and_without_replacement(bytes),
        },
    };
    let text = decoded.ok_or_else(broken)?;
    if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(Diagnostic::error("open-kind", "文件是空的，没有任何内容").with_hint(SAVED));
    }
    Ok(text)
}

fn broken() -> Diagnostic {
    Diagnostic::error(
        "open-encoding",
        "文件中有无法识别的字节，可能没有下载完整，或被别的程序改动过",
    )
    .with_hint("请重新下载或重新保存这个文件后再打开")
}
