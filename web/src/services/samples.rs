//! The sample lists that the site offers: an index and the files it names.

use std::rc::Rc;

use serde::Deserialize;

use super::fetch;
use super::rules_source::parse;
use crate::state::importing::Source;
use crate::texts::Texts;

/// The folder of the samples, relative to the page.
const FOLDER: &str = "samples/";

/// `samples/index.json`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SampleIndex {
    /// The samples, in the order of the menu.
    pub samples: Vec<Sample>,
}

/// One sample list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Sample {
    /// The file.
    pub file: String,
    /// Its name in the menu.
    pub label: String,
    /// What it shows.
    pub note: String,
    /// The invented enterprise.
    pub enterprise: String,
    /// Its area code.
    pub region: String,
}

/// Fetches the menu.
///
/// # Errors
/// Says what could not be read.
pub async fn menu(texts: &Texts) -> Result<Vec<Sample>, String> {
    let text = fetch::text(&format!("{FOLDER}index.json"), texts).await?;
    parse::<SampleIndex>(&text).map(|index| index.samples)
}

/// Fetches a sample as a file to read, for the enterprise entered or else the invented one.
///
/// # Errors
/// Says what could not be read.
pub async fn open(sample: &Sample, name: String, texts: &Texts) -> Result<Source, String> {
    let bytes = fetch::bytes(&format!("{FOLDER}{}", sample.file), texts).await?;
    let name = if name.trim().is_empty() { sample.enterprise.clone() } else { name };
    let file = sample.file.clone();
    Ok(Source { file, bytes: Rc::new(bytes), name, region: sample.region.clone() })
}
