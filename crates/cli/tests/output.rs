//! What a command prints, where nobody can take it: it ends quietly, with the exit code that the manual
//! names.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::fs::{self, OpenOptions};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

/// Every way to print: what was asked for, findings, complaints, help and version.
const COMMANDS: &[(&[&str], i32)] = &[
    (&["schema", "enterprise"], 0),
    (&["--help"], 0),
    (&["--version"], 0),
    (&["coverage", "--format", "markdown"], 0),
    (&["assess", "tests/fixtures/enterprise/rugao-sample.json", "--as-of", "2026-11-21"], 0),
    (&["import", "tests/fixtures/samples/patsnap-utf8.csv", "--format", "json"], 0),
    (&["import", "tests/fixtures/import/header-without-number.csv"], 1),
    (&["check", "nowhere"], 2),
    (&["nothing"], 2),
];

fn zhice(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhice"));
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).args(arguments);
    command
}

/// A pipe that nobody reads any more is no mistake.
#[test]
fn readers_who_have_gone() {
    for (arguments, code) in COMMANDS {
        let mut child =
            zhice(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(*code), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{arguments:?}: {said}");
        assert_eq!(said.is_empty(), *code != 2, "{arguments:?}: {said}");
    }
}

/// Nor has anybody to hear what is wrong.
#[test]
fn nobody_to_complain_to() {
    for (arguments, code) in COMMANDS {
        let mut child =
            zhice(arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stderr.take());
        assert_eq!(child.wait().unwrap().code(), Some(*code), "{arguments:?}");
    }
}

#[test]
fn full_disks() {
    for (arguments, code) in COMMANDS {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = zhice(arguments).stdout(full).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        let expected =
            if *code == 2 { "" } else { "错误：结果没有写完：磁盘空间不足\n" };
        assert!(said.ends_with(expected) && !said.contains("panicked"), "{arguments:?}: {said}");
    }
}

/// A file that cannot be written whole leaves no part behind.
#[test]
fn full_disks_for_files() {
    let output = zhice(&["export", "template", "--out", "/dev/full"]).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        (output.status.code(), said.as_str()),
        (Some(2), "错误：无法写入 /dev/full：磁盘空间不足\n")
    );
    let parts = |entry: std::io::Result<fs::DirEntry>| {
        entry.unwrap().file_name().to_string_lossy().ends_with(".part")
    };
    assert!(!fs::read_dir("/dev").unwrap().any(parts));
}
