//! The engine behind messages: one request in, one answer out. The wasm module and tests call it
//! alike.

use zhice_model::Diagnostic;
use zhice_model::Enterprise;
use zhice_model::message::{EngineRequest, EngineResponse};
use zhice_model::what_if::{WhatIfRequest, WhatIfResponse};

use crate::codes::Code;
use crate::rulebook::RuleBook;
use crate::whatif;

/// Holds the rules between requests.
#[derive(Default)]
pub struct Service {
    book: Option<RuleBook>,
}

impl Service {
    /// Carries out a request.
    pub fn handle(&mut self, request: EngineRequest) -> EngineResponse {
        match request {
            EngineRequest::LoadRules { id, index, files } => {
                let (book, diagnostics) = RuleBook::load(&index, &files);
                let plans = book.plans();
                self.book = Some(book);
                EngineResponse::RulesLoaded { id, plans, diagnostics }
            }
            EngineRequest::Assess { id, enterprise, as_of } => {
                let Some(book) = &self.book else {
                    return EngineResponse::Refused { id, diagnostics: vec![rules_missing()] };
                };
                match enterprise.checked() {
                    Ok(enterprise) => {
                        let assessment = Box::new(book.assess(enterprise, as_of, None));
                        EngineResponse::Assessed { id, assessment }
                    }
                    Err(error) => refused(id, Code::EnterpriseInvalid, &error.to_string()),
                }
            }
        }
    }

    /// Answers a what-if question.
    pub fn what_if(&self, request: WhatIfRequest) -> WhatIfResponse {
        let id = request.id();
        let answer = match &self.book {
            Some(book) => answered(book, request),
            None => Err(rules_missing()),
        };
        answer.unwrap_or_else(|problem| WhatIfResponse::Refused { id, diagnostics: vec![problem] })
    }
}

fn answered(book: &RuleBook, request: WhatIfRequest) -> Result<WhatIfResponse, Diagnostic> {
    let checked = |enterprise: Box<Enterprise>| {
        let invalid = |error: zhice_model::enterprise::EnterpriseError| {
            Code::EnterpriseInvalid.finding(error.to_string())
        };
        enterprise.checked().map_err(invalid)
    };
    match request {
        WhatIfRequest::Improve { id, enterprise, as_of, plan, provision } => {
            let enterprise = checked(enterprise)?;
            let improvement = whatif::improve(book, &enterprise, as_of, &plan, &provision)?;
            Ok(WhatIfResponse::Improved { id, improvement: Box::new(improvement) })
        }
        WhatIfRequest::Timeline { id, enterprise, from, to } => {
            let timeline = whatif::timeline(book, &checked(enterprise)?, from, to)?;
            Ok(WhatIfResponse::Foreseen { id, timeline: Box::new(timeline) })
        }
        WhatIfRequest::Compare { id, before, after, as_of } => {
            let comparison = whatif::compare(book, &checked(before)?, &checked(after)?, as_of);
            Ok(WhatIfResponse::Compared { id, comparison: Box::new(comparison) })
        }
    }
}

fn rules_missing() -> Diagnostic {
    Code::RulesMissing.finding("尚未载入规则").with_hint("等规则载入后再评估，或刷新网页")
}

fn refused(id: u32, code: Code, message: &str) -> EngineResponse {
    EngineResponse::Refused { id, diagnostics: vec![code.finding(message)] }
}
