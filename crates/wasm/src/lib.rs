//! The JavaScript API, almost empty by design: each module exports a function `handle` that
//! takes a request of `zhice_model::message` as a plain object and returns the answer as one; the
//! engine's has `whatIf` besides, for the questions of `zhice_model::what_if`.
//! Everything behind it is tested natively.

#[cfg(all(feature = "engine", feature = "exchange"))]
compile_error!("one module a feature: build `engine` and `exchange` separately");

#[cfg(feature = "engine")]
mod engine;
#[cfg(feature = "exchange")]
mod exchange;
#[cfg(any(feature = "engine", feature = "exchange"))]
mod plain;
