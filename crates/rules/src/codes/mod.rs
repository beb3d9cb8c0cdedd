//! Every code that a finding of this crate can bear, with its weight. Findings are made here and
//! nowhere else, so that none bears a code that the catalogue does not explain.

mod catalogue;
mod guide;

use zhice_judging::input::{Flaw, FlawKind};
use zhice_model::{Diagnostic, Severity};

pub use catalogue::{CATALOGUE, CodeEntry, EXAMPLE_HEAD, Trigger};
pub use guide::guide;

/// Defines the codes from one list: what each is, how much it weighs, and its name. What only looks
/// odd, a warning, does not keep a plan from being used.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident = $severity:ident $name:literal,)*) => {
        /// What kind of finding it is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $code,)* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$code,)*];

            /// As files and messages write it; it never changes.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)* }
            }

            /// How much it weighs.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// The script cannot be read.
    ScriptSyntax = Error "script-syntax",
    /// A name, function or library that does not exist.
    ScriptName = Error "script-name",
    /// Something that scripts may not use.
    ScriptForbidden = Error "script-forbidden",
    /// A value of the wrong type.
    ScriptType = Error "script-type",
    /// The script failed while it ran.
    ScriptRun = Error "script-run",
    /// A limit was met.
    ScriptLimit = Error "script-limit",
    /// A declaration is not filled in as it has to be.
    Declaration = Error "declaration",
    /// A declaration does not say which clause it comes from.
    ClauseMissing = Error "clause-missing",
    /// The script declares no plan.
    PlanMissing = Error "plan-missing",
    /// Two plans bear one id.
    PlanDuplicate = Error "plan-duplicate",
    /// The index is of an unknown version.
    IndexSchema = Error "index-schema",
    /// The index names a file that is not there.
    IndexFile = Error "index-file",
    /// A question of what if about a provision that is not there.
    ProvisionUnknown = Error "provision-unknown",
    /// A question of what if about a time that ends before it begins or is too long.
    TimelineRange = Error "timeline-range",
    /// A plan governs a place that the index does not offer.
    RegionUnlisted = Warning "region-unlisted",
    /// A declaration that nothing uses.
    Unused = Warning "unused",
    /// A question whose answer no provision reads.
    AskUnread = Warning "ask-unread",
    /// Figures of a parameter that do not rise.
    ThresholdOrder = Warning "threshold-order",
    /// A level that can never be the result.
    TierUnreachable = Warning "tier-unreachable",
    /// A provision that says nothing.
    ProvisionEmpty = Warning "provision-empty",
    /// A text names a provision that does not exist.
    ReferenceUnknown = Warning "reference-unknown",
    /// A benefit for a number of patents in a plan that forbids it.
    CountBenefit = Warning "count-benefit",
    /// An application number whose check digit does not fit.
    NumberCheck = Warning "number-check",
    /// An enterprise of a place for which there are no rules.
    RegionElsewhere = Warning "region-elsewhere",
    /// An answer to a question that no plan asks.
    AnswerUnasked = Warning "answer-unasked",
    /// An answer that does not fit its question.
    AnswerUnusable = Warning "answer-unusable",
    /// Facts of the input that hardly fit together.
    InputDoubt = Warning "input-doubt",
    /// An enterprise that cannot be assessed.
    EnterpriseInvalid = Error "enterprise-invalid",
    /// An enterprise came before all of its patents.
    PortfolioIncomplete = Error "portfolio-incomplete",
    /// An enterprise came before the rules.
    RulesMissing = Error "rules-missing",
}

impl Code {
    /// A finding of this kind.
    pub(crate) fn finding(self, message: impl Into<String>) -> Diagnostic {
        match self.severity() {
            Severity::Error => Diagnostic::error(self.name(), message),
            Severity::Warning => Diagnostic::warning(self.name(), message),
        }
    }

    /// The finding on what is wrong or odd with an enterprise.
    pub(crate) fn of_flaw(flaw: Flaw) -> Diagnostic {
        let code = match flaw.kind {
            FlawKind::Invalid => Self::EnterpriseInvalid,
            FlawKind::RegionElsewhere => Self::RegionElsewhere,
            FlawKind::AnswerUnasked => Self::AnswerUnasked,
            FlawKind::AnswerUnusable => Self::AnswerUnusable,
            FlawKind::NumberCheck => Self::NumberCheck,
            FlawKind::Doubt => Self::InputDoubt,
        };
        let finding = code.finding(flaw.message);
        match flaw.hint {
            Some(hint) => finding.with_hint(hint),
            None => finding,
        }
    }
}
