//! Runs the provisions of a plan's script on an enterprise, under the readings wanted.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use zhice_judging::facts::Facts;
use zhice_judging::plan::{Judged, Provisions};
use zhice_judging::provision::{Start, begin, conclude, failed};
use zhice_judging::readings::Choices;
use zhice_judging::trail::Explain;
use zhice_model::Diagnostic;
use zhice_model::plan::{PlanSummary, ProvisionSummary};

use super::loaded_plan::LoadedPlan;
use crate::host::{DeclaredProvision, Interpreter, Phase, fresh};
use crate::messages::{runtime_diagnostic, spent_diagnostic};

/// The provisions of a plan's script.
pub struct Scripted<'a> {
    /// What runs them.
    pub host: &'a Interpreter,
    /// The plan.
    pub plan: &'a LoadedPlan,
}

impl Provisions for Scripted<'_> {
    fn plan(&self) -> &PlanSummary {
        &self.plan.summary
    }

    fn run(
        &self,
        facts: &Rc<Facts>,
        choices: &Choices,
        wanted: &dyn Fn(&str) -> bool,
        explain: Explain,
    ) -> Vec<Judged> {
        let session = self.host.session();
        let declared = match &self.plan.provisions {
            Some(provisions) => {
                session.begin(choices.clone());
                Ok(Cow::Borrowed(provisions))
            }
            None => self
                .host
                .declare(&self.plan.ast, choices.clone(), &self.plan.file)
                .map(|declared| Cow::Owned(declared.provisions)),
        };
        session.phase.set(Phase::Judging);
        let while_declaring = session.readings.take_consulted();
        let judge_one = |provision: &DeclaredProvision| {
            let mut judged = self.judge(facts, provision, explain);
            judged.consulted = session.readings.take_consulted();
            judged.consulted.extend(while_declaring.iter().cloned());
            judged
        };
        match declared {
            Ok(provisions) => {
                let provisions = provisions.iter();
                provisions.filter(|it| wanted(&it.summary.id)).map(judge_one).collect()
            }
            Err(problems) => {
                let provisions = self.plan.summary.provisions.iter().filter(|it| wanted(&it.id));
                let failed = |summary| Judged {
                    provision: failed(summary, problems.clone()),
                    consulted: BTreeSet::new(),
                    levers: Vec::new(),
                };
                provisions.map(failed).collect()
            }
        }
    }

    fn spent(&self, provision: &ProvisionSummary) -> Diagnostic {
        spent_diagnostic(&self.plan.file).at(Some(provision.line), None)
    }
}

impl Scripted<'_> {
    /// Judges one provision; what it consulted is still to be taken.
    fn judge(&self, facts: &Rc<Facts>, provision: &DeclaredProvision, explain: Explain) -> Judged {
        let summary = &provision.summary;
        let judged = |provision, levers| Judged { provision, consulted: BTreeSet::new(), levers };
        let trail = match begin(summary, &provision.subjects, &facts.enterprise) {
            Start::Outside(outside) => return judged(*outside, Vec::new()),
            Start::Open(trail) => trail,
        };
        let session = self.host.session();
        session.trail.replace(trail);
        let called = match &provision.body {
            Some(body) => self.host.call(&fresh(body), &self.plan.ast, facts),
            None => Ok(()),
        };
        let mut trail = session.trail.take();
        let levers = trail.take_levers();
        let provision = match called {
            Ok(()) => conclude(&self.plan.summary, summary, trail, facts.as_of, explain),
            Err(error) => {
                let mut problem = runtime_diagnostic(&error, &self.plan.file);
                problem.line = problem.line.or(Some(summary.line));
                failed(summary, vec![self.host.measured(problem)])
            }
        };
        judged(provision, levers)
    }
}
