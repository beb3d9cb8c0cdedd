//! The columns of our own tables of patents, as the template and the ledger have them: the importer
//! reads them back (`alias.rs`, `own.rs`).

use std::borrow::Cow;

use zhice_model::{Date, LegalStatus, Ownership, Patent, PatentKind, Truth};
use zhice_wording::ZH;

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// A text, also where it looks like a number.
    Text,
    /// A day.
    Day,
    /// One of a list of words.
    Choice(fn() -> Vec<&'static str>),
}

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// A text; nothing where it is empty.
    Text(Cow<'a, str>),
    /// A day, where it is known.
    Day(Option<Date>),
}

/// A column of a table of patents.
pub struct Column {
    /// The field's name in an enterprise file.
    pub field: &'static str,
    /// The header.
    pub label: &'static str,
    /// In characters of the usual size.
    pub width: u8,
    /// What its cells hold.
    pub form: Form,
    /// What to write for a patent.
    pub content: fn(&Patent) -> Content<'_>,
    /// How to fill it in.
    pub how: &'static str,
    /// Where the figure is found.
    pub found: &'static str,
}

/// Every column, the number first.
pub const COLUMNS: &[Column] = &[
    Column {
        field: "applicationNumber",
        label: "申请号",
        width: 20,
        form: Form::Text,
        content: |patent| Content::Text(patent.application_number.to_string().into()),
        how: "必填。如 202310123456.6，可带 ZL 或 CN。",
        found: "专利证书上的“专利号”，或受理通知书上的“申请号”。",
    },
    Column {
        field: "publicationNumber",
        label: "公开（公告）号",
        width: 18,
        form: Form::Text,
        content: |patent| text(patent.publication_number.as_deref().unwrap_or_default()),
        how: "选填。如 CN112345678B。",
        found: "专利证书上的“授权公告号”；未授权的，为公布号。",
    },
    Column {
        field: "title",
        label: "名称",
        width: 36,
        form: Form::Text,
        content: |patent| text(&patent.title),
        how: "选填，便于核对。",
        found: "专利证书或受理通知书上的名称。",
    },
    Column {
        field: "kind",
        label: "类型",
        width: 10,
        form: Form::Choice(kinds),
        content: |patent| text(patent.kind().map_or("", PatentKind::label)),
        how: "从列表中选；不填则按申请号判断。",
        found: "专利证书的名称：发明、实用新型或外观设计。",
    },
    Column {
        field: "filedOn",
        label: "申请日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.filed_on),
        how: "如 2023-05-06。",
        found: "专利证书上的“专利申请日”，或受理通知书上的“申请日”。",
    },
    Column {
        field: "grantedOn",
        label: "授权公告日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.granted_on),
        how: "未授权的留空。",
        found: "专利证书上的“授权公告日”。",
    },
    Column {
        field: "status",
        label: "法律状态",
        width: 22,
        form: Form::Choice(statuses),
        content: |patent| text(known_status(patent.status)),
        how: "从列表中选，不清楚的留空。",
        found: "国家知识产权局“专利业务办理系统”中该专利的案件状态；也可看专利登记簿副本。",
    },
    Column {
        field: "endedOn",
        label: "权利终止日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.ended_on),
        how: "已失效的填。权利实际终止的日期，不是公告日；未缴年费终止的，为年费应缴日。",
        found: "专利权终止通知书，或专利登记簿副本。",
    },
    Column {
        field: "endAnnouncedOn",
        label: "终止公告日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.end_announced_on),
        how: "选填。已失效的可填。",
        found: "专利公报上“专利权的终止”一项的公告日。",
    },
    Column {
        field: "termEndsOn",
        label: "补偿后届满日",
        width: 14,
        form: Form::Day,
        content: |patent| Content::Day(patent.term_ends_on),
        how: "只有获得专利权期限补偿的才填，其余留空。",
        found: "期限补偿的审批决定，或专利登记簿副本。",
    },
    Column {
        field: "ownership",
        label: "权属",
        width: 20,
        form: Form::Choice(ownerships),
        content: |patent| text(known_ownership(patent.ownership)),
        how: "从列表中选：权利人只有本企业、本企业排第一、不排第一，或已不属于本企业。",
        found: "专利登记簿副本上的“专利权人”，以现在的为准。",
    },
    Column {
        field: "transferredInOn",
        label: "转入日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.transferred_in_on),
        how: "买入或受让的填，为转让登记生效的日期。",
        found: "手续合格通知书（专利权人变更）上的变更生效日。",
    },
    Column {
        field: "transferredOutOn",
        label: "转出日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.transferred_out_on),
        how: "卖出或转让的填，为转让登记生效的日期。",
        found: "手续合格通知书（专利权人变更）上的变更生效日。",
    },
    Column {
        field: "transferredNearby",
        label: "是否转给集团内或辖区内企业",
        width: 14,
        form: Form::Choice(truths),
        content: |patent| text(known_truth(patent.transferred_nearby)),
        how: "已转出的填“是”或“否”，不清楚的留空。",
        found: "转让合同上的受让人。",
    },
    Column {
        field: "strategicIndustry",
        label: "战略性新兴产业",
        width: 12,
        form: Form::Choice(truths),
        content: |patent| text(known_truth(patent.strategic_industry)),
        how: "仅发明。“是”或“否”，不清楚的留空。",
        found: "用主分类号查《战略性新兴产业分类与国际专利分类参照关系表》；专利数据库的导出表也有这一列。",
    },
    Column {
        field: "overseasFamily",
        label: "海外同族授权",
        width: 12,
        form: Form::Choice(truths),
        content: |patent| text(known_truth(patent.overseas_family)),
        how: "仅发明。同一发明在境外已获授权的填“是”；只申请、未授权的填“否”。",
        found: "境外的专利证书。",
    },
    Column {
        field: "highPledge",
        label: "较高质押",
        width: 12,
        form: Form::Choice(truths),
        content: |patent| text(known_truth(patent.high_pledge)),
        how: "仅发明。经主管部门认定实现较高质押融资金额的填“是”。",
        found: "专利权质押登记通知书和借款合同；金额是否较高，问当地知识产权局。",
    },
    Column {
        field: "nationalAward",
        label: "国家级奖项",
        width: 12,
        form: Form::Choice(truths),
        content: |patent| text(known_truth(patent.national_award)),
        how: "仅发明。获国家科学技术奖或中国专利奖的填“是”；省级专利奖不算。",
        found: "获奖证书。",
    },
    Column {
        field: "feeDueOn",
        label: "年费应缴日",
        width: 12,
        form: Form::Day,
        content: |patent| Content::Day(patent.fee_due_on),
        how: "选填。下一次年费的截止日期。",
        found: "缴费通知书，或“专利业务办理系统”的缴费信息。",
    },
];

/// The header of a field by its name in files.
pub fn label_of(field: &str) -> Option<&'static str> {
    COLUMNS.iter().find(|column| column.field == field).map(|column| column.label)
}

fn text(text: &str) -> Content<'_> {
    Content::Text(Cow::Borrowed(text))
}

fn kinds() -> Vec<&'static str> {
    let all = [PatentKind::Invention, PatentKind::UtilityModel, PatentKind::Design];
    all.map(PatentKind::label).to_vec()
}

/// What is unknown is left empty: an importer would doubt the word.
fn known_status(status: LegalStatus) -> &'static str {
    if status == LegalStatus::Unknown { "" } else { status.label() }
}

fn statuses() -> Vec<&'static str> {
    LegalStatus::ALL.into_iter().map(known_status).filter(|word| !word.is_empty()).collect()
}

fn known_ownership(ownership: Ownership) -> &'static str {
    if ownership == Ownership::Unknown { "" } else { ownership.label() }
}

fn ownerships() -> Vec<&'static str> {
    Ownership::ALL.into_iter().map(known_ownership).filter(|word| !word.is_empty()).collect()
}

fn known_truth(truth: Truth) -> &'static str {
    if truth.is_unknown() { "" } else { (ZH.truth)(truth) }
}

fn truths() -> Vec<&'static str> {
    vec![(ZH.truth)(Truth::Yes), (ZH.truth)(Truth::No)]
}

#[cfg(test)]
mod tests {
    use zhice_model::LegalStatus;

    use super::{COLUMNS, Form};
    use crate::alias::find;
    use crate::header::normalised;

    #[test]
    fn the_importer_knows_every_column() {
        for column in COLUMNS {
            let (field, _) = find(&normalised(column.label)).expect(column.label);
            assert_eq!(field.fills(), Some(column.field), "{}", column.label);
        }
    }

    #[test]
    fn the_importer_reads_every_status() {
        for status in LegalStatus::ALL {
            assert_eq!(crate::status::of_words(status.label()), status);
        }
    }

    /// A list in a workbook is one text of at most 255 characters, parted by commas.
    #[test]
    fn lists_fit() {
        for column in COLUMNS {
            if let Form::Choice(words) = column.form {
                let words = words();
                assert!(words.join(",").chars().count() <= 255, "{}", column.label);
                assert!(words.iter().all(|word| !word.contains(',')), "{}", column.label);
            }
        }
    }

    /// What a message calls a field is what our own tables call it.
    #[test]
    fn one_word_for_a_field() {
        for column in COLUMNS {
            assert_eq!(zhice_model::reading::label_of(column.field), Some(column.label));
        }
    }
}
