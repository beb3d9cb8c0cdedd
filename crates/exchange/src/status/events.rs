//! Events in a patent's life that say nothing of whether it is a right: pledges, licences, transfers,
//! proceedings. A word for one names what it is about and, behind that, what became of it.

/// What an event is about.
pub const SUBJECTS: &[&str] = &[
    "质押",
    "已质押",
    "已出质",
    "质押合同",
    "质押登记",
    "质押合同登记",
    "专利权质押",
    "专利权质押合同",
    "专利权质押登记",
    "专利权质押合同登记",
    "专利权的质押",
    "担保",
    "许可",
    "已许可",
    "已开放许可",
    "许可合同",
    "许可备案",
    "许可合同备案",
    "实施许可",
    "实施许可合同",
    "实施许可合同备案",
    "专利实施许可",
    "专利实施许可合同",
    "专利实施许可合同备案",
    "专利许可",
    "独占许可",
    "排他许可",
    "普通许可",
    "开放许可",
    "强制许可",
    "专利实施的强制许可",
    "保全",
    "财产保全",
    "专利权保全",
    "专利权的保全",
    "专利申请权的保全",
    "查封",
    "冻结",
    "转让",
    "转移",
    "权利转移",
    "专利权转移",
    "专利权转让",
    "专利权的转移",
    "专利权的转让",
    "专利申请权",
    "专利申请权转移",
    "专利申请权的转移",
    "变更",
    "权利人变更",
    "专利权人变更",
    "申请人变更",
    "著录事项变更",
    "著录项目变更",
    "名称变更",
    "地址变更",
    "专利权人的姓名或者名称",
    "专利权人的地址",
    "专利权人的姓名或者名称,地址",
    "专利权人的姓名或者名称地址",
    "发明人变更",
    "信托",
    "异议",
    "复审",
    "复审请求",
    "复审程序",
    "无效中",
    "无效审查",
    "无效宣告审查",
    "无效程序",
    "无效请求",
    "无效宣告请求",
    "无效宣告程序",
    "口头审理",
    "口审",
    "诉讼",
    "诉讼程序",
    "海关备案",
    "一案双申",
    "优先权",
    "国防解密",
    "解密",
    "保密专利的解密",
    "更正",
    "发明专利更正",
    "公告送达",
    "文件的公告送达",
    "其他有关事项",
    "通知事项",
    "专利权有效期续展",
    "专利权有效期的续展",
    "transfer",
    "license",
    "licensed",
    "pledged",
    "licence",
    "pledge",
    "trust",
    "opposition",
    "reexamination",
    "customs",
    "litigation",
    "preservation",
    "invalidprocedure",
    "oralprocedure",
    "declassification",
    "doubleapplication",
];

/// What became of it, with the words that join.
pub const OUTCOMES: &[&str] = &[
    "生效", "变更", "注销", "终止", "解除", "登记", "备案", "公告", "提出", "受理", "结束", "中",
    "的", "及", "和", "与", "其",
];

/// Headings under which the gazette lists what became of a right; some lists write them without a gap
/// before it.
pub const HEADINGS: &[&str] = &[
    "专利权的终止",
    "专利权的无效宣告",
    "专利权的无效,部分无效宣告",
    "专利权的无效部分无效宣告",
    "专利权的撤销",
    "其他有关事项",
    "通知事项",
];

/// Whether a word in its plain form is such an event; `goes_on`: it stands behind one.
pub fn is_event(word: &str, goes_on: bool) -> bool {
    let behind = |subject: &&str| word.strip_prefix(*subject).is_some_and(is_outcome);
    SUBJECTS.iter().any(behind) || (goes_on && is_outcome(word))
}

/// Whether some event begins so.
pub fn begins_event(start: &str, goes_on: bool) -> bool {
    let begins = |subject: &&str| {
        subject.starts_with(start) || start.strip_prefix(*subject).is_some_and(begins_outcome)
    };
    SUBJECTS.iter().any(begins) || (goes_on && begins_outcome(start))
}

fn begins_outcome(rest: &str) -> bool {
    let begins = |outcome: &&str| {
        outcome.starts_with(rest) || rest.strip_prefix(*outcome).is_some_and(begins_outcome)
    };
    OUTCOMES.iter().any(begins)
}

fn is_outcome(rest: &str) -> bool {
    rest.is_empty()
        || OUTCOMES.iter().filter_map(|outcome| rest.strip_prefix(outcome)).any(is_outcome)
}

#[cfg(test)]
mod tests {
    use super::is_event;

    #[test]
    fn events() {
        let cases = [
            ("质押终止", true),
            ("许可终止", true),
            ("质押合同终止", true),
            ("复审程序终止", true),
            ("无效程序中", true),
            ("实施许可合同备案的注销", true),
            ("专利权质押合同登记的生效", true),
            ("专利权的保全及其解除", true),
            ("终止", false),
            ("注销", false),
            ("质押失效", false),
            ("专利权终止", false),
            ("无效", false),
            ("", false),
        ];
        for (word, is) in cases {
            assert_eq!(is_event(word, false), is, "{word}");
        }
        assert!(is_event("变更及注销", true));
    }
}
