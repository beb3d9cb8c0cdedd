//! Files that a command is given: read no further than the importer would, and never written over.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::failure::Failure;

/// The bytes of a file. Of a device without an end one byte more is read than the importer takes, which then
/// says that it is too large.
///
/// # Errors
/// Says which file cannot be read and why.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let read = || -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let most = u64::try_from(zhice_exchange::FILE).map_or(u64::MAX, |most| most + 1);
        File::open(path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| Failure::unreadable(path, &error))
}

/// Refuses to write over what was given to be read.
///
/// # Errors
/// Says which file it is.
pub fn spare<P: AsRef<Path>>(given: &[P], out: &Path) -> Result<(), Failure> {
    let Ok(place) = fs::canonicalize(out) else { return Ok(()) };
    let same = |path: &&P| fs::canonicalize(path).is_ok_and(|it| it == place);
    match given.iter().find(same) {
        None => Ok(()),
        Some(path) => Err(Failure::Input(format!(
            "{} 是要读取的文件，写入会把它盖掉，请换一个 --out",
            path.as_ref().display()
        ))),
    }
}

/// A text for a terminal with its control characters made visible (`␛`), as a file may hold what moves the
/// cursor or changes a title.
pub fn visible(text: &str) -> String {
    let shown = |c: char| match c {
        '\n' | '\t' => c,
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        c if c.is_control() => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        c => c,
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_visible() {
        let cases =
            [("甲\t乙\n", "甲\t乙\n"), ("\u{1b}[2J", "␛[2J"), ("\r\0\u{7f}\u{9b}", "␍␀␡\u{fffd}")];
        for (text, expected) in cases {
            assert_eq!(visible(text), expected);
        }
    }
}
