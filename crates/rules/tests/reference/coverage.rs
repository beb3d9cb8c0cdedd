//! Everything registered is described, once, and nothing else is.

use std::collections::BTreeSet;

use zhice_rules::reference::{Callable, callables};

use crate::matching::is_call_of;
use crate::words::{self, FILE};

/// What the host registers to be used, not to refuse with a message.
pub fn own() -> impl Iterator<Item = Callable> {
    callables().into_iter().filter(|it| it.own && it.result.is_some())
}

#[test]
fn every_function_is_described_once() {
    let words = words::load();
    let described: Vec<_> = words.functions().flat_map(|it| it.call.all()).collect();
    let mut wrong = Vec::new();
    for callable in own() {
        match described.iter().filter(|call| is_call_of(call, &callable)).count() {
            1 => {}
            0 => wrong.push(format!(
                "{callable} is registered and not described; add\n{}",
                skeleton(&callable)
            )),
            count => wrong.push(format!("{callable} is described {count} times")),
        }
    }
    for call in described {
        if !own().any(|callable| is_call_of(call, &callable)) {
            wrong.push(format!("{call} is described and not registered"));
        }
    }
    assert!(wrong.is_empty(), "{FILE}: {}", wrong.join("\n"));
}

/// What to write for a function, to be filled in under its theme.
fn skeleton(callable: &Callable) -> String {
    format!(
        "[[theme.function]]\ncall = \"{callable}\"\ndoes = \"\"\nunknown = \"\"\nexample = '''\n'''\n"
    )
}

#[test]
fn every_type_is_described() {
    let described: BTreeSet<_> = words::load().types.into_iter().map(|it| it.name).collect();
    let types = |it: Callable| it.parameters.into_iter().chain(it.result);
    let mut registered: BTreeSet<_> = own().flat_map(types).collect();
    registered.remove("无");
    let all: BTreeSet<_> = callables().into_iter().flat_map(types).collect();
    let unnamed: Vec<_> = registered.iter().filter(|name| name.is_ascii()).collect();
    assert!(unnamed.is_empty(), "give {unnamed:?} Chinese names with register_type_with_name");
    let missing: Vec<_> = registered.difference(&described).collect();
    assert!(missing.is_empty(), "{FILE} does not describe the types {missing:?}");
    let unknown: Vec<_> = described.difference(&all).collect();
    assert!(unknown.is_empty(), "{FILE} describes types that nothing takes or gives: {unknown:?}");
}

/// Rhai answers "not equal" without a word where nothing is registered.
#[test]
fn every_type_of_the_host_says_how_it_compares() {
    let all = callables();
    let names = words::load().types.into_iter().map(|it| it.name);
    for name in names.filter(|name| !BUILT_IN.contains(&name.as_str())) {
        for operator in ["==", "!=", "<", "<=", ">", ">="] {
            let takes =
                |it: &&Callable| it.name == operator && it.parameters.first() == Some(&name);
            assert!(
                all.iter().any(|it| takes(&it)),
                "{name} {operator}: see src/host/api/equality.rs"
            );
        }
    }
}

/// The types that the interpreter brings.
const BUILT_IN: [&str; 8] = ["整数", "小数", "文字", "是非", "数组", "映射", "函数", "任意值"];

#[test]
fn every_package_function_is_in_one_group() {
    let packages = words::load().packages;
    let names = packages.iter().flat_map(|it| &it.functions).flat_map(|(names, _)| names);
    let mut listed: Vec<_> = names.map(String::as_str).collect();
    listed.sort_unstable();
    let all = callables();
    let mut registered: Vec<_> =
        all.iter().filter(|it| !it.own).map(|it| it.name.as_str()).collect();
    registered.sort_unstable();
    registered.dedup();
    assert_eq!(listed, registered, "the package functions of {FILE} and those registered");
}
