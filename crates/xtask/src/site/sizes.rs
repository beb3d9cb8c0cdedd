//! What the reader of the page has to download, and the most it may be.

use std::fmt;
use std::io::Write;
use std::path::Path;

use anyhow::bail;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::files;

/// Files that are fetched together, and how many bytes of brotli they may take.
struct Group {
    name: &'static str,
    /// Starts of file names in `assets/`: what follows in them is a hash or an extension.
    files: &'static [&'static str],
    limit: Option<usize>,
}

const GROUPS: &[Group] = &[
    Group {
        name: "app",
        files: &["app-", "app_bg-", "main-", "settings-", "support-"],
        limit: Some(215_000),
    },
    Group { name: "engine", files: &["engine-worker-", "engine_bg-"], limit: Some(380_000) },
    Group { name: "parts", files: &["later-", "split_", "chunk_"], limit: None },
    Group { name: "exchange", files: &["exchange-worker-", "exchange_bg-"], limit: None },
];

/// Bytes as they are, and in the two forms servers send.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn of(bytes: &[u8]) -> anyhow::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = Vec::new();
        let best = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut &*bytes, &mut brotli, &best)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

struct Row {
    name: String,
    size: Size,
    limit: Option<usize>,
}

/// The sizes of a site: a row for each file, a row with the limit for each group.
pub struct Report(Vec<Row>);

/// Measures the entry files of a built site.
///
/// # Errors
/// If a file of a group is missing.
pub fn measure(site: &Path) -> anyhow::Result<Report> {
    let assets = files::list(&site.join("assets"))?;
    let mut rows = Vec::new();
    for group in GROUPS {
        let mut total = Size::default();
        for prefix in group.files {
            let is_it = |path: &&std::path::PathBuf| {
                path.file_name()
                    .and_then(|name| name.to_str())
                    .is_some_and(|name| name.starts_with(prefix))
            };
            let mut found = assets.iter().filter(is_it).peekable();
            if found.peek().is_none() {
                bail!("the site has no assets/{prefix}…: did its script stop importing it?")
            }
            for path in found {
                let size = Size::of(&files::read(path)?)?;
                total = total.plus(size);
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
                rows.push(Row { name: format!("  {name}"), size, limit: None });
            }
        }
        rows.push(Row { name: group.name.to_owned(), size: total, limit: group.limit });
    }
    Ok(Report(rows))
}

/// Compares a site with its limits.
///
/// # Errors
/// If a group is larger than its limit.
pub fn check(report: &Report) -> anyhow::Result<()> {
    let over = |row: &&Row| row.limit.is_some_and(|limit| row.size.brotli > limit);
    match report.0.iter().find(over) {
        None => Ok(()),
        Some(row) => bail!(
            "`{}` takes {} bytes of brotli, its limit is {}: load what is not needed at once later",
            row.name,
            row.size.brotli,
            row.limit.unwrap_or_default()
        ),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:<34}{:>11}{:>11}{:>11}{:>11}", "bytes", "raw", "gzip", "brotli", "limit")?;
        for Row { name, size, limit } in &self.0 {
            let limit = limit.map(|limit| limit.to_string()).unwrap_or_default();
            write!(
                f,
                "\n{name:<34}{:>11}{:>11}{:>11}{limit:>11}",
                size.raw, size.gzip, size.brotli
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(app: &[u8]) -> tempfile::TempDir {
        let temp = tempfile::tempdir().unwrap();
        for prefix in GROUPS.iter().flat_map(|group| group.files) {
            files::write(&temp.path().join("assets").join(format!("{prefix}x")), b"short").unwrap();
        }
        files::write(&temp.path().join("assets/app_bg-x"), app).unwrap();
        temp
    }

    #[test]
    fn a_site_within_its_limits_passes() {
        let report = measure(site(b"small").path()).unwrap();
        check(&report).unwrap();
        assert!(report.to_string().contains("app_bg-"));
    }

    #[test]
    fn too_large_a_group_is_named() {
        // Numbers of a generator: nothing that compresses.
        let noise = std::iter::successors(Some(1_u64), |n| {
            Some(n.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1))
        });
        let bytes: Vec<u8> = noise.take(220_000).map(|n| n.to_be_bytes()[0]).collect();
        let report = measure(site(&bytes).path()).unwrap();
        assert!(check(&report).unwrap_err().to_string().contains("`app`"));
    }

    #[test]
    fn a_missing_file_is_named() {
        let temp = tempfile::tempdir().unwrap();
        assert!(measure(temp.path()).err().unwrap().to_string().contains("app-"));
    }
}
