//! The fingerprint of a file of the rules, by which two results are known to have come of the same.

use std::fmt::Write;

use sha2::{Digest, Sha256};

/// Digits of a fingerprint that are shown.
const SHOWN: usize = 12;

/// The SHA-256 of a text in small hexadecimal digits.
#[must_use]
pub fn sha256(text: &str) -> String {
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

/// The start of it, which tells versions of a file apart.
#[must_use]
pub fn short(text: &str) -> String {
    let mut digits = sha256(text);
    digits.truncate(SHOWN);
    digits
}

#[cfg(test)]
mod tests {
    use super::{sha256, short};

    #[test]
    fn known_digests() {
        let cases = [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ];
        for (text, digest) in cases {
            assert_eq!(sha256(text), digest);
            assert_eq!(short(text), digest[..12]);
        }
    }
}
