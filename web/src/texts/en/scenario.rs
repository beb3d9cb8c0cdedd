//! A supposed state in English.

use crate::texts::scenario::Scenario;

pub const SCENARIO: Scenario = Scenario {
    tag: "What-if",
    supposed: |title, number| {
        format!("What if option {number} for \u{201c}{title}\u{201d} were done.")
    },
    means: "Results, timeline and report in every step show this what-if, not the actual state; what \
            you entered is unchanged.",
    computing: "Calculating the what-if…",
    back: "Back to the actual state",
};
