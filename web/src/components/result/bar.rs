//! A bullet bar: what is certain, what is possible, and the bounds as marks. The figures stand in
//! words beside it, so it is hidden from those who cannot see it.

use yew::prelude::*;
use zhice_model::{Quantity, Value};

use crate::components::common::text::lang_of;
use crate::format::scale::{Scale, percent, scale};

/// A bound on the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The figure.
    pub bound: Value,
    /// What it is the bound of; empty for a bare mark.
    pub label: String,
    /// The figure as written.
    pub figure: String,
}

/// A bar of a quantity with its bounds; `met`: what is certain is enough.
pub fn bar(actual: &Quantity, marks: &[Mark], met: bool) -> Html {
    let bounds: Vec<Value> = marks.iter().map(|mark| mark.bound).collect();
    let Some(scale) = scale(actual, &bounds) else { return Html::default() };
    let labelled = marks.iter().any(|mark| !mark.label.is_empty());
    let height = if labelled { "64" } else { "14" };
    html! {
        <svg class="bar" width="100%" {height} aria-hidden="true" focusable="false">
            { track(&scale, met) }
            { for marks.iter().zip(&scale.marks).enumerate().map(|(nth, (mark, at))| mark_on(mark, *at, nth)) }
        </svg>
    }
}

fn track(scale: &Scale, met: bool) -> Html {
    let certain = if met { "bar-certain bar-met" } else { "bar-certain" };
    html! {
        <>
            <rect class="bar-track" x="0" y="3" width="100%" height="8" />
            if scale.high > scale.low {
                <rect class="bar-possible" x="0" y="3" width={percent(scale.high)} height="8" />
            }
            <rect class={certain} x="0" y="3" width={percent(scale.low)} height="8" />
        </>
    }
}

/// A mark with its figure and label; where it is narrow, every other label stands lower.
fn mark_on(mark: &Mark, at: u32, nth: usize) -> Html {
    let label = if nth % 2 == 1 { "bar-label bar-label-low" } else { "bar-label" };
    let x = percent(at);
    html! {
        <>
            <line class="bar-mark" x1={x.clone()} x2={x.clone()} y1="0" y2="14" />
            if !mark.label.is_empty() {
                <text class="bar-figure" x={x.clone()} y="32" text-anchor="middle">{ &mark.figure }</text>
                <text class={label} {x} y="54" text-anchor="middle" lang={lang_of(&mark.label)}>{ &mark.label }</text>
            }
        </>
    }
}
