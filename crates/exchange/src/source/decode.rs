//! The bytes of a text file become text, or a reason why they are none.

use std::borrow::Cow;

use encoding_rs::{BIG5, Encoding, GB18030, UTF_16BE, UTF_16LE};
use zhice_model::Diagnostic;

use super::refusal::not_a_table;
use crate::header::likeness;

/// The text of a file and how it was encoded.
#[derive(Debug)]
pub struct Decoded<'b> {
    pub text: Cow<'b, str>,
    pub encoding: &'static str,
}

/// Characters beyond U+07FF that a text must begin with before it counts as UTF-8 although it
/// breaks later: bytes of GB18030 pass for so many three-byte characters by no accident.
const PLAINLY_UTF8: usize = 4;

/// Turns a file into text: byte-order mark first, then UTF-16 where every other byte tells so,
/// then strict UTF-8, then GB18030, which holds GBK and GB2312, unless Big5 alone makes headers of it.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Diagnostic> {
    let decoded = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => {
            let name = match encoding {
                e if e == UTF_16LE => "UTF-16LE",
                e if e == UTF_16BE => "UTF-16BE",
                _ => "UTF-8 BOM",
            };
            strictly(encoding, name, bytes.get(length..).unwrap_or_default())?
        }
        None => without_mark(bytes)?,
    };
    if decoded.text.contains('\0') {
        return Err(not_a_table("二进制文件"));
    }
    Ok(decoded)
}

/// Pairs of bytes that are looked at for what encoding they are, and how many of them must have a
/// zero in one place: delimiters, digits and line breaks do.
const PAIRS: usize = 4_096;
const ONE_IN: usize = 16;

/// Of what pairs of bytes a text without a mark is made. Delimiters and digits have a zero in
/// their upper byte; characters with a zero in the lower one (`一`) are rarer. A text in another
/// encoding may have a stray zero: what reads as UTF-8 beyond ASCII is no accident.
fn wide(bytes: &[u8]) -> Option<(&'static Encoding, &'static str)> {
    let zeros = |offset| {
        bytes.iter().skip(offset).step_by(2).take(PAIRS).filter(|byte| **byte == 0).count()
    };
    let (first, second) = (zeros(0), zeros(1));
    let few = first.max(second) * ONE_IN < (bytes.len() / 2).min(PAIRS);
    let is_utf8 = || std::str::from_utf8(bytes).is_ok_and(|text| !text.is_ascii());
    if first == second || few || bytes.len() % 2 == 1 || is_utf8() {
        return None;
    }
    Some(if first < second { (UTF_16LE, "UTF-16LE") } else { (UTF_16BE, "UTF-16BE") })
}

fn without_mark(bytes: &[u8]) -> Result<Decoded<'_>, Diagnostic> {
    if let Some((encoding, name)) = wide(bytes) {
        return match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => Ok(Decoded { text, encoding: name }),
            None => Err(not_a_table("二进制文件")),
        };
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: Cow::Borrowed(text), encoding: "UTF-8" }),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let wide = String::from_utf8_lossy(good).chars().filter(|c| *c > '\u{7FF}').count();
            if wide >= PLAINLY_UTF8 {
                return Err(broken("UTF-8", good, error.error_len().is_none()));
            }
            match in_big5(bytes) {
                Some(text) => Ok(Decoded { text: Cow::Owned(text), encoding: "Big5" }),
                None => strictly(GB18030, "GB18030", bytes),
            }
        }
    }
}

/// Lines that are looked at for headers, and bytes of them.
const TOP_LINES: usize = 20;
const TOP: usize = 16 << 10;

/// The text in Big5, as it is used in Taiwan and Hong Kong. Most texts in Chinese are one in either
/// encoding, and rubbish in one of them: it is Big5 where that knows more headers among the first lines.
fn in_big5(bytes: &[u8]) -> Option<String> {
    let top = bytes.get(..TOP).unwrap_or(bytes);
    let known = |encoding: &'static Encoding| headers(&encoding.decode_without_bom_handling(top).0);
    if known(BIG5) <= known(GB18030) {
        return None;
    }
    let text = BIG5.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

/// The most known headers in one line, whatever stands between them.
fn headers(text: &str) -> usize {
    let signs = [',', '\t', ';', '|', '，', '；'];
    let cells = |line: &str| line.split(signs).map(|cell| cell.trim_matches('"')).collect();
    let known = |line: &str| likeness(&cells(line), &[]).known;
    text.lines().take(TOP_LINES).map(known).max().unwrap_or(0)
}

/// Decodes without ever putting a replacement character where a byte made no sense.
fn strictly<'b>(
    encoding: &'static Encoding,
    name: &'static str,
    bytes: &'b [u8],
) -> Result<Decoded<'b>, Diagnostic> {
    if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        return Ok(Decoded { text, encoding: name });
    }
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let capacity = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0);
    let mut good = String::with_capacity(capacity);
    let _ = decoder.decode_to_string_without_replacement(bytes, &mut good, true);
    Err(broken(name, good.as_bytes(), false))
}

/// The refusal of a text that breaks after `good`.
fn broken(encoding: &str, good: &[u8], cut_short: bool) -> Diagnostic {
    let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
    let what = if cut_short {
        "文件在一个字的中间断开，可能没有下载完整"
    } else {
        "有无法识别的字节"
    };
    let message = format!("第 {line} 行{what}（按 {encoding} 编码读取）");
    Diagnostic::error("import-encoding", message)
        .at(u32::try_from(line).ok(), None)
        .with_hint("请用 Excel 或 WPS 打开原文件，另存为“CSV UTF-8（逗号分隔）”后重新导入")
}

#[cfg(test)]
mod tests {
    use super::decode;

    /// `申请号` and `标题` in each encoding.
    #[test]
    fn encodings() {
        let cases: [(&[u8], &str, &str); 12] = [
            (b"a,b", "UTF-8", "a,b"),
            ("申请号,标题".as_bytes(), "UTF-8", "申请号,标题"),
            (b"\xEF\xBB\xBF\xE7\x94\xB3", "UTF-8 BOM", "申"),
            (b"\xC9\xEA\xC7\xEB\xBA\xC5", "GB18030", "申请号"),
            (b"\xFF\xFE\x33\x75\xF7\x8B", "UTF-16LE", "申请"),
            (b"\xFE\xFF\x75\x33\x8B\xF7", "UTF-16BE", "申请"),
            (b"\x33\x75,\0\x00\x4E\n\0", "UTF-16LE", "申,一\n"),
            (b"\x75\x33\0,\x4E\x00\0\n", "UTF-16BE", "申,一\n"),
            // 模 in GBK passes for a two-byte character of UTF-8; 号 does not.
            (b"\xC4\xA3,\xBA\xC5", "GB18030", "模,号"),
            // 申請號,標題 in Big5; the same in GBK; and in Big5 what is no header.
            (b"\xA5\xD3\xBD\xD0\xB8\xB9,\xBC\xD0\xC3D", "Big5", "申請號,標題"),
            (b"\xC9\xEA\xD5\x88\xCC\x96,\x98\xCB\xEE}", "GB18030", "申請號,標題"),
            (b"\xBD\xFC\xB9\xA8", "GB18030", "近龚"),
        ];
        for (bytes, encoding, text) in cases {
            let decoded = decode(bytes).unwrap();
            assert_eq!((decoded.encoding, decoded.text.as_ref()), (encoding, text));
        }
    }

    #[test]
    fn refused() {
        let long = "申请号,标题\n".as_bytes();
        let cases: [(Vec<u8>, &str, Option<u32>); 7] = [
            (b"a\0b".to_vec(), "import-format", None),
            ("申请号,标题\0\n".as_bytes().to_vec(), "import-format", None),
            ("申请号\0,标题\n".as_bytes().to_vec(), "import-format", None),
            (b"a\n\xFF\xFF".to_vec(), "import-encoding", Some(2)),
            ([long, b"\xE7\x94"].concat(), "import-encoding", Some(2)),
            ([long, b"x\n\xFF,", long].concat(), "import-encoding", Some(3)),
            (b"\xFF\xFE\x33\x75\x00\xD8".to_vec(), "import-encoding", Some(1)),
        ];
        for (bytes, code, line) in cases {
            let refusal = decode(&bytes).unwrap_err();
            assert_eq!((refusal.code.as_str(), refusal.line), (code, line), "{bytes:?}");
            assert!(!refusal.hint.is_empty());
        }
    }
}
