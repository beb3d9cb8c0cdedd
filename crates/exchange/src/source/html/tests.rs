//! Tables of web pages, and pages that are none.

use zhice_model::Diagnostic;

use super::{Grids, Work};

fn open(page: &str) -> Result<Grids, Diagnostic> {
    super::open(page, &Work::new(&mut |_| {}))
}

/// `row:cell|cell` of all tables, a line between two of them.
fn read(page: &str) -> String {
    let grids = open(page).map_or_else(|refusal| panic!("{refusal:?}"), |grids| grids.grids);
    let table = |grid: &super::Grid| -> String {
        let row = |(number, cells): &(u32, csv::StringRecord)| {
            format!("{number}:{}", cells.iter().collect::<Vec<_>>().join("|"))
        };
        grid.rows.iter().map(row).collect::<Vec<_>>().join(" ")
    };
    grids.iter().map(table).collect::<Vec<_>>().join(" / ")
}

#[test]
fn tables() {
    let cases = [
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "1:a|b 2:c"),
        ("<TABLE><TR><TH>a<TH>b<TR><TD>c<TD>d</TABLE>", "1:a|b 2:c|d"),
        ("<table><td>a&amp;b&nbsp;</td></table><table><tr><td>c</table>", "1:a&b / 1:c"),
        ("<table><tr><td>a<br>b<td> c \n d </table>", "1:a\nb|c d"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>", "1:a|b 2:a|c 3:d"),
        ("<table><tr><td>x<td rowspan=2>a<tr><td>y</table>", "1:x|a 2:y|a"),
        (
            "<table><tr><td>x</td><td rowspan=2>a</td></tr><tr><td>y</td></tr><tr><td>z</table>",
            "1:x|a 2:y|a 3:z",
        ),
        ("<table><tr><td colspan=2>a<td>b</table>", "1:a||b"),
        ("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</table>", "1:a\nb|c"),
        ("<style>td{}</style><table><tr><td>a<script>x</script></table>", "1:a"),
        ("<table><tr><td></td></tr><tr><td>a</table>", "2:a"),
        (
            "<table><tr><td>菜单<td>x<table><tr><td>申请号<td>标题<tr><td>1<td>甲</table>y</table>",
            "1:申请号|标题 2:1|甲 / 1:菜单|xy",
        ),
        (
            "<table><tr><td><table><tr><td><table><tr><td>申请号<tr><td>1</table></table></table>",
            "1:申请号 2:1",
        ),
        (
            "<table><tr><td><table><tr><td>申请号</table><td><table><tr><td>202310123456.6</table></table>",
            "1:申请号 / 1:202310123456.6",
        ),
        (
            "<table><tr><td>申请号<td>标题<tr><td>1<table><tr><td>专利号<tr><td>2</table></table>",
            "1:申请号|标题 2:1\n专利号\n2",
        ),
        (
            "<table><tr><td style='mso-number-format:\"\\@\"'>202310123456.6</table>",
            "1:202310123456.6",
        ),
    ];
    for (page, expected) in cases {
        assert_eq!(read(page), expected, "{page}");
    }
}

/// A page that breaks off is damaged; one that only leaves tags open is not.
#[test]
fn pages_that_were_cut() {
    let page = "<html><body><table><tr><td>a</td></tr><tr><td>b</td></tr></table></body></html>";
    let cases: [(&str, Result<bool, &str>); 10] = [
        (page, Ok(false)),
        ("<table><tr><td>a</table>", Ok(false)),
        ("<html><table><tr><td>a</html>", Ok(false)),
        ("<body><table><tr><td><table><tr><td>a</body>", Ok(false)),
        ("<html><table><tr><td>a</table>", Ok(true)),
        ("<html><table><tr><td>a</table><p", Ok(true)),
        ("<html><table><tr><td>a</td></tr>", Err("import-damaged")),
        ("<table><tr><td>a", Err("import-damaged")),
        ("<table><tr><td>a</table><table><tr><td>b</tr>", Err("import-damaged")),
        ("<html><p>没有表格</p></html>", Err("import-format")),
    ];
    for (page, expected) in cases {
        let noted = open(page).map(|grids| !grids.notes.is_empty());
        assert_eq!(noted.map_err(|it| it.code), expected.map_err(str::to_owned), "{page}");
    }
    let whole = page.find("</table>").unwrap() + "</table>".len();
    for end in page.find("<tr>").unwrap()..page.len() {
        assert_eq!(open(&page[..end]).is_ok(), end >= whole, "{}", &page[..end]);
    }
}
