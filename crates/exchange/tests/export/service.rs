//! What the page has written of patents that came ahead is what is written of one report.

use zhice_exchange::{ExchangeService, export};
use zhice_model::export::{Export, Report};
use zhice_model::{ApplicationNumber, Enterprise, Patent};
use zhice_protocol::{BATCH, EngineResponse, ExchangeRequest, ExchangeResponse, Form, Slice};

use crate::report::sample;

const SLICE: usize = 7;

/// What is answered to requests.
fn answers(requests: Vec<ExchangeRequest>) -> Vec<ExchangeResponse> {
    let mut service = ExchangeService::default();
    let mut answers = Vec::new();
    for request in requests {
        service.handle(request, &mut |answer| answers.push(answer));
    }
    answers
}

fn hold(total: usize, from: usize, patents: &[Patent]) -> ExchangeRequest {
    let [total, from] = [total, from].map(|it| u32::try_from(it).unwrap());
    ExchangeRequest::Hold(Slice { total, from, patents: patents.to_vec() })
}

/// The patents as they come, after some that are none of them.
fn slices(patents: &[Patent]) -> Vec<ExchangeRequest> {
    let total = patents.len();
    let slices = patents.chunks(SLICE).enumerate();
    let strangers = hold(total * 2, 0, &vec![patents[0].clone(); total * 2]);
    let slices = slices.map(|(at, slice)| hold(total, at * SLICE, slice));
    std::iter::once(strangers).chain(slices).collect()
}

fn write(form: Form, answer: String, report: &Report) -> ExchangeRequest {
    let Report { enterprise, plans, rules, .. } = report.clone();
    let enterprise = Box::new(Enterprise { patents: Vec::new(), ..enterprise });
    ExchangeRequest::Write { id: 5, form, enterprise, answer, plans, rules }
}

#[test]
fn patents_that_came_ahead() {
    let report = sample();
    let assessment = Box::new(report.assessment.clone());
    let answer: EngineResponse = EngineResponse::Assessed { id: 3, assessment };
    let answer = serde_json::to_string(&answer).unwrap();
    let bare = Enterprise { patents: Vec::new(), ..report.enterprise.clone() };
    let cases = [
        (write(Form::Ledger, answer.clone(), &report), Export::Ledger(Box::new(report.clone()))),
        (write(Form::Package, answer, &report), Export::Package(Box::new(report.clone()))),
        (
            ExchangeRequest::WriteEnterprise { id: 5, enterprise: Box::new(bare) },
            Export::Enterprises(vec![report.enterprise.clone()]),
        ),
        (ExchangeRequest::WriteTemplate { id: 5 }, Export::Template),
    ];
    for (request, whole) in cases {
        let file = export(&whole).unwrap();
        let mut requests = slices(&report.enterprise.patents);
        requests.push(request);
        let expected = ExchangeResponse::Exported {
            id: 5,
            name: file.name,
            mime: file.mime,
            bytes: file.bytes.into(),
        };
        assert!(answers(requests) == [expected], "{whole:.40?}");
    }
}

#[test]
fn patents_that_did_not_all_come() {
    let report = sample();
    let patents = &report.enterprise.patents;
    let total = patents.len();
    let bare = Enterprise { patents: Vec::new(), ..report.enterprise.clone() };
    let cases = [
        ("the end is missing", vec![hold(total, 0, &patents[..total - 1])]),
        ("the beginning is missing", vec![hold(total, 1, &patents[1..])]),
        (
            "one is missing between",
            vec![hold(total, 0, &patents[..2]), hold(total, 3, &patents[3..])],
        ),
    ];
    for (what, mut requests) in cases {
        let enterprise = Box::new(bare.clone());
        requests.push(ExchangeRequest::WriteEnterprise { id: 5, enterprise });
        let answers = answers(requests);
        let [ExchangeResponse::Refused { id: 5, diagnostics }] = answers.as_slice() else {
            panic!("{what}: {answers:.80?}");
        };
        assert_eq!(diagnostics[0].code, "portfolio-incomplete", "{what}");
    }
}

/// As many patents as one, told apart by their numbers.
fn many(patent: &Patent, count: usize) -> Vec<Patent> {
    let numbered = |n: usize| Patent {
        application_number: ApplicationNumber::parse(&format!("2023191{n:05}")).unwrap(),
        ..patent.clone()
    };
    (0..count).map(numbered).collect()
}

#[test]
fn enterprises_come_one_after_the_other() {
    let report = sample();
    let one = report.enterprise.clone();
    let large = Enterprise { patents: many(&one.patents[0], BATCH * 2 + 1), ..one.clone() };
    let none = Enterprise { patents: Vec::new(), no_patents: true, ..one.clone() };
    let exact = Enterprise { patents: many(&one.patents[0], BATCH), ..one.clone() };
    let few = one.patents.len();
    let cases = [
        (Export::Enterprises(vec![one.clone()]), vec![one.clone()], vec![few]),
        (
            Export::Enterprises(vec![large.clone(), none.clone(), exact.clone()]),
            vec![large, none, exact],
            vec![BATCH, BATCH, 1, BATCH],
        ),
        (Export::Package(Box::new(report)), vec![one], vec![few]),
    ];
    for (written, expected, batches) in cases {
        let bytes = export(&written).unwrap().bytes.into();
        let request = ExchangeRequest::OpenEnterprises { id: 5, file: "x".into(), bytes };
        let answers = answers(vec![request]);
        let (mut found, mut patents, mut sizes) = (Vec::new(), Vec::new(), Vec::new());
        let Some((ExchangeResponse::AllSent { id: 5, enterprises }, before)) = answers.split_last()
        else {
            panic!("{answers:.80?}");
        };
        for answer in before {
            match answer {
                ExchangeResponse::Patents { id: 5, patents: batch } => {
                    sizes.push(batch.len());
                    patents.extend(batch.iter().cloned());
                }
                ExchangeResponse::Enterprise { id: 5, enterprise }
                    if enterprise.patents.is_empty() =>
                {
                    let patents = std::mem::take(&mut patents);
                    found.push(Enterprise { patents, ..Enterprise::clone(enterprise) });
                }
                other => panic!("{other:.80?}"),
            }
        }
        assert_eq!(usize::try_from(*enterprises), Ok(expected.len()));
        assert!(found == expected, "{written:.40?}");
        assert_eq!((sizes, patents.len()), (batches, 0), "{written:.40?}");
    }
}

/// A result comes apart from the patents of its enterprise; another file has none.
#[test]
fn a_package_and_a_file_that_is_none() {
    let report = sample();
    let enterprise = report.enterprise.clone();
    let patents = enterprise.patents.clone();
    let files = [
        (Export::Package(Box::new(report)), Some(enterprise.clone())),
        (Export::Enterprises(vec![enterprise]), None),
    ];
    for (written, expected) in files {
        let bytes = export(&written).unwrap().bytes.into();
        let mut answers =
            answers(vec![ExchangeRequest::OpenPackage { id: 5, file: "x".into(), bytes }]);
        let Some(ExchangeResponse::Package { id: 5, package }) = answers.pop() else { panic!() };
        let sent = answers.into_iter().flat_map(|answer| match answer {
            ExchangeResponse::Patents { id: 5, patents } => patents,
            other => panic!("{other:.80?}"),
        });
        let sent: Vec<Patent> = sent.collect();
        let found = package.map(|it| Enterprise { patents: sent.clone(), ..it.enterprise });
        assert!(found == expected, "{written:.40?}");
        assert!(sent.is_empty() || sent == patents, "{written:.40?}");
    }
}

#[test]
fn enterprises_of_a_file_that_is_none() {
    let request = |bytes: &[u8]| ExchangeRequest::OpenEnterprises {
        id: 5,
        file: "x".into(),
        bytes: bytes.to_vec().into(),
    };
    let answers = answers(vec![request(b"{")]);
    let [ExchangeResponse::Refused { id: 5, diagnostics }] = answers.as_slice() else {
        panic!("{answers:?}");
    };
    assert_eq!(diagnostics[0].file, "x");
}

#[test]
fn an_answer_that_is_none() {
    for answer in ["", "{}", r#"{"refused":{"id":3,"diagnostics":[]}}"#] {
        let answers = answers(vec![write(Form::Ledger, answer.to_owned(), &sample())]);
        let [ExchangeResponse::Refused { id: 5, diagnostics }] = answers.as_slice() else {
            panic!("{answer}: {answers:?}");
        };
        assert_eq!(diagnostics[0].code, "message-malformed");
    }
}
