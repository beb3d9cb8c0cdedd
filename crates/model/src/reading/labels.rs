//! What the page calls the parts of our files.

/// What people read for the name of a part; `None`: the name itself.
pub type Label = fn(&str) -> Option<&'static str>;

/// The parts of saved files, the fields of patents as our own tables have them.
const LABELS: &[(&str, &str)] = &[
    ("schema", "文件种类"),
    ("name", "企业名称"),
    ("creditCode", "统一社会信用代码"),
    ("region", "所在地区"),
    ("subject", "主体类型"),
    ("company", "是否登记为企业"),
    ("noPatents", "没有专利"),
    ("totals", "汇总数"),
    ("statusAsOf", "清单导出日期"),
    ("answers", "问题的答案"),
    ("enterprises", "企业"),
    ("enterprise", "企业资料"),
    ("assessment", "评估结果"),
    ("asOf", "判断日期"),
    ("engine", "规则引擎的版本"),
    ("madeBy", "保存文件的程序"),
    ("patents", "专利清单"),
    ("rules", "规则文件"),
    ("applicationNumber", "申请号"),
    ("publicationNumber", "公开（公告）号"),
    ("title", "名称"),
    ("kind", "类型"),
    ("filedOn", "申请日"),
    ("grantedOn", "授权公告日"),
    ("status", "法律状态"),
    ("endedOn", "权利终止日"),
    ("endAnnouncedOn", "终止公告日"),
    ("termEndsOn", "补偿后届满日"),
    ("ownership", "权属"),
    ("transferredInOn", "转入日"),
    ("transferredOutOn", "转出日"),
    ("transferredNearby", "是否转给集团内或辖区内企业"),
    ("strategicIndustry", "战略性新兴产业"),
    ("overseasFamily", "海外同族授权"),
    ("highPledge", "较高质押"),
    ("nationalAward", "国家级奖项"),
    ("feeDueOn", "年费应缴日"),
    ("owners", "清单中的权利人"),
    ("current", "权利人"),
    ("applicants", "申请人"),
    ("firstApplicants", "申请时的申请人"),
    ("transferors", "转让人"),
    ("transferees", "受让人"),
    ("transferredOn", "转让日"),
    ("said", "由人填写的权属项"),
    ("inferred", "推定的项"),
    ("validInventions", "有效发明专利"),
    ("highValue", "已确认的高价值发明专利"),
    ("highValuePossible", "可能属于高价值、尚未确认的发明专利"),
    ("filedInYear", "本年度申请的发明专利"),
    ("grantedInYear", "本年度授权的发明专利"),
    ("lapsedInYear", "本年度失效的发明专利"),
    ("expiredInYear", "本年度期限届满的发明专利"),
    ("transferredInYear", "本年度转出的发明专利"),
    ("validAtYearStart", "上年末有效的发明专利"),
];

/// What the page calls a part of a saved file.
#[must_use]
pub fn label_of(name: &str) -> Option<&'static str> {
    LABELS.iter().find(|(known, _)| *known == name).map(|(_, label)| *label)
}

/// The parts of files that only staff writes go by their names.
#[must_use]
pub fn no_label(_: &str) -> Option<&'static str> {
    None
}
