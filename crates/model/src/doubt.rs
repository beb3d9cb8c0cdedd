//! What cannot be, or hardly can, in the life of a patent as it was entered: questions to the user, which
//! change no verdict. The page, the importer and the command ask them in the same words.

use std::fmt;

use crate::date::{Date, FIRST_FILING_DAY};
use crate::legal_status::LegalStatus;
use crate::patent::{Ownership, Patent, PatentKind};

/// Two facts of a patent that do not fit together, or one that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The check digit does not fit; this one would.
    CheckDigit(char),
    /// Filed before there was a patent law.
    FiledTooEarly(Date),
    /// Filed on a day after the last one that is known.
    FiledLater(Date),
    /// Filed in another year than the one in the number.
    FiledInAnotherYear(Date, i16),
    /// Another kind than the one in the number: stated, then in the number.
    AnotherKind(PatentKind, PatentKind),
    /// Granted on the day of filing or before.
    GrantedBeforeFiled(Date, Date),
    /// Granted, and in a status that no granted patent has.
    GrantedAndNot(Date, LegalStatus),
    /// In a status that only a granted patent has, and granted later.
    NotGrantedYet(Date, LegalStatus),
    /// Ended before it was filed.
    EndedBeforeFiled(Date, Date),
    /// Ended before it was granted.
    EndedBeforeGranted(Date, Date),
    /// In force, and ended already.
    InForceAndEnded(Date, LegalStatus),
    /// In force, and its term is over.
    InForceBeyondTerm(Date, LegalStatus),
    /// Ended, and the end is still to come.
    EndStillToCome(Date, LegalStatus),
    /// At the end of its term, which is still to come.
    TermStillToCome(Date),
    /// The end was announced before the grant.
    AnnouncedBeforeGranted(Date, Date),
    /// The end was announced after the last day that is known.
    AnnouncedLater(Date),
    /// Its term ends before it was filed.
    TermBeforeFiled(Date, Date),
    /// Bought in before it was filed.
    BoughtBeforeFiled(Date, Date),
    /// Sold before it was filed.
    SoldBeforeFiled(Date, Date),
    /// Sold first and bought in later, or on the same day.
    SoldAndBought(Date, Date),
    /// The enterprise's, and bought in later.
    OwnedAndBoughtLater(Date, Ownership),
    /// Sold, and the enterprise's all the same.
    SoldAndOwned(Date, Ownership),
}

impl Doubt {
    /// The field to look at first, by its name in files.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::CheckDigit(_) => "applicationNumber",
            Self::FiledTooEarly(_) | Self::FiledLater(_) | Self::FiledInAnotherYear(..) => {
                "filedOn"
            }
            Self::AnotherKind(..) => "kind",
            Self::GrantedBeforeFiled(..) | Self::GrantedAndNot(..) | Self::NotGrantedYet(..) => {
                "grantedOn"
            }
            Self::EndedBeforeFiled(..)
            | Self::EndedBeforeGranted(..)
            | Self::InForceAndEnded(..)
            | Self::EndStillToCome(..) => "endedOn",
            Self::InForceBeyondTerm(..) | Self::TermStillToCome(_) => "status",
            Self::AnnouncedBeforeGranted(..) | Self::AnnouncedLater(_) => "endAnnouncedOn",
            Self::TermBeforeFiled(..) => "termEndsOn",
            Self::BoughtBeforeFiled(..)
            | Self::SoldAndBought(..)
            | Self::OwnedAndBoughtLater(..) => "transferredInOn",
            Self::SoldBeforeFiled(..) | Self::SoldAndOwned(..) => "transferredOutOn",
        }
    }
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CheckDigit(expected) => {
                write!(f, "申请号的校验位不符（按前面的数字应为 {expected}）")
            }
            Self::FiledTooEarly(day) => {
                write!(f, "申请日 {day} 早于专利法施行之日（{FIRST_FILING_DAY}）")
            }
            Self::FiledLater(day) => write!(f, "申请日 {day} 在判断日期和清单导出日期之后"),
            Self::FiledInAnotherYear(day, year) => {
                write!(f, "申请日 {day} 与申请号中的年份 {year} 不符（分案申请、国际申请除外）")
            }
            Self::AnotherKind(stated, numbered) => {
                write!(f, "类型写的是{}，申请号却是{}的号码", stated.label(), numbered.label())
            }
            Self::GrantedBeforeFiled(granted, filed) => {
                write!(f, "授权公告日 {granted} 不在申请日 {filed} 之后")
            }
            Self::GrantedAndNot(granted, status) => {
                write!(f, "已于 {granted} 授权公告，法律状态却是“{}”", status.label())
            }
            Self::NotGrantedYet(granted, status) => {
                write!(f, "法律状态是“{}”，授权公告日却是以后的 {granted}", status.label())
            }
            Self::EndedBeforeFiled(ended, filed) => {
                write!(f, "权利终止日 {ended} 早于申请日 {filed}")
            }
            Self::EndedBeforeGranted(ended, granted) => {
                write!(f, "权利终止日 {ended} 早于授权公告日 {granted}")
            }
            Self::InForceAndEnded(ended, status) => {
                write!(f, "法律状态是“{}”，权利却已于 {ended} 终止", status.label())
            }
            Self::InForceBeyondTerm(end, status) => {
                write!(f, "法律状态是“{}”，保护期却已于 {end} 届满", status.label())
            }
            Self::EndStillToCome(ended, status) => {
                write!(f, "法律状态是“{}”，权利终止日却是以后的 {ended}", status.label())
            }
            Self::TermStillToCome(end) => {
                write!(f, "法律状态是“期限届满”，保护期却到 {end} 才届满")
            }
            Self::AnnouncedBeforeGranted(announced, granted) => {
                write!(f, "终止公告日 {announced} 早于授权公告日 {granted}")
            }
            Self::AnnouncedLater(day) => write!(f, "终止公告日 {day} 在判断日期和清单导出日期之后"),
            Self::TermBeforeFiled(end, filed) => {
                write!(f, "补偿后届满日 {end} 不在申请日 {filed} 之后")
            }
            Self::BoughtBeforeFiled(..)
            | Self::SoldBeforeFiled(..)
            | Self::SoldAndBought(..)
            | Self::OwnedAndBoughtLater(..)
            | Self::SoldAndOwned(..) => self.write_of_transfer(f),
        }
    }
}

impl Doubt {
    fn write_of_transfer(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BoughtBeforeFiled(bought, filed) => {
                write!(f, "转入日 {bought} 早于申请日 {filed}")
            }
            Self::SoldBeforeFiled(sold, filed) => write!(f, "转出日 {sold} 早于申请日 {filed}"),
            Self::SoldAndBought(sold, bought) => {
                write!(f, "{sold} 转出，{bought} 转入：是卖出后又买回的吗")
            }
            Self::OwnedAndBoughtLater(bought, ownership) => {
                write!(f, "权属是“{}”，转入日却是以后的 {bought}", ownership.label())
            }
            Self::SoldAndOwned(sold, ownership) => {
                write!(f, "已于 {sold} 转出，权属却是“{}”", ownership.label())
            }
            _ => Ok(()),
        }
    }
}

impl Patent {
    /// What does not fit together in what is known of it. Status and owner are held against the day that
    /// they describe, days that lie ahead against the later of that day and the one assessed.
    #[must_use]
    pub fn doubts(&self, status_day: Date, as_of: Date) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let known_until = status_day.max(as_of);
        doubts.extend(self.doubts_of_filing(known_until));
        doubts.extend(self.doubts_of_grant(status_day));
        doubts.extend(self.doubts_of_end(status_day));
        doubts.extend(self.doubts_of_announcement(known_until));
        doubts.extend(self.doubts_of_owner(status_day));
        doubts
    }

    fn doubts_of_filing(&self, known_until: Date) -> impl Iterator<Item = Doubt> {
        let number = &self.application_number;
        let misread = (!number.check_matches()).then(|| number.expected_check());
        let filed = self.filed_on;
        let year = number.year().filter(|_| !number.is_international());
        let another = filed.zip(year).filter(|(filed, year)| filed.year() != *year);
        let kinds = self.kind.zip(number.kind()).filter(|(stated, numbered)| stated != numbered);
        [
            misread.map(Doubt::CheckDigit),
            filed.filter(|day| *day < FIRST_FILING_DAY).map(Doubt::FiledTooEarly),
            filed.filter(|day| *day > known_until).map(Doubt::FiledLater),
            another.map(|(filed, year)| Doubt::FiledInAnotherYear(filed, year)),
            kinds.map(|(stated, numbered)| Doubt::AnotherKind(stated, numbered)),
        ]
        .into_iter()
        .flatten()
    }

    fn doubts_of_grant(&self, status_day: Date) -> impl Iterator<Item = Doubt> {
        let (granted, status) = (self.granted_on, self.status);
        let before = granted.zip(self.filed_on).filter(|(granted, filed)| granted <= filed);
        let past = granted.filter(|day| *day <= status_day && status.is_not_granted());
        let right = status.is_in_force() || status.is_ended_right();
        let later = granted.filter(|day| *day > status_day && right);
        [
            before.map(|(granted, filed)| Doubt::GrantedBeforeFiled(granted, filed)),
            past.map(|granted| Doubt::GrantedAndNot(granted, status)),
            later.map(|granted| Doubt::NotGrantedYet(granted, status)),
        ]
        .into_iter()
        .flatten()
    }

    fn doubts_of_end(&self, status_day: Date) -> impl Iterator<Item = Doubt> {
        let (ended, granted, status) = (self.ended_on, self.granted_on, self.status);
        let earlier = |a: Option<Date>, b: Option<Date>| a.zip(b).filter(|(a, b)| a < b);
        let before_grant = earlier(ended, granted).map(|(a, b)| Doubt::EndedBeforeGranted(a, b));
        let before_filing =
            earlier(ended, self.filed_on).map(|(a, b)| Doubt::EndedBeforeFiled(a, b));
        let short = self.term_ends_on.zip(self.filed_on).filter(|(end, filed)| end <= filed);
        let over = |day: Option<Date>| day.filter(|day| *day <= status_day && status.is_in_force());
        let ended_early = over(ended).map(|day| Doubt::InForceAndEnded(day, status));
        let beyond = over(self.term_end()).map(|day| Doubt::InForceBeyondTerm(day, status));
        let ahead = ended.filter(|day| *day > status_day && status.is_ended_right());
        let term = self.term_end().filter(|day| *day > status_day);
        let term = term.filter(|_| status == LegalStatus::Expired && ahead.is_none());
        [
            before_filing.or(before_grant),
            short.map(|(end, filed)| Doubt::TermBeforeFiled(end, filed)),
            ended_early.or(beyond.filter(|_| short.is_none())),
            ahead.map(|day| Doubt::EndStillToCome(day, status)),
            term.map(Doubt::TermStillToCome),
        ]
        .into_iter()
        .flatten()
    }

    fn doubts_of_announcement(&self, known_until: Date) -> impl Iterator<Item = Doubt> {
        let announced = self.end_announced_on;
        let early = announced.zip(self.granted_on).filter(|(day, granted)| day < granted);
        let later = announced.filter(|day| *day > known_until);
        [
            early.map(|(day, granted)| Doubt::AnnouncedBeforeGranted(day, granted)),
            later.map(Doubt::AnnouncedLater),
        ]
        .into_iter()
        .flatten()
    }

    fn doubts_of_owner(&self, status_day: Date) -> impl Iterator<Item = Doubt> {
        let (bought, sold) = (self.transferred_in_on, self.transferred_out_on);
        let before_filing = |day: Option<Date>| day.zip(self.filed_on).filter(|(a, b)| a < b);
        let back = sold.zip(bought).filter(|(sold, bought)| sold <= bought);
        let owned = matches!(self.ownership, Ownership::Sole | Ownership::First | Ownership::Other);
        let later = bought.filter(|day| *day > status_day && owned && back.is_none());
        let gone = sold.filter(|day| *day <= status_day && owned && back.is_none());
        [
            before_filing(bought).map(|(day, filed)| Doubt::BoughtBeforeFiled(day, filed)),
            before_filing(sold).map(|(day, filed)| Doubt::SoldBeforeFiled(day, filed)),
            back.map(|(sold, bought)| Doubt::SoldAndBought(sold, bought)),
            later.map(|bought| Doubt::OwnedAndBoughtLater(bought, self.ownership)),
            gone.map(|sold| Doubt::SoldAndOwned(sold, self.ownership)),
        ]
        .into_iter()
        .flatten()
    }
}

#[cfg(test)]
mod tests;
