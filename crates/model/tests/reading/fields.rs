//! Every field in turn: left out, `null`, twice, of another form, under a name that is a little wrong.

use serde_json::{Value, json};
use zhice_model::Enterprise;

use crate::{Step, at, full, in_chinese, path, read, ways};

/// What cannot be unknown: the kind of the file, a patent's number, and the members of lists.
fn must_be(way: &[Step]) -> bool {
    match way.last() {
        None | Some(Step::At(_)) => true,
        Some(Step::Name(name)) => matches!(name.as_str(), "schema" | "applicationNumber"),
    }
}

/// `null` is the same as left out wherever something can be unknown, and refused with its place elsewhere.
#[test]
fn null_is_the_unknown() {
    for way in ways(&full()) {
        let path = path(&way);
        let mut nulled = full();
        *at(&mut nulled, &way) = Value::Null;
        if must_be(&way) {
            let said = read(&nulled).expect_err(&path);
            in_chinese(&said);
            assert!(said.contains(&path), "{path}: {said}");
            continue;
        }
        let Some((Step::Name(name), outer)) = way.split_last() else { continue };
        let mut without = full();
        at(&mut without, outer).as_object_mut().unwrap().remove(name);
        assert_eq!(read(&nulled), read(&without), "{path}");
        assert!(read(&nulled).is_ok(), "{path}");
    }
}

/// A value of another form is refused with its place.
#[test]
fn other_forms_are_refused() {
    let forms = [json!(true), json!(7), json!("?"), json!([7]), json!({"?": 7})];
    let mut refused = 0;
    for way in ways(&full()) {
        let path = path(&way);
        for form in &forms {
            let mut changed = full();
            let place = at(&mut changed, &way);
            let same = std::mem::discriminant(&*place) == std::mem::discriminant(form);
            *place = form.clone();
            match read(&changed) {
                Err(said) => {
                    in_chinese(&said);
                    assert!(said.contains(&path), "{path} = {form}: {said}");
                    refused += 1;
                }
                // An answer may have several forms; its question tells which.
                Ok(_) => assert!(same || path.starts_with("answers."), "{path} = {form}"),
            }
        }
    }
    assert!(refused > 150, "{refused}");
}

/// A name that stands twice is refused with its place, whatever it holds.
#[test]
fn no_name_twice() {
    for way in ways(&full()) {
        let Some((Step::Name(name), outer)) = way.split_last() else { continue };
        let mut value = full();
        let twice = at(&mut value, outer)[name.as_str()].to_string();
        let marked = "__twice__";
        at(&mut value, outer).as_object_mut().unwrap().insert(marked.to_owned(), json!(0));
        let text =
            value.to_string().replace(&format!("\"{marked}\":0"), &format!("\"{name}\":{twice}"));
        let said = Enterprise::from_json(&text).expect_err(&text).to_string();
        in_chinese(&said);
        assert!(said.contains("出现了两次") && said.contains(name.as_str()), "{text}: {said}");
    }
}

/// A name that is not known is refused with the one that was probably meant.
#[test]
fn names_that_are_a_little_wrong() {
    for way in ways(&full()) {
        let Some((Step::Name(name), outer)) = way.split_last() else { continue };
        // Which answers and fields of records there are is said by plans.
        if path(&way).starts_with("answers.") {
            continue;
        }
        let wrong = format!("{name}s");
        let mut changed = full();
        let object = at(&mut changed, outer).as_object_mut().unwrap();
        let value = object.remove(name).unwrap();
        object.insert(wrong.clone(), value);
        let said = read(&changed).expect_err(&wrong);
        in_chinese(&said);
        // The totals are looked at once all is read.
        let told = [format!("“{wrong}”"), format!("最接近的是 {name}")];
        assert!(told.iter().all(|part| said.contains(part)), "{wrong}: {said}");
    }
}

#[test]
fn blanks_around_a_place() {
    for region in ["320682", " 320682", "320682 ", "３２０６８２", "\u{feff}320 682\t"] {
        let mut value = full();
        value["region"] = json!(region);
        assert_eq!(read(&value).unwrap().region, "320682", "{region:?}");
    }
}
