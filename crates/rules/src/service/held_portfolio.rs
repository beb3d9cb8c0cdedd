//! The patents that the engine holds between requests: they come in slices, once, and not with every
//! question again.

use zhice_model::enterprise::{EnterpriseError, no_duplicates};
use zhice_model::{Diagnostic, Enterprise, Patent};
use zhice_protocol::{HeldPatents, Slice};

use crate::codes::Code;

/// A list of patents, whole or still on its way.
#[derive(Debug, Default)]
pub struct HeldPortfolio {
    held: HeldPatents,
    /// Whether some application stands twice, once that was looked at.
    looked_over: Option<Result<(), EnterpriseError>>,
}

impl HeldPortfolio {
    /// Takes a slice, as [`HeldPatents::take`] does.
    pub fn take(&mut self, slice: Slice) {
        self.looked_over = None;
        self.held.take(slice);
    }

    /// Notes that a message could not be read, which may have been a slice: nothing held is to be
    /// trusted until it comes anew.
    pub fn distrust(&mut self) {
        self.held.clear();
    }

    /// Checks an enterprise; where it lists no patents, with those held, and says whether it is to be given
    /// them.
    ///
    /// # Errors
    /// A finding when it cannot be assessed, or the list held is not whole.
    pub fn check(&mut self, enterprise: Enterprise) -> Result<(Enterprise, bool), Diagnostic> {
        let enterprise = enterprise.checked().map_err(|error| invalid(&error))?;
        if !enterprise.patents.is_empty() {
            return Ok((enterprise, false));
        }
        let Some(patents) = self.held.whole() else {
            let problem = Code::PortfolioIncomplete.finding("专利清单没有收全，不能评估");
            return Err(problem.with_hint("稍等再试，或刷新网页"));
        };
        if enterprise.no_patents && !patents.is_empty() {
            return Err(invalid(&EnterpriseError::Contradiction));
        }
        let found = self.looked_over.get_or_insert_with(|| no_duplicates(patents));
        found.as_ref().map_err(invalid)?;
        Ok((enterprise, true))
    }

    /// Whether any patents are held.
    pub fn lists_any(&self) -> bool {
        self.held.whole().is_some_and(|patents| !patents.is_empty())
    }

    /// The enterprise checked, with a copy of the patents held where it lists none.
    ///
    /// # Errors
    /// As `check`.
    pub fn complete(&mut self, enterprise: Enterprise) -> Result<Enterprise, Diagnostic> {
        let (mut enterprise, lacks_patents) = self.check(enterprise)?;
        if lacks_patents {
            enterprise.patents = self.held.whole().unwrap_or_default().to_vec();
        }
        Ok(enterprise)
    }

    /// Hands the patents over, to be given back.
    pub fn lend(&mut self) -> Vec<Patent> {
        self.held.lend()
    }

    /// Takes back what was lent.
    pub fn give_back(&mut self, patents: Vec<Patent>) {
        self.held.give_back(patents);
    }
}

fn invalid(error: &EnterpriseError) -> Diagnostic {
    Code::EnterpriseInvalid.finding(error.to_string())
}
