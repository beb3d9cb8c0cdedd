//! The whole way from a file's bytes to the account of its import.

use zhice_model::import::{Column, Format, Import, RowWarning};
use zhice_model::{Date, Diagnostic, Patent};

use crate::alias::Field;
use crate::aside::{self, Others};
use crate::header::Layout;
use crate::heads::{is_another_head, is_head};
use crate::listed::Rejected;
use crate::numbered::has_number;
use crate::portfolio::Portfolio;
use crate::progress::ImportStep;
use crate::record::Record;
use crate::samples::Collector;
use crate::shorten::shortened;
use crate::source::{self, File, Line, Rows, Work};
use crate::table::{self, Header};
use crate::{absent, reject, row};

/// A file to read, and how.
#[derive(Clone, Copy, Debug)]
pub struct Job<'j> {
    /// The file's name, for the account alone.
    pub file: &'j str,
    /// Its bytes.
    pub bytes: &'j [u8],
    /// Finds the enterprise among the owners; empty: ownership stays unknown and the account's
    /// `owners` help to ask.
    pub enterprise: &'j str,
    /// Today: days after it have not come yet. Not the day of an assessment, which may lie in the past.
    pub today: Date,
    /// What the user said of columns; the others are found out.
    pub mapping: &'j [Column],
}

/// A table that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTable {
    /// The account.
    pub import: Import,
    /// One entry an application, in the order of first appearance.
    pub patents: Vec<Patent>,
}

/// How many rows pass between two words of progress.
const PACE: u32 = 1_000;

/// Reads a table of patents, whole.
///
/// # Errors
/// As [`read_in_steps`].
pub fn read(
    file: &str,
    bytes: &[u8],
    enterprise: &str,
    today: Date,
) -> Result<ReadTable, Vec<Diagnostic>> {
    let mut patents = Vec::new();
    let job = Job { file, bytes, enterprise, today, mapping: &[] };
    let import = read_in_steps(&job, &mut |step| {
        if let ImportStep::Found(mut batch) = step {
            patents.append(&mut batch);
        }
    })?;
    Ok(ReadTable { import, patents })
}

/// Reads a table of patents, giving them out in batches.
///
/// # Errors
/// Says in Chinese why the file is no table of patents: `import-empty`, `import-encoding`,
/// `import-format`, `import-encrypted`, `import-damaged`, `import-too-large` or `import-header`.
pub fn read_in_steps(
    job: &Job,
    give: &mut dyn FnMut(ImportStep),
) -> Result<Import, Vec<Diagnostic>> {
    account(job, give).map_err(|diagnostic| vec![diagnostic.in_file(job.file)])
}

fn account(job: &Job, give: &mut dyn FnMut(ImportStep)) -> Result<Import, Diagnostic> {
    let work = &Work::new(give);
    work.tell(0, 0);
    let mut file = source::open(job.bytes, work)?;
    let header = table::find(file.tables.as_mut(), job.mapping)?;
    let layout = Layout::read(&header.cells, job.mapping).checked()?;
    let from_1904 = file.tables.counts_from_1904();
    let mut pass = Pass {
        job,
        layout: &layout,
        from_1904,
        now: None,
        others: Others::default(),
        above: 0,
        portfolio: Portfolio::new(&layout, job.enterprise, job.today),
        samples: Collector::new(layout.columns.clone()),
        rejected: Rejected::default(),
        rows: 0,
        published: 0,
    };
    pass.run(file.tables.open(header.table)?.as_mut(), &header, work)?;
    pass.run_others(&mut file, &header, work)?;
    if pass.rows == 0 {
        return Err(no_rows(header.line));
    }
    Ok(pass.finish(&file, &header, work))
}

/// The one pass over all rows.
struct Pass<'p> {
    job: &'p Job<'p>,
    layout: &'p Layout,
    /// Of a table further down, whose header has other columns.
    now: Option<Layout>,
    others: Others,
    /// Rows above the header that have an application number.
    above: u32,
    from_1904: bool,
    portfolio: Portfolio<'p>,
    samples: Collector,
    rejected: Rejected,
    rows: u32,
    /// Rows with the number of a publication in place of an application number.
    published: u32,
}

impl Pass<'_> {
    fn run(&mut self, rows: &mut dyn Rows, header: &Header, work: &Work) -> Result<(), Diagnostic> {
        let mut line = Line::default();
        for at in 0..=header.skip {
            rows.read(&mut line)?;
            self.above += u32::from(at < header.skip && has_number(&line.cells));
        }
        self.look_for_swallowed(&line, header.line);
        self.rest(rows, &mut line, work)?;
        if rows.ends_open() {
            self.look_at_end(&line, header);
        }
        Ok(())
    }

    fn rest(
        &mut self,
        rows: &mut dyn Rows,
        line: &mut Line,
        work: &Work,
    ) -> Result<(), Diagnostic> {
        let total = rows.total();
        while rows.read(line)? {
            if line.is_blank() {
                continue;
            }
            self.rows += 1;
            if self.rows.is_multiple_of(PACE) {
                work.tell(self.rows, total.max(self.rows));
            }
            if self.now.is_none() {
                self.samples.look(&line.cells);
            }
            if self.needs_mapping() {
                self.published += u32::from(self.record(line).has_publication());
            } else {
                self.take(line, work)?;
            }
        }
        Ok(())
    }

    /// The other tables of a page go on where they have a header or are as wide; sheets are other lists.
    fn run_others(
        &mut self,
        file: &mut File,
        header: &Header,
        work: &Work,
    ) -> Result<(), Diagnostic> {
        if file.format == Format::Text || self.needs_mapping() {
            return Ok(());
        }
        for (at, name) in file.tables.names().into_iter().enumerate() {
            if at == header.table {
                continue;
            }
            let follows = file.format == Format::Html && at > header.table;
            let begin = if follows { self.begins(file.tables.open(at)?.as_mut())? } else { None };
            let Some(begin) = begin else {
                self.others.count(file.tables.as_mut(), at, &name.sheet);
                continue;
            };
            let mut rows = file.tables.open(at)?;
            let (mut line, mut before) = (Line::default(), 0);
            for _ in 0..begin {
                rows.read(&mut line)?;
                before += u32::from(has_number(&line.cells));
            }
            self.others.add(&name.sheet, before);
            self.rest(rows.as_mut(), &mut line, work)?;
        }
        Ok(())
    }

    /// How many rows stand before those of a table that goes on; `None`: it does not.
    fn begins(&self, rows: &mut dyn Rows) -> Result<Option<usize>, Diagnostic> {
        let mut line = Line::default();
        let mut width = None;
        for at in 0..source::LAST_HEADER_LINE as usize {
            if !rows.read(&mut line)? {
                break;
            }
            if is_head(self.layout(), &line.cells, self.job.mapping) {
                return Ok(Some(at));
            }
            width = width.or(Some(line.cells.len()));
        }
        Ok((width == Some(self.layout().width())).then_some(0))
    }

    fn layout(&self) -> &Layout {
        self.now.as_ref().unwrap_or(self.layout)
    }

    fn look_for_swallowed(&mut self, line: &Line, number: u32) {
        let count = aside::swallowed(&line.cells);
        if count > 0 {
            self.portfolio.doubts.add(number, String::new(), aside::swallowed_words(count));
        }
    }

    /// A text that breaks off in its last row lacks cells there, and perhaps the rows behind it.
    fn look_at_end(&mut self, last: &Line, header: &Header) {
        if self.now.is_some() {
            return;
        }
        let headers = header.cells.iter().zip(1..).filter(|(cell, _)| !cell.trim().is_empty());
        let (found, wanted) = (last.cells.len(), headers.last().map_or(0, |(_, number)| number));
        if self.rows > 0 && found < wanted {
            let message = format!(
                "文件到这一行中断：只有 {found} 格，表头有 {wanted} 格；可能没有下载完整，请核对件数"
            );
            self.portfolio.doubts.add(last.number, String::new(), message);
        }
    }

    fn needs_mapping(&self) -> bool {
        !self.layout.has(Field::ApplicationNumber)
    }

    fn record<'l>(&'l self, line: &'l Line) -> Record<'l> {
        Record {
            layout: self.layout(),
            cells: &line.cells,
            line: line.number,
            today: self.job.today,
            from_1904: self.from_1904,
            warnings: doubts(line),
        }
    }

    fn take(&mut self, line: &Line, work: &Work) -> Result<(), Diagnostic> {
        self.look_for_swallowed(line, line.number);
        let record = self.record(line);
        work.meant(record.effort())?;
        let bare =
            record.all(Field::ApplicationNumber).next().is_none() && record.has_publication();
        match reject::number(&record) {
            Ok(number) => {
                let (row, warnings) = row::read(record, number);
                work.owners(row.owners.count())?;
                self.portfolio.doubts.extend(warnings);
                let is_new = self.portfolio.add(row, self.now.as_ref().unwrap_or(self.layout));
                if is_new {
                    work.patent()?;
                }
            }
            Err(_) if is_another_head(self.layout(), &line.cells, self.job.mapping) => {
                work.no_patent(line.cells.len())?;
                self.now = Some(Layout::read(&line.cells, self.job.mapping).checked()?);
                let reason = "这一行是另一个表头，列与前面的不同：以下各行按它读取，这一行未计入";
                self.rejected.add(line.number, reason.to_owned(), || line.as_written());
            }
            Err(reason) => {
                work.no_patent(line.cells.len())?;
                self.published += u32::from(bare);
                self.rejected.add(line.number, reason, || line.as_written());
            }
        }
        Ok(())
    }

    fn finish(mut self, file: &File, header: &Header, work: &Work) -> Import {
        let mut sheets: Vec<String> =
            file.tables.names().into_iter().map(|name| name.sheet).collect();
        let sheet =
            if header.table < sheets.len() { sheets.remove(header.table) } else { String::new() };
        sheets.retain(|sheet| !sheet.is_empty());
        let needs_mapping = self.needs_mapping();
        let (owners, found) = (self.portfolio.owners(), self.portfolio.found());
        self.portfolio.finish(header.line, &mut |patents| work.give(ImportStep::Found(patents)));
        let (warnings_count, warnings) = self.portfolio.doubts.finish();
        let columns = self.samples.finish();
        let mut notes = notes(file, header);
        if needs_mapping {
            notes.push(absent::numbers(self.layout, self.rows, self.published, likely(&columns)));
        } else if found > 0 {
            notes.extend(absent::some_numbers(self.published));
            notes.extend(absent::key_columns(self.layout, self.portfolio.dated));
            notes.extend(absent::unused(&columns));
            notes.extend(self.others.words(listed));
            notes.extend((self.above > 0).then(|| above(header.line, self.above)));
        }
        Import {
            file: self.job.file.to_owned(),
            format: file.format,
            encoding: file.encoding.to_owned(),
            sheet: shortened(&sheet).into_owned(),
            other_sheets: listed(&sheets),
            notes,
            source: self.layout.source.map(str::to_owned),
            header_line: header.line,
            columns,
            signature: self.layout.signature.clone(),
            needs_mapping,
            rows: self.rows,
            found,
            joined: self.portfolio.joined,
            rejected_count: self.rejected.all,
            rejected: self.rejected.first,
            warnings_count,
            warnings,
            owners,
        }
    }
}

/// The header of a column whose first values are all application numbers.
fn likely(columns: &[Column]) -> Option<&str> {
    let holds_numbers = |column: &&Column| {
        !column.samples.is_empty()
            && column.samples.iter().all(|sample| reject::parse(sample).is_ok())
    };
    columns.iter().find(holds_numbers).map(|column| column.header.as_str())
}

/// How many other sheets the account names.
const SHEETS_SHOWN: usize = 20;

fn listed(sheets: &[String]) -> Vec<String> {
    let shown = sheets.iter().take(SHEETS_SHOWN).map(|sheet| shortened(sheet).into_owned());
    let more = (sheets.len() > SHEETS_SHOWN).then(|| format!("等 {} 张", sheets.len()));
    shown.chain(more).collect()
}

fn notes(file: &File, header: &Header) -> Vec<String> {
    let unread = (!header.unread.is_empty()).then(|| {
        let sheets = listed(&header.unread).join("、");
        format!("工作表“{sheets}”已损坏或不完整，没有读取；其中如有专利，没有计入")
    });
    file.tables.notes().into_iter().chain(unread).collect()
}

fn above(header_line: u32, count: u32) -> String {
    format!(
        "第 {header_line} 行的表头以上有 {count} 行带申请号，没有读取，其中的专利没有计入；请把表头移到第一行再导入"
    )
}

/// What is doubtful about a row before its cells are looked at.
fn doubts(line: &Line) -> Vec<RowWarning> {
    let doubts = [
        (line.unclosed_quote, "这一行有一个引号没有成对，已按单行读取，请核对各列"),
        (line.cut, "这一行过长（一格超过 32767 字，或整行超过 8 MB），只读取了开头，请核对"),
    ];
    let warning = |message: &str| RowWarning {
        line: line.number,
        column: String::new(),
        message: message.to_owned(),
    };
    doubts.iter().filter(|(is, _)| *is).map(|(_, message)| warning(message)).collect()
}

fn no_rows(header_line: u32) -> Diagnostic {
    Diagnostic::error("import-empty", format!("第 {header_line} 行是表头，但下面没有任何数据"))
        .at(Some(header_line), None)
        .with_hint("请确认导出时选中了专利记录，再重新导出并导入")
}
