//! Input that does not fit the rules: what cannot be used counts as not said and is told, never as a "no"
//! and never as a mistake of the script; what says nothing at all is refused.

use std::collections::BTreeMap;

use zhice_model::Enterprise;
use zhice_model::enterprise::Answer;
use zhice_protocol::{EngineRequest, Slice};

use crate::support::{AS_OF, Engine, book, enterprise};

fn answers(json: &str) -> BTreeMap<String, Answer> {
    serde_json::from_str(json).unwrap()
}

/// The sample with these answers in place of its own to the same questions.
fn answering(json: &str) -> Enterprise {
    let mut enterprise = enterprise(0);
    enterprise.answers.extend(answers(json));
    enterprise
}

/// An answer, what of it can be used, and what is said of it.
const ANSWERS: &[(&str, &str, &str)] = &[
    (r#"{"product-filings":true}"#, "{}", "answer-unusable"),
    (r#"{"product-filings":"2026-04-10"}"#, "{}", "answer-unusable"),
    (
        r#"{"product-filings":[{"kind":"frist","approved_on":"2026-04-10"}]}"#,
        r#"{"product-filings":[{"approved_on":"2026-04-10"}]}"#,
        "answer-unusable",
    ),
    (
        r#"{"product-filings":[{"kind":"first","approved_on":"2026-02-30"}]}"#,
        r#"{"product-filings":[{"kind":"first"}]}"#,
        "answer-unusable",
    ),
    (
        r#"{"product-filings":[{"knid":"first","approved_on":"2026-04-10"}]}"#,
        r#"{"product-filings":[{"approved_on":"2026-04-10"}]}"#,
        "answer-unusable",
    ),
    (r#"{"includes-lapsed":"是"}"#, "{}", "answer-unusable"),
    (r#"{"includes-lapsed":0}"#, "{}", "answer-unusable"),
    (r#"{"qualifications":[{"kind":5}]}"#, r#"{"qualifications":[{}]}"#, "answer-unusable"),
    (r#"{"adverse-records":false}"#, "{}", "answer-unusable"),
    (r#"{"adverse-record":[]}"#, "{}", "answer-unasked"),
    (r#"{"of-another-plan":[{"any":"thing"}]}"#, "{}", "answer-unasked"),
];

#[test]
fn what_cannot_be_used_is_not_said() {
    let book = book();
    for (given, usable, code) in ANSWERS {
        let (given_to, mut usable_of) = (answering(given), answering(given));
        let names: Vec<_> = answers(given).into_keys().collect();
        usable_of.answers.retain(|name, _| !names.contains(name));
        usable_of.answers.extend(answers(usable));
        let found = book.assess(given_to.clone(), AS_OF, None);
        let expected = book.assess(usable_of.clone(), AS_OF, None);
        assert_eq!((&found.plans, &found.missing), (&expected.plans, &expected.missing), "{given}");
        let told = |it: &&zhice_model::Diagnostic| !expected.warnings.contains(it);
        let told: Vec<_> = found.warnings.iter().filter(told).collect();
        assert_eq!(told.len(), 1, "{given}: {told:?}");
        assert_eq!(told[0].code, *code, "{given}");
        assert!(!told[0].hint.is_empty(), "{given}");
        // A command refuses the file for the same.
        let faults = book.faults(&given_to);
        assert_eq!(faults.len(), 1, "{given}: {faults:?}");
        assert_eq!((&faults[0].code, &faults[0].message), (&told[0].code, &told[0].message));
        assert_eq!(book.faults(&usable_of), [], "{usable}");
    }
}

/// A change of the enterprise, whether it is refused, and what is said.
type Case = (&'static str, bool, &'static str);

/// The sample without patents, with other fields.
const FIELDS: &[Case] = &[
    (r#"{"region":"320682"}"#, false, ""),
    (r#"{"region":" 320682 "}"#, false, ""),
    (r#"{"region":""}"#, false, ""),
    (r#"{"region":"000000"}"#, false, ""),
    (r#"{"region":"320900"}"#, false, ""),
    (r#"{"region":"110101"}"#, false, "不在本程序收录的地区之内"),
    (r#"{"region":"320628"}"#, false, "最接近的是 320682（南通市如皋市）"),
    (r#"{"region":"320600"}"#, false, "没有到县（市、区）"),
    (r#"{"region":"3209"}"#, true, "“3209”不是六位行政区划代码"),
    (r#"{"region":"99"}"#, true, "“99”不是六位行政区划代码"),
    (r#"{"region":"abc"}"#, true, "“abc”不是六位行政区划代码"),
    (r#"{"totals":{"validInventions":25,"highValue":25}}"#, false, ""),
    (
        r#"{"totals":{"validInventions":25,"highValue":26}}"#,
        true,
        "（totals.highValue）26 件，多于",
    ),
    (
        r#"{"totals":{"validInventions":5,"validAtYearStart":9,"grantedInYear":0,"lapsedInYear":1,
        "expiredInYear":1,"transferredInYear":1}}"#,
        true,
        "（totals.validAtYearStart）9 件",
    ),
    (
        r#"{"totals":{"validInventions":9,"validAtYearStart":5,"grantedInYear":1}}"#,
        false,
        "本年度转入或恢复的吗",
    ),
];

#[test]
fn places_and_totals() {
    for (fields, refused, part) in FIELDS {
        let mut file = serde_json::json!({"schema": "zhice/enterprise/1", "region": "320682"});
        let fields: serde_json::Value = serde_json::from_str(fields).unwrap();
        for (name, value) in fields.as_object().unwrap() {
            file[name] = value.clone();
        }
        let enterprise = Enterprise::from_json(&file.to_string()).unwrap();
        let faults = book().faults(&enterprise);
        assert_eq!(!faults.is_empty(), *refused, "{fields}: {faults:?}");
        let said = match Engine::loaded().assess(&enterprise) {
            Ok(assessment) => assessment.warnings,
            Err(codes) => {
                assert_eq!((&*codes[0], codes.len()), ("enterprise-invalid", faults.len()));
                faults
            }
        };
        assert_eq!(said.len(), usize::from(!part.is_empty()), "{fields}: {said:?}");
        assert!(said.iter().all(|it| it.message.contains(part)), "{fields}: {said:?}");
    }
}

/// Totals beside a list count for nothing, whatever they say.
#[test]
fn totals_beside_a_list() {
    let totals = serde_json::from_str(r#"{"validInventions":1,"highValue":2}"#).unwrap();
    let listed = Enterprise { totals: Some(totals), ..enterprise(0) };
    assert_eq!(book().faults(&listed), []);
    let mut engine = Engine::loaded();
    assert!(engine.assess(&listed).is_ok());
    // The same where the engine holds the list.
    let patents = listed.patents.clone();
    let total = u32::try_from(patents.len()).unwrap();
    let hold = EngineRequest::Hold(Slice { total, from: 0, patents });
    assert_eq!(engine.service.handle(hold), None);
    let unlisted = Enterprise { patents: Vec::new(), ..listed };
    assert!(engine.assess(&unlisted).is_ok());
    assert_eq!(Engine::loaded().assess(&unlisted), Err(vec!["enterprise-invalid".to_owned()]));
}

/// A county is not known by its city: a plan of the county may apply.
#[test]
fn a_city_leaves_its_counties_open() {
    use zhice_model::assessment::Standing;
    let enterprise = Enterprise { region: "320600".to_owned(), ..enterprise(0) };
    let found = book().assess(enterprise, AS_OF, None);
    let standings: Vec<_> = found.plans.iter().map(|it| (it.id.as_str(), it.standing)).collect();
    for (plan, standing) in standings {
        let open = plan.starts_with("rugao") || plan.starts_with("tongzhou");
        let expected = if open { Standing::RegionUnknown } else { Standing::OtherRegion };
        assert_eq!(standing, expected, "{plan}");
    }
}

#[test]
fn many_doubts_are_counted() {
    for (odd, told, last) in [(0, 0, ""), (1, 1, "早于"), (50, 50, "早于"), (60, 51, "另有 10 处")]
    {
        let mut enterprise = enterprise(0);
        let mut patent = enterprise.patents[0].clone();
        let (filed, granted) = ("2020-05-06".parse().unwrap(), "2021-05-06".parse().unwrap());
        (patent.filed_on, patent.granted_on) = (Some(filed), Some(granted));
        enterprise.patents = (0..odd)
            .map(|serial| {
                let number = format!("20201{serial:07}");
                let application_number = zhice_model::ApplicationNumber::parse(&number).unwrap();
                let status = zhice_model::LegalStatus::LapsedFee;
                let ended_on = Some(filed);
                let of = patent.clone();
                zhice_model::Patent { application_number, status, ended_on, ..of }
            })
            .collect();
        enterprise.no_patents = odd == 0;
        let warnings = book().assess(enterprise, AS_OF, None).warnings;
        assert_eq!(warnings.len(), told, "{odd}: {warnings:?}");
        assert!(warnings.last().is_none_or(|it| it.message.contains(last)), "{warnings:?}");
        assert!(warnings.iter().all(|it| it.code == "input-doubt"), "{warnings:?}");
    }
}
