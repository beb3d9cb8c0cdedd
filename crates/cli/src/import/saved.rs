//! Saved files of ours, which an import can begin with: one enterprise, or one of several.

use std::fmt::Write;
use std::path::Path;

use serde::Serialize;
use zhice_exchange::open;
use zhice_model::export::Opened;
use zhice_model::text::same_name;
use zhice_model::{Diagnostic, Enterprise};

use crate::failure::Failure;

/// How many enterprises are listed as text.
const LISTED: usize = 200;

/// The enterprises of a saved file.
pub struct Saved {
    file: String,
    enterprises: Vec<Enterprise>,
}

/// A saved file as it is printed as JSON.
#[derive(Serialize)]
pub struct Listed {
    file: String,
    enterprises: Vec<Entry>,
    /// The place of the enterprise that was taken, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    taken: Option<usize>,
}

#[derive(Serialize)]
struct Entry {
    name: String,
    patents: usize,
}

impl Saved {
    /// Opens a file that has to be one of ours.
    ///
    /// # Errors
    /// Any other file, and one that is not valid.
    pub fn open(path: &Path, bytes: &[u8]) -> Result<Self, Failure> {
        Self::read(path, bytes).map_err(|problems| Failure::refused(&problems))
    }

    /// Opens a file that may be one of ours; `None`: it is another, of which the importer says more.
    ///
    /// # Errors
    /// A file of ours that is not valid.
    pub fn find(path: &Path, bytes: &[u8]) -> Result<Option<Self>, Failure> {
        if !begins_with_brace(bytes) {
            return Ok(None);
        }
        match Self::read(path, bytes) {
            Ok(saved) => Ok(Some(saved)),
            Err(problems) if problems.iter().all(|it| it.code == "open-kind") => Ok(None),
            Err(problems) => Err(Failure::refused(&problems)),
        }
    }

    fn read(path: &Path, bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let file = path.display().to_string();
        let enterprises = match open(&file, bytes)? {
            Opened::Enterprise(one) => vec![*one],
            Opened::Package(package) => vec![package.enterprise],
            Opened::Enterprises(several) => several,
        };
        Ok(Self { file, enterprises })
    }

    /// The place of the enterprise to take: the only one, or that of a name or a number of the list.
    /// `None`: it has to be said.
    ///
    /// # Errors
    /// What was said is none of them, or several.
    pub fn place(&self, said: Option<&str>) -> Result<Option<usize>, Failure> {
        let Some(said) = said else { return Ok((self.enterprises.len() == 1).then_some(0)) };
        let named = |(_, it): &(usize, &Enterprise)| same_name(&it.name, said);
        let named: Vec<usize> =
            self.enterprises.iter().enumerate().filter(named).map(|(at, _)| at).collect();
        let number = || said.trim().parse::<usize>().ok()?.checked_sub(1);
        match named.as_slice() {
            [one] => Ok(Some(*one)),
            [] => match number().filter(|at| *at < self.enterprises.len()) {
                Some(at) => Ok(Some(at)),
                None => Err(self.refusal(&format!("没有“{said}”这家企业"))),
            },
            several => {
                let places: Vec<String> = several.iter().map(|at| (at + 1).to_string()).collect();
                Err(self.refusal(&format!(
                    "有 {} 家“{said}”（序号 {}），请用 --enterprise 写明序号",
                    several.len(),
                    places.join("、")
                )))
            }
        }
    }

    fn refusal(&self, what: &str) -> Failure {
        let all = self.enterprises.len();
        Failure::Input(format!(
            "{} 里有 {all} 家企业，{what}；不写 --enterprise 会列出名称",
            self.file
        ))
    }

    /// The file as JSON shows it.
    pub fn listed(&self, taken: Option<usize>) -> Listed {
        let entry = |it: &Enterprise| Entry { name: it.name.clone(), patents: it.patents.len() };
        Listed {
            file: self.file.clone(),
            enterprises: self.enterprises.iter().map(entry).collect(),
            taken: taken.map(|at| at + 1),
        }
    }

    /// The enterprise at a place.
    pub fn take(mut self, at: usize) -> Enterprise {
        if at < self.enterprises.len() {
            self.enterprises.swap_remove(at)
        } else {
            Enterprise::default()
        }
    }
}

impl Listed {
    /// Whether the file has more than one enterprise.
    pub fn has_several(&self) -> bool {
        self.enterprises.len() > 1
    }

    /// As text: what was taken, or what there is to take.
    pub fn text(&self) -> String {
        let mut out =
            format!("{}\n  知策保存的文件，有 {} 家企业", self.file, self.enterprises.len());
        if let Some(one) = self.taken.and_then(|number| self.enterprises.get(number - 1)) {
            let _ = writeln!(out, "；取“{}”，{} 件专利", one.shown(), one.patents);
            return out;
        }
        out.push_str("，请用 --enterprise 写明取哪一家（名称或序号）：\n");
        for (entry, number) in self.enterprises.iter().zip(1..).take(LISTED) {
            let _ = writeln!(out, "    {number}  {}（{} 件专利）", entry.shown(), entry.patents);
        }
        let rest = self.enterprises.len().saturating_sub(LISTED);
        if rest > 0 {
            let _ = writeln!(out, "    另有 {rest} 家未列出");
        }
        out
    }
}

impl Entry {
    fn shown(&self) -> &str {
        if self.name.trim().is_empty() { "（没有名称）" } else { &self.name }
    }
}

/// Whether a text begins as JSON objects do, behind the mark of an encoding.
fn begins_with_brace(bytes: &[u8]) -> bool {
    let passed = |byte: &&u8| {
        !matches!(byte, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF) && !byte.is_ascii_whitespace()
    };
    bytes.iter().find(passed) == Some(&b'{')
}
