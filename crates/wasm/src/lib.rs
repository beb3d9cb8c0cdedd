//! The JavaScript API, almost empty by design: each module exports a function `handle` that
//! takes a request of `zhice_protocol` as a plain object. The engine's returns the answer as JSON; the other
//! is given what goes beside the request, and gives its answers to a function, as they come. Everything
//! behind it is tested natively.

#[cfg(all(feature = "engine", feature = "exchange"))]
compile_error!("one module a feature: build `engine` and `exchange` separately");

#[cfg(feature = "engine")]
mod engine;
#[cfg(feature = "exchange")]
mod exchange;
#[cfg(any(feature = "engine", feature = "exchange"))]
mod plain;
