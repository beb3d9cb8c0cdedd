//! The JavaScript API, almost empty by design: each module exports a function `handle` that
//! takes a request as a plain object. The engine's (`zhice_model::message`) returns the answer as
//! JSON, and has `whatIf` besides, for the questions of `zhice_model::what_if`; the other
//! (`zhice_model::exchange`) gives its answers to a function, as they come.
//! Everything behind it is tested natively.

#[cfg(all(feature = "engine", feature = "exchange"))]
compile_error!("one module a feature: build `engine` and `exchange` separately");

#[cfg(feature = "engine")]
mod engine;
#[cfg(feature = "exchange")]
mod exchange;
#[cfg(any(feature = "engine", feature = "exchange"))]
mod plain;
