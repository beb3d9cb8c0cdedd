//! How much work a file may make: the limits of the importer, in one place (`docs/import.md` names them for
//! users). What a file says of its own sizes is never believed: a few hundred kilobytes can unfold to
//! gigabytes, repeat one sheet a thousand times, or stretch one cell over a million rows. So each source
//! charges here what it really reads and makes, whatever the form that asked for it.

use std::cell::{Cell, RefCell};

use zhice_model::Diagnostic;

use super::refusal::{repeated, too_large};
use crate::alias::{self, Field};
use crate::progress::ImportStep;

/// Bytes of the largest file. What a browser holds besides fits into its memory.
pub const FILE: usize = 256 << 20;
/// Parts in an archive at most.
pub const PARTS: usize = 10_000;
/// Bytes that the parts of a workbook may unfold to, those together that are read.
pub const UNFOLDED: u64 = 512 << 20;
/// Beyond this many bytes a file may unfold to no more than so many times its size: real workbooks, blank
/// rows with a format among them, stay below.
pub const UNFOLDED_FREELY: u64 = 64 << 20;
/// See [`UNFOLDED_FREELY`].
pub const UNFOLDED_TIMES: u64 = 50;
/// Bytes that the texts which all sheets share may take in memory.
pub const SHARED: u64 = 256 << 20;
/// Bytes that one shared text takes besides its characters.
pub const SHARED_EACH: u64 = 40;
/// Sheets or tables of a file at most.
pub const TABLES: usize = 10_000;
/// Sheets that may be one and the same, as a damaged workbook lists them.
const ALIKE: usize = 4;
/// Columns of a table beyond these are not looked at: no export has so many.
pub const COLUMNS: usize = 1_000;
/// Bytes of one cell that are read: what a spreadsheet can hold in one, 32,767 characters.
pub const CELL: usize = 3 * 32_767;
/// Bytes of a cell that are read where its column means something: 2,000 characters. A longer one says
/// nothing, and that is told; read in part it would say something else.
pub const SAID: usize = 6_000;
/// Columns that may mean one and the same.
pub const SAME: usize = 50;
/// Owners of one patent; of more the ownership is unknown, and that is told.
pub const OWNERS_OF_ONE: usize = 50;
/// Owners that the patents of a file name, each counted with each patent.
const OWNERS_IN_ALL: usize = 1_000_000;
/// Patents of a file. A browser holds as many beside everything else.
const PATENTS: usize = 200_000;
/// Bytes of text in the columns that mean something, each as often as [`effort`] says.
const MEANT: usize = 400 << 20;
/// A cell of the first lines costs as much as so many others: it is looked at whether it is a header.
pub const HEADER_TIMES: usize = 40;
/// Rows that are no patents are looked at whether they are headers: each cell costs as much as so many.
const NO_PATENT_TIMES: usize = 2;
/// Bytes of one record of a text that are read; the rest of it leaves no trace.
pub const RECORD: usize = 8 << 20;
/// Rows of a file, as many as a sheet has.
const ROWS: usize = 1 << 20;
/// The first rows of each table are read twice.
const ROWS_AGAIN: usize = TABLES * 20;
/// Cells that are read or made, blank ones and those filled by merged cells among them.
const CELLS: usize = 40_000_000;
/// Bytes of text in these cells.
const TEXT: usize = 600 << 20;
/// Bytes of tables that are whole in memory: sheets of the formats that cannot be read row by row.
const HELD: usize = 200 << 20;
/// What one cell and one row of such a table take besides their text.
const HELD_CELL: usize = 8;
const HELD_ROW: usize = 64;

const TOO_MUCH_TEXT: &str = "表格的内容展开后过大（超过 600 MB）";

/// How often the text of a column counts: where it is read name by name or word by word, more often.
pub fn effort(field: Field) -> usize {
    match field {
        Field::Status | Field::StatusOrHistory | Field::Validity => 16,
        Field::Transferor | Field::TransferredOn | Field::Family | Field::Office => 8,
        field if alias::OWNERS.contains(&field) => 8,
        _ => 1,
    }
}

/// How much work passes between two words of progress where no rows are counted.
const PACE: usize = 4_000_000;

/// The work on one file so far. Everything that reads shares it.
pub struct Work<'w> {
    rows: Cell<usize>,
    cells: Cell<usize>,
    text: Cell<usize>,
    held: Cell<usize>,
    tables: Cell<usize>,
    patents: Cell<usize>,
    owners: Cell<usize>,
    meant: Cell<usize>,
    /// Work since the last word of progress.
    quiet: Cell<usize>,
    /// Rows read and rows there are, as told last.
    progress: Cell<(u32, u32)>,
    give: RefCell<&'w mut dyn FnMut(ImportStep)>,
}

impl<'w> Work<'w> {
    /// No work yet; what comes of it is given to `give`.
    pub fn new(give: &'w mut dyn FnMut(ImportStep)) -> Self {
        let none = || Cell::new(0);
        Self {
            rows: none(),
            cells: none(),
            text: none(),
            held: none(),
            tables: none(),
            patents: none(),
            owners: none(),
            meant: none(),
            quiet: none(),
            progress: Cell::new((0, 0)),
            give: RefCell::new(give),
        }
    }

    /// So many cells are read or made.
    pub fn cells(&self, count: usize) -> Result<(), Diagnostic> {
        self.went_on(count);
        charge(&self.cells, count, CELLS, "表格展开后过大（超过 4000 万格）")
    }

    /// A row of so many cells and bytes of text is read.
    pub fn row(&self, cells: usize, bytes: usize) -> Result<(), Diagnostic> {
        charge(&self.rows, 1, ROWS + ROWS_AGAIN, "清单超过 1048576 行")?;
        self.cells(cells.saturating_add(1))?;
        self.went_on(bytes / 16);
        charge(&self.text, bytes, TEXT, TOO_MUCH_TEXT)
    }

    /// A record of so many bytes, which need not be a row, is read.
    pub fn record(&self, bytes: usize) -> Result<(), Diagnostic> {
        self.cells(1)?;
        charge(&self.text, bytes, TEXT, TOO_MUCH_TEXT)
    }

    /// A row of so many cells and bytes of text is kept in memory.
    pub fn hold(&self, cells: usize, bytes: usize) -> Result<(), Diagnostic> {
        let taken = cells.saturating_mul(HELD_CELL).saturating_add(bytes).saturating_add(HELD_ROW);
        charge(&self.held, taken, HELD, "表格展开后过大（超过 200 MB）")
    }

    /// A table of a file that is read whole.
    pub fn table(&self) -> Result<(), Diagnostic> {
        charge(&self.tables, 1, TABLES, "文件里的表格超过 10000 张")
    }

    /// A row says so much in the columns that mean something.
    pub fn meant(&self, effort: usize) -> Result<(), Diagnostic> {
        self.went_on(effort / 16);
        charge(
            &self.meant,
            effort,
            MEANT,
            "清单里各列的文字过多（超过 400 MB，其中权利人、法律状态等列加倍计）",
        )
    }

    /// A row is no patent.
    pub fn no_patent(&self, cells: usize) -> Result<(), Diagnostic> {
        self.cells(cells.saturating_mul(NO_PATENT_TIMES))
    }

    /// So many owners are named in a row that is a patent's.
    pub fn owners(&self, count: usize) -> Result<(), Diagnostic> {
        charge(&self.owners, count, OWNERS_IN_ALL, "清单里的权利人过多（合计超过 100 万个）")
    }

    /// Another patent was found.
    pub fn patent(&self) -> Result<(), Diagnostic> {
        let split = "请在 Excel 或 WPS 中把清单分成几个文件，每个不超过 20 万件，再逐个导入；\
                     也可以先筛选出本企业的专利再导出";
        charge(&self.patents, 1, PATENTS, "清单超过 200000 件专利")
            .map_err(|it| it.with_hint(split))
    }

    /// Something else was done that takes its time.
    pub fn went_on(&self, amount: usize) {
        let quiet = self.quiet.get().saturating_add(amount);
        self.quiet.set(quiet);
        if quiet >= PACE {
            let (done, total) = self.progress.get();
            self.tell(done, total);
        }
    }

    /// So many rows were read, of about so many.
    pub fn tell(&self, done: u32, total: u32) {
        self.quiet.set(0);
        self.progress.set((done, total));
        self.give(ImportStep::Read { done, total });
    }

    /// Gives out what was found.
    pub fn give(&self, step: ImportStep) {
        // Who is given a step reads no file in the meantime.
        if let Ok(mut give) = self.give.try_borrow_mut() {
            give(step);
        }
    }
}

/// Refuses a workbook that lists its sheets over and over.
pub fn not_repeated(listed: usize, sheets: usize) -> Result<(), Diagnostic> {
    let sheets = sheets.max(1);
    if listed / sheets > ALIKE { Err(repeated(listed / sheets)) } else { Ok(()) }
}

fn charge(so_far: &Cell<usize>, amount: usize, most: usize, words: &str) -> Result<(), Diagnostic> {
    so_far.set(so_far.get().saturating_add(amount));
    if so_far.get() > most { Err(too_large(words)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use zhice_model::Diagnostic;

    use super::{ImportStep, MEANT, OWNERS_IN_ALL, PATENTS, TABLES, Work};

    #[test]
    fn as_much_as_is_allowed_and_one_more() {
        type Charge = fn(&Work, usize) -> Result<(), Diagnostic>;
        let cases: [(Charge, usize, &str); 4] = [
            (|work, count| (0..count).try_for_each(|_| work.patent()), PATENTS, "件专利"),
            (|work, count| (0..count).try_for_each(|_| work.table()), TABLES, "张"),
            (|work, count| work.owners(count), OWNERS_IN_ALL, "权利人过多"),
            (|work, count| work.meant(count), MEANT, "文字过多"),
        ];
        for (charge, most, words) in cases {
            let mut give = |_: ImportStep| {};
            let work = Work::new(&mut give);
            assert!(charge(&work, most).is_ok(), "{words}");
            let refusal = charge(&work, 1).unwrap_err();
            assert!(refusal.message.contains(words) && !refusal.hint.is_empty(), "{refusal:?}");
        }
    }
}
