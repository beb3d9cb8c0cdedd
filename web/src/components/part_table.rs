//! What draws each part of the page that is loaded later: a function in a file of its own beside the one that
//! the page starts with.

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::import::intake;
use super::{Scene, actions, glance, ledger, outcome, report, settings, shelf, timeline};
use crate::parts::{self, Part};

type Draw = parts::Draw<Scene>;

/// Fetches a part and hands it over; nothing where it did not come.
pub fn fetch(part: Part, to: Callback<Option<Draw>>) {
    spawn_local(async move { to.emit(load(part).await.ok()) });
}

async fn load(part: Part) -> Result<Draw, SplitLoaderError> {
    match part {
        Part::Ledger => load_ledger().await,
        Part::Outcome => load_outcome().await,
        Part::Glance => load_glance().await,
        Part::Foot => load_foot().await,
        Part::Actions => load_actions().await,
        Part::Timeline => load_timeline().await,
        Part::Report => load_report().await,
        Part::Settings => load_settings().await,
        Part::Shelf => load_shelf().await,
        Part::Intake => load_intake().await,
    }
}

#[wasm_split(ledger, fallible)]
fn load_ledger() -> Result<Draw, SplitLoaderError> {
    Ok(ledger::ledger as Draw)
}

#[wasm_split(outcome, fallible)]
fn load_outcome() -> Result<Draw, SplitLoaderError> {
    Ok(outcome::outcome as Draw)
}

#[wasm_split(outcome, fallible)]
fn load_glance() -> Result<Draw, SplitLoaderError> {
    Ok(glance::glance as Draw)
}

#[wasm_split(outcome, fallible)]
fn load_foot() -> Result<Draw, SplitLoaderError> {
    Ok(glance::foot as Draw)
}

#[wasm_split(actions, fallible)]
fn load_actions() -> Result<Draw, SplitLoaderError> {
    Ok(actions::actions as Draw)
}

#[wasm_split(timeline, fallible)]
fn load_timeline() -> Result<Draw, SplitLoaderError> {
    Ok(timeline::timeline as Draw)
}

#[wasm_split(report, fallible)]
fn load_report() -> Result<Draw, SplitLoaderError> {
    Ok(report::report as Draw)
}

#[wasm_split(shelf, fallible)]
fn load_shelf() -> Result<Draw, SplitLoaderError> {
    Ok(shelf::shelf as Draw)
}

#[wasm_split(intake, fallible)]
fn load_intake() -> Result<Draw, SplitLoaderError> {
    Ok(intake::intake as Draw)
}

#[wasm_split(settings, fallible)]
fn load_settings() -> Result<Draw, SplitLoaderError> {
    Ok(settings::settings as Draw)
}
