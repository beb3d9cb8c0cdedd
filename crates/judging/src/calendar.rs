//! What the day of an assessment means for a plan as a whole: before its document was issued, after
//! its own timetable is over, and a list of patents that is older than the day.

use zhice_model::assessment::Provisional;
use zhice_model::date::Date;
use zhice_model::plan::{PlanSummary, ProvisionKind};
use zhice_model::{Enterprise, LegalStatus};

/// What to know on a day outside the time in which the plan is carried out.
pub struct Remark {
    /// In Chinese.
    pub words: String,
    /// Whether the document was not issued yet.
    early: bool,
}

impl Remark {
    /// Whether it leaves a provision of this kind to the authority: before the document was issued
    /// nobody could be given anything, held to anything or punished on the strength of it; after the
    /// timetable nobody but the authority can say whether an application is still taken.
    pub fn decides(&self, kind: ProvisionKind) -> bool {
        kind.is_benefit() || self.early && !only_says(kind)
    }

    /// Whether it is told with a provision of this kind that it does not decide: before the document was
    /// issued nothing was encouraged or announced by it.
    pub fn is_told(&self, kind: ProvisionKind) -> bool {
        self.early && only_says(kind)
    }
}

/// Whether a provision of this kind gives and asks nothing.
fn only_says(kind: ProvisionKind) -> bool {
    matches!(kind, ProvisionKind::Encouragement | ProvisionKind::Information)
}

/// What to know on this day.
pub fn remarks(plan: &PlanSummary, day: Date) -> impl Iterator<Item = Remark> {
    let early = plan.issued.filter(|issued| day < *issued).map(|issued| {
        format!("文件于 {issued} 印发，判断日期 {day} 时尚未印发，当时还不能据此办理。")
    });
    let late = plan.timetable.as_ref().filter(|timetable| day > timetable.until);
    let late = late.map(|timetable| timetable.after.clone());
    let remark = |words: Option<String>, early| words.map(|words| Remark { words, early });
    remark(early, true).into_iter().chain(remark(late, false))
}

/// Why the result is provisional, where the list of patents describes an earlier day.
pub fn provisional(enterprise: &Enterprise, day: Date) -> Option<Provisional> {
    let known_until = enterprise.status_as_of.filter(|known| *known < day)?;
    let count = |fits: &dyn Fn(LegalStatus) -> bool| {
        enterprise.patents.iter().filter(|patent| fits(patent.status)).count()
    };
    let changing = [
        (count(&LegalStatus::is_in_force), "有效专利可能已终止、转出或被宣告无效"),
        (count(&|status| status == LegalStatus::Pending), "在审申请可能已授权、驳回或撤回"),
        (
            count(&|status| status == LegalStatus::LapsedRestorable),
            "可恢复的专利可能已恢复或不能再恢复",
        ),
    ];
    let of_patents = changing.into_iter().filter(|(count, _)| *count > 0);
    let mut facts: Vec<_> = of_patents.map(|(count, what)| format!("{count} 件{what}")).collect();
    facts.push("其间可能有新的申请、受让和备案，资质、记录也可能有变化".to_owned());
    Some(Provisional { known_until, facts })
}
