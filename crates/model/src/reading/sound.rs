//! What must hold of every JSON text, whatever it is read as: no name stands twice in one object, as
//! readers take now the first and now the last; every number is whole, and small enough that JavaScript
//! has it exactly.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::GREATEST;

const BEYOND: f64 = 9_007_199_254_740_992.0;

/// What is said of a number beyond that.
const TOO_GREAT: &str = "数字太大，最大为 9007199254740991";

/// What is said of `1.0`, `1e2` and `-0`.
const NOT_WHOLE: &str = "数字应写成整数，不带小数点和指数，也不写“-0”（小数写在双引号里）";

/// A value that was looked over.
pub struct Sound;

impl<'de> Deserialize<'de> for Sound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Look)
    }
}

struct Look;

impl<'de> Visitor<'de> for Look {
    type Value = Sound;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("值")
    }

    fn visit_unit<E: Error>(self) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<Sound, E> {
        Ok(Sound)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Sound, E> {
        if number > GREATEST { Err(E::custom(TOO_GREAT)) } else { Ok(Sound) }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Sound, E> {
        self.visit_u64(number.unsigned_abs())
    }

    /// What is no whole number of 64 bits comes so, the greater ones among them.
    fn visit_f64<E: Error>(self, number: f64) -> Result<Sound, E> {
        let great = number.abs() >= BEYOND;
        Err(E::custom(if great { TOO_GREAT } else { NOT_WHOLE }))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Sound, A::Error> {
        while list.next_element::<Sound>()?.is_some() {}
        Ok(Sound)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sound, A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if seen.contains(&name) {
                map.next_value_seed(Twice(&name))?;
            }
            map.next_value::<Sound>()?;
            seen.insert(name);
        }
        Ok(Sound)
    }
}

/// Refuses the value of a name that stood before, so that the place is this one.
struct Twice<'n>(&'n str);

impl<'de> DeserializeSeed<'de> for Twice<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, _: D) -> Result<(), D::Error> {
        Err(D::Error::custom(format_args!("duplicate field `{}`", self.0)))
    }
}
