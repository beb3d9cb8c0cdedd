//! The words of the page for verdicts and small things, so that a workbook says what the page says. A
//! test holds them to the page's own.

use zhice_model::Truth;
use zhice_model::assessment::{Standing, Status};
use zhice_model::criterion::{Criterion, Verdict};
use zhice_model::plan::ProvisionKind;

/// Under every result.
pub const DISCLAIMER: &str = "自查结果仅供参考，不构成承诺，以主管部门认定为准。";

/// Where the data went.
pub const PRIVACY: &str = "数据仅在本机处理，不上传";

/// Where no plan speaks to the region.
pub const NO_PLAN: &str = "该地区尚无可自查的政策文件";

/// How a provision turned out.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Met => "符合条件",
        Status::NotMet => "未达到条件",
        Status::Unknown => "待补充信息",
        Status::Review => "由主管部门认定",
        Status::Guidance => "鼓励事项",
        Status::Channel => "可使用的服务",
        Status::Information => "供参考",
        Status::Risk => "风险提示",
        Status::Duty => "须履行的义务",
        Status::Clear => "现无此类记录",
        Status::RiskUnknown => "未填写，无法提示",
        Status::PhaseOut => "支持已取消",
        Status::Expired => "文件已过期",
        Status::NotStarted => "文件尚未开始",
        Status::NotApplicable => "不适用",
        Status::Failed => "规则出错，未能判断",
    }
}

/// Whether a plan speaks to the enterprise.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::InForce => "现行有效",
        Standing::NotStarted => "尚未开始",
        Standing::Expired => "已过期",
        Standing::OtherRegion => "其他地区",
        Standing::RegionUnknown => "地区未填写或未到县（市、区）",
    }
}

/// What a provision gives.
pub fn kind(kind: ProvisionKind) -> &'static str {
    match kind {
        ProvisionKind::Rating => "评定",
        ProvisionKind::Reward => "奖励与资助",
        ProvisionKind::Financing => "融资与保险",
        ProvisionKind::Service => "服务",
        ProvisionKind::Encouragement => "鼓励与引导",
        ProvisionKind::Risk => "风险",
        ProvisionKind::Duty => "义务",
        ProvisionKind::PhaseOut => "已取消的支持",
        ProvisionKind::Information => "背景信息",
    }
}

/// How a condition turned out.
pub fn verdict(criterion: &Criterion) -> &'static str {
    match criterion.verdict {
        verdict if criterion.is_record() => on_record(verdict),
        verdict => reached(verdict),
    }
}

/// Whether something is on record.
fn on_record(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "有",
        Verdict::Unmet => "现无",
        Verdict::Unknown => "未填写",
        Verdict::Review => "由部门定",
    }
}

fn reached(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "达标",
        Verdict::Unmet => "未达标",
        Verdict::Unknown => "待确认",
        Verdict::Review => "由部门定",
    }
}

/// Yes, no, or not known.
pub fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "是",
        Truth::No => "否",
        Truth::Unknown => "未知",
    }
}

/// The common name of a level.
pub fn stars(level: u8) -> String {
    let digit = match level {
        1 => "一",
        2 => "二",
        3 => "三",
        4 => "四",
        5 => "五",
        _ => return format!("{level} 级"),
    };
    format!("{digit}星级")
}

#[cfg(test)]
mod tests {
    use zhice_model::Truth;
    use zhice_model::assessment::{Standing, Status};
    use zhice_model::criterion::Verdict;

    use super::{DISCLAIMER, NO_PLAN, PRIVACY, reached, standing, status, truth};

    /// The page's texts, as they stand in its source.
    const PAGE: [&str; 3] = [
        include_str!("../../../../web/src/texts/zh_cn/results.rs"),
        include_str!("../../../../web/src/texts/zh_cn/words.rs"),
        include_str!("../../../../web/src/texts/zh_cn/page.rs"),
    ];

    fn is_on_the_page(text: &str) -> bool {
        PAGE.iter().any(|page| page.contains(text))
    }

    /// `Status::Met => "符合条件"` here and there.
    #[test]
    fn the_page_says_the_same() {
        let arm = |name: String, word: &str| format!("{name} => \"{word}\",");
        let statuses = [
            Status::Met,
            Status::NotMet,
            Status::Unknown,
            Status::Review,
            Status::Guidance,
            Status::Channel,
            Status::Information,
            Status::Risk,
            Status::Duty,
            Status::Clear,
            Status::RiskUnknown,
            Status::PhaseOut,
            Status::Expired,
            Status::NotStarted,
            Status::NotApplicable,
            Status::Failed,
        ];
        let standings = [
            Standing::InForce,
            Standing::NotStarted,
            Standing::Expired,
            Standing::OtherRegion,
            Standing::RegionUnknown,
        ];
        let verdicts = [Verdict::Met, Verdict::Unmet, Verdict::Unknown, Verdict::Review];
        let truths = [Truth::Yes, Truth::No, Truth::Unknown];
        let arms = statuses
            .map(|it| arm(format!("Status::{it:?}"), status(it)))
            .into_iter()
            .chain(standings.map(|it| arm(format!("Standing::{it:?}"), standing(it))))
            .chain(verdicts.map(|it| arm(format!("Verdict::{it:?}"), reached(it))))
            .chain(truths.map(|it| arm(format!("Truth::{it:?}"), truth(it))));
        for arm in arms {
            assert!(is_on_the_page(&arm), "the page has no `{arm}`");
        }
        for text in [DISCLAIMER, PRIVACY, NO_PLAN] {
            assert!(is_on_the_page(&format!("\"{text}\"")), "the page has no “{text}”");
        }
    }
}
