//! The engine behind messages: one request in, one answer out. The wasm module and tests call it
//! alike.

mod held_evidence;
mod held_portfolio;

use std::rc::Rc;

use zhice_model::{Assessment, Date, Diagnostic, Enterprise};
use zhice_protocol::{EngineRequest, EngineResponse, WhatIfRequest, WhatIfResponse};

use held_evidence::HeldEvidence;
use held_portfolio::HeldPortfolio;

use crate::codes::Code;
use crate::plans::RuleBook;
use crate::whatif;

/// Holds the rules and the patents between requests, and the evidence of the last assessment.
#[derive(Default)]
pub struct EngineService {
    book: Option<RuleBook>,
    portfolio: HeldPortfolio,
    evidence: HeldEvidence,
}

impl EngineService {
    /// Carries out a request; `None` where it is not answered.
    pub fn handle(&mut self, request: EngineRequest) -> Option<EngineResponse> {
        Some(match request {
            EngineRequest::LoadRules { id, index, files } => {
                let (book, diagnostics) = RuleBook::load(&index, &files);
                let plans = book.plans();
                self.book = Some(book);
                EngineResponse::RulesLoaded { id, plans, diagnostics }
            }
            EngineRequest::Hold(slice) => {
                self.portfolio.take(slice);
                return None;
            }
            EngineRequest::Assess { id, enterprise, as_of, whole } => {
                match self.assess(*enterprise, as_of, whole) {
                    Ok(assessment) => {
                        EngineResponse::Assessed { id, assessment: Box::new(assessment) }
                    }
                    Err(diagnostics) => EngineResponse::Refused { id, diagnostics },
                }
            }
            EngineRequest::Explain { id, rows } => {
                EngineResponse::Explained { id, patents: self.evidence.of(&rows) }
            }
            EngineRequest::WhatIf(question) => {
                let id = question.id();
                match self.what_if(question) {
                    Ok(answer) => EngineResponse::WhatIf(answer),
                    Err(diagnostics) => EngineResponse::Refused { id, diagnostics },
                }
            }
        })
    }

    /// Takes note of a message that could not be read: it may have been part of the patents held.
    pub fn missed(&mut self) {
        self.portfolio.distrust();
    }

    fn assess(
        &mut self,
        enterprise: Enterprise,
        as_of: Date,
        whole: bool,
    ) -> Result<Assessment, Vec<Diagnostic>> {
        self.evidence = HeldEvidence::default();
        let book = self.book.as_ref().ok_or_else(|| vec![rules_missing()])?;
        let checked = self.portfolio.check(enterprise).map_err(|problem| vec![problem])?;
        let (mut enterprise, lacks_patents) = checked;
        admitted(book, &enterprise, !lacks_patents || self.portfolio.lists_any())?;
        if lacks_patents {
            enterprise.patents = self.portfolio.lend();
        }
        let enterprise = Rc::new(enterprise);
        let mut assessment = book.assess(Rc::clone(&enterprise), as_of, None);
        if lacks_patents {
            let patents = Rc::try_unwrap(enterprise).map(|it| it.patents);
            self.portfolio.give_back(patents.unwrap_or_else(|shared| shared.patents.clone()));
        }
        let sent = if whole { usize::MAX } else { held_evidence::SENT };
        self.evidence = held_evidence::cut(&mut assessment, sent);
        Ok(assessment)
    }

    fn what_if(&mut self, question: WhatIfRequest) -> Result<WhatIfResponse, Vec<Diagnostic>> {
        let book = self.book.as_ref().ok_or_else(|| vec![rules_missing()])?;
        let portfolio = &mut self.portfolio;
        let one = |problem| vec![problem];
        let mut whole = |enterprise: Box<Enterprise>| {
            let enterprise = portfolio.complete(*enterprise).map_err(one)?;
            admitted(book, &enterprise, !enterprise.patents.is_empty())?;
            Ok::<_, Vec<Diagnostic>>(enterprise)
        };
        match question {
            WhatIfRequest::Improve { id, enterprise, as_of, plan, provision } => {
                let enterprise = whole(enterprise)?;
                let improvement =
                    whatif::improve(book, &enterprise, as_of, &plan, &provision).map_err(one)?;
                Ok(WhatIfResponse::Improved { id, improvement: Box::new(improvement) })
            }
            WhatIfRequest::Timeline { id, enterprise, from, to } => {
                let timeline =
                    whatif::timeline(book, &whole(enterprise)?, from, to).map_err(one)?;
                Ok(WhatIfResponse::Foreseen { id, timeline: Box::new(timeline) })
            }
            WhatIfRequest::Compare { id, before, after, as_of } => {
                let comparison = whatif::compare(book, &whole(before)?, &whole(after)?, as_of);
                Ok(WhatIfResponse::Compared { id, comparison: Box::new(comparison) })
            }
            WhatIfRequest::Risks { id, enterprise, as_of } => {
                let risks = whatif::risks(book, &whole(enterprise)?, as_of);
                Ok(WhatIfResponse::AtRisk { id, risks: Box::new(risks) })
            }
        }
    }
}

/// Refuses what cannot be assessed.
fn admitted(book: &RuleBook, enterprise: &Enterprise, listed: bool) -> Result<(), Vec<Diagnostic>> {
    let refusals = book.refusals(enterprise, listed);
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

fn rules_missing() -> Diagnostic {
    Code::RulesMissing.finding("尚未载入规则").with_hint("等规则载入后再评估，或刷新网页")
}
