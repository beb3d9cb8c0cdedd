//! Plans: any text.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| zhice_fuzz::script(data));
