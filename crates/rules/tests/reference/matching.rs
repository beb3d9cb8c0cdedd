//! Which described call is which registered function. A description may name the parameters,
//! `集合.granted_by(某日：日期)`, and say more exactly what is registered as 任意值.

use zhice_rules::reference::Callable;

const ANYTHING: &str = "任意值";

pub fn is_call_of(described: &str, callable: &Callable) -> bool {
    let registered = callable.to_string();
    let (described, registered) = (parts(described), parts(&registered));
    described.len() == registered.len()
        && described.iter().zip(&registered).all(|(a, b)| a == b || *b == ANYTHING)
}

/// `集合.granted_by(某日：日期)` in its parts `集合.granted_by`, `日期` and an empty one.
fn parts(call: &str) -> Vec<&str> {
    let parts = call.split(['(', ',', ')']).map(str::trim);
    parts.map(|part| part.rsplit('：').next().unwrap_or(part)).collect()
}

#[test]
fn calls() {
    use zhice_rules::reference::Form::{Function, Method, Operator, Property};

    let cases = [
        ("e.f()", Method, &["e"][..], true),
        ("e.f(一)", Method, &["e", "一"], true),
        ("e.f(甲：一, 乙：二)", Method, &["e", "一", "二"], true),
        ("e.f(二)", Method, &["e", "一"], false),
        ("e.f(一)", Method, &["e", "一", "一"], false),
        ("e.f(二)", Method, &["e", ANYTHING], true),
        ("g.f(二)", Method, &["e", ANYTHING], false),
        ("f(一)", Function, &["一"], true),
        ("f()", Function, &[], true),
        ("e.f", Property, &["e"], true),
        ("e.f()", Property, &["e"], false),
        ("a f b", Operator, &["a", "b"], true),
        ("a f c", Operator, &["a", "b"], false),
    ];
    for (described, form, parameters, expected) in cases {
        let callable = Callable {
            name: "f".to_owned(),
            form,
            parameters: parameters.iter().map(|it| (*it).to_owned()).collect(),
            result: None,
            own: true,
        };
        assert_eq!(is_call_of(described, &callable), expected, "{described} {callable}");
    }
}
