//! What a command says and writes, and what becomes of it where nobody can take it: a pipe whose reader
//! has gone, a full disk.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use crate::failure::Failure;

/// The exit code where the result could not be written.
const UNWRITTEN: u8 = 2;

/// Prints what was asked for. The exit code is the one given, unless it could not be printed.
pub fn print(text: &str, code: u8) -> ExitCode {
    told(io::stdout().lock().write_all(text.as_bytes()), code)
}

/// Says why it could not be done. Where even that goes nowhere the exit code tells.
pub fn complain(text: &str, code: u8) -> ExitCode {
    let _ = io::stderr().lock().write_all(text.as_bytes());
    ExitCode::from(code)
}

/// The exit code once something was printed. A reader who has gone has read enough.
pub fn told(printed: io::Result<()>, code: u8) -> ExitCode {
    match printed.and_then(|()| io::stdout().lock().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let reason = match error.kind() {
                io::ErrorKind::StorageFull => "磁盘空间不足",
                _ => "写入失败",
            };
            complain(&format!("错误：结果没有写完：{reason}\n"), UNWRITTEN)
        }
        _ => ExitCode::from(code),
    }
}

/// Writes a file whole, or leaves what stood there as it was.
///
/// # Errors
/// Says where it could not be written and why.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = |error: io::Error| Failure::unwritable(path, &error);
    // A link stays one; a device takes bytes and no other file in its place.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&place).is_ok_and(|there| !there.is_file()) {
        return fs::write(&place, bytes).map_err(failed);
    }
    let mut name = OsString::from(".");
    name.push(place.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    let part = place.with_file_name(name);
    fs::write(&part, bytes).and_then(|()| fs::rename(&part, &place)).map_err(|error| {
        let _ = fs::remove_file(&part);
        failed(error)
    })
}
