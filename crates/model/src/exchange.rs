//! The messages between the page and the worker that exchanges files. A request carries a number
//! that every answer to it repeats. A table of patents is answered by several messages: progress,
//! then the patents in batches, the account last; so are the enterprises of a saved file; and patents for
//! a file come in slices before the request: so no message is large that need not be.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::enterprise::Enterprise;
use crate::export::{Export, Opened};
use crate::import::{Column, Import};
use crate::message::RuleFile;
use crate::patent::Patent;
use crate::plan::PlanSummary;

/// Patents in one batch at most.
pub const BATCH: usize = 500;

/// What the page asks of the worker. Ending the worker ends a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ExchangeRequest {
    /// Read a table of patents: a file, or text pasted from a spreadsheet.
    Read {
        /// The request's number.
        id: u32,
        /// The file's name, for the account alone: what it is tells its content.
        file: String,
        /// Its bytes.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
        /// The enterprise's name, by which owners are matched; empty: not known yet.
        enterprise: String,
        /// Today: days after it have not come yet. Not the day of assessment, which may lie in the past.
        today: Date,
        /// What the user said of columns, by their headers: the field, or that a column is not
        /// used. Columns that are not named are found out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        mapping: Vec<Column>,
    },
    /// Keep these patents for the request to come, as the engine does
    /// ([`EngineRequest::Hold`](crate::message::EngineRequest::Hold)). Not answered.
    Hold {
        /// How long the list is when all of it is there.
        total: u32,
        /// Where these belong.
        from: u32,
        /// One slice.
        patents: Vec<Patent>,
    },
    /// Write a file of a result.
    Write {
        /// The request's number.
        id: u32,
        /// Which file.
        form: Form,
        /// The enterprise; where it lists no patents, those held are its patents.
        enterprise: Box<Enterprise>,
        /// The result with its lists whole: the engine's answer, the text as it came.
        answer: String,
        /// What the plans declare.
        plans: Vec<PlanSummary>,
        /// The files of the rules that gave the result.
        rules: Vec<RuleFile>,
    },
    /// Write another file. Of enterprises the first that lists no patents is given those held.
    Export {
        /// The request's number.
        id: u32,
        /// What to write.
        what: Export,
    },
    /// Read a file that was written before: enterprises, or a result.
    Open {
        /// The request's number.
        id: u32,
        /// The file's name.
        file: String,
        /// Its bytes.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// Read the enterprises of such a file, be it also that of a result.
    OpenEnterprises {
        /// The request's number.
        id: u32,
        /// The file's name.
        file: String,
        /// Its bytes.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
}

/// A file of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Form {
    /// A workbook with the result, every patent, and what it is based on.
    Ledger,
    /// A file from which the result can be confirmed elsewhere.
    Package,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ExchangeResponse {
    /// How far reading has come.
    Progress {
        /// The request's number.
        id: u32,
        /// Rows read.
        done: u32,
        /// Rows there are, roughly; 0 while that is not known.
        total: u32,
    },
    /// Some of the patents, at most [`BATCH`], in order.
    Patents {
        /// The request's number.
        id: u32,
        /// The patents.
        patents: Vec<Patent>,
    },
    /// The account of a table; all its patents were sent.
    Imported {
        /// The request's number.
        id: u32,
        /// The account.
        import: Box<Import>,
    },
    /// A file to offer for download.
    Exported {
        /// The request's number.
        id: u32,
        /// The name to propose.
        name: String,
        /// Its media type.
        mime: String,
        /// Its content.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
    },
    /// What a saved file turned out to be.
    Opened {
        /// The request's number.
        id: u32,
        /// What it holds.
        opened: Box<Opened>,
    },
    /// The next enterprise of a saved file. The patents sent since the one before are its own; it lists
    /// none itself.
    Enterprise {
        /// The request's number.
        id: u32,
        /// The enterprise.
        enterprise: Box<Enterprise>,
    },
    /// All enterprises of a saved file were sent.
    AllSent {
        /// The request's number.
        id: u32,
        /// How many they were: who has others has not got them all.
        enterprises: u32,
    },
    /// The request could not be carried out.
    Refused {
        /// The request's number, 0 when the message itself could not be read.
        id: u32,
        /// Why.
        diagnostics: Vec<Diagnostic>,
    },
}

impl ExchangeResponse {
    /// The number of the request that this answers.
    #[must_use]
    pub fn id(&self) -> u32 {
        match self {
            Self::Progress { id, .. }
            | Self::Patents { id, .. }
            | Self::Imported { id, .. }
            | Self::Exported { id, .. }
            | Self::Opened { id, .. }
            | Self::Enterprise { id, .. }
            | Self::AllSent { id, .. }
            | Self::Refused { id, .. } => *id,
        }
    }
}
