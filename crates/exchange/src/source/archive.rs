//! What the zip archive of a workbook holds, looked through before it is opened: whether it is a
//! workbook at all, and how much would come out of it. A few hundred kilobytes can unfold to
//! gigabytes, and what an archive says of its sizes need not be true.

use std::io::{Cursor, Read};

use zhice_model::Diagnostic;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::refusal::{another_program, damaged, encrypted, not_a_table, too_large};
use super::shared_texts::Counter;
use super::work::{PARTS, SHARED, SHARED_EACH, UNFOLDED, UNFOLDED_FREELY, UNFOLDED_TIMES, Work};

/// What a workbook's archive tells before it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inspected {
    /// Some sheet has merged cells.
    pub merged: bool,
    /// Some sheet has hidden rows or columns.
    pub hidden: bool,
    /// How many parts are sheets.
    pub sheets: usize,
}

/// What tells the kinds of archives apart: a part, and what the file is called.
const KINDS: &[(&str, Result<&str, &str>)] = &[
    ("xl/workbook.bin", Err("二进制工作簿（.xlsb）")),
    ("content.xml", Err("OpenDocument 文件（.ods）")),
    ("Index/Document.iwa", Err("Numbers 表格")),
    ("word/document.xml", Ok("Word 文档")),
    ("ppt/presentation.xml", Ok("演示文稿")),
];

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Looks through an archive.
pub fn inspect(bytes: &[u8], work: &Work) -> Result<Inspected, Diagnostic> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("这个 Excel 工作簿（.xlsx）"))?;
    if archive.len() > PARTS {
        return Err(too_large("压缩包里的文件过多"));
    }
    is_workbook(&archive)?;
    let mut inspected = Inspected::default();
    let mut left = allowed(bytes.len());
    for at in 0..archive.len() {
        look(&mut archive, at, &mut left, &mut inspected, work)?;
    }
    Ok(inspected)
}

/// Bytes that a file of this length may unfold to.
fn allowed(length: usize) -> u64 {
    let length = u64::try_from(length).unwrap_or(u64::MAX);
    length.saturating_mul(UNFOLDED_TIMES).clamp(UNFOLDED_FREELY, UNFOLDED)
}

fn is_workbook(archive: &Archive) -> Result<(), Diagnostic> {
    let names: Vec<_> = archive.file_names().flatten().collect();
    let has =
        |part: &str| names.iter().any(|name| name.replace('\\', "/").eq_ignore_ascii_case(part));
    if has("EncryptedPackage") {
        return Err(encrypted());
    }
    match KINDS.iter().find(|(part, _)| has(part)) {
        Some((_, Err(table))) => Err(not_a_table(table)),
        Some((_, Ok(other))) => Err(another_program(other)),
        None if names.iter().any(|name| is_sheet(name)) => Ok(()),
        None => Err(another_program("压缩包")),
    }
}

fn is_sheet(name: &str) -> bool {
    let name = name.replace('\\', "/").to_ascii_lowercase();
    name.contains("worksheets/") && name.ends_with(".xml")
}

/// Unfolds one part and counts. Pictures and the like are never read.
fn look(
    archive: &mut Archive,
    at: usize,
    left: &mut u64,
    inspected: &mut Inspected,
    work: &Work,
) -> Result<(), Diagnostic> {
    let mut part = archive.by_index(at).map_err(|error| refused(&error))?;
    let name = part.name().map_err(|error| refused(&error))?.to_ascii_lowercase();
    let read = name.ends_with(".xml") || name.ends_with(".rels");
    if !read || name.starts_with("xl/drawings") || name.starts_with("xl/charts") {
        return Ok(());
    }
    if !matches!(part.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        return Err(not_a_table("用少见方式压缩的工作簿"));
    }
    let shared = name.ends_with("sharedstrings.xml");
    let allowed = if shared { SHARED.min(*left) } else { *left };
    let mut seen = Seen { texts: shared.then(Counter::default), ..Seen::default() };
    let taken = seen.all(&mut part.by_ref().take(allowed + 1), work)?;
    if taken > allowed {
        return Err(too_large("文件展开后过大"));
    }
    *left -= taken;
    if let Some(texts) = seen.texts {
        if !texts.is_true() {
            return Err(damaged("这个 Excel 工作簿（.xlsx）"));
        }
        if texts.count().saturating_mul(SHARED_EACH).saturating_add(taken) > SHARED {
            return Err(too_large("文件展开后过大（文字过多）"));
        }
    }
    if is_sheet(&name) {
        inspected.sheets += 1;
        inspected.merged |= seen.merged;
        inspected.hidden |= seen.hidden;
    }
    Ok(())
}

fn refused(error: &ZipError) -> Diagnostic {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => encrypted(),
        _ => damaged("这个 Excel 工作簿（.xlsx）"),
    }
}

/// What passed while a part was unfolded.
#[derive(Default)]
struct Seen {
    /// Of the part with the texts that all sheets share.
    texts: Option<Counter>,
    merged: bool,
    hidden: bool,
}

/// Bytes unfolded at a time, and those of them looked at again with the next.
const CHUNK: usize = 64 << 10;
const OVERLAP: usize = 32;

impl Seen {
    /// Unfolds all and counts the bytes.
    fn all(&mut self, part: &mut impl Read, work: &Work) -> Result<u64, Diagnostic> {
        let mut buffer = vec![0; OVERLAP + CHUNK];
        let (mut kept, mut taken) = (0, 0);
        loop {
            let room = buffer.get_mut(kept..).unwrap_or_default();
            let count = part.read(room).map_err(|_| damaged("这个 Excel 工作簿（.xlsx）"))?;
            if count == 0 {
                return Ok(taken);
            }
            taken += u64::try_from(count).unwrap_or(u64::MAX);
            work.went_on(count / 16);
            let filled = kept + count;
            self.look(buffer.get(..filled).unwrap_or_default());
            if let Some(texts) = &mut self.texts {
                texts.look(buffer.get(kept..filled).unwrap_or_default());
            }
            kept = filled.min(OVERLAP);
            buffer.copy_within(filled - kept..filled, 0);
        }
    }

    fn look(&mut self, bytes: &[u8]) {
        self.merged = self.merged || has(bytes, b"mergeCell ");
        self.hidden =
            self.hidden || has(bytes, b" hidden=\"1\"") || has(bytes, b" hidden=\"true\"");
    }
}

fn has(bytes: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(bytes, needle).is_some()
}
