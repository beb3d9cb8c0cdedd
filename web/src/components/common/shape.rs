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
    /// A right angle: something that is open to the enterprise.
    Open,
    /// A bar: over, or not for this enterprise.
    Past,
}

impl From<Verdict> for Shape {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Met => Self::Met,
            Verdict::Unmet => Self::Unmet,
            Verdict::Unknown => Self::Unknown,
        }
    }
}

impl From<Status> for Shape {
    fn from(status: Status) -> Self {
        match status {
            Status::Met => Self::Met,
            Status::NotMet => Self::Unmet,
            Status::Unknown | Status::Review => Self::Unknown,
            Status::Guidance | Status::Channel => Self::Open,
            Status::Risk => Self::Risk,
            Status::Failed => Self::Failed,
            Status::PhaseOut | Status::Expired | Status::NotStarted | Status::NotApplicable => {
                Self::Past
            }
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
#[derive(Properties, PartialEq)]
pub struct ShapeIconProps {
    pub shape: Shape,
}

/// See [`ShapeIconProps`].
#[component]
pub fn ShapeIcon(props: &ShapeIconProps) -> Html {
    let drawing = match props.shape {
        Shape::Met => html! {
            <>
                <circle class="shape-fill" cx="10" cy="10" r="9" />
                <path class="shape-cut" d="M5.6 10.4 8.7 13.4 14.4 7" />
            </>
        },
        Shape::Unmet => html! { <circle class="shape-line" cx="10" cy="10" r="8" /> },
        Shape::Unknown => html! {
            <>
                <circle class="shape-line shape-broken" cx="10" cy="10" r="8.4" />
                <path
                    class="shape-line"
                    d="M7.6 8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.5M10 14v.4"
                />
            </>
        },
        Shape::Risk => html! {
            <path class="shape-line" d="M10 2.4 18.4 17H1.6ZM10 7.6v4.6M10 14.4v.4" />
        },
        Shape::Failed => html! {
            <>
                <rect class="shape-fill" x="1.5" y="1.5" width="17" height="17" rx="2" />
                <path class="shape-cut" d="M6.4 6.4 13.6 13.6M13.6 6.4 6.4 13.6" />
            </>
        },
        Shape::Open => html! { <path class="shape-line" d="M7 3.6 13.4 10 7 16.4" /> },
        Shape::Past => html! { <path class="shape-line" d="M4 10H16" /> },
    };
    html! {
        <svg
            class={classes!("shape", props.shape.class())}
            viewBox="0 0 20 20"
            width="20"
            height="20"
            aria-hidden="true"
            focusable="false"
        >
            { drawing }
        </svg>
    }
}
