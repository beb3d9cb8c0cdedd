//! Patents known in part against all lives that fit what is known: nothing is decided where two of them
//! differ, and nothing is left open where all agree.

use std::collections::BTreeSet;

use zhice_model::assessment::SelectionEvidence;
use zhice_model::date::{Date, date};
use zhice_model::rule_files::RuleFile;
use zhice_model::{ApplicationNumber, Enterprise, LegalStatus, Ownership, Patent};
use zhice_rules::RuleBook;

use crate::dice::{Dice, cases};
use crate::found::rule_files;

const AS_OF: Date = date(2026, 8, 1);
const YEAR: Date = date(2026, 1, 1);
const NEVER: Date = Date::MAX;

/// The days that a list describes: before the year, in it before the assessment, on its day, after it.
const KNOWN_UNTIL: [Date; 4] = [date(2025, 3, 1), date(2026, 4, 1), AS_OF, date(2026, 12, 20)];

const SCRIPT: &str = r#"
plan(#{ id: "draft", title: "草案", document: "无", regions: ["320682"], in_force: ["2024-01-01", "2026-12-31"] });
provision("D-1", #{ title: "条款", clause: "一", kind: "service", force: "提供" }, |e| {
    let counts = |patents, name| require(name, patents.named(name).count().at_least(1));
    let granted = e.patents.granted_between(e.year_start, e.as_of);
    counts.call(e.patents.granted_by(e.as_of).not_ended_by(e.as_of).owned_on(e.as_of), "held");
    counts.call(e.patents.lost_between(e.year_start, e.as_of,
        #{ expiry: true, nearby: true, announced: false }), "lost");
    counts.call(granted, "granted");
    counts.call(granted.owned_at_grant(), "granted to it");
});"#;

fn book() -> RuleBook {
    let (mut index, mut files) = rule_files();
    let path = "draft/plan.rhai".to_owned();
    index.plans = vec![path.clone()];
    files.push(RuleFile { path, text: SCRIPT.to_owned() });
    let (book, problems) = RuleBook::load(&index, &files);
    assert_eq!(problems, []);
    book
}

/// Two terms: one far ahead, one that ends in the year.
const FILED: [Date; 2] = [date(2012, 1, 1), date(2006, 6, 1)];

fn row(serial: usize, dice: &mut Dice) -> Patent {
    let day = |year, month, day| Some(date(year, month, day));
    let late = [day(2025, 6, 1), day(2026, 5, 1), day(2026, 8, 1), day(2026, 10, 1)];
    let number = ApplicationNumber::parse(&format!("20121{serial:07}")).unwrap();
    let [mut bought, mut sold] = [None; 2];
    if dice.chance(50) {
        bought = dice.pick(&late);
    }
    if dice.chance(50) {
        sold = dice.pick(&late).filter(|left| bought.is_none_or(|since| since < *left));
    }
    let ends =
        [day(2025, 6, 1), day(2026, 1, 1), day(2026, 5, 1), day(2026, 8, 1), day(2026, 8, 2)];
    Patent {
        filed_on: Some(dice.pick(&FILED)),
        granted_on: dice.pick(&[None, None, day(2014, 5, 1), late[1], late[2], late[3]]),
        status: dice.pick(&LegalStatus::ALL),
        ended_on: Some(()).filter(|()| dice.chance(50)).and_then(|()| dice.pick(&ends)),
        ownership: dice.pick(&[Ownership::Sole, Ownership::None, Ownership::Unknown]),
        transferred_in_on: bought,
        transferred_out_on: sold,
        ..Patent::new(number)
    }
}

/// One life, by its first days: of the right, without the right, as the enterprise's, no more its.
#[derive(Clone, Copy)]
struct Life {
    granted: Date,
    ended: Date,
    bought: Date,
    sold: Date,
}

impl Life {
    fn fits(self, patent: &Patent, until: Date) -> bool {
        use LegalStatus::{
            Abandoned, Ended, Expired, Grace, Granted, Invalidated, LapsedFee, LapsedRestorable,
            Pending, Rejected, Unknown, Withdrawn,
        };
        let (granted, ended) = (self.granted <= until, self.ended <= until);
        let (right, term) = (self.granted < self.ended, patent.term_end().unwrap());
        let in_order = self.granted == NEVER || right;
        // A term that was over by then ended it, and nothing before.
        let by_term = term > until || self.ended == term;
        let status = match patent.status {
            Pending => !granted && !ended,
            Granted | Grace => granted && !ended,
            LapsedFee | LapsedRestorable => granted && ended && right,
            Expired => granted && ended && right && by_term,
            Abandoned | Invalidated | Ended => ended && in_order,
            Rejected | Withdrawn => self.granted == NEVER,
            Unknown => true,
        };
        let owns = self.bought <= until && until < self.sold;
        let owner = match patent.ownership {
            Ownership::Sole | Ownership::First | Ownership::Other => owns,
            Ownership::None => !owns,
            Ownership::Unknown => true,
        };
        // The term ends what nothing else ended, unless the status says that it is wrong.
        let wrong = patent.status == Expired && term > until;
        let within = self.ended <= term || self.granted == NEVER || wrong;
        status && owner && in_order && within && self.bought < self.sold
    }

    fn answers(self) -> [bool; 4] {
        let Self { granted, ended, bought, sold } = self;
        let is = |from: Date, to: Date| from <= AS_OF && AS_OF < to;
        let (first, last) = (granted.max(bought), ended.min(sold));
        let in_year = |day: Date| YEAR <= day && day <= AS_OF;
        let new = in_year(granted);
        [
            is(granted, ended) && is(bought, sold),
            first < last && in_year(last),
            new,
            new && bought <= granted && granted < sold,
        ]
    }
}

const NAMES: [&str; 4] = ["held", "lost", "granted", "granted to it"];

/// The answers that lives give, where nothing that has no day comes after the list's (`true`), or anything
/// may (`false`).
fn answers(patent: &Patent, until: Date, stands: bool) -> [BTreeSet<bool>; 4] {
    let term = patent.term_end().unwrap();
    let around = [YEAR, date(2026, 5, 1), AS_OF, date(2026, 10, 1), until, term];
    let around = around.iter().flat_map(|day| [-1, 0, 1].map(|by| day.plus_days(by)));
    let days: BTreeSet<_> = around.chain([date(2014, 5, 1), date(2025, 6, 1), NEVER]).collect();
    let open: Vec<_> = days
        .into_iter()
        .filter(|day| !stands || *day <= until || *day == NEVER || *day == term)
        .collect();
    let some = |day: Option<Date>| day.map_or(open.clone(), |day| vec![day]);
    // A term to come is no day of a grant or a sale.
    let unknown = |day: &Date| !stands || *day != term || term <= until;
    let (granted, sold) = (some(patent.granted_on), some(patent.transferred_out_on));
    let ends = some(patent.ended_on.map(|day| day.min(term)));
    let bought = patent.transferred_in_on.unwrap_or(Date::MIN);
    let mut found = <[BTreeSet<bool>; 4]>::default();
    let mut lives = 0;
    for granted in granted.into_iter().filter(|day| patent.granted_on.is_some() || unknown(day)) {
        for sold in sold.iter().filter(|day| patent.transferred_out_on.is_some() || unknown(day)) {
            for ended in &ends {
                let life = Life { granted, ended: *ended, bought, sold: *sold };
                if life.fits(patent, until) {
                    lives += 1;
                    for (set, answer) in found.iter_mut().zip(life.answers()) {
                        set.insert(answer);
                    }
                }
            }
        }
    }
    let dated = patent.transferred_in_on.is_some() || patent.transferred_out_on.is_some();
    let may_never = matches!(patent.ownership, Ownership::None | Ownership::Unknown) && !dated;
    if may_never && lives > 0 {
        for place in [0, 1, 3] {
            found[place].insert(false);
        }
    }
    found
}

/// What the engine says of a row: yes, no, or open.
fn said(selection: &SelectionEvidence, row: usize) -> Option<bool> {
    let row = u32::try_from(row).unwrap();
    let excluded = selection.excluded.iter().any(|group| group.rows.contains(&row));
    if selection.counted.contains(&row) { Some(true) } else { excluded.then_some(false) }
}

#[test]
fn every_life_that_fits_agrees_with_what_is_decided() {
    let book = book();
    let (mut decided, mut open, mut faults) = (0_u64, 0_u64, Vec::new());
    for seed in 0..cases(240).div_ceil(4) {
        let mut dice = Dice::new(13_000_000 + seed);
        let until = KNOWN_UNTIL[usize::try_from(seed % 4).unwrap()];
        let patents: Vec<_> = (0..100).map(|serial| row(serial, &mut dice)).collect();
        let firm = Enterprise {
            name: "示例（虚构）有限公司".to_owned(),
            region: "320682".to_owned(),
            status_as_of: Some(until),
            patents,
            ..Enterprise::default()
        };
        let assessment = book.assess(firm.clone(), AS_OF, None);
        let selections = &assessment.plans[0].provisions[0].selections;
        for (row, patent) in firm.patents.iter().enumerate() {
            let likely = answers(patent, until, true);
            let possible = answers(patent, until, false);
            if likely[0].is_empty() {
                continue;
            }
            for (place, name) in NAMES.into_iter().enumerate() {
                let selection = selections.iter().find(|it| it.label == name).unwrap();
                let answer = said(selection, row);
                let wrong = match answer {
                    Some(answer) => likely[place].contains(&!answer),
                    // Whose it was at the grant is asked apart from when that was.
                    None => possible[place].len() < 2 && name != "granted to it",
                };
                if wrong {
                    let life = serde_json::to_string(patent).unwrap();
                    let fits = &possible[place];
                    faults.push(format!(
                        "{name}: {answer:?}, {fits:?} fits, list of {until}: {life}"
                    ));
                }
                decided += u64::from(answer.is_some());
                open += u64::from(answer.is_none());
            }
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults[..faults.len().min(20)].join("\n")
    );
    assert!(decided > 1000 && open > 300, "{decided} decided, {open} open");
}
