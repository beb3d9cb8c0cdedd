//! Whether so many of each action reach a goal, whichever patents they are done to.

use std::collections::BTreeMap;

use zhice_judging::action::Lever;
use zhice_model::Enterprise;

use super::case::{Case, Goal, Run, Way};
use super::pick::{Picks, classes};

/// Runs of a script that one search may take.
const MOST_RUNS: u32 = 6_000;

/// What is left to pick once the other actions are done.
struct Rest {
    /// Whether it is reached when everything is done that can be done.
    reachable: bool,
    /// The patents to pick from, by lever.
    classes: Vec<Vec<Vec<u32>>>,
}

/// The attempts of one search.
pub struct Attempts<'a> {
    case: &'a Case<'a>,
    levers: &'a [Lever],
    goal: Goal,
    /// The patents to pick from at first, by lever.
    first: Vec<Vec<Vec<u32>>>,
    rests: BTreeMap<Way, Rest>,
    /// The way found to reach the goal with so many of each.
    pub ways: BTreeMap<Vec<u32>, Way>,
    /// How many runs it took.
    pub runs: u32,
}

/// A lever by its place, the classes of patents that it picks from, and how many.
type Pick = (usize, Vec<Vec<u32>>, u32);

impl<'a> Attempts<'a> {
    /// Nothing tried yet.
    pub fn new(case: &'a Case<'a>, now: &'a Run, goal: Goal) -> Self {
        let (first, rests, ways) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        let levers = now.levers.as_slice();
        let mut attempts = Self { case, levers, goal, first, rests, ways, runs: 0 };
        attempts.first = attempts.first_classes(now);
        attempts
    }

    /// Whether so many of each reach the goal; `None` when the runs are used up.
    pub fn reaches(&mut self, counts: &[u32]) -> Option<bool> {
        let mut picks = Vec::new();
        for (place, (lever, count)) in self.levers.iter().zip(counts).enumerate() {
            if *count > 0 && !lever.edit.comes_last() && !lever.edit.rows().is_empty() {
                picks.push((place, self.first.get(place).cloned().unwrap_or_default(), *count));
            }
        }
        let mut way = self.nothing_picked(counts);
        let found = choose(&picks, &mut way, &mut |way| self.completes(way))?;
        if found {
            self.ways.insert(counts.to_vec(), way);
        }
        Some(found)
    }

    fn nothing_picked(&self, counts: &[u32]) -> Way {
        Way { counts: counts.to_vec(), rows: vec![Vec::new(); self.levers.len()] }
    }

    /// Whether the rest can be picked so that the goal is reached; then it is.
    fn completes(&mut self, way: &mut Way) -> Option<bool> {
        let levers = self.levers;
        let last = |(lever, count): &(&Lever, &u32)| lever.edit.comes_last() && **count > 0;
        if self.case.goes_by_totals() || !levers.iter().zip(&way.counts).any(|it| last(&it)) {
            return self.is_reached(way);
        }
        let mut before = way.clone();
        for (lever, count) in levers.iter().zip(&mut before.counts) {
            *count = if lever.edit.comes_last() { 0 } else { *count };
        }
        let rest = self.rest(before)?;
        if !rest.reachable {
            return Some(false);
        }
        let picks = (0..).zip(levers.iter().zip(&way.counts)).filter(|(_, it)| last(it));
        let picks: Vec<Pick> = picks
            .map(|(place, (_, count))| {
                (place, rest.classes.get(place).cloned().unwrap_or_default(), *count)
            })
            .collect();
        choose(&picks, way, &mut |way| self.is_reached(way))
    }

    /// What is left to pick once these are done; looked into once.
    fn rest(&mut self, done: Way) -> Option<&Rest> {
        if !self.rests.contains_key(&done) {
            let rest = self.look_into(&done)?;
            self.rests.insert(done.clone(), rest);
        }
        self.rests.get(&done)
    }

    fn look_into(&mut self, done: &Way) -> Option<Rest> {
        let enterprise = self.case.changed(self.levers, done);
        self.spend()?;
        let run = self.case.run(enterprise.clone());
        self.spend()?;
        let most = run.as_ref().and_then(|run| self.case.run(self.all_last(run, enterprise)));
        let Some((run, most)) = run.zip(most) else {
            return Some(Rest { reachable: false, classes: Vec::new() });
        };
        let of = |lever: &Lever| {
            let now = run.levers.iter().find(|it| it.id == lever.id && it.edit.comes_last());
            now.map_or_else(Vec::new, |now| classes(now.edit.rows(), &[&run, &most], lever.most))
        };
        let classes = self.levers.iter().map(of).collect();
        Some(Rest { reachable: self.goal.is_reached(&most.provision), classes })
    }

    /// The enterprise with every patent changed that the last actions can pick.
    fn all_last(&self, run: &Run, mut enterprise: Enterprise) -> Enterprise {
        for lever in run.levers.iter().filter(|lever| lever.edit.comes_last()) {
            lever.edit.make(0, lever.edit.rows(), &mut enterprise, self.case.as_of);
        }
        enterprise
    }

    fn is_reached(&mut self, way: &Way) -> Option<bool> {
        self.spend()?;
        let run = self.case.run(self.case.changed(self.levers, way));
        Some(run.is_some_and(|run| self.goal.is_reached(&run.provision)))
    }

    fn spend(&mut self) -> Option<()> {
        self.runs += 1;
        (self.runs <= MOST_RUNS).then_some(())
    }

    /// The patents that the first actions pick from, told apart by how they stand now and how they
    /// would stand after these actions, after the last ones too, and with every answer given.
    fn first_classes(&mut self, now: &Run) -> Vec<Vec<Vec<u32>>> {
        let picks = |lever: &&Lever| !lever.edit.comes_last() && lever.edit.rows().len() > 1;
        if !self.levers.iter().any(|lever| picks(&lever)) {
            let rows = |lever: &Lever| match lever.edit.rows() {
                [] => Vec::new(),
                rows => vec![rows.to_vec()],
            };
            return self.levers.iter().map(rows).collect();
        }
        let mut runs = Vec::new();
        for answered in [false, true] {
            let mut way = self.nothing_picked(&vec![0; self.levers.len()]);
            for (lever, count) in self.levers.iter().zip(&mut way.counts) {
                *count = u32::from(answered && lever.edit.rows().is_empty());
            }
            for restored in [false, true] {
                for (lever, rows) in self.levers.iter().zip(&mut way.rows) {
                    if restored && !lever.edit.comes_last() {
                        *rows = lever.edit.rows().to_vec();
                    }
                }
                let enterprise = self.case.changed(self.levers, &way);
                let run = self.case.run(enterprise.clone());
                let marked =
                    run.as_ref().and_then(|run| self.case.run(self.all_last(run, enterprise)));
                self.runs += 2;
                runs.extend(run.into_iter().chain(marked));
            }
        }
        let all: Vec<&Run> = std::iter::once(now).chain(&runs).collect();
        let of = |lever: &Lever| {
            let rows = if lever.edit.comes_last() { &[] } else { lever.edit.rows() };
            classes(rows, &all, lever.most)
        };
        self.levers.iter().map(of).collect()
    }
}

/// Tries all ways to pick until one is good; the way is then that one.
fn choose(
    picks: &[Pick],
    way: &mut Way,
    good: &mut dyn FnMut(&mut Way) -> Option<bool>,
) -> Option<bool> {
    let Some(((place, classes, count), rest)) = picks.split_first() else { return good(way) };
    for rows in Picks::new(classes, *count) {
        if let Some(slot) = way.rows.get_mut(*place) {
            *slot = rows;
        }
        if choose(rest, way, good)? {
            return Some(true);
        }
    }
    Some(false)
}
