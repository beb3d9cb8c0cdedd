//! `zhice import`: tables of patents, read by the importer of the page, with its account; and what comes
//! of them as an enterprise file.

mod account;
mod columns;
mod intake;
mod today;

use std::path::Path;

use serde::Serialize;
use zhice_exchange::{Job, Step, read_in_steps};
use zhice_model::export::Export;
use zhice_model::import::{Column, Import};
use zhice_model::{Date, Enterprise, Patent};

use crate::arguments::{Format, ImportArguments};
use crate::assess::{enterprise, json};
use crate::export::refused;
use crate::failure::Failure;
use crate::given;
use crate::output;

/// The value of `schema` in what is printed as JSON.
const SCHEMA: &str = "zhice/import/1";

/// What is printed as JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Printed<'p> {
    schema: &'static str,
    /// Days after it were doubted.
    today: Date,
    files: &'p [Table],
}

/// One file that was read.
#[derive(Serialize)]
pub struct Table {
    /// The account.
    pub import: Import,
    /// Its patents, one an application.
    pub patents: Vec<Patent>,
}

/// Reads the files, writes the enterprise file where one is wanted, and gives the text to print.
///
/// # Errors
/// Files that cannot be read or written, an argument that cannot be used; an outcome without patents (exit
/// code 1).
pub fn run(arguments: &ImportArguments) -> Result<String, Failure> {
    if let Some(out) = &arguments.out {
        given::spare(&arguments.files, out)?;
    }
    let mapping = columns::mapping(&arguments.columns)?;
    let mut who = match &arguments.into {
        Some(path) => enterprise(path)?,
        None => Enterprise::default(),
    };
    if let Some(name) = &arguments.name {
        who.name.clone_from(name);
    }
    who.status_as_of = arguments.status_as_of.or(who.status_as_of);
    let today = arguments.today.map_or_else(today::today, Ok)?;
    who.as_of = arguments.as_of.or(who.as_of);
    let reader = Reader { name: &who.name, today, mapping: &mapping };
    let tables = reader.all(&arguments.files)?;
    columns::all_used(&mapping, &tables)?;
    let complete = tables.iter().all(|table| table.import.found > 0);
    let mut text = match arguments.format {
        Format::Json => json(&Printed { schema: SCHEMA, today, files: &tables })?,
        Format::Text => given::visible(&account::text(&tables, &who.name)),
    };
    if !complete {
        return Err(Failure::Outcome(text, 1));
    }
    let counts = intake::take(&mut who, tables);
    if arguments.format == Format::Text && arguments.into.is_some() {
        text.push_str(&counts.words());
    }
    if let Some(path) = &arguments.out {
        write(path, who)?;
        if arguments.format == Format::Text {
            text.push_str(&format!("已写入 {}\n", path.display()));
        }
    }
    Ok(text)
}

fn write(path: &Path, who: Enterprise) -> Result<(), Failure> {
    let file = zhice_exchange::export(&Export::Enterprises(vec![who])).map_err(refused)?;
    output::write(path, &file.bytes)
}

/// How tables are read.
struct Reader<'r> {
    name: &'r str,
    today: Date,
    mapping: &'r [Column],
}

impl Reader<'_> {
    /// Every file, or what is wrong with those that cannot be read.
    fn all(&self, files: &[impl AsRef<Path>]) -> Result<Vec<Table>, Failure> {
        let (mut tables, mut problems) = (Vec::new(), Vec::new());
        for path in files.iter().map(AsRef::as_ref) {
            let bytes = given::bytes(path)?;
            let file = path.display().to_string();
            let Self { name: enterprise, today, mapping } = *self;
            let job = Job { file: &file, bytes: &bytes, enterprise, today, mapping };
            let mut patents = Vec::new();
            let import = read_in_steps(&job, &mut |step| {
                if let Step::Found(mut batch) = step {
                    patents.append(&mut batch);
                }
            });
            match import {
                Ok(import) => tables.push(Table { import, patents }),
                Err(mut found) => problems.append(&mut found),
            }
        }
        if problems.is_empty() { Ok(tables) } else { Err(Failure::refused(&problems)) }
    }
}
