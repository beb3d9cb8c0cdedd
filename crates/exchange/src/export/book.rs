//! Workbooks as ours all look: a frozen header with filters, texts that stay texts, days that are days,
//! pages that print.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};
use zhice_model::{Date, Diagnostic};

/// The media type of a workbook.
pub const MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What building a sheet gives.
pub type Written<T> = Result<T, XlsxError>;

/// The most UTF-16 units of a text in a cell that every spreadsheet program opens, with room for a mark
/// that it was cut.
const LONGEST: usize = 32_000;

const CUT: &str = "…（内容过长，已截断）";

/// The number of A4 in the file format.
const A4: u8 = 9;

/// The file format's own number of the form of texts.
const TEXT: u8 = 49;

/// The same of whole numbers.
const WHOLE: u8 = 1;

/// The longest text in the head of a printed page.
const PAGE_HEAD: usize = 80;

/// The looks of cells.
pub struct Looks {
    /// A header.
    pub header: Format,
    /// A text that stays one when somebody edits the cell.
    pub text: Format,
    /// A text of several lines.
    pub lines: Format,
    /// A text that the row above has too.
    pub repeated: Format,
    /// A day.
    pub day: Format,
    /// A count.
    pub number: Format,
}

impl Looks {
    /// The looks of all our workbooks.
    pub fn new() -> Self {
        let text = || Format::new().set_num_format_index(TEXT).set_align(FormatAlign::Top);
        let header = text()
            .set_bold()
            .set_text_wrap()
            .set_background_color(Color::RGB(0x00E8_EEF4))
            .set_border_bottom(FormatBorder::Thin);
        Self {
            header,
            text: text(),
            lines: text().set_text_wrap(),
            repeated: text().set_text_wrap().set_font_color(Color::RGB(0x0059_5959)),
            day: Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top),
            number: Format::new().set_num_format_index(WHOLE).set_align(FormatAlign::Top),
        }
    }
}

/// A sheet with one table, written row by row.
pub struct Table {
    sheet: Worksheet,
    row: u32,
    columns: u16,
}

impl Table {
    /// A sheet with this name and the headers with their widths; so many columns stay in view.
    pub fn new<'a>(
        name: &str,
        headers: impl IntoIterator<Item = (&'a str, u8)>,
        fixed: u16,
        looks: &Looks,
    ) -> Written<Self> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        let mut columns = 0;
        for (label, width) in headers {
            sheet.set_column_width(columns, width)?;
            sheet.write_string_with_format(0, columns, fitting(label), &looks.header)?;
            columns += 1;
        }
        sheet.set_freeze_panes(1, fixed)?;
        Ok(Self { sheet, row: 0, columns })
    }

    /// Goes to the next row.
    pub fn next_row(&mut self) {
        self.row += 1;
    }

    /// Goes back to the header, to write another column.
    pub fn rewind(&mut self) {
        self.row = 0;
    }

    /// Writes a text into the row; what looks like a formula or a number stays a text.
    pub fn text(&mut self, column: u16, text: &str, look: &Format) -> Written<()> {
        if !text.is_empty() {
            self.sheet.write_string_with_format(self.row, column, fitting(text), look)?;
        }
        Ok(())
    }

    /// Writes a day into the row, as a text where spreadsheets have no such day.
    pub fn day(&mut self, column: u16, day: Date, looks: &Looks) -> Written<()> {
        match excel_day(day) {
            Some(day) => {
                self.sheet.write_datetime_with_format(self.row, column, &day, &looks.day)?;
            }
            None => self.text(column, &day.to_string(), &looks.text)?,
        }
        Ok(())
    }

    /// The sheet, for what only one kind of table has.
    pub fn sheet(&mut self) -> &mut Worksheet {
        &mut self.sheet
    }

    /// Sets filters and pages, with a text at the head of each page.
    pub fn finish(mut self, page_head: &str) -> Written<Worksheet> {
        let sheet = &mut self.sheet;
        if let Some(last) = self.columns.checked_sub(1) {
            sheet.autofilter(0, 0, self.row, last)?;
        }
        sheet.set_landscape();
        sheet.set_paper_size(A4);
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_print_fit_to_pages(1, 0);
        let head: String = page_head.chars().take(PAGE_HEAD).collect();
        sheet.set_header(format!("&L{}&R&A", head.replace('&', "&&")));
        sheet.set_footer("&C第 &P / &N 页");
        Ok(self.sheet)
    }
}

/// The bytes of a workbook of these sheets, the first in front. The day stands for when it was made, so
/// that the same input gives the same bytes.
pub fn bytes(title: &str, day: Option<Date>, sheets: Vec<Worksheet>) -> Written<Vec<u8>> {
    let made = match day.and_then(excel_day) {
        Some(day) => day,
        None => ExcelDateTime::from_ymd(2000, 1, 1)?,
    };
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    for sheet in sheets {
        book.push_worksheet(sheet);
    }
    book.save_to_buffer()
}

/// Why a workbook could not be written, for its reader.
pub fn refusal(error: &XlsxError) -> Diagnostic {
    if matches!(error, XlsxError::RowColumnLimitError) {
        return Diagnostic::error("export-too-large", "专利或条款太多，一张 Excel 工作表放不下")
            .with_hint("Excel 工作表最多 1048576 行、16384 列；请改为导出结果包");
    }
    Diagnostic::error("export-workbook", "Excel 文件没有写成")
        .with_hint("请再试一次；如仍不成功，请改为导出结果包")
}

fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let part = |number: i8| u8::try_from(number).ok();
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, part(day.month())?, part(day.day())?).ok()
}

/// The text as far as a cell can hold it.
fn fitting(text: &str) -> String {
    // A text of so many bytes has no more units.
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST
    };
    let start: String = text.chars().take_while(fits).collect();
    if start.len() == text.len() { start } else { start + CUT }
}

#[cfg(test)]
mod tests {
    use zhice_model::date::date;

    use super::{CUT, LONGEST, excel_day, fitting};

    #[test]
    fn long_texts() {
        let cases = [("甲".repeat(LONGEST), false), ("甲".repeat(LONGEST + 1), true)];
        for (text, cut) in cases {
            let fitted = fitting(&text);
            assert_eq!(fitted.ends_with(CUT), cut);
            assert_eq!(fitted == text, !cut);
        }
        let wide = fitting(&"\u{20000}".repeat(LONGEST));
        assert_eq!(wide.chars().count(), LONGEST / 2 + CUT.chars().count());
    }

    #[test]
    fn days_of_spreadsheets() {
        let cases = [(1900, true), (2026, true), (9999, true), (1899, false), (-1, false)];
        for (year, is) in cases {
            assert_eq!(excel_day(date(year, 1, 1)).is_some(), is, "{year}");
        }
    }
}
