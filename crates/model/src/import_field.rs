//! What a column of a table can tell of a patent. An importer finds it by the header, or the user
//! says it.

use serde::{Deserialize, Serialize};

/// What a column tells of a patent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ImportField {
    /// 申请号
    ApplicationNumber,
    /// 公开(公告)号: the number of the publication that the row is about.
    PublicationNumber,
    /// 授权公告号: the number of the grant alone.
    GrantNumber,
    /// 标题
    Title,
    /// 专利类型
    Kind,
    /// 文献种类代码
    KindCode,
    /// 申请日
    FiledOn,
    /// 公开(公告)日: the day of the publication that the row is about.
    PublishedOn,
    /// 授权公告日
    GrantedOn,
    /// The status in words that give the cause.
    Status,
    /// 法律状态: the status in some sources, the whole history in others.
    StatusOrHistory,
    /// Whether the patent is in force, without a cause.
    Validity,
    /// The day the status was announced.
    StatusAnnouncedOn,
    /// 失效日: of an ended right its end, otherwise the end expected.
    EndedOn,
    /// 届满日: the end of the full term.
    TermEndsOn,
    /// The owners now.
    Owner,
    /// 申请(专利权)人: the owners now, or the applicants where another column has the owners.
    Holder,
    /// 共有人: who owns the patent beside those in another column.
    CoOwner,
    /// 申请人: the applicants, who need not be the owners any more.
    Applicant,
    /// 共同申请人: who applied beside those in another column.
    CoApplicant,
    /// The applicants on the day of filing.
    FirstApplicant,
    /// 转让人
    Transferor,
    /// 受让人
    Transferee,
    /// The day a transfer took effect.
    TransferredOn,
    /// How often the patent was transferred.
    TransferCount,
    /// 战略新兴产业分类
    StrategicIndustry,
    /// Countries or publications of the patent family.
    Family,
    /// 专利奖
    Award,
    /// The next annual fee's last day.
    FeeDueOn,
    /// 受理局: the office that the application was filed with.
    Office,
    /// 权属, in the words of our own tables, as are all that follow.
    Ownership,
    /// The end of a term that was extended.
    ExtendedTerm,
    /// 转入日
    TransferredIn,
    /// 转出日
    TransferredOut,
    /// Whether the transfer went to a firm of the same group or place.
    TransferredNearby,
    /// 战略性新兴产业, yes or no.
    IsStrategic,
    /// 海外同族授权, yes or no.
    IsGrantedAbroad,
    /// 较高质押, yes or no.
    HasHighPledge,
    /// 国家级奖项, yes or no.
    HasNationalAward,
}

impl ImportField {
    /// Every field, in the order in which a list offers them.
    pub const ALL: [Self; 39] = [
        Self::ApplicationNumber,
        Self::Title,
        Self::Kind,
        Self::FiledOn,
        Self::GrantedOn,
        Self::Status,
        Self::Validity,
        Self::StatusOrHistory,
        Self::StatusAnnouncedOn,
        Self::EndedOn,
        Self::TermEndsOn,
        Self::Owner,
        Self::Holder,
        Self::CoOwner,
        Self::Applicant,
        Self::CoApplicant,
        Self::FirstApplicant,
        Self::Transferor,
        Self::Transferee,
        Self::TransferredOn,
        Self::TransferCount,
        Self::StrategicIndustry,
        Self::Family,
        Self::Award,
        Self::FeeDueOn,
        Self::PublicationNumber,
        Self::PublishedOn,
        Self::GrantNumber,
        Self::KindCode,
        Self::Office,
        Self::Ownership,
        Self::ExtendedTerm,
        Self::TransferredIn,
        Self::TransferredOut,
        Self::TransferredNearby,
        Self::IsStrategic,
        Self::IsGrantedAbroad,
        Self::HasHighPledge,
        Self::HasNationalAward,
    ];

    /// Its name in Chinese, as a header that every importer of this product understands.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ApplicationNumber => "申请号",
            Self::PublicationNumber => "公开（公告）号",
            Self::GrantNumber => "授权公告号",
            Self::Title => "专利名称",
            Self::Kind => "专利类型",
            Self::KindCode => "文献种类代码",
            Self::FiledOn => "申请日",
            Self::PublishedOn => "公开（公告）日",
            Self::GrantedOn => "授权公告日",
            Self::Status => "当前法律状态",
            Self::StatusOrHistory => "法律状态",
            Self::Validity => "专利有效性",
            Self::StatusAnnouncedOn => "法律状态公告日",
            Self::EndedOn => "失效日",
            Self::TermEndsOn => "届满日",
            Self::Owner => "当前权利人",
            Self::Holder => "申请（专利权）人",
            Self::CoOwner => "共有权利人",
            Self::Applicant => "申请人",
            Self::CoApplicant => "共同申请人",
            Self::FirstApplicant => "原始申请人",
            Self::Transferor => "转让人",
            Self::Transferee => "受让人",
            Self::TransferredOn => "转让执行日",
            Self::TransferCount => "转让次数",
            Self::StrategicIndustry => "战略性新兴产业分类",
            Self::Family => "同族国家/地区",
            Self::Award => "专利奖",
            Self::FeeDueOn => "下次缴费日",
            Self::Office => "受理局",
            Self::Ownership => "权属",
            Self::ExtendedTerm => "补偿后届满日",
            Self::TransferredIn => "转入日",
            Self::TransferredOut => "转出日",
            Self::TransferredNearby => "是否转给集团内或辖区内企业",
            Self::IsStrategic => "战略性新兴产业",
            Self::IsGrantedAbroad => "海外同族授权",
            Self::HasHighPledge => "较高质押",
            Self::HasNationalAward => "国家级奖项",
        }
    }

    /// The field of a patent that a column of this kind fills, by its name in an enterprise file;
    /// `None`: it only helps to read other columns.
    #[must_use]
    pub const fn fills(self) -> Option<&'static str> {
        Some(match self {
            Self::ApplicationNumber => "applicationNumber",
            Self::PublicationNumber | Self::GrantNumber => "publicationNumber",
            Self::Title => "title",
            Self::Kind | Self::KindCode => "kind",
            Self::FiledOn => "filedOn",
            Self::PublishedOn | Self::GrantedOn => "grantedOn",
            Self::Status | Self::StatusOrHistory | Self::Validity => "status",
            Self::StatusAnnouncedOn => "endAnnouncedOn",
            Self::EndedOn | Self::TermEndsOn => "endedOn",
            Self::Owner
            | Self::Holder
            | Self::CoOwner
            | Self::Applicant
            | Self::CoApplicant
            | Self::FirstApplicant
            | Self::Transferor
            | Self::Transferee
            | Self::TransferCount
            | Self::Ownership => "ownership",
            Self::TransferredOn | Self::TransferredOut => "transferredOutOn",
            Self::StrategicIndustry | Self::IsStrategic => "strategicIndustry",
            Self::Family | Self::IsGrantedAbroad => "overseasFamily",
            Self::Award | Self::HasNationalAward => "nationalAward",
            Self::HasHighPledge => "highPledge",
            Self::ExtendedTerm => "termEndsOn",
            Self::TransferredIn => "transferredInOn",
            Self::TransferredNearby => "transferredNearby",
            Self::FeeDueOn => "feeDueOn",
            Self::Office => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::ImportField;

    #[test]
    fn each_is_listed_once_under_a_name_of_its_own() {
        let fields: BTreeSet<ImportField> = ImportField::ALL.into_iter().collect();
        let labels: BTreeSet<&str> = ImportField::ALL.map(ImportField::label).into();
        assert_eq!((fields.len(), labels.len()), (ImportField::ALL.len(), ImportField::ALL.len()));
    }
}
