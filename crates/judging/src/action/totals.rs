//! What actions do to the figures of an enterprise that has no list of patents. A figure that is unknown
//! stays so.

use zhice_model::Enterprise;
use zhice_model::totals::Totals;

/// The figures that stand for the list of patents, where there is none.
pub fn of(enterprise: &mut Enterprise) -> Option<&mut Totals> {
    let listed = enterprise.no_patents || !enterprise.patents.is_empty();
    enterprise.totals.as_mut().filter(|_| !listed)
}

/// So many inventions more, filed and granted in the year, of no high value.
pub fn gain(totals: &mut Totals, count: u32) {
    for key in ["validInventions", "grantedInYear", "filedInYear"] {
        if let Some(figure) = totals.0.get_mut(key) {
            *figure = figure.saturating_add(count);
        }
    }
}

/// So many inventions more of high value, as far as there are others: first those that are of none for
/// certain.
pub fn make_valuable(totals: &mut Totals, count: u32) {
    let (Some(valid), Some(valuable)) =
        (totals.figure("validInventions"), totals.figure("highValue"))
    else {
        return;
    };
    let valuable = valuable.max(valid.min(valuable.saturating_add(count)));
    totals.0.insert("highValue".to_owned(), valuable);
    if let Some(possibly) = totals.0.get_mut("highValuePossible") {
        *possibly = (*possibly).min(valid.saturating_sub(valuable));
    }
}

#[cfg(test)]
mod tests {
    use zhice_model::totals::Totals;

    use super::{gain, make_valuable};

    #[test]
    fn unknown_figures_stay_unknown() {
        let figures = |text: &str| serde_json::from_str::<Totals>(text).unwrap();
        type Change = fn(&mut Totals);
        let cases: [(&str, Change, &str); 6] = [
            (
                r#"{"validInventions":20,"highValue":5}"#,
                |it| gain(it, 1),
                r#"{"validInventions":21,"highValue":5}"#,
            ),
            (r#"{"grantedInYear":2}"#, |it| gain(it, 3), r#"{"grantedInYear":5}"#),
            (
                r#"{"validInventions":9,"highValue":3}"#,
                |it| make_valuable(it, 2),
                r#"{"validInventions":9,"highValue":5}"#,
            ),
            (
                r#"{"validInventions":4,"highValue":3}"#,
                |it| make_valuable(it, 2),
                r#"{"validInventions":4,"highValue":4}"#,
            ),
            (
                r#"{"validInventions":4,"highValue":2,"highValuePossible":2}"#,
                |it| make_valuable(it, 1),
                r#"{"validInventions":4,"highValue":3,"highValuePossible":1}"#,
            ),
            (r#"{"highValue":3}"#, |it| make_valuable(it, 2), r#"{"highValue":3}"#),
        ];
        for (before, change, after) in cases {
            let mut totals = figures(before);
            change(&mut totals);
            assert_eq!(totals, figures(after), "{before}");
        }
    }
}
