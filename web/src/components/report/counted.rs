//! The patents behind the rating: each with what it was counted as, or why it was not.

use yew::prelude::*;
use zhice_model::Patent;
use zhice_model::assessment::{ProvisionAssessment, Status};
use zhice_model::plan::ProvisionKind;

use super::documents::table;
use crate::components::common::text::{heading, p, span};
use crate::components::result::View;
use crate::format::portfolio::{Entry, Standing, entries};
use crate::texts::Texts;

/// Patents on paper at most.
const LISTED: usize = 500;

/// The list for each rating of a plan.
pub fn counted(view: View) -> Html {
    let judged = |provision: &&ProvisionAssessment| {
        provision.kind == ProvisionKind::Rating && provision.status != Status::NotApplicable
    };
    let ratings = view.plan.provisions.iter().filter(judged);
    html! { <>{ for ratings.map(|rating| list(rating, view)) }</> }
}

fn list(rating: &ProvisionAssessment, view: View) -> Html {
    let words = &view.t.report().paper;
    let patents = &view.outcome.patents;
    let found = entries(rating);
    if found.is_empty() {
        return Html::default();
    }
    let row = |(at, entry): (usize, &Entry)| {
        let patent = patents.get(usize::try_from(entry.row).ok()?)?;
        Some(cells(at + 1, patent, entry, view.t))
    };
    let rows: Vec<_> = found.iter().take(LISTED).enumerate().filter_map(row).collect();
    let more = patents.len().saturating_sub(rows.len());
    html! {
        <section class="paper-part paper-patents">
            { heading("h5", words.counted) }
            { p("kind-help", (words.counted_lead)(&rating.title)) }
            { table("counted", words.counted, words.counted_columns, rows) }
            if more > 0 {
                { p("paper-more", (words.more)(more)) }
            }
        </section>
    }
}

fn cells(number: usize, patent: &Patent, entry: &Entry, t: &Texts) -> [Html; 5] {
    let counts: Vec<&str> = entry
        .marks
        .iter()
        .filter(|(_, standing)| *standing == Standing::Counts)
        .map(|(label, _)| *label)
        .collect();
    let counts = (!counts.is_empty())
        .then(|| format!("{}{}", t.report().paper.counts, counts.join(t.words.list_separator)));
    let marks = counts.into_iter().chain(entry.marks.iter().filter_map(|mark| doubt(mark, t)));
    [
        number.to_string().into(),
        span("number", patent.application_number.to_string()),
        patent.title.clone().into(),
        patent.status.label().into(),
        html! { <>{ for marks.map(|mark| span("paper-mark-of", mark)) }</> },
    ]
}

/// Why a patent may not count, or does not.
fn doubt((label, standing): &(&str, Standing), t: &Texts) -> Option<String> {
    let words = &t.report().paper;
    match standing {
        Standing::Counts => None,
        Standing::MayCount(reason) => Some((words.may_count)(&format!("{label}，{reason}"))),
        Standing::CountsNot(reason) => Some((words.counts_not)(reason)),
    }
}
