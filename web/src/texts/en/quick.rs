//! A portfolio in a few figures, in English.

use crate::texts::quick::Quick;

pub const QUICK: Quick = Quick {
    start: "Quick estimate",
    start_help: "Without a list at hand, begin with a few totals; a list can replace them at any time.",
    title: "Quick estimate: a few totals of invention patents",
    lead: "Enter only what you know and leave the rest empty: empty means unknown, not 0. The result is a \
           first estimate; for the actual self-check please import the list.",
    help: [
        "In force and the enterprise's own on the day of assessment; of shared ones, here and below, only \
             those of which it is the first owner.",
        "In a strategic emerging industry, with a patent right abroad in the family, maintained for \
             more than 10 years, with a high pledge financing, or with a national science and technology \
             award or a China Patent Award; each counted once.",
        "For instance where a family application abroad is known but not whether it was granted.",
        "Filed in the calendar year of the day of assessment.",
        "Granted in the calendar year of the day of assessment.",
        "See the payment records of the patent office's business system, or the gazette.",
        "20 years after the filing day.",
        "By the day on which the registration took effect.",
        "For the lapse rate on the basis of the beginning of the year.",
    ],
    leave: "Enter a list instead",
    no_patents: "The enterprise has no patents",
    no_patents_help: "If ticked, provisions are judged with 0 patents; if not, a missing list is unknown.",
};
