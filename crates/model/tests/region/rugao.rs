//! Rugao's table by township against its text: shares and rates as exact fractions, and the
//! findings that can be computed.

use std::cmp::Ordering::{Equal, Greater, Less};

use rust_decimal::Decimal;
use zhice_model::Value::{self, Share, Whole};
use zhice_model::targets::{Baseline, PlanTargets};
use zhice_model::townships::{AreaGroup, Line};

use crate::{targets_of, townships};

fn figure(targets: &PlanTargets, id: &str, year: i16) -> Decimal {
    targets.target(id).unwrap().value_in(year).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The number at the end of 2023, 2024, 2025 and 2026.
fn stocks(line: &Line) -> [u64; 4] {
    let [a, b, c] = [0, 1, 2].map(|year| u64::from(line.years[year].total));
    [u64::from(line.start), a, b, c]
}

fn net(line: &Line, year: usize) -> u64 {
    u64::from(line.years[year].net)
}

#[test]
fn the_table_adds_up() {
    let table = townships();
    let rows = (table.areas.len(), table.subtotals.len(), table.lines().count());
    assert_eq!((rows, table.years.as_slice()), ((13, 2, 16), &[2024, 2025, 2026][..]));
    assert_eq!(table.discrepancies(), []);
    assert_eq!(stocks(&table.total), [4682, 5648, 7086, 9380]);
    assert_eq!(stocks(table.subtotal(AreaGroup::Town).unwrap()), [1601, 1931, 2349, 2853]);
    assert_eq!(stocks(table.subtotal(AreaGroup::MainZone).unwrap()), [3081, 3717, 4737, 6527]);
}

#[test]
fn the_baseline_is_that_of_the_table() {
    let targets = targets_of("rugao-2024");
    let held = |it: &&Baseline| it.year == 2023 && it.indicator == "有效发明专利拥有量";
    let baseline = targets.baselines.iter().find(held).unwrap();
    assert_eq!(baseline.value, townships().total.start.into());
}

#[test]
fn the_table_reaches_the_totals_of_the_text() {
    let (targets, table) = (targets_of("rugao-2024"), townships());
    for (year, held) in [2024, 2025, 2026].into_iter().zip(&table.total.years) {
        let required = figure(&targets, "RG24-T02", year);
        assert!(Decimal::from(held.total) > required, "{year}: {} {required}", held.total);
    }
}

#[test]
fn the_main_zones_share_of_growth_reaches_the_text() {
    let (targets, table) = (targets_of("rugao-2024"), townships());
    let zones = table.subtotal(AreaGroup::MainZone).unwrap();
    let expected = [(2024, (636, 966)), (2025, (1020, 1438)), (2026, (1790, 2294))];
    for (place, (year, fraction)) in expected.into_iter().enumerate() {
        let (part, whole) = (net(zones, place), net(&table.total, place));
        assert_eq!((part, whole), fraction);
        let required = Value::Decimal(figure(&targets, "RG24-T03", year));
        assert_eq!(Share { part, whole }.compare(required), Some(Greater), "{year}");
        let hundredths = figure(&targets, "RG24-T03", year) + decimal("0.01");
        let a_point_more = Share { part, whole }.compare(Value::Decimal(hundredths));
        assert_eq!(a_point_more, Some(Less), "{year}: the text is the share rounded down");
    }
}

#[test]
fn growth_over_three_years() {
    let (targets, table) = (targets_of("rugao-2024"), townships());
    let [start, first, second, last] = stocks(&table.total).map(u128::from);
    let rates = [(first - start, start), (second - first, first), (last - second, second)];
    let percents = ["0.2063", "0.2546", "0.3237"];
    for ((part, whole), rounded_down) in rates.into_iter().zip(percents) {
        let share = Share { part: part.try_into().unwrap(), whole: whole.try_into().unwrap() };
        let low = decimal(rounded_down);
        assert_ne!(share.compare(Value::Decimal(low)), Some(Less), "{rounded_down}");
        let high = low + decimal("0.0001");
        assert_eq!(share.compare(Value::Decimal(high)), Some(Less), "{rounded_down}");
    }
    assert_eq!(figure(&targets, "RG24-T01", 2026), decimal("0.25"));
    // The mean of the rates over 1/4, and the compound rate over it: last/start over (5/4)³.
    let sum = rates[0].0 * rates[1].1 * rates[2].1
        + rates[1].0 * rates[0].1 * rates[2].1
        + rates[2].0 * rates[0].1 * rates[1].1;
    assert!(sum * 4 > 3 * rates[0].1 * rates[1].1 * rates[2].1);
    assert!(last * 64 > start * 125);
}

#[test]
fn x1_thirteen_points_are_not_fifteen() {
    let (targets, table) = (targets_of("rugao-2024"), townships());
    let rise = figure(&targets, "RG24-T03", 2026) - figure(&targets, "RG24-T03", 2024);
    let points = rise * Decimal::ONE_HUNDRED;
    let stated = figure(&targets, "RG24-T04", 2026);
    assert_eq!((points, stated), (13.into(), 15.into()));
    assert_eq!(figure(&targets, "RG24-T03", 2026) - stated / Decimal::ONE_HUNDRED, decimal("0.63"));
    // By the table: 1790/2294 − 636/966 in hundredths of a percent, rounded down.
    let zones = table.subtotal(AreaGroup::MainZone).unwrap();
    let (a, b) = (net(zones, 2) * net(&table.total, 0), net(zones, 0) * net(&table.total, 2));
    assert_eq!((a - b) * 10_000 / (net(&table.total, 0) * net(&table.total, 2)), 1219);
}

#[test]
fn x2_more_than_9300_is_not_yet_double() {
    let (targets, table) = (targets_of("rugao-2024"), townships());
    let required = figure(&targets, "RG24-T02", 2026);
    let [start, .., last] = stocks(&table.total);
    let double = 2 * start;
    assert_eq!((double, required), (9364, 9300.into()));
    assert!(Decimal::from(double - 1) > required, "9363 meets one and misses the other");
    assert!(last >= double);
    assert_eq!(Whole(9364).compare(Share { part: 2 * start, whole: 1 }), Some(Equal));
}

#[test]
fn x3_the_four_bars_of_2024() {
    let (targets, table) = (targets_of("rugao-2024"), townships());
    let start = Decimal::from(table.total.start);
    let by_net = start + figure(&targets, "RG24-T15", 2024);
    let by_rate =
        (start * (Decimal::ONE + figure(&targets, "RG24-T13", 2024))).floor() + Decimal::ONE;
    let by_total = figure(&targets, "RG24-T14", 2024) + Decimal::ONE;
    let by_table = Decimal::from(table.total.years[0].total);
    assert_eq!(
        [by_net, by_rate, by_total, by_table].map(|it| it.to_string()),
        ["5582", "5572", "5601", "5648"]
    );
    assert_eq!(by_total - by_net, 19.into());
    assert_eq!(by_total - start, 919.into());
    assert_eq!(figure(&targets, "RG24-T02", 2024), figure(&targets, "RG24-T14", 2024));
}

#[test]
fn x4_three_years_of_ten_are_not_forty() {
    let targets = targets_of("rugao-2024");
    let (total, yearly) = (figure(&targets, "RG24-T06", 2026), figure(&targets, "RG24-T07", 2026));
    let first = figure(&targets, "RG24-T17", 2024);
    let three = Decimal::from(3);
    assert_eq!((yearly * three, first + yearly + yearly, total), (30.into(), 32.into(), 40.into()));
    assert!(yearly * three < total && first + yearly + yearly < total);
    let average = total / three;
    assert!(decimal("13.33") < average && average < decimal("13.34"));
}
