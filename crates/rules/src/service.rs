//! The engine behind messages: one request in, one answer out. The wasm module and tests call it
//! alike.

use zhice_model::Diagnostic;
use zhice_model::message::{EngineRequest, EngineResponse};

use crate::rulebook::RuleBook;

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
                    return refused(id, "rules-missing", "尚未载入规则");
                };
                match enterprise.checked() {
                    Ok(enterprise) => {
                        let assessment = Box::new(book.assess(enterprise, as_of, None));
                        EngineResponse::Assessed { id, assessment }
                    }
                    Err(error) => refused(id, "enterprise-invalid", &error.to_string()),
                }
            }
        }
    }
}

fn refused(id: u32, code: &str, message: &str) -> EngineResponse {
    EngineResponse::Refused { id, diagnostics: vec![Diagnostic::error(code, message)] }
}
