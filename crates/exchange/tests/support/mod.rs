//! Fixtures of the repository: read, compared with what they should be, and written anew on
//! request (`ZHICE_UPDATE=1 cargo test -p zhice-exchange`).

use std::fs;
use std::path::PathBuf;

use zhice_model::date::Date;

/// Where a fixture lies.
pub fn fixture(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(path)
}

/// Asserts that the fixture is as expected, or makes it so when `ZHICE_UPDATE` is set.
pub fn keep(path: &str, expected: &[u8]) {
    let place = fixture(path);
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(&place, expected).unwrap();
    }
    let found = fs::read(&place).unwrap_or_default();
    assert!(
        found == expected,
        "{path} differs; run `ZHICE_UPDATE=1 cargo test -p zhice-exchange` and look at the change.\n\
         expected:\n{}",
        String::from_utf8_lossy(expected)
    );
}

/// 21 November 2026, the day on which the fixtures are assessed.
pub const AS_OF: Date = zhice_model::date::date(2026, 11, 21);
