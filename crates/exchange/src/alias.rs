//! The names that databases, registers and people give to the columns of a patent table, and those
//! of the register's interface, which scripts write as they come.

use std::collections::BTreeMap;
use std::sync::LazyLock;

pub use zhice_model::import::ImportField as Field;

/// The aliases of each field in their normal form, parted by blanks, the one to trust most first: where
/// a file has several columns of one field, a row takes the first that says something.
pub const ALIASES: &[(Field, &str)] = &[
    (
        Field::ApplicationNumber,
        "申请号 专利申请号 申请号专利号 申请专利号 专利号申请号 专利申请号专利号 专利号 \
         专利号码 申请号码 专利申请号码 标准申请号 原始申请号 授权专利号 专利权号 专利号zl \
         zl号 applicationnumber applicationno applicationnum applicationnumbers applno \
         applnno appno filingnumber filingno zhuanlisqh patentnumber patentno",
    ),
    (
        Field::PublicationNumber,
        "公开公告号 公开号 公布号 发明公布号 公布公告号 公告公开号 公开公告号码 公开号码 \
         专利公开号 专利公开公告号 文献号 公开文献号 publicationnumber publicationno \
         publicationnum pubno displaykey",
    ),
    (
        Field::GrantNumber,
        "授权公告号 公告号 授权公告号码 专利公告号 专利授权公告号 授权公开号 grantnumber \
         grantpublicationnumber grantno shouquanggh",
    ),
    (
        Field::Title,
        "标题 专利名称 发明名称 名称 专利标题 标题中文 中文标题 标题翻译 专利名 专利题目 \
         题名 发明创造名称 发明创造标题 知识产权名称 title patenttitle inventiontitle \
         titleofinvention titlechinese titlecn 标题原文 原文标题 标题英文 titleoriginal \
         titleenglish titleen zhuanlimc",
    ),
    (
        Field::Kind,
        "专利类型 公开类型 类型 专利类别 专利种类 专利申请类型 知识产权类型 申请类型 \
         文献类型 类别 patenttype documenttype publicationtype type zhuanlilx",
    ),
    (Field::KindCode, "文献种类代码 文献种类 文献代码 kindcode publicationkind kind"),
    (
        Field::FiledOn,
        "申请日 申请日期 申请时间 递交日 专利申请日 专利申请日期 applicationdate filingdate shenqingr",
    ),
    (
        Field::PublishedOn,
        "公开公告日 公开公告日期 公开公告时间 公开日 公开日期公开 公开日期 申请公布日授权公告日 \
         公布公告日 公布公告日期 publicationdate",
    ),
    (
        Field::GrantedOn,
        "授权公告日 授权公告日期 授权公告时间 授权日公告日 授权日授权公告日 授权日 授权日期 授权时间 \
         专利授权日 专利授权日期 授权公布日 公开日期授权 公告日 公告日期 grantdate granteddate \
         dateofgrant shouquanggr",
    ),
    (
        Field::Status,
        "案件状态 当前法律状态 最新法律状态 法律状态最新 法律状态当前 专利当前法律状态 \
         专利最新法律状态 专利权状态 专利状态 专利当前状态 当前专利状态 法律状态事件 \
         anjianywzt legalstatusevent currentlegalstatus latestlegalstatus casestatus \
         patentstatus",
    ),
    (
        Field::StatusOrHistory,
        "法律状态 专利法律状态 法律状态信息 当前状态 最新状态 权利状态 审查状态 状态 \
         legalstatus currentstatus status",
    ),
    (
        Field::Validity,
        "简单法律状态 专利有效性 有效性 有效状态 是否有效 专利是否有效 是否有权 失效原因 终止原因 \
         simplelegalstatus validity",
    ),
    (
        Field::StatusAnnouncedOn,
        "当前法律状态公告日 最新法律状态公告日 法律状态公告日 法律状态公告日期 法律状态日期 法律状态日 \
         法律状态更新日 法律状态更新日期 终止公告日 终止公告日期 失效公告日 失效公告日期 legalstatusdate",
    ),
    (
        Field::EndedOn,
        "权利失效日 权利终止日 专利权终止日 失效日 终止日 权利失效日期 权利终止日期 专利权终止日期 \
         失效日期 终止日期 失效时间 终止时间 放弃日 放弃日期 专利权放弃日",
    ),
    (
        Field::TermEndsOn,
        "届满日 期限届满日 到期日 届满日期 期限届满日期 到期日期 专利到期日 专利到期日期 有效期至 \
         专利有效期至 预估到期日 保护期届满日 专利权届满日 专利权期限届满日 到期时间 expirydate expirationdate expectedexpirydate",
    ),
    (
        Field::Owner,
        "当前权利人 当前专利权人 当前申请专利权人 当前申请人专利权人 当前专利权人申请人 \
         现专利权人 现权利人 现申请专利权人 最新专利权人 最新权利人 当前权利人名称 \
         当前专利权人名称 标准化当前权利人 权利人 权利人名称 权利人姓名 权利人1 专利所有人 \
         专利所有权人 专利权所有人 专利持有人 所有权人 所有人 专利权属人 currentassignee \
         currentassignees currentowner currentowners currentpatentee \
         currentassigneeapplicant currentapplicantassignee standardizedcurrentassignee owner owners ownername",
    ),
    (
        Field::Holder,
        "专利权人 申请专利权人 申请人专利权人 专利权人申请人 申请人权利人 权利人申请人 \
         申请人或专利权人 申请人及专利权人 申请专利权人名称 申请人专利权人名称 专利权人名称 \
         专利权人姓名 专利权人1 专利权人单位 patentee patentees patentholder patentowner \
         applicantpatentee applicantassignee assigneeapplicant applicantsassignees \
         assigneesapplicants shenqingrxm",
    ),
    (
        Field::CoOwner,
        "共有人 共有权利人 共有专利权人 共同权利人 共同专利权人 共同所有人 其他权利人 \
         其他专利权人 其他共有人 专利共有人 第二专利权人 第二权利人 第三专利权人 第三权利人 \
         权利人2 权利人3 专利权人2 专利权人3 coowner coowners coassignee coassignees \
         copatentee copatentees",
    ),
    (
        Field::Applicant,
        "申请人 申请人名称 申请人姓名 专利申请人 申请单位 申请单位名称 申请企业 公司名称 \
         单位名称 企业名称 所属公司 所属单位 所属企业 申请人1 第一专利权人 第一权利人 \
         applicant applicants applicantname applicantsname assignee assignees assigneename",
    ),
    (
        Field::CoApplicant,
        "共同申请人 其他申请人 第二申请人 第三申请人 申请人2 申请人3 coapplicant \
         coapplicants",
    ),
    (
        Field::FirstApplicant,
        "原始申请专利权人 原始申请人 原始申请人专利权人 原始专利权人 原始权利人 原申请人 \
         原申请专利权人 原专利权人 原权利人 第一申请人 originalassignee originalassignees \
         originalapplicant originalapplicants originalapplicantassignee \
         originalassigneeapplicant firstapplicant",
    ),
    (
        Field::Transferor,
        "转让人 让与人 转让方 出让人 出让方 transferor transferors assignor assignors",
    ),
    (
        Field::Transferee,
        "受让人 标准受让人 受让方 变更后权利人 变更后专利权人 transferee transferees",
    ),
    (
        Field::TransferredOn,
        "权利转移生效日 转让执行日 转让生效日 权利转移生效日期 转让执行日期 转让生效日期 转让日 转让日期 \
         权利转移日 权利转移日期 转移日 转移日期 转让法律状态公告日 transferdate",
    ),
    (Field::TransferCount, "转让次数 权利转移次数 专利转让次数 transfercount"),
    (Field::StrategicIndustry, "战略新兴产业分类 新兴产业分类 战略性新兴产业分类"),
    (Field::Family, "同族国家地区 同族国家 简单同族国家地区 布局国家地域 简单同族"),
    (Field::Award, "专利奖"),
    (
        Field::FeeDueOn,
        "最临近的一次缴纳年费截止日期 年费截至日期 年费截止日期 应缴费截止日 下次缴费日 \
         年费应缴日",
    ),
    (
        Field::Office,
        "受理局 公开国别 国别 国家 国家地区 国家或地区 国别地区 国别代码 国家代码 申请国 \
         申请国家 申请国别 申请国家地区 申请地区 受理国 受理国家 受理国地区 受理国家地区 \
         受理机构 专利受理局 专利局 专利国别 专利国家 专利国家地区 公开国家 公开国 \
         公开国家地区 公告国别 公告国家 授权国家 授权国 国家组织 country countries \
         countrycode countryregion jurisdiction authority office receivingoffice \
         patentoffice publicationcountry publicationauthority applicationcountry \
         applicationauthority issuingauthority",
    ),
    (Field::Ownership, "权属"),
    (Field::ExtendedTerm, "补偿后届满日"),
    (Field::TransferredIn, "转入日 转入日期"),
    (Field::TransferredOut, "转出日 转出日期"),
    (Field::TransferredNearby, "是否转给集团内或辖区内企业"),
    (Field::IsStrategic, "战略性新兴产业"),
    (Field::IsGrantedAbroad, "海外同族授权"),
    (Field::HasHighPledge, "较高质押"),
    (Field::HasNationalAward, "国家级奖项"),
];

/// The fields that name owners, the one to trust most first.
pub const OWNERS: &[Field] = &[
    Field::Owner,
    Field::Holder,
    Field::Transferee,
    Field::Applicant,
    Field::FirstApplicant,
    Field::CoOwner,
    Field::CoApplicant,
];

/// The field that a normalised header names, and its rank among the field's aliases, 0 first.
pub fn find(normalised: &str) -> Option<(Field, usize)> {
    BY_HEADER.get(normalised).copied()
}

/// Every alias. What a row holds is looked up here cell by cell, in a hostile file millions of times.
static BY_HEADER: LazyLock<BTreeMap<&'static str, (Field, usize)>> = LazyLock::new(|| {
    let mut by_header = BTreeMap::new();
    for (field, aliases) in ALIASES {
        for (alias, rank) in aliases.split(' ').zip(0..) {
            by_header.entry(alias).or_insert((*field, rank));
        }
    }
    by_header
});

#[cfg(test)]
mod tests {
    use super::ALIASES;
    use crate::header::normalised;

    #[test]
    fn aliases_are_normal_and_name_one_field_each() {
        let mut all: Vec<&str> =
            ALIASES.iter().flat_map(|(_, aliases)| aliases.split(' ')).collect();
        for alias in &all {
            assert_eq!(&normalised(alias), alias);
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
