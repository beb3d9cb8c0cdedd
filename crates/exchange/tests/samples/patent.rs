//! One patent of the invented portfolio, unfolded from its line: numbers, days, names.

use zhice_model::date::{Date, parse_date, plus_years};
use zhice_model::{ApplicationNumber, PatentKind};

use crate::portfolio::{DESIGNS, INVENTIONS, Line, UTILITY_MODELS};

pub const ENTERPRISE: &str = "如皋示例精密机械（虚构）有限公司";
const UNIVERSITY: &str = "示例理工大学（虚构）";
const SELLER: &str = "南通示例装备（虚构）有限公司";
const BUYER: &str = "南通示例传动科技（虚构）有限公司";

/// A change of owner.
pub struct Transfer {
    pub day: Date,
    pub from: &'static str,
    pub to: &'static str,
}

/// A patent as its exports tell it.
pub struct Sample {
    /// With its check character, after a dot.
    pub number: String,
    /// `CN` and nine digits, without the letter.
    pub publication: String,
    pub kind: PatentKind,
    pub title: &'static str,
    pub filed: Date,
    pub granted: Option<Date>,
    /// The current status in the words that databases share.
    pub status: &'static str,
    pub ended: Option<Date>,
    pub owners: Vec<&'static str>,
    pub applicants: Vec<&'static str>,
    pub transfer: Option<Transfer>,
    marks: &'static str,
}

impl Sample {
    fn new(kind: PatentKind, line: &Line, serial: usize) -> Self {
        let &(filed, granted, fate, owners, marks, title) = line;
        let (status, ended) = fate.split_once('=').unwrap_or((fate, ""));
        let digit = match kind {
            PatentKind::Invention => 1,
            PatentKind::UtilityModel => 2,
            PatentKind::Design => 3,
        };
        let filed = parse_date(filed).unwrap();
        let digits = format!("{}{digit}{}", filed.year(), 9_000_000 + serial * 11);
        let mut number = ApplicationNumber::parse(&digits).unwrap().to_string();
        if marks.contains("WrongCheck") {
            let right = number.pop();
            number.push(if right == Some('1') { '2' } else { '1' });
        }
        let (owners, applicants, transfer) = names(owners);
        Self {
            number,
            publication: format!("CN{digit}{}", 99_000_000 + serial),
            kind,
            title,
            filed,
            granted: parse_date(granted).ok(),
            status: words(status),
            ended: parse_date(ended).ok(),
            owners,
            applicants,
            transfer,
            marks,
        }
    }

    pub fn has(&self, mark: &str) -> bool {
        self.marks.contains(mark)
    }

    /// The day the application was published, half a year after filing.
    pub fn published(&self) -> Date {
        let (year, month) = match self.filed.month() {
            month @ 1..=6 => (self.filed.year(), month + 6),
            month => (self.filed.year() + 1, month - 6),
        };
        Date::new(year, month, self.filed.day().min(28)).unwrap()
    }

    /// The first day after the full term.
    pub fn term_end(&self) -> Date {
        plus_years(self.filed, self.kind.term_years(self.filed))
    }

    /// `有效`, `失效` or `审中`.
    pub fn validity(&self) -> &'static str {
        match self.status {
            "授权" => "有效",
            "实质审查" => "审中",
            _ => "失效",
        }
    }
}

/// Owners now, applicants, and the transfer between them.
fn names(share: &str) -> (Vec<&'static str>, Vec<&'static str>, Option<Transfer>) {
    let day = |text| parse_date(text).unwrap();
    match share {
        "Joint" => (vec![ENTERPRISE, UNIVERSITY], vec![ENTERPRISE, UNIVERSITY], None),
        "Second" => (vec![UNIVERSITY, ENTERPRISE], vec![UNIVERSITY, ENTERPRISE], None),
        "Bought" => {
            let transfer = Transfer { day: day("2024-07-10"), from: SELLER, to: ENTERPRISE };
            (vec![ENTERPRISE], vec![SELLER], Some(transfer))
        }
        "Sold" => {
            let transfer = Transfer { day: day("2026-06-30"), from: ENTERPRISE, to: BUYER };
            (vec![BUYER], vec![ENTERPRISE], Some(transfer))
        }
        _ => (vec![ENTERPRISE], vec![ENTERPRISE], None),
    }
}

fn words(status: &str) -> &'static str {
    match status {
        "Granted" => "授权",
        "Pending" => "实质审查",
        "Rejected" => "驳回",
        "Withdrawn" => "视为撤回",
        "LapsedFee" => "未缴年费",
        "AvoidedDouble" => "避免重复授权",
        "Expired" => "期限届满",
        other => panic!("no such fate: {other}"),
    }
}

/// The whole portfolio.
pub fn portfolio() -> Vec<Sample> {
    let kinds = [
        (PatentKind::Invention, INVENTIONS, 1),
        (PatentKind::UtilityModel, UTILITY_MODELS, 101),
        (PatentKind::Design, DESIGNS, 201),
    ];
    let samples = |(kind, lines, first): (PatentKind, &'static [Line], usize)| {
        lines.iter().enumerate().map(move |(at, line)| Sample::new(kind, line, first + at))
    };
    kinds.into_iter().flat_map(samples).collect()
}

/// The publications of a patent: the application where it is told apart, and the grant.
pub fn publications(sample: &Sample) -> Vec<Publication> {
    let letter = match sample.kind {
        PatentKind::Invention => 'B',
        PatentKind::UtilityModel => 'U',
        PatentKind::Design => 'S',
    };
    let application = sample.granted.is_none() || sample.has("Both");
    let application =
        application.then(|| Publication { letter: 'A', day: sample.published(), grant: false });
    let grant = sample.granted.map(|day| Publication { letter, day, grant: true });
    application.into_iter().chain(grant).collect()
}

/// One publication.
pub struct Publication {
    pub letter: char,
    pub day: Date,
    pub grant: bool,
}
