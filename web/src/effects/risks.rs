//! The patents at risk are asked for once a result has stood for a moment.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;
use zhice_model::Enterprise;
use zhice_model::what_if::Risks;
use zhice_protocol::{WhatIfRequest, WhatIfResponse};

use crate::scene::Scene;
use crate::state::engine::Outcome;
use crate::state::shared::Shared;
use crate::worker::engine::{Engine, Heard};

/// How long a result must stand.
const PAUSE_MS: u32 = 600;

/// The risks of a result; `None` until the engine has answered for this very one.
#[hook]
pub fn use_risks(scene: &Scene, outcome: &Shared<Outcome>) -> Option<Rc<Risks>> {
    let found = use_state(|| None::<(Shared<Outcome>, Rc<Risks>)>);
    let (engine, set) = (Rc::clone(&scene.engine), found.setter());
    use_effect_with(outcome.clone(), move |outcome| {
        let outcome = outcome.clone();
        let waiting = (!outcome.patents.is_empty()).then(|| {
            Timeout::new(PAUSE_MS, move || {
                let of = outcome.clone();
                let answered = move |answer: Heard<WhatIfResponse>| {
                    if let Ok(WhatIfResponse::AtRisk { risks, .. }) = answer {
                        set.set(Some((of.clone(), Rc::from(risks))));
                    }
                };
                ask(&engine, outcome, Callback::from(answered));
            })
        });
        move || drop(waiting)
    });
    let (of, risks) = found.as_ref()?;
    (of == outcome).then(|| Rc::clone(risks))
}

/// The engine holds the patents of the result that is asked about.
fn ask(engine: &Engine, outcome: Shared<Outcome>, answered: Callback<Heard<WhatIfResponse>>) {
    let (patents, as_of) = (outcome.patents.clone(), outcome.assessment.as_of);
    let question = move |id| {
        let enterprise = Box::new(Enterprise::clone(&outcome.enterprise));
        WhatIfRequest::Risks { id, enterprise, as_of }
    };
    engine.ask(patents, question, answered);
}
