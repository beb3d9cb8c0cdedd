//! The names that databases, registers and people give to the columns of a patent table, and those
//! of the register's interface, which scripts write as they come.

pub use zhice_model::import::ImportField as Field;

/// The aliases of each field in their normal form, the one to trust most first: where a file has
/// several columns of one field, a row takes the first that says something.
pub const ALIASES: &[(Field, &[&str])] = &[
    (
        Field::ApplicationNumber,
        &["申请号", "专利申请号", "申请号专利号", "专利号", "applicationnumber", "zhuanlisqh"],
    ),
    (
        Field::PublicationNumber,
        &["公开公告号", "公开号", "公布号", "发明公布号", "公布公告号", "publicationnumber"],
    ),
    (Field::GrantNumber, &["授权公告号", "公告号", "shouquanggh"]),
    (
        Field::Title,
        &[
            "标题",
            "专利名称",
            "发明名称",
            "名称",
            "专利标题",
            "标题中文",
            "标题翻译",
            "title",
            "zhuanlimc",
        ],
    ),
    (Field::Kind, &["专利类型", "公开类型", "类型", "zhuanlilx"]),
    (Field::KindCode, &["文献种类代码"]),
    (Field::FiledOn, &["申请日", "申请日期", "申请时间", "applicationdate", "shenqingr"]),
    (
        Field::PublishedOn,
        &["公开公告日", "公开公告日期", "公开日", "公开日期公开", "公开日期", "publicationdate"],
    ),
    (
        Field::GrantedOn,
        &["授权公告日", "授权日", "授权时间", "授权日期", "公开日期授权", "公告日", "shouquanggr"],
    ),
    (
        Field::Status,
        &[
            "案件状态",
            "当前法律状态",
            "最新法律状态",
            "专利权状态",
            "专利状态",
            "法律状态事件",
            "anjianywzt",
        ],
    ),
    (Field::StatusOrHistory, &["法律状态"]),
    (Field::Validity, &["简单法律状态", "专利有效性", "有效性"]),
    (
        Field::StatusAnnouncedOn,
        &[
            "当前法律状态公告日",
            "最新法律状态公告日",
            "法律状态公告日",
            "法律状态更新日",
            "终止公告日",
        ],
    ),
    (Field::EndedOn, &["权利失效日", "权利终止日", "失效日", "终止日"]),
    (Field::TermEndsOn, &["届满日", "期限届满日", "到期日"]),
    (
        Field::Owner,
        &["当前权利人", "当前专利权人", "当前申请专利权人", "标准化当前权利人", "权利人"],
    ),
    (Field::Holder, &["专利权人", "申请专利权人", "shenqingrxm"]),
    (Field::Applicant, &["申请人", "申请人名称", "公司名称", "applicant"]),
    (Field::FirstApplicant, &["原始申请专利权人", "原始申请人", "第一申请人"]),
    (Field::Transferor, &["转让人"]),
    (Field::Transferee, &["受让人", "标准受让人"]),
    (Field::TransferredOn, &["权利转移生效日", "转让执行日", "转让生效日", "转让法律状态公告日"]),
    (Field::StrategicIndustry, &["战略新兴产业分类", "新兴产业分类", "战略性新兴产业分类"]),
    (Field::Family, &["同族国家地区", "同族国家", "简单同族国家地区", "布局国家地域", "简单同族"]),
    (Field::Award, &["专利奖"]),
    (
        Field::FeeDueOn,
        &[
            "最临近的一次缴纳年费截止日期",
            "年费截至日期",
            "年费截止日期",
            "应缴费截止日",
            "下次缴费日",
            "年费应缴日",
        ],
    ),
    (Field::Office, &["受理局", "公开国别"]),
    (Field::Ownership, &["权属"]),
    (Field::ExtendedTerm, &["补偿后届满日"]),
    (Field::TransferredIn, &["转入日"]),
    (Field::TransferredOut, &["转出日"]),
    (Field::TransferredNearby, &["是否转给集团内或辖区内企业"]),
    (Field::IsStrategic, &["战略性新兴产业"]),
    (Field::IsGrantedAbroad, &["海外同族授权"]),
    (Field::HasHighPledge, &["较高质押"]),
    (Field::HasNationalAward, &["国家级奖项"]),
];

/// The fields that name owners, the one to trust most first.
pub const OWNERS: &[Field] =
    &[Field::Owner, Field::Holder, Field::Transferee, Field::Applicant, Field::FirstApplicant];

/// The field that a normalised header names, and its rank among the field's aliases, 0 first.
pub fn find(normalised: &str) -> Option<(Field, usize)> {
    ALIASES.iter().find_map(|(field, aliases)| {
        let rank = aliases.iter().position(|alias| *alias == normalised)?;
        Some((*field, rank))
    })
}

#[cfg(test)]
mod tests {
    use super::ALIASES;
    use crate::header::normalised;

    #[test]
    fn aliases_are_normal_and_name_one_field_each() {
        let mut all: Vec<&str> =
            ALIASES.iter().flat_map(|(_, aliases)| *aliases).copied().collect();
        for alias in &all {
            assert_eq!(&normalised(alias), alias);
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
