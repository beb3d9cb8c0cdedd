//! What was measured: nanoseconds, or bytes, by name, as criterion and the browser's scripts write them
//! down.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context;
use serde_json::Value;

use crate::files;

/// One thing measured many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The shortest time, which a busy machine disturbs least, or the fewest bytes.
    pub least: u64,
    /// The one in the middle.
    pub median: u64,
    /// How many things were done in that time.
    pub elements: u64,
}

/// Everything measured in one run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Figures(BTreeMap<String, Figure>);

impl Figures {
    /// What criterion left in its folder.
    ///
    /// # Errors
    /// If there is nothing, or not in the form it has had so far.
    pub fn of_criterion(folder: &Path) -> anyhow::Result<Self> {
        let mut figures = BTreeMap::new();
        for path in files::walk(folder)?.iter().filter(|path| path.ends_with("new/sample.json")) {
            let sample = json(path)?;
            let benchmark = json(&path.with_file_name("benchmark.json"))?;
            let name = benchmark.get("full_id").and_then(Value::as_str);
            let elements = benchmark.get("throughput").and_then(|it| it.get("Elements")?.as_u64());
            let [iterations, times] = ["iters", "times"].map(|key| numbers(sample.get(key)));
            let each = times.iter().zip(&iterations).filter_map(|(time, n)| time.checked_div(*n));
            let name = name.with_context(|| format!("{} names nothing", path.display()))?;
            let figure = figure(each.collect(), elements.unwrap_or(1));
            figures.insert(name.to_owned(), figure.with_context(|| format!("no times of {name}"))?);
        }
        Ok(Self(figures))
    }

    /// What the script in the browser wrote: `{ "name": { "values": [ns or bytes…], "elements": 1 } }`.
    ///
    /// # Errors
    /// If it wrote nothing, or in another form.
    pub fn of_browser(results: &Path) -> anyhow::Result<Self> {
        let written = json(results)?;
        let entries = written.as_object().context("the browser's results are no object")?;
        let read = |(name, it): (&String, &Value)| {
            let elements = it.get("elements").and_then(Value::as_u64).unwrap_or(1);
            let figure = figure(numbers(it.get("values")), elements);
            Ok((name.clone(), figure.with_context(|| format!("no values of {name}"))?))
        };
        entries.iter().map(read).collect::<anyhow::Result<_>>().map(Self)
    }

    /// One of them.
    ///
    /// # Errors
    /// If it was not measured.
    pub fn get(&self, name: &str) -> anyhow::Result<Figure> {
        self.0.get(name).copied().with_context(|| format!("{name} was not measured"))
    }
}

fn json(path: &Path) -> anyhow::Result<Value> {
    let text = files::read_text(path)?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

/// Whole numbers of a list; fractions of a nanosecond say nothing.
fn numbers(list: Option<&Value>) -> Vec<u64> {
    let list = list.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(Value::as_f64).map(|number| number as u64).collect()
}

fn figure(mut times: Vec<u64>, elements: u64) -> Option<Figure> {
    times.sort_unstable();
    let median = times.get(times.len() / 2)?;
    Some(Figure { least: *times.first()?, median: *median, elements })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn criterion_and_browser_are_read() {
        let temp = tempfile::tempdir().unwrap();
        let new = temp.path().join("assess/1000/new");
        files::write(
            &new.join("sample.json"),
            r#"{"iters":[2.0,1.0,4.0],"times":[60.5,10.0,80.0]}"#,
        )
        .unwrap();
        let benchmark = r#"{"full_id":"assess/1000","throughput":{"Elements":8}}"#;
        files::write(&new.join("benchmark.json"), benchmark).unwrap();
        let figures = Figures::of_criterion(temp.path()).unwrap();
        let expected = Figure { least: 10, median: 20, elements: 8 };
        assert_eq!(figures.get("assess/1000").unwrap(), expected);
        assert!(figures.get("load").is_err());

        let results = temp.path().join("browser.json");
        files::write(&results, r#"{"load":{"values":[3,1,2]}}"#).unwrap();
        let expected = Figure { least: 1, median: 2, elements: 1 };
        assert_eq!(Figures::of_browser(&results).unwrap().get("load").unwrap(), expected);
        files::write(&results, r#"{"load":{"values":[]}}"#).unwrap();
        assert!(Figures::of_browser(&results).is_err());
    }
}
