//! Answers as a reader gives them. Not read as "one of several forms", which would first copy the whole
//! answer and then know neither what in it is wrong nor where.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Unexpected, Visitor};

use super::{Answer, Record, Scalar};
use crate::reading::Named;

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct ScalarVisitor;

impl Visitor<'_> for ScalarVisitor {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(" true 或 false、整数，或写在双引号里的文字、日期")
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Scalar, E> {
        Ok(Scalar::YesNo(yes))
    }

    fn visit_i64<E: Error>(self, count: i64) -> Result<Scalar, E> {
        Ok(Scalar::Count(count))
    }

    fn visit_u64<E: Error>(self, count: u64) -> Result<Scalar, E> {
        let fits = i64::try_from(count);
        fits.map(Scalar::Count).map_err(|_| E::invalid_value(Unexpected::Unsigned(count), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar::Text(text.to_owned()))
    }
}

struct AnswerVisitor;

impl<'de> Visitor<'de> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(" true 或 false、整数、写在双引号里的文字或日期，或记录的列表")
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Answer, E> {
        Ok(Answer::YesNo(yes))
    }

    fn visit_i64<E: Error>(self, count: i64) -> Result<Answer, E> {
        Ok(Answer::Count(count))
    }

    fn visit_u64<E: Error>(self, count: u64) -> Result<Answer, E> {
        ScalarVisitor.visit_u64(count).map(Answer::from)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
        Ok(Answer::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Answer, A::Error> {
        let mut records: Vec<Record> = Vec::new();
        while let Some(Named(record)) = list.next_element()? {
            records.push(record);
        }
        Ok(Answer::Records(records))
    }
}
