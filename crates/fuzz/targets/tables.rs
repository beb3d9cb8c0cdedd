//! Tables of patents: any bytes.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| zhice_fuzz::table(data));
