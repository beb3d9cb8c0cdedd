//! Tries the provisions of a plan on made-up enterprises, under every reading, and goes on behind a
//! mistake by taking out the statement that holds it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rhai::{AST, EvalAltResult};
use zhice_judging::facts::Facts;
use zhice_judging::trail::{Conclusion, Explain, Trail};
use zhice_model::{Date, Diagnostic, Enterprise};

use super::sample;
use crate::host::limits::ROUNDS;
use crate::host::{DeclaredProvision, Interpreter, Phase};
use crate::messages::{is_limit, outermost_place, runtime_diagnostic};
use crate::plans::LoadedPlan;
use crate::script::Patch;

/// Something of the provision with this id.
type ById<T> = (String, T);

/// What came to light.
#[derive(Default)]
pub struct Probed {
    /// What the provisions came to, each with its id, one entry a run.
    pub outcomes: Vec<ById<Conclusion>>,
    /// What stopped them.
    pub failures: Vec<Diagnostic>,
    /// The provisions that were stopped somewhere.
    pub failed: BTreeSet<String>,
    /// The questions whose answers were looked at.
    pub consulted: BTreeSet<String>,
}

/// One attempt: an enterprise on a day, under these readings.
struct Trial {
    facts: Rc<Facts>,
    choices: BTreeMap<String, String>,
}

/// Tries a plan.
pub fn probe(host: &Interpreter, plan: &LoadedPlan) -> Probed {
    let patch = Patch::new(host.text(&plan.file));
    let mut prober = Prober { host, plan, patch, ast: plan.ast.clone(), probed: Probed::default() };
    for trial in trials(host, plan) {
        let goes_on = prober.try_out(&trial);
        prober.probed.consulted.extend(trial.facts.consulted());
        if !goes_on {
            break;
        }
    }
    prober.probed
}

fn trials(host: &Interpreter, plan: &LoadedPlan) -> Vec<Trial> {
    let facts = |enterprise: &Enterprise, day: Date| {
        let budget = Rc::clone(&host.session().budget);
        Rc::new(Facts::new(Rc::new(enterprise.clone()), None, day, budget))
    };
    let summary = &plan.summary;
    let (from, to) = (summary.in_force.from, summary.in_force.to);
    let blank = sample::blank(summary);
    let filled = sample::filled(summary);
    let days = [from, to].into_iter().cycle();
    let plain =
        |(enterprise, day)| Trial { facts: facts(enterprise, day), choices: BTreeMap::new() };
    let mut trials: Vec<_> =
        [(&blank, from)].into_iter().chain(filled.iter().zip(days)).map(plain).collect();
    let readings = summary.readings.iter();
    let others =
        readings.flat_map(|it| it.alternatives.iter().skip(1).map(move |other| (it, other)));
    trials.extend(others.map(|(reading, other)| Trial {
        facts: facts(filled.first().unwrap_or(&blank), from),
        choices: BTreeMap::from([(reading.id.clone(), other.key.clone())]),
    }));
    trials
}

struct Prober<'a> {
    host: &'a Interpreter,
    plan: &'a LoadedPlan,
    /// The script without the statements that failed.
    patch: Patch,
    ast: AST,
    probed: Probed,
}

impl Prober<'_> {
    /// Runs the provisions, and again without what failed; whether more may be tried.
    fn try_out(&mut self, trial: &Trial) -> bool {
        for _ in 0..ROUNDS {
            let (outcomes, errors) = self.run(trial);
            let mut changed = false;
            for (id, error) in &errors {
                let finding = self.note(id, error);
                if is_limit(&finding) {
                    return false;
                }
                let place = outermost_place(error);
                changed |= place.is_some_and(|(line, column)| self.patch.take_out(line, column));
            }
            if !changed || !self.compile() {
                self.probed.outcomes.extend(outcomes);
                return true;
            }
        }
        true
    }

    fn compile(&mut self) -> bool {
        let Some(ast) = self.host.compile(self.patch.text(), &self.plan.file) else { return false };
        self.ast = ast;
        true
    }

    fn note(&mut self, id: &str, error: &EvalAltResult) -> Diagnostic {
        let mut finding = runtime_diagnostic(error, &self.plan.file);
        if finding.line.is_none() {
            let provisions = self.plan.summary.provisions.iter();
            finding.line = provisions.filter(|it| it.id == id).map(|it| it.line).next();
        }
        let place = outermost_place(error);
        let owed = place.is_some_and(|(line, column)| self.patch.is_follow_up(line, column));
        self.probed.failed.insert(id.to_owned());
        if !owed && !self.probed.failures.contains(&finding) {
            self.probed.failures.push(finding.clone());
        }
        finding
    }

    /// What each provision came to, and what stopped the others.
    fn run(&self, trial: &Trial) -> (Vec<ById<Conclusion>>, Vec<ById<Box<EvalAltResult>>>) {
        let session = self.host.session();
        session.budget.reset();
        let declared = self.host.declare(&self.ast, trial.choices.clone(), &self.plan.file);
        session.phase.set(Phase::Judging);
        let (mut outcomes, mut errors) = (Vec::new(), Vec::new());
        for provision in declared.iter().flat_map(|declared| &declared.provisions) {
            let id = provision.summary.id.clone();
            match self.judge(provision, trial) {
                Ok(outcome) => outcomes.push((id, outcome)),
                Err(error) => errors.push((id, error)),
            }
        }
        (outcomes, errors)
    }

    fn judge(
        &self,
        provision: &DeclaredProvision,
        trial: &Trial,
    ) -> Result<Conclusion, Box<EvalAltResult>> {
        let session = self.host.session();
        session.trail.replace(Trail::new(&provision.summary.clause));
        let called = match &provision.body {
            Some(body) => self.host.call(body, &self.ast, &trial.facts),
            None => Ok(()),
        };
        let trail = session.trail.take();
        called.map(|()| trail.outcome(provision.summary.kind, Explain::InFull))
    }
}
