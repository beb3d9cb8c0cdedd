//! JSON schemas of the types that write themselves as something else than their fields.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{ApplicationNumber, Date, Truth, credit_code::CreditCode};

impl JsonSchema for Truth {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Truth".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["boolean", "null"] })
    }
}

impl JsonSchema for ApplicationNumber {
    fn schema_name() -> Cow<'static, str> {
        "ApplicationNumber".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A Chinese application number, written 202310123456.6",
            "examples": ["202310123456.6", "95115608.X"]
        })
    }
}

impl JsonSchema for CreditCode {
    fn schema_name() -> Cow<'static, str> {
        "CreditCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A unified social credit code (GB 32100-2015) with its check character",
            "pattern": "^[0-9A-HJ-NPQRTUWXY]{18}$"
        })
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}
