//! Long work on the page's own thread is done piece by piece, so that the browser can react between two
//! pieces: no task may take longer than 50 ms.

use js_sys::Date;
use wasm_bindgen_futures::JsFuture;

use crate::window;

/// Milliseconds of work after which the browser has its turn.
const STRETCH_MS: u64 = 8;

/// Says when long work has to pause.
pub struct Pace {
    began: u64,
}

impl Pace {
    /// Begins a work. What went before it in the same task may have taken long already: the first pause
    /// is one.
    #[must_use]
    pub fn begin() -> Self {
        Self { began: 0 }
    }

    /// Between two pieces, each of a few milliseconds: gives the browser its turn if it is time.
    pub async fn pause(&mut self) {
        if now().abs_diff(self.began) >= STRETCH_MS {
            self.rest().await;
        }
    }

    /// Gives the browser its turn, before a piece that takes longer.
    pub async fn rest(&mut self) {
        let _ = JsFuture::from(window::turn()).await;
        self.began = now();
    }
}

fn now() -> u64 {
    Date::now() as u64
}
