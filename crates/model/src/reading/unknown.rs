//! `null` is the unknown, the same as a field left out, wherever something can be unknown.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::text::folded;

/// A field that has a value for "not said".
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// The code of a place, without blanks and wide forms.
pub(crate) fn region<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let code: String = or_default(deserializer)?;
    Ok(folded(&code))
}

/// Values by name, those that are unknown left out.
pub(crate) fn or_empty<'de, D, V>(deserializer: D) -> Result<BTreeMap<String, V>, D::Error>
where
    D: Deserializer<'de>,
    V: Deserialize<'de>,
{
    let named: Option<Named<V>> = Option::deserialize(deserializer)?;
    Ok(named.map(|named| named.0).unwrap_or_default())
}

/// Values by name: `null` is left out, a name that stands twice refused.
#[derive(Clone, Debug)]
pub struct Named<V>(pub BTreeMap<String, V>);

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Named<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(NamedVisitor(PhantomData))
    }
}

struct NamedVisitor<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for NamedVisitor<V> {
    type Value = Named<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<V>, A::Error> {
        let mut named = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, Option<V>>()? {
            if named.contains_key(&name) {
                return Err(A::Error::custom(format_args!("duplicate field `{name}`")));
            }
            if let Some(value) = value {
                named.insert(name, value);
            }
        }
        Ok(Named(named))
    }
}
