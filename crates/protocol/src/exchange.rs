//! The messages between the page and the worker that exchanges files. A table of patents is answered by
//! several messages: progress, then the patents in batches, the account last; so are the enterprises of a
//! saved file; and patents for a file come in slices before the request: so no message is large that need
//! not be.
//!
//! Bytes, and answers of the engine that are handed on unread, go beside the text of a message. Their
//! types are parameters: [`Bytes`] and [`RawAnswer`] where they are used, what the browser has for them on
//! the page, and nothing within the text ([`ExchangeRequest::map`]).

use serde::{Deserialize, Serialize};
use zhice_model::export::Package;
use zhice_model::import::{Column, Import};
use zhice_model::plan::PlanSummary;
use zhice_model::rule_files::RuleFile;
use zhice_model::{Date, Diagnostic, Enterprise, Patent};

use crate::Slice;

/// The content of a file.
pub type Bytes = serde_bytes::ByteBuf;

/// An answer of the engine as it came: [`EngineResponse`](crate::EngineResponse) in JSON.
pub type RawAnswer = String;

/// Patents in one batch at most.
pub const BATCH: usize = 500;

/// What the page asks of the worker. Ending the worker ends a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ExchangeRequest<B = Bytes, A = RawAnswer> {
    /// Read a table of patents: a file, or text pasted from a spreadsheet.
    Read {
        /// The request's number.
        id: u32,
        /// The file's name, for the account alone: what it is tells its content.
        file: String,
        /// Its content.
        bytes: B,
        /// The enterprise's name, by which owners are matched; empty: not known yet.
        enterprise: String,
        /// Today: days after it have not come yet. Not the day of assessment, which may lie in the past.
        today: Date,
        /// What the user said of columns, by their headers: the field, or that a column is not
        /// used. Columns that are not named are found out.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        mapping: Vec<Column>,
    },
    /// Keep these patents for the request to come. Not answered.
    Hold(Slice),
    /// Write a file of a result.
    Write {
        /// The request's number.
        id: u32,
        /// Which file.
        form: Form,
        /// The enterprise; where it lists no patents, those held are its patents.
        enterprise: Box<Enterprise>,
        /// The result with its lists whole.
        answer: A,
        /// What the plans declare.
        plans: Vec<PlanSummary>,
        /// The files of the rules that gave the result.
        rules: Vec<RuleFile>,
    },
    /// Write an enterprise to go on with later.
    WriteEnterprise {
        /// The request's number.
        id: u32,
        /// The enterprise; where it lists no patents, those held are its patents.
        enterprise: Box<Enterprise>,
    },
    /// Write the empty workbook to list patents in.
    WriteTemplate {
        /// The request's number.
        id: u32,
    },
    /// Read the result that was written into a file.
    OpenPackage {
        /// The request's number.
        id: u32,
        /// The file's name.
        file: String,
        /// Its content.
        bytes: B,
    },
    /// Read the enterprises that were written into a file, be it also that of a result.
    OpenEnterprises {
        /// The request's number.
        id: u32,
        /// The file's name.
        file: String,
        /// Its content.
        bytes: B,
    },
}

impl<B, A> ExchangeRequest<B, A> {
    /// The same request with other bytes and another answer.
    pub fn map<C, D>(
        self,
        bytes_of: impl FnOnce(B) -> C,
        answer_of: impl FnOnce(A) -> D,
    ) -> ExchangeRequest<C, D> {
        use ExchangeRequest as To;
        match self {
            Self::Read { id, file, bytes, enterprise, today, mapping } => {
                To::Read { id, file, bytes: bytes_of(bytes), enterprise, today, mapping }
            }
            Self::Hold(slice) => To::Hold(slice),
            Self::Write { id, form, enterprise, answer, plans, rules } => {
                To::Write { id, form, enterprise, answer: answer_of(answer), plans, rules }
            }
            Self::WriteEnterprise { id, enterprise } => To::WriteEnterprise { id, enterprise },
            Self::WriteTemplate { id } => To::WriteTemplate { id },
            Self::OpenPackage { id, file, bytes } => {
                To::OpenPackage { id, file, bytes: bytes_of(bytes) }
            }
            Self::OpenEnterprises { id, file, bytes } => {
                To::OpenEnterprises { id, file, bytes: bytes_of(bytes) }
            }
        }
    }
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
pub enum ExchangeResponse<B = Bytes> {
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
        bytes: B,
    },
    /// The result that a saved file holds. The patents sent before it are its enterprise's, which lists
    /// none itself. `None`: the file holds no result.
    Package {
        /// The request's number.
        id: u32,
        /// The result with what it came of.
        package: Option<Box<Package>>,
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
