//! Selections in scripts: filters on patents, unions, names and completeness.
//! Every filter costs the budget in proportion to the records it looks at.

use rhai::{Array, Dynamic, EvalAltResult, Map, NativeCallContext};
use zhice_judging::facts::Facts;
use zhice_judging::legal::{self, LossRules};
use zhice_judging::reason::{Entry, PatentField};
use zhice_judging::reply::Reply;
use zhice_judging::selection::Selection;
use zhice_model::date::Date;
use zhice_model::patent::{Patent, PatentKind};
use zhice_model::{LegalStatus, Truth};

use super::dates::in_order;
use super::patents::{PatentView, Tested};
use super::registry::HostFunctions;
use super::totals;
use crate::messages::fault;

type Selected = Result<Selection, Box<EvalAltResult>>;

/// Registers the type 集合.
pub fn register(engine: &mut HostFunctions) {
    engine.register_type_with_name::<Selection>("集合");
    register_tests(engine);
    totals::register(engine);
    engine
        .register_fn("any_of", any_of)
        .register_fn("except", except)
        .register_fn("named", |s: &mut Selection, label: &str| s.named(label))
        .register_fn("complete_when", |s: &mut Selection, reply: Reply| reply.completing(s))
        .register_fn("open_means_no_when", |s: &mut Selection, reply: Reply| reply.settling(s));
}

/// The tests of patents, each for a whole selection and for one patent alike.
fn register_tests(engine: &mut HostFunctions) {
    for (name, test) in PLAIN_TESTS {
        plain_test(engine, name, *test);
    }
    for (name, test) in DAY_TESTS {
        day_test(engine, name, *test);
    }
    for (name, test) in SPAN_TESTS {
        span_test(engine, name, *test);
    }
    for tick in TICKS {
        plain_test(engine, tick.filter, |patent, _| {
            legal::ticked((tick.read)(patent), tick.field, tick.class)
        });
    }
    for (name, test) in AGE_TESTS {
        age_test(engine, name, *test);
    }
    loss_test(engine);
}

type PlainTest = fn(&Patent, &Facts) -> Entry;
type DayTest = fn(&Patent, &Facts, Date) -> Entry;
type AgeTest = fn(&Patent, Date, i64) -> Entry;
type SpanTest = fn(&Patent, &Facts, (Date, Date)) -> Entry;

const PLAIN_TESTS: &[(&str, PlainTest)] = &[
    ("inventions", |p, _| legal::of_kind(p, PatentKind::Invention)),
    ("utility_models", |p, _| legal::of_kind(p, PatentKind::UtilityModel)),
    ("designs", |p, _| legal::of_kind(p, PatentKind::Design)),
    ("first_owned", |p, _| legal::first_owner(p)),
    ("owned_at_grant", legal::owned_at_grant),
    ("owned_at_filing", legal::owned_at_filing),
    ("bought_in", legal::bought_in),
    ("wholly_invalid", |p, _| legal::in_status(p, LegalStatus::Invalidated)),
    ("fee_overdue", |p, _| legal::in_status(p, LegalStatus::Grace)),
    ("restorable", |p, _| legal::in_status(p, LegalStatus::LapsedRestorable)),
];

const DAY_TESTS: &[(&str, DayTest)] = &[
    ("granted_by", legal::granted_by),
    ("not_ended_by", legal::not_ended_by),
    ("owned_on", legal::owned_on),
    ("pending_on", legal::pending_on),
];

const SPAN_TESTS: &[(&str, SpanTest)] = &[
    ("filed_between", |patent, _, span| legal::filed_between(patent, span)),
    ("granted_between", legal::granted_between),
];

const AGE_TESTS: &[(&str, AgeTest)] = &[
    ("older_than_years", |p, day, years| legal::maintained_over(p, day, years, false)),
    ("at_least_years_old", |p, day, years| legal::maintained_over(p, day, years, true)),
    ("granted_over_years", |p, day, years| legal::granted_over(p, day, years, false)),
    ("granted_at_least_years", |p, day, years| legal::granted_over(p, day, years, true)),
];

/// A class that a yes-or-no field puts a patent in.
#[derive(Clone, Copy)]
struct Tick {
    filter: &'static str,
    field: PatentField,
    class: &'static str,
    read: fn(&Patent) -> Truth,
}

const TICKS: &[Tick] = &[
    Tick {
        filter: "in_strategic_industry",
        field: PatentField::StrategicIndustry,
        class: "战略性新兴产业",
        read: |patent| patent.strategic_industry,
    },
    Tick {
        filter: "with_overseas_family",
        field: PatentField::OverseasFamily,
        class: "在海外有同族专利权",
        read: |patent| patent.overseas_family,
    },
    Tick {
        filter: "with_high_pledge",
        field: PatentField::HighPledge,
        class: "实现较高质押融资金额",
        read: |patent| patent.high_pledge,
    },
    Tick {
        filter: "with_national_award",
        field: PatentField::NationalAward,
        class: "获国家科学技术奖或中国专利奖",
        read: |patent| patent.national_award,
    },
];

/// The patents that pass; `arguments` tells this use of the test from others.
fn filtered(
    ctx: &NativeCallContext,
    selection: &Selection,
    arguments: &str,
    test: impl Fn(&Patent, &Facts) -> Entry,
) -> Selected {
    let operation = format!("{} {arguments}", ctx.fn_name());
    selection
        .filter_patents(operation, test)
        .ok_or_else(|| fault(format!("“{}”只能用于专利", ctx.fn_name()), ctx.call_position()))
}

fn plain_test(
    engine: &mut HostFunctions,
    name: &str,
    test: impl Fn(&Patent, &Facts) -> Entry + Copy + 'static,
) {
    engine
        .register_fn(name, move |ctx: NativeCallContext, s: &mut Selection| {
            filtered(&ctx, s, "", test)
        })
        .register_fn(name, move |p: &mut PatentView| p.test(test));
}

fn day_test(engine: &mut HostFunctions, name: &str, test: DayTest) {
    engine
        .register_fn(name, move |ctx: NativeCallContext, s: &mut Selection, day: Date| {
            filtered(&ctx, s, &day.to_string(), |patent, facts| test(patent, facts, day))
        })
        .register_fn(name, move |p: &mut PatentView, day: Date| {
            p.test(|patent, facts| test(patent, facts, day))
        });
}

fn span_test(engine: &mut HostFunctions, name: &str, test: SpanTest) {
    engine
        .register_fn(
            name,
            move |ctx: NativeCallContext, s: &mut Selection, from: Date, to: Date| {
                in_order(&ctx, from, to)?;
                filtered(&ctx, s, &format!("{from} {to}"), |patent, facts| {
                    test(patent, facts, (from, to))
                })
            },
        )
        .register_fn(
            name,
            move |ctx: NativeCallContext, p: &mut PatentView, from: Date, to: Date| {
                in_order(&ctx, from, to)?;
                Tested::Ok(p.test(|patent, facts| test(patent, facts, (from, to))))
            },
        );
}

fn age_test(engine: &mut HostFunctions, name: &str, test: AgeTest) {
    engine
        .register_fn(
            name,
            move |ctx: NativeCallContext, s: &mut Selection, years: i64, day: Date| {
                filtered(&ctx, s, &format!("{years} {day}"), |patent, _| test(patent, day, years))
            },
        )
        .register_fn(name, move |p: &mut PatentView, years: i64, day: Date| {
            p.test(|patent, _| test(patent, day, years))
        });
}

fn loss_test(engine: &mut HostFunctions) {
    let name = "lost_between";
    engine
        .register_fn(
            name,
            move |ctx: NativeCallContext, s: &mut Selection, from: Date, to: Date, map: Map| {
                let rules = loss_rules(&ctx, &map)?;
                in_order(&ctx, from, to)?;
                let lost = filtered(&ctx, s, &format!("{from} {to} {rules:?}"), |patent, facts| {
                    legal::lost_between(patent, facts, (from, to), rules)
                });
                lost.map(|lost| lost.known_from(from))
            },
        )
        .register_fn(
            name,
            move |ctx: NativeCallContext, p: &mut PatentView, from: Date, to: Date, map: Map| {
                let rules = loss_rules(&ctx, &map)?;
                in_order(&ctx, from, to)?;
                Tested::Ok(
                    p.test(|patent, facts| legal::lost_between(patent, facts, (from, to), rules)),
                )
            },
        );
}

/// `#{ expiry: true, nearby: true, announced: false }`, all three to be named; `invalidated` is true
/// where it is left out.
fn loss_rules(ctx: &NativeCallContext, map: &Map) -> Result<LossRules, Box<EvalAltResult>> {
    let flag = |key: &str| {
        map.get(key).and_then(|value| value.as_bool().ok()).ok_or_else(|| {
            fault(format!("lost_between 的“{key}”应为 true 或 false"), ctx.call_position())
        })
    };
    Ok(LossRules {
        expiry: flag("expiry")?,
        nearby: flag("nearby")?,
        announced: flag("announced")?,
        invalidated: !map.contains_key("invalidated") || flag("invalidated")?,
    })
}

fn any_of(ctx: NativeCallContext, list: Array, reason: &str) -> Selected {
    let count = list.len();
    let mut selections: Vec<_> =
        list.into_iter().filter_map(Dynamic::try_cast::<Selection>).collect();
    if selections.len() != count || selections.is_empty() {
        return Err(fault("any_of 需要一组集合，如 [a, b]", ctx.call_position()));
    }
    let first = selections.remove(0);
    let others = selections;
    if !others.iter().all(|other| other.shares_list_with(&first)) {
        return Err(fault("any_of 的集合须取自同一份清单", ctx.call_position()));
    }
    Ok(Selection::any_of(&first, &others, reason))
}

fn except(ctx: NativeCallContext, s: &mut Selection, other: Selection, reason: &str) -> Selected {
    if !s.shares_list_with(&other) {
        return Err(fault("except 的两个集合须取自同一份清单", ctx.call_position()));
    }
    Ok(s.except(&other, reason))
}
