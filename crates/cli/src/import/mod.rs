//! `zhice import`: tables of patents, read by the importer of the page, with its account; and what comes
//! of them as an enterprise file.

mod account;
mod columns;
mod intake;
mod saved;
mod today;

use std::path::Path;

use serde::Serialize;
use zhice_exchange::{ImportStep, Job, read_in_steps};
use zhice_model::export::Export;
use zhice_model::import::{Column, Import};
use zhice_model::{Date, Enterprise, Patent};

use self::saved::{Listed, Saved};
use crate::arguments::{Format, ImportArguments};
use crate::assess::json;
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
    /// The saved file that it began with.
    #[serde(skip_serializing_if = "Option::is_none")]
    saved: Option<&'p Listed>,
}

/// One file that was read.
#[derive(Serialize)]
pub struct Table {
    /// The account.
    pub import: Import,
    /// Its patents, one an application.
    pub patents: Vec<Patent>,
}

/// What an import begins with, and the file whose bytes were read to find out.
struct Start {
    who: Enterprise,
    saved: Option<Listed>,
    /// The first table, unless the first file is a saved one.
    first: Option<Vec<u8>>,
}

/// Begins with the enterprise of `--into` or of a saved file that stands first.
fn start(arguments: &ImportArguments, today: Date) -> Result<Start, Failure> {
    let first = arguments.files.first().ok_or_else(|| Failure::Input("没有写文件".to_owned()))?;
    let bytes = given::bytes(first)?;
    let (file, first) = match (Saved::find(first, &bytes)?, &arguments.into) {
        (Some(_), Some(_)) => {
            let message = format!("{} 也是企业资料，不能再写 --into", first.display());
            return Err(Failure::Input(message));
        }
        (Some(saved), None) => (Some(saved), None),
        (None, Some(path)) => (Some(Saved::open(path, &given::bytes(path)?)?), Some(bytes)),
        (None, None) => (None, Some(bytes)),
    };
    let said = arguments.enterprise.as_deref();
    let Some(file) = file else {
        let unused = || Failure::Input("--enterprise 只用于有多家企业的文件".to_owned());
        return if said.is_some() {
            Err(unused())
        } else {
            Ok(Start { who: Enterprise::default(), saved: None, first })
        };
    };
    let Some(at) = file.place(said)? else {
        let listed = file.listed(None);
        return Err(Failure::Outcome(
            match arguments.format {
                Format::Json => {
                    json(&Printed { schema: SCHEMA, today, files: &[], saved: Some(&listed) })?
                }
                Format::Text => given::visible(&listed.text()),
            },
            1,
        ));
    };
    let saved = Some(file.listed(Some(at)));
    Ok(Start { who: file.take(at), saved, first })
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
    let today = arguments.today.map_or_else(today::today, Ok)?;
    let Start { mut who, saved, first } = start(arguments, today)?;
    // One enterprise of several is not written over all of them.
    let several = saved.as_ref().is_some_and(Listed::has_several);
    if let (Some(out), Some(into), true) = (&arguments.out, &arguments.into, several) {
        given::spare(std::slice::from_ref(into), out)?;
    }
    if let Some(name) = &arguments.name {
        who.name.clone_from(name);
    }
    who.status_as_of = arguments.status_as_of.or(who.status_as_of);
    who.as_of = arguments.as_of.or(who.as_of);
    let reader = Reader { name: &who.name, today, mapping: &mapping };
    let begins = usize::from(first.is_none());
    let tables = reader.all(arguments.files.get(begins..).unwrap_or_default(), first)?;
    columns::all_used(&mapping, &tables)?;
    let complete = tables.iter().all(|table| table.import.found > 0);
    let mut text = match arguments.format {
        Format::Json => {
            json(&Printed { schema: SCHEMA, today, files: &tables, saved: saved.as_ref() })?
        }
        Format::Text => {
            let begun = saved.as_ref().map(Listed::text).unwrap_or_default();
            given::visible(&(begun + account::text(&tables, &who.name).as_str()))
        }
    };
    if !complete {
        return Err(Failure::Outcome(text, 1));
    }
    let joined = saved.is_some() && !tables.is_empty();
    let counts = intake::take(&mut who, tables);
    if arguments.format == Format::Text && joined {
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
    /// Every file, or what is wrong with those that cannot be read; the bytes of the first may be there.
    fn all(
        &self,
        files: &[impl AsRef<Path>],
        mut first: Option<Vec<u8>>,
    ) -> Result<Vec<Table>, Failure> {
        let (mut tables, mut problems) = (Vec::new(), Vec::new());
        for path in files.iter().map(AsRef::as_ref) {
            let bytes = first.take().map_or_else(|| given::bytes(path), Ok)?;
            let file = path.display().to_string();
            let Self { name: enterprise, today, mapping } = *self;
            let job = Job { file: &file, bytes: &bytes, enterprise, today, mapping };
            let mut patents = Vec::new();
            let import = read_in_steps(&job, &mut |step| {
                if let ImportStep::Found(mut batch) = step {
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
