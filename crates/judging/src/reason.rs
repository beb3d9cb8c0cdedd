//! Why a record counts, does not count, or may count: kept small while selections are made and put
//! into words only for the explanation.

use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

use zhice_model::date::Date;
use zhice_model::plan::{AnswerType, Ask};
use zhice_model::{LegalStatus, PatentKind};

/// Why a record is not counted; as small as it can be, as there is one for most patents in every
/// selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A patent of another kind.
    OtherKind(PatentKind),
    /// No right has arisen.
    NotGranted(LegalStatus),
    /// Granted after the day that counts.
    GrantedLater(Date),
    /// Ended before the day that counts.
    Ended(LegalStatus, Option<Date>),
    /// Its term is over since that day.
    TermOver(Date),
    /// Still in force on the day that counts.
    StillHeld,
    /// Lost on a day outside the time that counts.
    LostOn(Date),
    /// Bought in after the day that counts.
    TransferredInOn(Date),
    /// Sold.
    TransferredOut(Option<Date>),
    /// Belongs to several, and another is named first.
    NotFirstOwner,
    /// A day outside the time that counts.
    DatedOutside(Date),
    /// Happens only on this day, which is after the one that counts.
    NotYet(Date),
    /// Valid up to this day, which is before the one that counts.
    EndedOn(Date),
    /// No longer so from this day on.
    GoneSince(Date),
    /// Not filed so many years ago.
    NotOlder(i64),
    /// Not granted so many years ago.
    NotGrantedLongAgo(i64),
    /// Said not to belong to a class.
    NotTicked(&'static str),
    /// In fixed words.
    Words(&'static str),
    /// In the script's words, by their place among its [`Texts`].
    Text(usize),
}

/// The reasons that scripts give in words of their own, each once.
#[derive(Debug, Default)]
pub struct Texts {
    places: BTreeMap<Rc<str>, usize>,
    texts: Vec<Rc<str>>,
}

impl Texts {
    /// A reason in these words.
    pub fn reason(&mut self, text: &str) -> Reason {
        if let Some(place) = self.places.get(text) {
            return Reason::Text(*place);
        }
        let (place, text) = (self.texts.len(), Rc::from(text));
        self.texts.push(Rc::clone(&text));
        self.places.insert(text, place);
        Reason::Text(place)
    }

    /// A reason in words.
    pub fn words(&self, reason: Reason) -> String {
        match reason {
            Reason::Text(place) => self.texts.get(place).map(|text| text.to_string()),
            known => Some(known.to_string()),
        }
        .unwrap_or_default()
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherKind(kind) => write!(f, "专利类型为{}", kind.label()),
            Self::NotGranted(status) => write!(f, "未授权（{}）", status.label()),
            Self::GrantedLater(day) => write!(f, "{day} 才授权公告"),
            Self::Ended(LegalStatus::Ended, Some(day)) => write!(f, "{day} 起失效（原因不明）"),
            Self::Ended(LegalStatus::Ended, None) => f.write_str("已失效（原因不明）"),
            Self::Ended(status, Some(day)) => write!(f, "{day} 起失效（{}）", status.label()),
            Self::Ended(status, None) => write!(f, "已失效（{}）", status.label()),
            Self::TermOver(day) => write!(f, "{day} 起保护期届满"),
            Self::StillHeld => f.write_str("仍然有效"),
            Self::LostOn(day) => write!(f, "{day} 失效或转出，不在统计期内"),
            Self::TransferredInOn(day) => write!(f, "{day} 才转入"),
            Self::TransferredOut(Some(day)) => write!(f, "{day} 起已转出"),
            Self::TransferredOut(None) => f.write_str("已转出"),
            Self::NotFirstOwner => f.write_str("共有专利，本企业不是第一权利人"),
            Self::DatedOutside(day) => write!(f, "日期 {day} 不在统计期内"),
            Self::NotYet(day) => write!(f, "{day} 才发生，判断日期时还没有"),
            Self::EndedOn(day) => write!(f, "有效期至 {day}，已过期"),
            Self::GoneSince(day) => write!(f, "{day} 起已移出或整改"),
            Self::NotOlder(years) => write!(f, "申请日起未超过 {years} 年"),
            Self::NotGrantedLongAgo(years) => write!(f, "授权公告日起未超过 {years} 年"),
            Self::NotTicked(class) => write!(f, "不属于“{class}”"),
            Self::Words(words) => f.write_str(words),
            // What it says stands in the texts.
            Self::Text(_) => Ok(()),
        }
    }
}

/// A field of a patent that may be unknown: its key in the enterprise file, and the words for not
/// knowing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum PatentField {
    /// 发明、实用新型或外观设计
    Kind,
    /// 法律状态
    Status,
    /// 申请日
    FiledOn,
    /// 授权公告日
    GrantedOn,
    /// 失效日
    EndedOn,
    /// 权属
    Ownership,
    /// 转出日
    TransferredOutOn,
    /// 受让人在集团内或本市
    TransferredNearby,
    /// 战略性新兴产业
    StrategicIndustry,
    /// 海外同族专利权
    OverseasFamily,
    /// 较高质押融资金额
    HighPledge,
    /// 国家级奖项
    NationalAward,
}

impl PatentField {
    const MARKS: [Self; 4] =
        [Self::StrategicIndustry, Self::OverseasFamily, Self::HighPledge, Self::NationalAward];

    const ALL: [(Self, &'static str, &'static str); 12] = [
        (Self::Kind, "kind", "专利类型未知"),
        (Self::Status, "status", "法律状态未知"),
        (Self::FiledOn, "filedOn", "申请日未知"),
        (Self::GrantedOn, "grantedOn", "授权公告日未知"),
        (Self::EndedOn, "endedOn", "失效日期未知"),
        (Self::Ownership, "ownership", "权属未知"),
        (Self::TransferredOutOn, "transferredOutOn", "转出日期未知"),
        (Self::TransferredNearby, "transferredNearby", "受让人是否在集团内或本市未知"),
        (Self::StrategicIndustry, "strategicIndustry", "是否属于战略性新兴产业未知"),
        (Self::OverseasFamily, "overseasFamily", "是否有海外同族专利权未知"),
        (Self::HighPledge, "highPledge", "是否实现较高质押融资金额未知"),
        (Self::NationalAward, "nationalAward", "是否获国家级奖项未知"),
    ];
}

/// The unknown fields that decide whether a record counts: a set of bits, one a field of the
/// record, so that joining causes costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Causes(u32);

impl Causes {
    /// One field of a patent.
    pub fn patent(field: PatentField) -> Self {
        Self(1 << (field as u8))
    }

    /// One field of a question's records, by its position; those beyond the 32nd share one.
    pub fn record(position: usize) -> Self {
        Self(1 << position.min(31))
    }

    /// Both.
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of them is a mark that somebody sets on a patent, rather than a fact of the
    /// register.
    pub fn has_mark(self) -> bool {
        PatentField::MARKS.iter().any(|field| self.has(*field as usize))
    }

    fn has(self, position: usize) -> bool {
        self.0 >> position.min(31) & 1 == 1
    }

    /// The inputs to be filled in, each with the words for not knowing it; `ask` is the question
    /// whose records these are, `None` for patents.
    pub fn inputs(self, ask: Option<&Ask>) -> Vec<(String, String)> {
        let Some(ask) = ask else {
            let unknown = PatentField::ALL.iter().filter(|(field, ..)| self.has(*field as usize));
            return unknown
                .map(|(_, key, w)| (format!("patents.{key}"), (*w).to_owned()))
                .collect();
        };
        let fields = match &ask.answer {
            AnswerType::Records { fields } => fields.as_slice(),
            _ => &[],
        };
        let unknown = fields.iter().enumerate().filter(|(position, _)| self.has(*position));
        unknown
            .map(|(_, f)| (format!("answers.{}.{}", ask.id, f.id), format!("“{}”未填写", f.label)))
            .collect()
    }
}

/// Why a list may lack members that nobody has named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lack {
    /// The input that would settle it: `answers.` and a question's id.
    pub input: String,
    /// In words.
    pub reason: String,
}

impl Lack {
    /// A question not answered, or answered so that the list is not whole.
    pub fn answer(ask: &Ask, what: &str) -> Self {
        Self { input: format!("answers.{}", ask.id), reason: format!("“{}”{what}", ask.label) }
    }
}

/// Whether one record counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// It counts.
    In,
    /// It depends on something unknown.
    Open(Causes),
    /// It does not count.
    Out(Reason),
}

impl Entry {
    /// Counts when both say so. The first exclusion is the one reported.
    pub fn and(&self, next: impl FnOnce() -> Self) -> Self {
        match self {
            Self::Out(_) => *self,
            Self::In => next(),
            Self::Open(causes) => match next() {
                out @ Self::Out(_) => out,
                Self::In => *self,
                Self::Open(more) => Self::Open(causes.and(more)),
            },
        }
    }

    /// Counts when this does not.
    pub fn not(&self) -> Self {
        match self {
            Self::In => Self::Out(Reason::Words("属于应排除的情形")),
            Self::Open(causes) => Self::Open(*causes),
            Self::Out(_) => Self::In,
        }
    }

    /// Counts when either says so.
    pub fn or(&self, next: &Self) -> Self {
        match (self, next) {
            (Self::In, _) | (_, Self::In) => Self::In,
            (Self::Open(a), Self::Open(b)) => Self::Open(a.and(*b)),
            (Self::Open(_) | Self::Out(_), Self::Out(_)) => *self,
            (Self::Out(_), Self::Open(_)) => *next,
        }
    }
}
