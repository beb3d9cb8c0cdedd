//! The shape of a verdict. It always stands beside the word that says the same.

use yew::prelude::*;
use zhice_model::assessment::Status;
use zhice_model::criterion::Verdict;

/// A shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A filled disc with a tick.
    Met,
    /// An open circle.
    Unmet,
    /// A broken circle with a question mark.
    Unknown,
    /// A triangle.
    Risk,
    /// A filled square with a cross.
    Failed,
    /// An open rhombus: something that is open to the enterprise.
    Open,
    /// A bar: over, or not for this enterprise.
    Past,
}

impl From<Verdict> for Shape {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::Unmet => Self::Unmet,
            Verdict::Unknown | Verdict::Review => Self::Unknown,
        }
    }
}

impl From<Status> for Shape {
    fn from(status: Status) -> Self {
        match status {
            Status::Met => Self::Met,
            Status::NotMet => Self::Unmet,
            Status::Unknown | Status::Review | Status::RiskUnknown => Self::Unknown,
            Status::Guidance | Status::Channel | Status::Information => Self::Open,
            Status::Risk | Status::Duty => Self::Risk,
            Status::Failed => Self::Failed,
            Status::Clear
            | Status::PhaseOut
            | Status::Expired
            | Status::NotStarted
            | Status::NotApplicable => Self::Past,
        }
    }
}

impl Shape {
    /// The class that gives the shape, and the word beside it, their colour.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Met => "is-met",
            Self::Unmet => "is-unmet",
            Self::Unknown => "is-unknown",
            Self::Risk | Self::Failed => "is-risk",
            Self::Open => "is-open",
            Self::Past => "is-past",
        }
    }
}

/// A shape of the height of a line.
pub fn shape_icon(shape: Shape) -> Html {
    html! {
        <svg
            class={format!("shape {}", shape.class())}
            viewBox="0 0 20 20"
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
        >
            { drawing(shape) }
        </svg>
    }
}

fn drawing(shape: Shape) -> Html {
    const LINE: &str = "shape-line";
    let (disc, line) = match shape {
        Shape::Met => ("M1 10a9 9 0 1 0 18 0a9 9 0 1 0-18 0", "M5.6 10.4 8.7 13.4 14.4 7"),
        Shape::Failed => ("M2 2H18V18H2Z", "M6.4 6.4 13.6 13.6M13.6 6.4 6.4 13.6"),
        Shape::Unmet => ("", "M2 10a8 8 0 1 0 16 0a8 8 0 1 0-16 0"),
        Shape::Unknown => {
            return html! {
                <>
                    <circle class="shape-line shape-broken" cx="10" cy="10" r="8.4" />
                    <path class={LINE} d="M7.6 8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.5M10 14v.4" />
                </>
            };
        }
        Shape::Risk => ("", "M10 2.4 18.4 17H1.6ZM10 7.6v4.6M10 14.4v.4"),
        Shape::Open => ("", "M10 2.4 17.6 10 10 17.6 2.4 10Z"),
        Shape::Past => ("", "M4 10H16"),
    };
    if disc.is_empty() {
        return html! { <path class={LINE} d={line} /> };
    }
    html! { <><path class="shape-fill" d={disc} /><path class="shape-cut" d={line} /></> }
}
