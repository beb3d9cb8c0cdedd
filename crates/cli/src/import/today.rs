//! The day on which the command runs, where none is named: it bounds the days that a table may
//! state. Who asks for an assessment names its day.

use std::time::{SystemTime, UNIX_EPOCH};

use zhice_model::Date;
use zhice_model::date::date;

use crate::failure::Failure;

/// Seconds that China is ahead of universal time.
const AHEAD: u64 = 8 * 60 * 60;
const SECONDS_A_DAY: u64 = 24 * 60 * 60;

/// Today in China.
///
/// # Errors
/// Where the machine's clock is out of all bounds.
#[allow(
    clippy::disallowed_methods,
    reason = "what is read off is a bound for days, no day of assessment"
)]
pub fn today() -> Result<Date, Failure> {
    let unset = || Failure::Input("本机的日期不对，请用 --today 写明今天的日期".to_owned());
    let passed = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| unset())?;
    let days = (passed.as_secs() + AHEAD) / SECONDS_A_DAY;
    let day = i64::try_from(days).map(|days| date(1970, 1, 1).plus_days(days));
    day.map_err(|_| unset())
}
