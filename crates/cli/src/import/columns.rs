//! What the command line says of columns, in the words of the page.

use zhice_model::import::{Column, ImportField};

use super::Table;
use crate::failure::Failure;

/// Words for a column that is not used.
const UNUSED: &[&str] = &["不用", "-"];

/// What is said of each column. A comma stands between two of them; in a header it may stand too.
///
/// # Errors
/// Words that name no field.
pub fn mapping(said: &[String]) -> Result<Vec<Column>, Failure> {
    let mut columns = Vec::new();
    for said in said {
        let mut header = String::new();
        for piece in said.split(',') {
            header.push_str(piece);
            if let Some((before, field)) = header.rsplit_once('=') {
                let field = meaning(field.trim())?;
                columns.push(Column { header: words(before), field, samples: Vec::new() });
                header.clear();
            } else {
                header.push(',');
            }
        }
        if !header.is_empty() {
            let written = header.trim_end_matches(',');
            return Err(Failure::Input(format!("“{written}”应写成“列名=含义”，如 编码=申请号")));
        }
    }
    Ok(columns)
}

/// Makes sure that every column spoken of is in one of the files.
///
/// # Errors
/// Names the first that is in none, and those there are.
pub fn all_used(mapping: &[Column], tables: &[Table]) -> Result<(), Failure> {
    let headers = || tables.iter().flat_map(|table| &table.import.columns).map(|it| &it.header);
    let missing = mapping.iter().find(|said| !headers().any(|header| *header == said.header));
    missing.map_or(Ok(()), |said| {
        let known: Vec<&str> = headers().map(String::as_str).collect();
        let known = known.join("、");
        Err(Failure::Input(format!("文件里没有“{}”这一列，现有：{known}", said.header)))
    })
}

fn meaning(words: &str) -> Result<Option<ImportField>, Failure> {
    if UNUSED.contains(&words) {
        return Ok(None);
    }
    let key = |field: &ImportField| {
        serde_json::to_value(field).is_ok_and(|key| key.as_str() == Some(words))
    };
    let known = ImportField::ALL.into_iter().find(|field| field.label() == words || key(field));
    known.map(Some).ok_or_else(|| {
        let labels: Vec<&str> = ImportField::ALL.iter().map(|field| field.label()).collect();
        let labels = labels.join("、");
        Failure::Input(format!("不认识的含义“{words}”，可用的有：{labels}；不用的列写“不用”"))
    })
}

/// A header on one line, as the account shows it.
fn words(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use zhice_model::import::ImportField::{ApplicationNumber, Title};

    use super::mapping;

    #[test]
    fn said() {
        let field = |header: &str, field| (header.to_owned(), field);
        let cases: [(&[&str], Vec<_>); 5] = [
            (&["编码=申请号"], vec![field("编码", Some(ApplicationNumber))]),
            (
                &["编码=申请号,叫法=title", "序号=不用"],
                vec![
                    field("编码", Some(ApplicationNumber)),
                    field("叫法", Some(Title)),
                    field("序号", None),
                ],
            ),
            (&["名称, 译名=专利名称"], vec![field("名称, 译名", Some(Title))]),
            (&["A=B=申请号"], vec![field("A=B", Some(ApplicationNumber))]),
            (&[], vec![]),
        ];
        for (said, expected) in cases {
            let said: Vec<String> = said.iter().map(|it| (*it).to_owned()).collect();
            let found = mapping(&said).unwrap().into_iter();
            let found: Vec<_> = found.map(|column| (column.header, column.field)).collect();
            assert_eq!(found, expected, "{said:?}");
        }
        for wrong in ["编码", "编码=号码", "编码=申请号,叫法"] {
            assert!(mapping(&[wrong.to_owned()]).is_err(), "{wrong}");
        }
    }
}
