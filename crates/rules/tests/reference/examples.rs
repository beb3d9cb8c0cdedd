//! Every example runs, in a small plan, for an enterprise that tells all and one that tells nothing.

use std::fs;

use zhice_model::Enterprise;
use zhice_model::assessment::Status;
use zhice_model::enterprise::Answer;

use crate::repository;
use crate::support::{book_of, day, enterprise};
use crate::words::{self, Place};

/// The plan that examples in a provision stand in.
const FRAME: &str = "crates/rules/tests/reference/frame.rhai";
/// Where in it.
const HERE: &str = "// ── 例子写在这里 ──";

/// A plan without provisions.
pub const HEAD: &str = "plan(#{ id: \"example\", title: \"示例方案\", document: \"无\", \
     regions: [\"320682\"], in_force: [\"2024-01-01\", \"2026-12-31\"] });\n";

/// The plan's file.
pub fn frame() -> String {
    fs::read_to_string(repository(FRAME)).unwrap()
}

/// The script of an example at its place.
fn script(example: &str, place: Place) -> String {
    let head = if example.starts_with("plan(") { "" } else { HEAD };
    match place {
        Place::Provision => frame().replace(HERE, example),
        Place::Top if example.contains("provision(") => format!("{head}{example}"),
        Place::Top => format!(
            "{head}{example}\nprovision(\"X-1\", #{{ title: \"条款\", clause: \"一\", \
             kind: \"information\", force: \"说明\" }}, |e| {{ note(\"说明\"); }});"
        ),
    }
}

/// What is wrong with a piece of script at its place.
pub fn run(example: &str, place: Place) -> Result<(), String> {
    let (book, diagnostics) = book_of(&script(example, place));
    if !diagnostics.is_empty() {
        return Err(format!("{diagnostics:#?}"));
    }
    let mut told = enterprise(25, 6, 1);
    told.answers.insert("headcount".to_owned(), Answer::Count(80));
    told.answers.insert("scale".to_owned(), Answer::Text("small".to_owned()));
    let blank = Enterprise { region: "320682".to_owned(), ..Enterprise::default() };
    for enterprise in [told, blank] {
        let assessment = book.assess(enterprise, day("2026-11-21"), None);
        let provisions = assessment.plans.iter().flat_map(|plan| &plan.provisions);
        let failed: Vec<_> = provisions.filter(|it| it.status == Status::Failed).collect();
        if !failed.is_empty() {
            return Err(format!("{:#?}", failed[0].diagnostics));
        }
    }
    Ok(())
}

#[test]
fn they_run() {
    let words = words::load();
    let mut examples: Vec<_> =
        words.syntax.iter().map(|it| (it.write.as_str(), Place::Provision)).collect();
    for theme in &words.themes {
        examples.extend(theme.functions.iter().map(|it| (it.example.trim(), theme.place)));
    }
    let wrong = |(example, place): (&str, Place)| {
        run(example, place).err().map(|error| format!("{example}\n{error}"))
    };
    let wrong: Vec<_> = examples.into_iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn they_show_what_they_are_of() {
    for function in words::load().functions() {
        let call = &function.call.all()[0];
        let before = call.split('(').next().unwrap();
        let name = match before.split_once(' ') {
            Some((_, operator)) => operator.split(' ').next().unwrap(),
            None => before.rsplit('.').next().unwrap(),
        };
        assert!(function.example.contains(name), "the example of {call} does not use it");
    }
}

/// A key that no declaration knows is answered with the list of those it does.
#[test]
fn keys_are_complete() {
    for theme in &words::load().themes {
        for function in theme.functions.iter().filter(|it| !it.keys.is_empty()) {
            let call = &function.call.all()[0];
            let example = function.example.trim();
            let at = example.rfind("#{").unwrap() + "#{".len();
            let altered = format!("{} wrong: 1,{}", &example[..at], &example[at..]);
            let error = run(&altered, theme.place).err().unwrap_or_default();
            let Some((_, known)) = error.split_once("可用的有：") else {
                assert!(call.contains("lost_between"), "{call} takes a key that it does not know");
                continue;
            };
            let mut known: Vec<_> = known.split('"').next().unwrap().split('、').collect();
            let mut described: Vec<_> = function.keys.iter().map(|(key, _)| key.as_str()).collect();
            known.sort_unstable();
            described.sort_unstable();
            assert_eq!(described, known, "the keys of {call}");
        }
    }
}
