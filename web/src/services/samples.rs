//! The sample lists that the site offers: an index and the files it names.

use serde::Deserialize;

use super::fetch;
use crate::bytes::Bytes;
use crate::json;
use crate::state::sample::Sample;
use crate::texts::Texts;

/// The folder of the samples, relative to the page.
const FOLDER: &str = "samples/";

/// `samples/index.json`.
#[derive(Deserialize)]
struct SampleIndex {
    /// The samples, in the order of the menu.
    samples: Vec<Sample>,
}

/// Fetches the menu.
///
/// # Errors
/// Says what could not be read.
pub async fn menu(texts: &Texts) -> Result<Vec<Sample>, String> {
    let text = fetch::text(&format!("{FOLDER}index.json"), texts).await?;
    json::parse::<SampleIndex>(&text).map(|index| index.samples)
}

/// Fetches a sample's bytes.
///
/// # Errors
/// Says what could not be read.
pub async fn open(sample: &Sample, texts: &Texts) -> Result<Bytes, String> {
    fetch::bytes(&format!("{FOLDER}{}", sample.file), texts).await
}
