//! Records whose cells stand between full-width signs, as people write them who type Chinese. Each is one
//! line: nobody quotes line breaks so.

use csv::StringRecord;

use super::records::{Cells, NO_DELIMITER, Place, Records, has_odd_quotes, reader};
use super::work::RECORD;

/// The records of such a text.
pub struct WideRecords<'t> {
    lines: Records<'t>,
    delimiter: char,
    whole: StringRecord,
    split: StringRecord,
    cells: Cells,
}

impl<'t> WideRecords<'t> {
    pub fn new(text: &'t str, delimiter: char) -> Self {
        let (whole, split) = (StringRecord::new(), StringRecord::new());
        let cells = Cells::default();
        Self { lines: Records::lines(text), delimiter, whole, split, cells }
    }

    /// As [`Records::read`].
    pub fn read(&mut self, cells: &mut StringRecord) -> Option<Place<'t>> {
        let Place { line, text, cut, .. } = self.lines.read(&mut self.whole)?;
        let unclosed_quote = has_odd_quotes(text);
        let mark = char::from(NO_DELIMITER).to_string();
        // What is cut was copied as far as it is read, and is no table anyway.
        let text = text.get(..text.floor_char_boundary(RECORD)).unwrap_or_default();
        let marked = text.replace(self.delimiter, &mark);
        let mut reader = reader(NO_DELIMITER, !unclosed_quote);
        self.cells.read(&mut reader, marked.as_bytes(), &mut self.split);
        let sign = self.delimiter.to_string();
        cells.clear();
        self.split.iter().for_each(|cell| cells.push_field(&cell.replace(&mark, &sign)));
        Some(Place { line, text, unclosed_quote, cut })
    }
}

#[cfg(test)]
mod tests {
    use csv::StringRecord;

    use super::WideRecords;

    #[test]
    fn cells() {
        let text = "申请号，标题\r\n1，\"一种，\"\"甲\"\"\"\n\n2，a,b，\n3，\"x\n4，y";
        let (mut records, mut cells) = (WideRecords::new(text, '，'), StringRecord::new());
        let mut all = Vec::new();
        while let Some(place) = records.read(&mut cells) {
            let mark = if place.unclosed_quote { "!" } else { "" };
            all.push(format!(
                "{mark}{}:{}",
                place.line,
                cells.iter().collect::<Vec<_>>().join("|")
            ));
        }
        assert_eq!(all, ["1:申请号|标题", "2:1|一种，\"甲\"", "4:2|a,b|", "!5:3|\"x", "6:4|y"]);
    }
}
