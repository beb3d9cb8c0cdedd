//! Decimals in JSON as strings and nothing else: a JSON number would pass through binary floating point.

use rust_decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

/// Writes a decimal as a string.
///
/// # Errors
/// Those of the writer.
pub fn serialize<S: Serializer>(number: &Decimal, writer: S) -> Result<S::Ok, S::Error> {
    writer.serialize_str(&number.to_string())
}

/// Reads a decimal from a string such as `"0.08"`, exactly or not at all.
///
/// # Errors
/// If it is no string, or the string no decimal that can be held exactly.
pub fn deserialize<'de, D: Deserializer<'de>>(reader: D) -> Result<Decimal, D::Error> {
    let text = String::deserialize(reader)?;
    Decimal::from_str_exact(&text).map_err(|_| D::Error::custom("不是十进制小数"))
}
