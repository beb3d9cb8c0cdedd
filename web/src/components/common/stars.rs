//! Five stars, filled to the certain level. The words beside them say the same.

use yew::prelude::*;
use zhice_model::assessment::Level;

/// How many stars there are.
const STARS: u8 = 5;
/// A star in a square of 24.
const STAR: &str =
    "M12 2.6 14.9 8.9 21.7 9.7 16.7 14.4 18 21.2 12 17.8 6 21.2 7.3 14.4 2.3 9.7 9.1 8.9Z";

/// A row of stars.
pub fn stars(level: Level) -> Html {
    let certain = level.certain.unwrap_or(0);
    let possible = level.possible.unwrap_or(0);
    let star = |number: u8| {
        let class = if number <= certain {
            "star star-certain"
        } else if number <= possible {
            "star star-possible"
        } else {
            "star"
        };
        html! { <path {class} d={STAR} transform={shift(number)} /> }
    };
    html! {
        <svg class="stars" viewBox="0 0 136 24" width="136" height="24" aria-hidden="true" focusable="false">
            { for (1..=STARS).map(star) }
        </svg>
    }
}

fn shift(number: u8) -> String {
    format!("translate({} 0)", u16::from(number - 1) * 28)
}
