//! The numbers of a saved file, looked at before anything else of it is read: each is whole, and small
//! enough that JavaScript has it exactly. What could not be carried to the page is not read.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use zhice_model::Diagnostic;

use super::json;

/// The greatest whole number up to which JavaScript tells all of them apart, 2^53 − 1.
const GREATEST: u64 = (1 << 53) - 1;
const BEYOND: f64 = 9_007_199_254_740_992.0;

/// What is said of a number beyond that.
const TOO_GREAT: &str = "数字太大";

/// What is said of `1.0`, `1e2` and `-0`.
const NOT_WHOLE: &str = "数字应写成整数，不带小数点和指数，也不写“-0”（小数写在双引号里）";

/// Refuses the first number that cannot be carried as it stands.
pub fn check(text: &str) -> Result<(), Diagnostic> {
    json::read::<Carried>(text).map(|_| ())
}

/// Any value whose numbers can all be carried; nothing of it is kept.
struct Carried;

impl<'de> Deserialize<'de> for Carried {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Look)
    }
}

struct Look;

impl<'de> Visitor<'de> for Look {
    type Value = Carried;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Carried, E> {
        Ok(Carried)
    }

    fn visit_unit<E: Error>(self) -> Result<Carried, E> {
        Ok(Carried)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Carried, E> {
        Ok(Carried)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Carried, E> {
        if number > GREATEST { Err(E::custom(TOO_GREAT)) } else { Ok(Carried) }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Carried, E> {
        self.visit_u64(number.unsigned_abs())
    }

    /// What is no whole number of 64 bits comes so, the greater ones among them.
    fn visit_f64<E: Error>(self, number: f64) -> Result<Carried, E> {
        let great = number.abs() >= BEYOND;
        Err(E::custom(if great { TOO_GREAT } else { NOT_WHOLE }))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Carried, A::Error> {
        while list.next_element::<Carried>()?.is_some() {}
        Ok(Carried)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Carried, A::Error> {
        while map.next_entry::<String, Carried>()?.is_some() {}
        Ok(Carried)
    }
}
