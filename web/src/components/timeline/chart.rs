//! The level of a rating over time as steps, with the events that move it. The table says the same.

use yew::prelude::*;
use zhice_model::Date;
use zhice_model::assessment::{PlanAssessment, ProvisionAssessment, Tier};
use zhice_wording::rating::level_in_full;

use super::View;
use super::cause::causes;
use super::layout::{Named, across, down, event_down, named};
use super::track::{Held, Stretch, track};
use crate::components::common::text::{heading, li};
use crate::format::scale::percent;
use crate::texts::Texts;

/// What a chart is drawn from.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    view: View<'a>,
    rating: &'a ProvisionAssessment,
    t: &'static Texts,
}

/// The chart of a rating.
pub fn chart(view: View, plan: &PlanAssessment, rating: &ProvisionAssessment) -> Html {
    let t = view.scene.texts();
    let sheet = Sheet { view, rating, t };
    let stretches = track(&plan.id, rating, view.steps, view.first, view.last);
    let events: Vec<(u32, bool)> =
        view.steps.iter().map(|step| (sheet.across(step.day), view.is_weighty(step))).collect();
    let named = named(&events);
    let height = event_down(named.len(), sheet.levels());
    html! {
        <figure class="chart" aria-label={(t.timeline().chart_of)(&rating.title)}>
            { heading("h3", rating.title.clone()) }
            <svg width="100%" height={height.to_string()} aria-hidden="true" focusable="false">
                { for rating.tiers.iter().enumerate().map(|(at, tier)| level(sheet, at + 1, tier)) }
                { grid(sheet, 0, t.words.no_level) }
                { for named.iter().map(|event| leader(sheet, *event)) }
                { for stretches.iter().map(|stretch| area(sheet, stretch)) }
                { for stretches.windows(2).map(|pair| riser(sheet, pair)) }
                { for events.iter().map(|(at, weighty)| tick(sheet, *at, *weighty)) }
                { ends(sheet) }
                { for named.iter().map(|event| label(sheet, *event)) }
            </svg>
            <ul class="unseen">{ for stretches.iter().map(|it| li("", words(sheet, it))) }</ul>
        </figure>
    }
}

impl Sheet<'_> {
    fn levels(self) -> usize {
        self.rating.tiers.len()
    }

    fn across(self, day: Date) -> u32 {
        across(day, self.view.first, self.view.last)
    }

    /// How far down the line of a level is.
    fn down(self, level: Option<u8>) -> i32 {
        let below = self.rating.tiers.iter().filter(|tier| Some(tier.level) <= level);
        down(below.count(), self.levels())
    }
}

fn line(class: &'static str, (x1, x2): (u32, u32), (y1, y2): (i32, i32)) -> Html {
    let (x1, x2) = (percent(x1), percent(x2));
    html! { <line {class} {x1} {x2} y1={y1.to_string()} y2={y2.to_string()} /> }
}

fn level(sheet: Sheet, at: usize, tier: &Tier) -> Html {
    grid(sheet, at, &(sheet.t.words.level)(tier.level, &tier.label))
}

/// The line of a level with its name above it.
fn grid(sheet: Sheet, at: usize, name: &str) -> Html {
    let y = down(at, sheet.levels());
    html! {
        <>
            { line("chart-grid", (0, 1000), (y, y)) }
            <text class="chart-level" x="0" y={(y - 6).to_string()}>{ name }</text>
        </>
    }
}

/// A time with its level: what is certain in full, what is possible broken.
fn area(sheet: Sheet, stretch: &Stretch) -> Html {
    let Held::Level(level) = stretch.held else { return Html::default() };
    let (from, to) = (sheet.across(stretch.from), sheet.across(stretch.to));
    let (base, certain) = (sheet.down(None), sheet.down(level.certain));
    let possible = sheet.down(level.possible.max(level.certain));
    html! {
        <>
            if certain < base {
                <rect
                    class="chart-area"
                    x={percent(from)}
                    y={certain.to_string()}
                    width={percent(to - from)}
                    height={(base - certain).to_string()}
                />
            }
            if possible < certain {
                { line("chart-possible", (from, to), (possible, possible)) }
                // At the end: at the start stand the names of the levels.
                <text
                    class="chart-note"
                    x={percent(to)}
                    dx="-4"
                    y={(possible - 6).to_string()}
                    text-anchor="end"
                >
                    { sheet.t.timeline().possible }
                </text>
            }
            { line("chart-certain", (from, to), (certain, certain)) }
        </>
    }
}

/// From one certain level to the next.
fn riser(sheet: Sheet, pair: &[Stretch]) -> Html {
    let [before, after] = pair else { return Html::default() };
    let at = sheet.across(after.from);
    match (before.held, after.held) {
        (Held::Level(was), Held::Level(is)) if was.certain != is.certain => {
            line("chart-certain", (at, at), (sheet.down(was.certain), sheet.down(is.certain)))
        }
        (Held::Level(was), Held::Silent | Held::Unjudged) => {
            let y = sheet.down(was.certain);
            html! { <circle class="chart-end" cx={percent(at)} cy={y.to_string()} r="5" /> }
        }
        _ => Html::default(),
    }
}

/// The mark of an event on the axis.
fn tick(sheet: Sheet, at: u32, weighty: bool) -> Html {
    let y = sheet.down(None);
    let class = if weighty { "chart-tick chart-tick-weighty" } else { "chart-tick" };
    line(class, (at, at), (y - 4, y + 8))
}

/// From an event's mark to its words.
fn leader(sheet: Sheet, event: Named) -> Html {
    let y = event_down(event.lane, sheet.levels());
    line("chart-leader", (event.at, event.at), (sheet.down(None), y + 28))
}

/// The days of both ends.
fn ends(sheet: Sheet) -> Html {
    let y = (sheet.down(None) + 24).to_string();
    html! {
        <>
            <text class="chart-day" x="0" y={y.clone()}>{ sheet.view.first.to_string() }</text>
            <text class="chart-day" x="100%" {y} text-anchor="end">{ sheet.view.last.to_string() }</text>
        </>
    }
}

/// The day of an event, and what it is.
fn label(sheet: Sheet, event: Named) -> Html {
    let Some(step) = sheet.view.steps.get(event.event) else { return Html::default() };
    let causes = causes(step, &sheet.view.outcome.patents);
    let t = sheet.t.timeline();
    let mark = causes.first().map(|(cause, count)| cause.mark(*count, t)).unwrap_or_default();
    let y = event_down(event.lane, sheet.levels());
    let (anchor, dx) = if event.ends { ("end", "-8") } else { ("start", "8") };
    let text = |class: &'static str, y: i32, text: String| {
        html! {
            <text {class} x={percent(event.at)} {dx} y={y.to_string()} text-anchor={anchor}>{ text }</text>
        }
    };
    html! {
        <>
            { text("chart-day", y + 8, step.day.to_string()) }
            { text("chart-mark", y + 28, mark) }
        </>
    }
}

/// A time with its level, in words.
fn words(sheet: Sheet, stretch: &Stretch) -> String {
    let t = sheet.t;
    let tiers = &sheet.rating.tiers;
    let level = match stretch.held {
        Held::Level(level) => level_in_full(level, tiers, t.words),
        Held::Silent => t.timeline().silent.to_owned(),
        Held::Unjudged => t.what_if().begins_unjudged.to_owned(),
    };
    (t.timeline().stretch)(&stretch.from.to_string(), &stretch.to.to_string(), &level)
}
