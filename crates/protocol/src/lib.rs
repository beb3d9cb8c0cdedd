//! What the page and its workers say to each other. A worker answers the requests of one enum by the
//! messages of another; each request carries a number that its answers repeat, so that an answer nobody
//! waits for any more is recognised. The name of a message is the only key of the object around it: serde
//! then reads it in one pass, where a tag inside would make it carry all readers twice.

mod engine;
mod exchange;
mod held;
mod what_if;

pub use engine::{EngineRequest, EngineResponse};
pub use exchange::{BATCH, Bytes, ExchangeRequest, ExchangeResponse, Form, RawAnswer};
pub use held::{HeldPatents, Slice};
pub use what_if::{WhatIfRequest, WhatIfResponse};
