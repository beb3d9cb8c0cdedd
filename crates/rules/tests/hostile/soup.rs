//! Scripts made of pieces in any order, and the repository's own plan with a piece out of place:
//! whatever they come to, they come to it, and it is said in Chinese.

use crate::outcome::Stand;
use crate::scripts::{HEAD, folder};
use crate::words;

/// Pieces that scripts are made of.
const PIECES: &str = "let x = ; y ( ) { } [ ] , . : | || && + - * / % == != < > <= >= ! ?? ?. .. ..= \
    if else while loop do until for in break continue return throw fn const true false () #{ 0 1 -1 \
    9223372036854775807 0.08 1e400 \"甲\" \"2026-01-01\" \"first\" `${ }` 'c' // /* */ \n e e.patents \
    e.as_of e.year e.year_start x.y x[0] x[-1] |e| |a,b| param reading ask provision plan option \
    field records yes_no text day one_of require tier note any_of all any at_least_of .inventions() \
    .count() .over(20) .below(0.08) .at_least(5) .named(\"乙\") .share_of(x) .first_owned() .granted_by(x) \
    .push(x) .len .keys() .contains(1) .to_string() date(\"2026-02-29\") .plus_years(1) inventions::in_force \
    inventions::lost type_of print debug call is_def_var global:: this Fn curry eval import try catch \
    switch sleep exit ★ （ ） ， “ ” \u{3000} \u{feff} \u{202e} \u{0}";
const CASES: u64 = 600;

#[test]
fn pieces_in_any_order() {
    let pieces: Vec<&str> = PIECES.split(' ').filter(|piece| !piece.is_empty()).collect();
    let stand = Stand::new(10);
    for seed in 0..CASES {
        let mut chance = fastrand::Rng::with_seed(seed);
        let count = chance.usize(1..40);
        let soup: Vec<&str> = (0..count).map(|_| pieces[chance.usize(..pieces.len())]).collect();
        let soup = soup.join(if chance.bool() { " " } else { "" });
        let script = match seed % 3 {
            0 => format!("{HEAD}{soup}"),
            1 => format!("{HEAD}let x = [1]; let y = #{{ a: 1 }};\n{soup}"),
            _ => format!(
                "{HEAD}provision(\"H-1\", #{{ title: \"甲\", clause: \"一\", kind: \"rating\", \
                 force: \"评定\" }}, |e| {{ let x = e.patents; {soup} }});"
            ),
        };
        check(&stand, &format!("soup {seed}"), &script);
    }
}

#[test]
fn a_plan_with_a_piece_out_of_place() {
    let plan = std::fs::read_to_string(folder().join("../../rules/rugao-2024/plan.rhai")).unwrap();
    let plan = plan.replace("\"rugao-2024\"", "\"hostile\"");
    let tokens: Vec<&str> = plan.split_inclusive(|c: char| !c.is_alphanumeric()).collect();
    let stand = Stand::new(10);
    for seed in 0..CASES / 2 {
        let mut chance = fastrand::Rng::with_seed(seed);
        let mut mixed = tokens.clone();
        let (here, there) = (chance.usize(..mixed.len()), chance.usize(..mixed.len()));
        match chance.u8(..4) {
            0 => drop(mixed.remove(here)),
            1 => mixed.swap(here, there),
            2 => mixed.insert(here, tokens[there]),
            _ => mixed.truncate(here),
        }
        check(&stand, &format!("plan {seed}"), &mixed.concat());
    }
}

fn check(stand: &Stand, name: &str, script: &str) {
    let outcome = stand.outcome(script);
    for finding in &outcome.findings {
        words::check(&format!("{name}\n{script}\n"), finding);
    }
}
