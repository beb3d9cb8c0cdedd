//! What is wrong or odd with an enterprise as it was entered: what is refused, what counts as not said,
//! and what only asks to be looked at again. Nothing here decides a provision.

use zhice_model::Enterprise;
use zhice_model::answer::{self, AnswerFault, Asked};
use zhice_model::date::Date;
use zhice_model::doubt::Doubt;
use zhice_model::plan::PlanSummary;
use zhice_model::region::{self, RegionFault};
use zhice_model::rule_files::Region;
use zhice_model::totals::Totals;

/// So many doubts about patents are told one by one.
const DOUBTS: usize = 50;

/// Something wrong or odd with what was entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// What kind of flaw it is.
    pub kind: FlawKind,
    /// In Chinese.
    pub message: String,
    /// What to do, where the message does not say.
    pub hint: Option<&'static str>,
}

/// Which kind of flaw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// It cannot be assessed.
    Invalid,
    /// It is of a place for which there are no rules.
    RegionElsewhere,
    /// An answer to a question that no plan asks.
    AnswerUnasked,
    /// An answer that does not fit its question.
    AnswerUnusable,
    /// An application number whose check digit does not fit.
    NumberCheck,
    /// Facts that hardly fit together.
    Doubt,
}

impl FlawKind {
    fn flaw(self, message: String) -> Flaw {
        Flaw { kind: self, message, hint: None }
    }
}

/// What rules let an enterprise say.
#[derive(Debug, Default)]
pub struct Terms {
    asked: Asked,
    /// The places that can be chosen.
    regions: Vec<Region>,
    /// The codes that plans govern.
    governed: Vec<String>,
}

impl Terms {
    /// The terms of these plans, for the places that can be chosen.
    pub fn new<'a>(
        regions: &[Region],
        plans: impl Iterator<Item = &'a PlanSummary> + Clone,
    ) -> Self {
        Self {
            asked: Asked::new(plans.clone().flat_map(|plan| &plan.asks)),
            regions: regions.to_vec(),
            governed: plans.flat_map(|plan| &plan.regions).cloned().collect(),
        }
    }

    /// The questions.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// Why an enterprise cannot be assessed: a place that is none, figures that cannot all be true.
    /// Figures count while no patent is `listed`.
    pub fn refusals(&self, enterprise: &Enterprise, listed: bool) -> Vec<Flaw> {
        let region = self.region_fault(enterprise).filter(|fault| !fault.elsewhere);
        let totals = enterprise.totals.as_ref().filter(|_| !listed && !enterprise.no_patents);
        let contradictions = totals.map(Totals::contradictions).unwrap_or_default();
        let all = region.map(|fault| fault.message).into_iter().chain(contradictions);
        all.map(|message| FlawKind::Invalid.flaw(message)).collect()
    }

    /// Everything for which a file is not taken: besides, answers that no plan asks for or that do not
    /// fit their questions.
    pub fn faults(&self, enterprise: &Enterprise) -> Vec<Flaw> {
        let mut faults = self.refusals(enterprise, !enterprise.patents.is_empty());
        let answers = answer::faults(&enterprise.answers, &self.asked);
        faults.extend(answers.into_iter().map(|fault| kind_of(&fault).flaw(fault.message)));
        faults
    }

    /// What an assessment says beside its verdicts.
    pub fn warnings(&self, enterprise: &Enterprise, as_of: Date) -> Vec<Flaw> {
        let region = self.region_fault(enterprise).filter(|fault| fault.elsewhere);
        let mut warnings: Vec<_> =
            region.map(|fault| FlawKind::RegionElsewhere.flaw(fault.message)).into_iter().collect();
        let answers = answer::faults(&enterprise.answers, &self.asked);
        warnings.extend(answers.into_iter().map(kept));
        let records = answer::doubts(&enterprise.answers, &self.asked);
        warnings.extend(
            records.into_iter().map(|(place, said)| doubtful(&format!("{said}（{place}）"))),
        );
        let unlisted = enterprise.patents.is_empty() && !enterprise.no_patents;
        let totals = enterprise.totals.as_ref().filter(|_| unlisted);
        warnings.extend(totals.and_then(Totals::doubt).map(|said| doubtful(&said)));
        warnings.extend(of_patents(enterprise, as_of));
        warnings
    }

    fn region_fault(&self, enterprise: &Enterprise) -> Option<RegionFault> {
        let code = enterprise.region.as_str();
        let governed = region::is_well_formed(code)
            && self.governed.iter().any(|place| code.starts_with(place.as_str()));
        if governed { None } else { region::fault(code, &self.regions) }
    }
}

/// An answer that stays with the enterprise and has no effect.
fn kept(fault: AnswerFault) -> Flaw {
    let hint = match fault.unasked {
        true => "这个答案已保留，不影响结果；如果是写错了编号，请改正",
        false => "这一项按没有填写处理，请重新填写",
    };
    Flaw { hint: Some(hint), ..kind_of(&fault).flaw(fault.message) }
}

fn kind_of(fault: &AnswerFault) -> FlawKind {
    if fault.unasked { FlawKind::AnswerUnasked } else { FlawKind::AnswerUnusable }
}

fn doubtful(said: &str) -> Flaw {
    FlawKind::Doubt.flaw(format!("{said}，请核对"))
}

/// The doubts about patents, the first of them one by one.
fn of_patents(enterprise: &Enterprise, as_of: Date) -> Vec<Flaw> {
    let status_day = enterprise.status_as_of.unwrap_or(as_of);
    let mut told = Vec::new();
    let mut more: usize = 0;
    for patent in &enterprise.patents {
        for doubt in patent.doubts(status_day, as_of) {
            if told.len() == DOUBTS {
                more += 1;
                continue;
            }
            let said = format!("专利 {}：{doubt}", patent.application_number);
            told.push(match doubt {
                Doubt::CheckDigit(_) => FlawKind::NumberCheck.flaw(format!("{said}，请核对")),
                _ => doubtful(&said),
            });
        }
    }
    if more > 0 {
        told.push(doubtful(&format!("专利清单中另有 {more} 处没有逐一列出")));
    }
    told
}
