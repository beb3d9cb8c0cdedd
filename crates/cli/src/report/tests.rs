//! One vocabulary: the page, the workbook and the terminal say the same of the same result. The page's
//! components print what `zhice_wording` says; the other two are read back here.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use zhice_model::assessment::{
    ASSESSMENT_SCHEMA, Assessment, Level, PlanAssessment, ProvisionAssessment, Sensitivity,
    Standing, Status, Tier,
};
use zhice_model::criterion::{Criterion, Gap, Missing, Operator, Test, Verdict};
use zhice_model::date::date;
use zhice_model::export::{Export, Report};
use zhice_model::plan::{AnswerType, Ask, Period, PlanSummary, ProvisionKind};
use zhice_model::{Enterprise, Quantity, Strength, Value};
use zhice_wording::{ZH, conditions, criterion, missing, plain, rating};

use super::text;

const STATUSES: [Status; 16] = [
    Status::Met,
    Status::NotMet,
    Status::Unknown,
    Status::Review,
    Status::Guidance,
    Status::Channel,
    Status::Information,
    Status::Risk,
    Status::Duty,
    Status::Clear,
    Status::RiskUnknown,
    Status::PhaseOut,
    Status::Expired,
    Status::NotStarted,
    Status::NotApplicable,
    Status::Failed,
];

fn condition(label: &str, verdict: Verdict, test: Test) -> Criterion {
    Criterion { label: label.into(), verdict, test, missing: vec![], clause: "一".into(), line: 1 }
}

fn count(label: &str, low: i64, high: Option<i64>, gap: Option<(u64, Option<u64>)>) -> Criterion {
    let actual =
        Quantity { low: Value::Whole(low), high: high.map(Value::Whole), unit: "件".into() };
    let gap = gap.map(|(low, high)| Gap { low, high });
    let verdict = match gap {
        None => Verdict::Met,
        Some(Gap { low: 0, .. }) => Verdict::Unknown,
        Some(_) => Verdict::Unmet,
    };
    let (operator, required) = (Operator::AtLeast, Value::Whole(5));
    condition(label, verdict, Test::Comparison { operator, required, actual, gap, selection: None })
}

/// Conditions of every kind and verdict.
fn criteria() -> Vec<Criterion> {
    use Verdict::{Met, Review, Unknown, Unmet};
    let facts = [Met, Unmet, Unknown, Review].into_iter().flat_map(|it| {
        [condition("是法人", it, Test::Fact), condition("失信", it, Test::OnRecord)]
    });
    let mut open = count("备案", 0, None, Some((0, None)));
    open.missing = vec![Missing::of("answers.filings", vec![])];
    let mut valuable = count("高价值发明专利", 3, Some(7), Some((0, Some(2))));
    valuable.missing = vec![Missing::of("patents.strategicIndustry", vec![1, 3])];
    let share = Quantity::exact(Value::Share { part: 4, whole: 50 }, "");
    let below = Test::Comparison {
        operator: Operator::Below,
        required: Value::Decimal("0.08".parse().unwrap_or_default()),
        actual: share,
        gap: Some(Gap { low: 1, high: Some(1) }),
        selection: None,
    };
    let members = vec![count("授权", 9, Some(9), None), open.clone()];
    let group = condition("任一情形", Met, Test::Group { at_least: 1, members });
    let figures =
        [count("申请", 1, Some(1), Some((4, Some(4)))), condition("失效率", Unmet, below)];
    facts.chain(figures).chain([open, valuable, group]).collect()
}

fn provision(number: usize, status: Status) -> ProvisionAssessment {
    ProvisionAssessment {
        id: format!("T-{number:02}"),
        title: format!("条款{number}"),
        clause: "一".into(),
        kind: ProvisionKind::Rating,
        force: "评定".into(),
        strength: Strength::Grant,
        amount: "文件未载明".into(),
        status,
        level: None,
        criteria: criteria(),
        targets: vec![count("当年申请", 1, Some(1), Some((4, Some(4))))],
        tiers: vec![],
        selections: vec![],
        sensitivity: vec![],
        departments: vec![],
        next: String::new(),
        notes: vec![],
        diagnostics: vec![],
    }
}

/// The same with levels, of which the third may be reached, and another reading.
fn rated(number: usize, certain: Option<u8>) -> ProvisionAssessment {
    let tier = |level: u8, label: &str| {
        let criterion = count("有效发明专利", 3, Some(7), Some((0, Some(2))));
        Tier { level, label: label.into(), verdict: criterion.verdict, criterion }
    };
    let level = Level { certain, possible: Some(3) };
    ProvisionAssessment {
        level: Some(level),
        tiers: vec![tier(2, "二星级"), tier(3, "")],
        sensitivity: vec![Sensitivity {
            reading: "r".into(),
            label: "分母".into(),
            alternative: "年初".into(),
            status: Status::NotMet,
            level: Some(Level { certain: None, possible: None }),
        }],
        ..provision(number, Status::Unknown)
    }
}

fn plans() -> Vec<PlanAssessment> {
    let provisions = STATUSES.into_iter().zip(1..).map(|(status, at)| provision(at, status));
    let rated = [rated(17, None), rated(18, Some(2))];
    let period = Period { from: date(2024, 1, 1), to: date(2026, 12, 31) };
    let plan = |standing, provisions| PlanAssessment {
        id: format!("{standing:?}"),
        title: format!("方案 {standing:?}"),
        document: "示例〔2024〕1号".into(),
        in_force: period,
        standing,
        remarks: vec![],
        provisions,
        operations: 0,
    };
    let silent = [Standing::NotStarted, Standing::Expired, Standing::RegionUnknown];
    let silent = silent.map(|standing| plan(standing, vec![]));
    [plan(Standing::InForce, provisions.chain(rated).collect())].into_iter().chain(silent).collect()
}

fn report() -> Report {
    let assessment = Assessment {
        schema: ASSESSMENT_SCHEMA.into(),
        engine: "0.1.0".into(),
        enterprise: "甲（虚构）".into(),
        region: "320682".into(),
        as_of: date(2026, 11, 21),
        rating_year: 2026,
        plans: plans(),
        missing: vec![],
        provisional: None,
        warnings: vec![],
    };
    let ask = Ask {
        id: "filings".into(),
        label: "产品备案".into(),
        why: String::new(),
        source: String::new(),
        answer: AnswerType::YesNo,
        yearly: false,
    };
    let summary = PlanSummary {
        id: "InForce".into(),
        title: String::new(),
        document: String::new(),
        regions: vec![],
        in_force: Period { from: date(2024, 1, 1), to: date(2026, 12, 31) },
        issued: None,
        timetable: None,
        asks: vec![ask],
        params: vec![],
        readings: vec![],
        provisions: vec![],
        forbids_count_benefits: None,
    };
    let enterprise = Enterprise { name: "甲（虚构）".into(), ..Enterprise::default() };
    Report { enterprise, assessment, plans: vec![summary], rules: vec![] }
}

/// The cells of the sheet with the result.
fn cells(report: &Report) -> Vec<String> {
    let file = zhice_exchange::export(&Export::Ledger(Box::new(report.clone()))).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes)).unwrap();
    let sheet = book.worksheet_range("结果").unwrap();
    sheet.used_cells().map(|(_, _, cell): (_, _, &Data)| cell.to_string()).collect()
}

/// What the page says of a provision, each text whole.
fn on_the_page(provision: &ProvisionAssessment, asks: &[&Ask]) -> Vec<String> {
    let headline = rating::headline(provision, &ZH);
    let possible = rating::possible_sentence(provision, &ZH);
    let others = provision.sensitivity.iter();
    let others = others.map(|other| rating::sensitivity(other, &provision.tiers, &ZH));
    let mut said: Vec<String> = [headline].into_iter().chain(possible).chain(others).collect();
    for line in conditions::lines(provision, &ZH) {
        let it = line.criterion;
        said.extend([criterion::verdict(it, &ZH).to_owned()]);
        said.extend(criterion::gap(it, provision, &ZH));
        if let Test::Comparison { .. } | Test::Group { .. } = it.test {
            said.extend([criterion::need(it, &ZH), criterion::have(it, &ZH)]);
        }
    }
    said.extend(missing::unknowns([provision], asks, &ZH).into_iter().map(|it| it.text));
    said.iter().map(|text| plain(text)).collect()
}

#[test]
fn page_workbook_and_terminal_say_the_same() {
    let report = report();
    let workbook = cells(&report).join("\n");
    let terminal = text(&report.assessment, &report.plans, &[]);
    let in_force = &report.assessment.plans[0];
    let asks: Vec<_> = report.plans[0].asks.iter().collect();
    let mut said = 0;
    for provision in &in_force.provisions {
        for words in on_the_page(provision, &asks) {
            assert!(workbook.contains(&words), "the workbook does not say “{words}”");
            assert!(terminal.contains(&words), "the terminal does not say “{words}”");
            said += 1;
        }
    }
    assert!(said > 500, "{said}");
    for plan in &report.assessment.plans[1..] {
        let standing = (ZH.standing)(plan.standing);
        assert!(workbook.contains(standing) && terminal.contains(standing), "{standing}");
    }
}

/// Each status stands where it belongs, not only somewhere.
#[test]
fn each_provision_has_its_own_verdict() {
    let report = report();
    let terminal = text(&report.assessment, &report.plans, &[]);
    for (status, number) in STATUSES.into_iter().zip(1..) {
        let head = format!("T-{number:02} 条款{number}（评定，一）：{}　", (ZH.status)(status));
        assert!(terminal.contains(&head), "{head}");
    }
    let lines = [
        "  ✓ 达标　 是法人\n",
        "  ? 由部门定 失信\n",
        "  ! 有　　 失信\n",
        "  ? 待确认 备案：须不少于 5 件，现状 未知；待补充信息：产品备案\n",
        "  ? 待确认 高价值发明专利：须不少于 5 件，现状 3…7 件，最多还差 2 件；\
         待补充信息：2 件专利的“战略性新兴产业”未知\n",
        "  ✗ 未达标 失效率：须低于 8 %，现状 4/50 = 8.00 %，超出 1 件\n",
        "  ✓ 达标　 任一情形：符合其一即可，2 项中已符合 1 项\n    ✓ 达标　 授权：",
        "  ? 待确认 三星级：有效发明专利：",
        "条款17（评定，一）：三星级待确认；可能达到三星级，取决于未知信息：",
        "  口径敏感：分母：若按“年初”，结果为未达到星级。\n",
    ];
    for line in lines {
        assert!(terminal.contains(line), "{line}\n{terminal}");
    }
    assert!(!terminal.contains("≥ 0"), "{terminal}");
}
