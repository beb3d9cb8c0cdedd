//! RG24-10, the star rating of Rugao's plan 2024–2026: both sides of every bound, the unknown, and
//! each reading that can change the result.

use crate::support::{answer_products, day, enterprise, invention, lapsed, provision, rules};
use zhice_model::assessment::{Level, Status};
use zhice_model::criterion::Verdict::{Met, Review, Unknown, Unmet};
use zhice_model::criterion::{Test, Verdict};
use zhice_model::enterprise::{Answer, SubjectType};
use zhice_model::patent::Ownership;
use zhice_model::{Enterprise, LegalStatus, PatentKind, Truth};

const TODAY: &str = "2026-11-21";

/// What RG24-10 comes to: status, certain and possible stars, the verdicts of its three criteria
/// (product filing, high value, lapse rate), and the readings that would change it.
#[derive(Debug, PartialEq)]
struct Rated {
    status: Status,
    stars: (u8, u8),
    verdicts: [Verdict; 3],
    readings: Vec<String>,
}

fn rate(enterprise: &Enterprise, as_of: &str) -> Rated {
    let assessment = rules().assess(enterprise.clone(), day(as_of), Some("rugao-2024"));
    let found = provision(&assessment, "RG24-10");
    let stars = found.level.unwrap_or(Level { certain: None, possible: None });
    let verdict = |label: &str| {
        let criterion = found.criteria.iter().find(|c| c.label.contains(label));
        criterion.map_or(Unknown, |criterion| criterion.verdict)
    };
    Rated {
        status: found.status,
        stars: (stars.certain.unwrap_or(0), stars.possible.unwrap_or(0)),
        verdicts: ["产品备案", "高价值", "失效率"].map(verdict),
        readings: found.sensitivity.iter().map(|s| s.reading.clone()).collect(),
    }
}

fn check(
    name: &str,
    enterprise: &Enterprise,
    status: Status,
    stars: (u8, u8),
    verdicts: [Verdict; 3],
) {
    let rated = rate(enterprise, TODAY);
    assert_eq!((rated.status, rated.stars, rated.verdicts), (status, stars, verdicts), "{name}");
}

#[test]
fn the_ladder() {
    let cases = [
        (0, 0),
        (19, 0),
        (20, 0),
        (21, 2),
        (30, 2),
        (31, 3),
        (40, 3),
        (41, 4),
        (50, 4),
        (51, 5),
        (120, 5),
    ];
    for (valid, stars) in cases {
        let status = if stars > 0 { Status::Met } else { Status::NotMet };
        let high = if valid < 5 { Unmet } else { Met };
        let name = format!("{valid} valid inventions");
        check(&name, &enterprise(valid, 5, 0), status, (stars, stars), [Met, high, Met]);
    }
}

#[test]
fn high_value_patents() {
    for (high, verdict, stars) in [(0, Unmet, 0), (4, Unmet, 0), (5, Met, 2), (6, Met, 2)] {
        let status = if stars > 0 { Status::Met } else { Status::NotMet };
        let name = format!("{high} of high value");
        check(&name, &enterprise(25, high, 0), status, (stars, stars), [Met, verdict, Met]);
    }
}

#[test]
fn each_kind_of_high_value_counts_once() {
    type Mark = fn(&mut zhice_model::Patent);
    let kinds: [(&str, Mark, bool); 7] = [
        ("strategic industry", |p| p.strategic_industry = Truth::Yes, true),
        ("overseas family", |p| p.overseas_family = Truth::Yes, true),
        ("high pledge", |p| p.high_pledge = Truth::Yes, true),
        ("national award", |p| p.national_award = Truth::Yes, true),
        ("over ten years", |p| p.filed_on = Some(day("2016-11-20")), true),
        ("ten years today", |p| p.filed_on = Some(day("2016-11-21")), false),
        ("none", |_| {}, false),
    ];
    for (name, mark, counts) in kinds {
        let mut enterprise = enterprise(25, 4, 0);
        mark(&mut enterprise.patents[10]);
        let (status, stars) = if counts { (Status::Met, 2) } else { (Status::NotMet, 0) };
        let verdict = if counts { Met } else { Unmet };
        check(name, &enterprise, status, (stars, stars), [Met, verdict, Met]);
    }
    let mut twice = enterprise(25, 4, 0);
    twice.patents[0].overseas_family = Truth::Yes;
    check("two kinds in one patent", &twice, Status::NotMet, (0, 0), [Met, Unmet, Met]);
}

#[test]
fn the_lapse_rate_is_exact() {
    let cases =
        [(46, 4, Unmet), (47, 4, Met), (23, 2, Unmet), (24, 2, Met), (30, 0, Met), (92, 8, Unmet)];
    for (valid, lost, verdict) in cases {
        let met = verdict == Met;
        let rated = rate(&enterprise(valid, 5, lost), TODAY);
        assert_eq!(rated.verdicts, [Met, Met, verdict], "{lost} lost of {valid}+{lost}");
        assert_eq!(rated.status == Status::Met, met, "{lost} lost of {valid}+{lost}");
    }
}

#[test]
fn product_filings() {
    type Records<'a> = Option<&'a [&'a [(&'a str, &'a str)]]>;
    let cases: [(&str, Records, Verdict); 8] = [
        ("not answered", None, Unknown),
        ("none", Some(&[]), Unmet),
        ("first, this year", Some(&[&[("kind", "first"), ("approved_on", "2026-01-01")]]), Met),
        ("first, last year", Some(&[&[("kind", "first"), ("approved_on", "2025-12-31")]]), Unmet),
        ("renewal", Some(&[&[("kind", "renewal"), ("approved_on", "2026-02-01")]]), Unmet),
        ("after the day", Some(&[&[("kind", "first"), ("approved_on", "2026-11-22")]]), Unmet),
        ("without a date", Some(&[&[("kind", "first")]]), Unknown),
        ("of unknown kind", Some(&[&[("approved_on", "2026-02-01")]]), Unknown),
    ];
    for (name, records, verdict) in cases {
        let mut enterprise = enterprise(25, 5, 0);
        match records {
            Some(records) => answer_products(&mut enterprise, records),
            None => drop(enterprise.answers.remove("product-filings")),
        }
        let (status, stars) = match verdict {
            Met => (Status::Met, (2, 2)),
            Unmet => (Status::NotMet, (0, 0)),
            Unknown => (Status::Unknown, (0, 2)),
            Review => (Status::Review, (0, 2)),
        };
        check(name, &enterprise, status, stars, [verdict, Met, Met]);
    }
}

#[test]
fn what_counts_as_a_valid_invention() {
    type Change = fn(&mut zhice_model::Patent);
    fn ungranted(patent: &mut zhice_model::Patent, status: LegalStatus) {
        (patent.status, patent.granted_on) = (status, None);
    }
    let cases: [(&str, Change, (u8, u8)); 16] = [
        ("as it is", |_| {}, (2, 2)),
        ("utility model", |p| p.kind = Some(PatentKind::UtilityModel), (0, 0)),
        ("pending", |p| ungranted(p, LegalStatus::Pending), (0, 0)),
        ("rejected", |p| ungranted(p, LegalStatus::Rejected), (0, 0)),
        ("granted, and pending", |p| p.status = LegalStatus::Pending, (0, 2)),
        ("granted tomorrow", |p| p.granted_on = Some(day("2026-11-22")), (0, 0)),
        ("granted today", |p| p.granted_on = Some(day(TODAY)), (2, 2)),
        ("fee overdue", |p| p.status = LegalStatus::Grace, (2, 2)),
        ("ended, cause unknown", |p| p.status = LegalStatus::Ended, (0, 0)),
        ("second of two owners", |p| p.ownership = Ownership::Other, (0, 0)),
        ("first of two owners", |p| p.ownership = Ownership::First, (2, 2)),
        ("bought in tomorrow", |p| p.transferred_in_on = Some(day("2026-11-22")), (0, 0)),
        ("term over today", |p| p.filed_on = Some(day("2006-11-21")), (0, 0)),
        ("term over tomorrow", |p| p.filed_on = Some(day("2006-11-22")), (2, 2)),
        ("status unknown", |p| p.status = LegalStatus::Unknown, (0, 2)),
        ("owner unknown", |p| p.ownership = Ownership::Unknown, (0, 2)),
    ];
    for (name, change, stars) in cases {
        let mut enterprise = enterprise(21, 5, 0);
        change(&mut enterprise.patents[20]);
        assert_eq!(rate(&enterprise, TODAY).stars, stars, "{name}");
    }
}

#[test]
fn what_counts_as_lost() {
    type Change = fn(&mut zhice_model::Patent);
    let cases: [(&str, Change, Verdict); 15] = [
        ("lapsed this year", |_| {}, Unmet),
        ("on 1 January", |p| p.ended_on = Some(day("2026-01-01")), Unmet),
        ("last year", |p| p.ended_on = Some(day("2025-12-31")), Met),
        ("restorable", |p| p.status = LegalStatus::LapsedRestorable, Unmet),
        ("invalidated", |p| p.status = LegalStatus::Invalidated, Unmet),
        ("abandoned", |p| p.status = LegalStatus::Abandoned, Unmet),
        ("cause unknown", |p| p.status = LegalStatus::Ended, Unmet),
        (
            "cause unknown, perhaps never granted",
            |p| (p.status, p.granted_on) = (LegalStatus::Ended, None),
            Unknown,
        ),
        ("restored", |p| (p.status, p.ended_on) = (LegalStatus::Granted, None), Met),
        ("day unknown", |p| p.ended_on = None, Unknown),
        (
            "never granted",
            |p| {
                p.status = LegalStatus::Withdrawn;
                (p.granted_on, p.ended_on) = (None, None);
            },
            Met,
        ),
        ("granted, and withdrawn", |p| p.status = LegalStatus::Withdrawn, Unknown),
        ("utility model", |p| p.kind = Some(PatentKind::UtilityModel), Met),
        (
            "sold this year",
            |p| {
                p.status = LegalStatus::Granted;
                p.ended_on = None;
                p.ownership = Ownership::None;
                p.transferred_out_on = Some(day("2026-06-01"));
            },
            Unmet,
        ),
        (
            "sold last year, lapsed this year",
            |p| {
                p.ownership = Ownership::None;
                p.transferred_out_on = Some(day("2025-06-01"));
            },
            Met,
        ),
    ];
    for (name, change, verdict) in cases {
        let mut enterprise = enterprise(23, 5, 1);
        enterprise.patents.push(lapsed(9000, "2026-03-15"));
        change(&mut enterprise.patents[24]);
        assert_eq!(rate(&enterprise, TODAY).verdicts[2], verdict, "{name}: one or two lost of 25");
    }
}

#[test]
fn an_export_that_may_lack_patents_decides_nothing() {
    for question in ["includes-lapsed", "includes-transferred"] {
        for answer in [None, Some(false)] {
            let mut enterprise = enterprise(25, 5, 0);
            enterprise.answers.remove(question);
            enterprise.answers.extend(answer.map(|a| (question.to_owned(), Answer::YesNo(a))));
            check(question, &enterprise, Status::Unknown, (0, 2), [Met, Met, Unknown]);
        }
    }
    let mut too_many = enterprise(23, 5, 2);
    too_many.answers.remove("includes-lapsed");
    check("8 % already", &too_many, Status::NotMet, (0, 0), [Met, Met, Unmet]);
}

#[test]
fn unknown_kinds_give_a_range() {
    let mut enterprise = enterprise(25, 3, 0);
    for patent in &mut enterprise.patents[3..7] {
        patent.overseas_family = Truth::Unknown;
    }
    check("marked in full", &enterprise, Status::NotMet, (0, 0), [Met, Unmet, Met]);
    enterprise.answers.remove("high-value-marked");
    check("3…7 of high value", &enterprise, Status::Unknown, (0, 2), [Met, Unknown, Met]);
    let assessment = rules().assess(enterprise, day(TODAY), None);
    let criterion = &provision(&assessment, "RG24-10").criteria[1];
    let Test::Comparison { actual, gap, .. } = &criterion.test else { panic!("{criterion:?}") };
    let json = serde_json::to_value((actual, gap, &criterion.missing)).unwrap();
    let expected = serde_json::json!([
        { "low": 3, "high": 7, "unit": "件" },
        { "low": 0, "high": 2 },
        [{ "input": "patents.overseasFamily", "rows": [3, 4, 5, 6] }]
    ]);
    assert_eq!(json, expected);
}

#[test]
fn readings_that_change_the_result_are_told() {
    type Change = fn(&mut Enterprise);
    let cases: [(&str, u32, u32, u32, Change); 9] = [
        ("", 25, 5, 0, |_| {}),
        ("co-owner", 21, 5, 0, |e| e.patents[20].ownership = Ownership::Other),
        // 4 of 47 + 4 held in the year, but of 46 at its start
        ("lapse-base", 47, 5, 4, |e| {
            for patent in &mut e.patents[..5] {
                patent.granted_on = Some(day("2026-02-01"));
            }
        }),
        // 4 of 48 + 4, but 4 held against the 48 that are left
        ("lapse-base", 48, 5, 4, |_| {}),
        ("lapse-expiry", 23, 5, 1, |e| {
            let mut expired = invention(9001);
            expired.status = LegalStatus::Expired;
            expired.filed_on = Some(day("2006-03-01"));
            e.patents.push(expired);
        }),
        ("lapse-nearby", 23, 5, 1, |e| {
            let mut sold = invention(9002);
            sold.ownership = Ownership::None;
            sold.transferred_out_on = Some(day("2026-03-01"));
            sold.transferred_nearby = Truth::Yes;
            e.patents.push(sold);
        }),
        ("lapse-day", 23, 5, 1, |e| {
            let mut late = lapsed(9003, "2025-10-01");
            late.end_announced_on = Some(day("2026-04-01"));
            e.patents.push(late);
        }),
        ("maintained-anniversary", 25, 4, 0, |e| {
            e.patents[10].filed_on = Some(day("2016-11-21"));
        }),
        ("high-value-pledge", 25, 4, 0, |e| e.patents[10].high_pledge = Truth::Yes),
    ];
    for (reading, valid, high, lost, change) in cases {
        let mut enterprise = enterprise(valid, high, lost);
        change(&mut enterprise);
        let expected: Vec<_> =
            Some(reading.to_owned()).filter(|r| !r.is_empty()).into_iter().collect();
        let mut readings = rate(&enterprise, TODAY).readings;
        readings.dedup();
        assert_eq!(readings, expected, "{reading}");
    }
}

#[test]
fn gates() {
    type Change = fn(&mut Enterprise);
    let cases: [(&str, &str, Change, Status); 9] = [
        ("first day", "2024-01-01", |_| {}, Status::NotMet),
        ("before", "2023-12-31", |_| {}, Status::NotStarted),
        ("after", "2027-01-01", |_| {}, Status::Expired),
        ("elsewhere", TODAY, |e| e.region = "320612".into(), Status::NotApplicable),
        ("region not said", TODAY, |e| e.region.clear(), Status::Unknown),
        ("individual", TODAY, |e| e.subject = SubjectType::Individual, Status::NotApplicable),
        (
            "institution",
            TODAY,
            |e| e.subject = SubjectType::PublicInstitution,
            Status::NotApplicable,
        ),
        ("state firm", TODAY, |e| e.subject = SubjectType::MunicipalStateEnterprise, Status::Met),
        ("subject not said", TODAY, |e| e.subject = SubjectType::Unknown, Status::Unknown),
    ];
    for (name, as_of, change, status) in cases {
        let mut enterprise = enterprise(25, 5, 0);
        change(&mut enterprise);
        assert_eq!(rate(&enterprise, as_of).status, status, "{name}");
    }
}

#[test]
fn gaps_say_how_much_is_missing() {
    let assessment = rules().assess(enterprise(24, 3, 3), day(TODAY), None);
    let found = provision(&assessment, "RG24-10");
    let criteria = found.criteria.iter().chain(found.tiers.iter().map(|tier| &tier.criterion));
    let gaps: Vec<_> = criteria
        .map(|criterion| match &criterion.test {
            Test::Comparison { gap, .. } => gap.map_or(0, |gap| gap.low),
            Test::Fact | Test::OnRecord | Test::Group { .. } => 0,
        })
        .collect();
    // 3 of 27 is 11.1 %, 2 of 27 is 7.4 %
    assert_eq!(gaps, [0, 2, 1, 0, 7, 17, 27]);
}

#[test]
fn risks_are_told_beside_the_verdict() {
    let mut enterprise = enterprise(25, 5, 1);
    enterprise.patents[3].status = LegalStatus::Grace;
    enterprise.patents[25].status = LegalStatus::LapsedRestorable;
    let notes = |enterprise: &Enterprise| {
        let assessment = rules().assess(enterprise.clone(), day(TODAY), None);
        provision(&assessment, "RG24-10").notes.concat()
    };
    let told = notes(&enterprise);
    assert!(told.contains("滞纳期内的有效发明专利 1 件"), "{told}");
    assert!(told.contains("可请求恢复的发明专利 1 件"), "{told}");
    enterprise.patents[3].status = LegalStatus::Granted;
    enterprise.patents.truncate(25);
    // The list may lack lapsed patents, so that restorable ones may be among them.
    enterprise.answers.remove("includes-lapsed");
    let told = notes(&enterprise);
    assert!(!told.contains("滞纳期") && !told.contains("恢复"), "{told}");
}
