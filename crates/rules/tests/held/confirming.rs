//! Whether a recorded result comes about again: what was changed since in the rules, and what somebody
//! changed in the record.

use zhice_model::Enterprise;
use zhice_model::assessment::{Assessment, ProvisionAssessment, Status};
use zhice_model::confirmation::differences;
use zhice_model::rule_files::{RuleFile, RulesIndex};
use zhice_model::what_if::{Deviation, Difference, Differences};
use zhice_protocol::{EngineRequest, EngineResponse};

use crate::support::{AS_OF, Engine, book, enterprise};

type Rules = fn(&mut RulesIndex, &mut Vec<RuleFile>);
type Record = fn(&mut Assessment);

/// A name, a change of the rules, a change of the record, and what is told: provisions with other
/// outcomes or figures, and other differences.
type Case = (&'static str, Rules, Record, &'static [&'static str], &'static [Told]);
/// Plan, provision, how.
type Told = (&'static str, &'static str, Deviation);

const SAME_RULES: Rules = |_, _| {};
const SAME_RECORD: Record = |_| {};

const CASES: &[Case] = &[
    ("identical", SAME_RULES, SAME_RECORD, &[], &[]),
    ("another engine", SAME_RULES, |it| it.engine = "9.9.9".into(), &[], &[]),
    ("other steps", SAME_RULES, |it| it.plans[0].operations += 1, &[], &[]),
    (
        "another bound, which moves a gap",
        |_, files| replace(files, "[20, 30, 40, 50]", "[20, 30, 40, 60]"),
        SAME_RECORD,
        &[],
        &[("rugao-2024", "RG24-10", Deviation::Altered)],
    ),
    (
        "another bound, which takes the star",
        |_, files| replace(files, "[20, 30, 40, 50]", "[99, 199, 299, 399]"),
        SAME_RECORD,
        &["RG24-10"],
        &[],
    ),
    (
        "another title",
        |_, files| replace(files, "链主企业运用专利导航", "链主企业运用导航"),
        SAME_RECORD,
        &[],
        &[("rugao-2024", "RG24-02", Deviation::Altered)],
    ),
    (
        "another number of the document",
        |_, files| replace(files, "皋政发〔2024〕10号", "皋政发〔2024〕11号"),
        SAME_RECORD,
        &[],
        &[("rugao-2024", "", Deviation::Altered)],
    ),
    (
        "a plan gone",
        |index, _| index.plans.retain(|path| !path.starts_with("jinhu")),
        SAME_RECORD,
        &[],
        &[("jinhu-2024", "", Deviation::Gone)],
    ),
    (
        "a plan new",
        SAME_RULES,
        |it| it.plans.retain(|plan| plan.id != "jinhu-2024"),
        &[],
        &[("jinhu-2024", "", Deviation::New)],
    ),
    (
        "a provision gone",
        |_, files| replace(files, "\"RG24-02\"", "\"RG24-99\""),
        SAME_RECORD,
        &[],
        &[("rugao-2024", "RG24-02", Deviation::Gone), ("rugao-2024", "RG24-99", Deviation::New)],
    ),
    (
        "a status tampered with",
        SAME_RULES,
        |it| star(it).status = Status::Review,
        &["RG24-10"],
        &[],
    ),
    (
        "a condition's words tampered with",
        SAME_RULES,
        |it| star(it).criteria[0].label.push('！'),
        &[],
        &[("rugao-2024", "RG24-10", Deviation::Altered)],
    ),
    (
        "evidence tampered with",
        SAME_RULES,
        |it| star(it).selections[0].counted.push(99),
        &[],
        &[("rugao-2024", "RG24-10", Deviation::Altered)],
    ),
    (
        "a day tampered with",
        SAME_RULES,
        |it| it.rating_year += 1,
        &[],
        &[("", "", Deviation::Altered)],
    ),
    (
        "what is missing tampered with",
        SAME_RULES,
        |it| it.missing.clear(),
        &[],
        &[("", "", Deviation::Altered)],
    ),
    (
        "plans in another order",
        SAME_RULES,
        |it| it.plans.reverse(),
        &[],
        &[("", "", Deviation::Altered)],
    ),
];

#[test]
fn records_are_held_against_the_rules() {
    for (name, rules, record, outcomes, others) in CASES {
        let who = enterprise(0);
        let mut assessment = book().assess(who.clone(), AS_OF, None);
        record(&mut assessment);
        let found = confirm(&mut Engine::loading(rules), &who, assessment);
        let changed: Vec<_> =
            found.plans.iter().flat_map(|plan| &plan.provisions).map(|it| it.id.as_str()).collect();
        assert_eq!(changed, *outcomes, "{name}");
        let expected: Vec<_> = others.iter().map(difference).collect();
        assert_eq!(found.others, expected, "{name}");
        assert_eq!(found.is_none(), outcomes.is_empty() && others.is_empty(), "{name}");
    }
}

#[test]
fn a_record_of_another_day_says_so() {
    let assessment = book().assess(enterprise(0), zhice_model::date::date(2026, 11, 20), None);
    let found = confirm(&mut Engine::loaded(), &enterprise(0), assessment);
    assert!(found.others.contains(&difference(&("", "", Deviation::Altered))));
}

/// Runs the enterprise again as a file needs it, and holds the record against that.
fn confirm(engine: &mut Engine, who: &Enterprise, recorded: Assessment) -> Differences {
    let request = EngineRequest::Assess {
        id: 7,
        enterprise: Box::new(who.clone()),
        as_of: AS_OF,
        whole: true,
    };
    match engine.service.handle(request) {
        Some(EngineResponse::Assessed { id: 7, assessment }) => {
            differences(who, recorded, *assessment)
        }
        other => panic!("{other:?}"),
    }
}

fn difference((plan, provision, how): &Told) -> Difference {
    Difference { plan: (*plan).to_owned(), provision: (*provision).to_owned(), how: *how }
}

fn star(assessment: &mut Assessment) -> &mut ProvisionAssessment {
    let provisions = assessment.plans.iter_mut().flat_map(|plan| &mut plan.provisions);
    provisions.into_iter().find(|it| it.id == "RG24-10").unwrap()
}

/// Changes the first script that says so.
fn replace(files: &mut [RuleFile], from: &str, to: &str) {
    let file = files.iter_mut().find(|file| file.text.contains(from)).unwrap();
    file.text = file.text.replacen(from, to, 1);
}
