//! How long the engine takes for what people wait for; `cargo xtask bench` puts the figures beside
//! their budgets. RG24-10 in plain Rust, which only counts, stands beside the engine as the least
//! that it could take.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a benchmark that cannot go on should stop; its macros make public items"
)]

mod plain;
mod repository;

use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use zhice_model::Enterprise;
use zhice_model::assessment::Assessment;
use zhice_model::criterion::{Criterion as Condition, Test};
use zhice_model::date::{Date, date};
use zhice_model::plan::PlanSummary;
use zhice_rules::RuleBook;

const AS_OF: Date = date(2026, 11, 21);
const SIZES: [usize; 2] = [1_000, 10_000];
/// The plan that is written a second time in `plain`.
const PLAN: &str = "rugao-2024";
const PROVISION: &str = "RG24-10";

fn load(criterion: &mut Criterion) {
    let (index, files) = repository::rules();
    criterion.bench_function("load", |bench| bench.iter(|| RuleBook::load(&index, &files)));
}

/// Everything that is said of an enterprise, by all plans.
fn assess(criterion: &mut Criterion) {
    let book = repository::book();
    let mut group = criterion.benchmark_group("assess");
    for size in SIZES {
        let enterprise = Rc::new(repository::enterprise(size));
        group.bench_function(BenchmarkId::from_parameter(size), |bench| {
            bench.iter(|| book.assess(Rc::clone(&enterprise), AS_OF, None));
        });
    }
}

/// A usual enterprise, for how many provisions are judged and explained in a second.
fn evaluate(criterion: &mut Criterion) {
    let book = repository::book();
    let enterprise = Rc::new(repository::enterprise(0));
    let assessment = book.assess(Rc::clone(&enterprise), AS_OF, None);
    let mut group = criterion.benchmark_group("evaluate");
    group.throughput(Throughput::Elements(evaluations(&assessment, &book.plans())));
    group.bench_function("provisions", |bench| {
        bench.iter(|| book.assess(Rc::clone(&enterprise), AS_OF, None));
    });
}

/// How often a provision is judged at least: each once, and one again for every other way to read
/// the plan.
fn evaluations(assessment: &Assessment, plans: &[PlanSummary]) -> u64 {
    let in_force = assessment.plans.iter().zip(plans).filter(|(plan, _)| plan.operations > 0);
    let runs = in_force.map(|(plan, summary)| {
        let others = summary.readings.iter().map(|reading| reading.alternatives.len() - 1);
        plan.provisions.len() + others.sum::<usize>()
    });
    u64::try_from(runs.sum::<usize>()).unwrap()
}

/// One plan by the engine and in plain Rust, both under every reading.
fn beside_plain_rust(criterion: &mut Criterion) {
    let book = repository::book();
    let mut group = criterion.benchmark_group("star");
    for size in SIZES {
        let enterprise = Rc::new(repository::enterprise(size));
        agree(&book, &enterprise);
        group.bench_function(BenchmarkId::new("engine", size), |bench| {
            bench.iter(|| book.assess(Rc::clone(&enterprise), AS_OF, Some(PLAN)));
        });
        group.bench_function(BenchmarkId::new("plain", size), |bench| {
            bench.iter(|| plain::ratings(black_box(&enterprise), AS_OF));
        });
    }
}

/// Both count the same, or their times say nothing.
fn agree(book: &RuleBook, enterprise: &Rc<Enterprise>) {
    let assessment = book.assess(Rc::clone(enterprise), AS_OF, Some(PLAN));
    let provisions = &assessment.plans.first().unwrap().provisions;
    let said = provisions.iter().find(|provision| provision.id == PROVISION).unwrap();
    let [counted, others @ ..] = plain::ratings(enterprise, AS_OF);
    assert_eq!(said.level.and_then(|level| level.certain), counted.star);
    assert!(
        others.iter().filter(|other| other.star != counted.star).count() == said.sensitivity.len()
    );
    let quantity = |condition: &Condition| match &condition.test {
        Test::Comparison { actual, .. } => actual.low,
        other => panic!("{other:?}"),
    };
    let held = said.tiers.first().map(|tier| quantity(&tier.criterion)).unwrap();
    let values: Vec<_> = said.criteria.iter().map(quantity).collect();
    assert_eq!(held, counted.held());
    assert_eq!(values, [counted.filings(), counted.valuable(), counted.rate()]);
}

/// Short samples: on a busy machine some of them run undisturbed.
fn config() -> Criterion {
    let second = Duration::from_secs(1);
    Criterion::default().warm_up_time(second).measurement_time(second).without_plots()
}

criterion_group! {
    name = benches;
    config = config();
    targets = load, assess, evaluate, beside_plain_rust
}
criterion_main!(benches);
