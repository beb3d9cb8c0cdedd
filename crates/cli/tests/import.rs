//! `zhice import` as a user runs it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use zhice_exchange::ReadTable;
use zhice_model::Enterprise;

const NAME: &str = "如皋示例精密机械（虚构）有限公司";
const HEADER: &str = "申请号,标题,申请日,授权公告日,法律状态,当前权利人";

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn zhice(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zhice"));
    command.current_dir(repository()).args(arguments).output().unwrap()
}

/// Exit code, what was printed, what was complained of.
fn import(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = zhice(&[&["import"][..], arguments].concat());
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// A folder of its own, gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("zhice-import-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn file(&self, name: &str, text: &str) -> String {
        fs::write(self.0.join(name), text).unwrap();
        self.path(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_account_as_text() {
    let folder = Folder::new("text");
    let file = folder.file("list.csv", &format!("{HEADER},备用\n202019000501.2,甲\n合计,1\n"));
    let (code, said, complaint) = import(&[&file, "--name", NAME, "--today", "2026-11-21"]);
    let said = said.replace(&file, "list.csv");
    assert_eq!((code, complaint), (Some(0), String::new()));
    for line in [
        "list.csv\n  格式：文本表格（CSV），编码 UTF-8\n  来源：未识别，按通用表头读取\n",
        "  数据行：2 行；识别出 1 件专利，合并重复 0 行，未采用 1 行，",
        "  表头在第 1 行：\n    申请号 → 申请号\n    标题 → 专利名称\n",
        "    没有使用：备用\n",
        &format!("  问题：哪一个是本企业？清单中的权利人没有一个与“{NAME}”一致\n"),
        "  未采用的行（1）：\n    第 3 行：",
        "\n      原文：合计,1\n",
    ] {
        assert!(said.contains(line), "{line}\n{said}");
    }
}

/// Whatever the importer says of a file, the command prints.
#[test]
fn nothing_of_the_account_is_left_out() {
    let folders = ["import", "samples"].map(|it| repository().join("tests/fixtures").join(it));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let paths = entries.map(|entry| entry.unwrap().path());
    let is_json = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "json");
    let mut seen = 0;
    for path in paths.filter(|path| !is_json(path)) {
        let file = path.to_str().unwrap();
        let (code, said, complaint) = import(&[file, "--name", NAME, "--today", "2026-11-21"]);
        let day = zhice_model::date::date(2026, 11, 21);
        let (expected, words): (_, Vec<String>) =
            match zhice_exchange::read(file, &fs::read(&path).unwrap(), NAME, day) {
                Ok(ReadTable { import, .. }) => {
                    let reasons = import.rejected.into_iter().map(|row| row.reason);
                    let doubts = import.warnings.into_iter().map(|doubt| doubt.message);
                    let columns = import.columns.into_iter().map(|column| column.header);
                    let words = reasons.chain(doubts).chain(columns).chain(import.notes);
                    (i32::from(import.found == 0), words.chain(import.other_sheets).collect())
                }
                Err(problems) => {
                    (2, problems.into_iter().flat_map(|it| [it.message, it.hint]).collect())
                }
            };
        assert_eq!(code, Some(expected), "{file}");
        assert_eq!(complaint.is_empty(), expected != 2, "{file}");
        let said = said + &complaint;
        words.iter().for_each(|words| assert!(said.contains(words), "{file}: {words}\n{said}"));
        seen += words.len();
    }
    assert!(seen > 200, "the fixtures were found");
}

#[test]
fn patents_and_account_as_json() {
    let file = "tests/fixtures/samples/patsnap-utf8.csv";
    let day = ["--today", "2026-11-21"];
    let (code, said, _) =
        import(&[&[file, file, "--format", "json", "--name", NAME][..], &day].concat());
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!((code, said["today"].as_str()), (Some(0), Some("2026-11-21")));
    assert_eq!(said["files"].as_array().map(Vec::len), Some(2));
    let bytes = fs::read(repository().join(file)).unwrap();
    let day = zhice_model::date::date(2026, 11, 21);
    let reading = zhice_exchange::read(file, &bytes, NAME, day).unwrap();
    for found in said["files"].as_array().unwrap() {
        assert_eq!(found["import"], serde_json::to_value(&reading.import).unwrap());
        assert_eq!(found["patents"], serde_json::to_value(&reading.patents).unwrap());
    }
}

#[test]
fn an_enterprise_file_comes_of_it() {
    let folder = Folder::new("out");
    let row = |title: &str, status: &str| {
        format!("202019000501.2,{title},2020-03-04,2022-01-02,{status},{NAME}\n")
    };
    let first = folder.file("first.csv", &format!("{HEADER}\n{}", row("甲", "授权")));
    let other = "202019000502.7,乙,2020-03-04,2022-01-02,授权,丙（虚构）有限公司\n";
    let second = folder.file("second.csv", &format!("{HEADER}\n{}{other}", row("改名", "授权")));
    let none = folder.file("none.csv", &format!("{HEADER}\n1,甲,,,,\n"));
    let out = folder.path("enterprise.json");
    let told = ["--name", NAME, "--as-of", "2026-11-21", "--status-as-of", "2026-11-20"];
    let (code, said, _) = import(&[&[&*first, "--out", &out][..], &told].concat());
    assert!(code == Some(0) && said.ends_with(&format!("已写入 {out}\n")), "{said}");
    let before = fs::read_to_string(&out).unwrap();
    let who = Enterprise::from_json(&before).unwrap();
    let days = (who.as_of.unwrap().to_string(), who.status_as_of.unwrap().to_string());
    assert_eq!(days, ("2026-11-21".to_owned(), "2026-11-20".to_owned()));
    assert_eq!((who.name.as_str(), who.patents.len()), (NAME, 1));
    // Nothing is written unless there are patents in every file.
    let (code, ..) = import(&[&second, &none, "--into", &out, "--out", &out]);
    assert_eq!((code, fs::read_to_string(&out).unwrap()), (Some(1), before));
    let (code, said, _) = import(&[&second, "--into", &out, "--out", &out]);
    assert!(code == Some(0) && said.contains("新增 1，更新 1，相同 0"), "{said}");
    let who = Enterprise::from_json(&fs::read_to_string(&out).unwrap()).unwrap();
    let titles: Vec<&str> = who.patents.iter().map(|patent| patent.title.as_str()).collect();
    assert_eq!((who.name.as_str(), titles), (NAME, vec!["改名", "乙"]));
    assert!(zhice(&["assess", &out, "--as-of", "2026-11-21"]).status.success());
    let left: Vec<_> = fs::read_dir(&folder.0).unwrap().map(|it| it.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "{left:?}");
}

/// A collection as the page saves it: three enterprises, two of one name.
fn collection(folder: &Folder) -> String {
    let one = |name: &str, number: &str| {
        format!(
            "{{\"schema\":\"zhice/enterprise/1\",\"name\":\"{name}\",\"patents\":[{{\"applicationNumber\":\"{number}\"}}]}}"
        )
    };
    let all = [
        one("甲公司", "202019000501.2"),
        one("乙公司", "202019000502.7"),
        one("乙公司", "202019000503.1"),
    ];
    let text =
        format!("{{\"schema\":\"zhice/enterprises/1\",\"enterprises\":[{}]}}", all.join(","));
    folder.file("several.json", &text)
}

#[test]
fn one_of_several_enterprises() {
    let folder = Folder::new("several");
    let (file, out) = (collection(&folder), folder.path("one.json"));
    let list = folder.file("list.csv", &format!("{HEADER}\n202019000501.2,甲,,,授权,甲公司\n"));
    let broken = folder.file("broken.json", "{\"schema\":\"zhice/enterprise/1\",\"name\":1}");
    let cases: [(&[&str], i32, &str); 13] = [
        (
            &[&file],
            1,
            "有 3 家企业，请用 --enterprise 写明取哪一家（名称或序号）：\n    1  甲公司（1 件专利）",
        ),
        (&[&file, "--format", "json"], 1, "\"saved\":{\"file\":"),
        (&[&file, "--enterprise", "甲公司"], 0, "取“甲公司”，1 件专利"),
        (&[&file, "--enterprise", "3"], 0, "取“乙公司”，1 件专利"),
        (&[&file, "--enterprise", "4"], 2, "没有“4”这家企业"),
        (&[&file, "--enterprise", "丙公司"], 2, "里有 3 家企业，没有“丙公司”这家企业"),
        (&[&file, "--enterprise", "乙公司"], 2, "有 2 家“乙公司”（序号 2、3）"),
        (&[&list, "--enterprise", "甲公司"], 2, "--enterprise 只用于有多家企业的文件"),
        (&[&file, "--into", &file], 2, "也是企业资料，不能再写 --into"),
        (&[&list, &file], 2, "这是知策保存的企业资料"),
        (&[&list, "--into", &file, "--enterprise", "1", "--out", &file], 2, "写入会把它盖掉"),
        (&[&broken], 2, "broken.json"),
        (&[&file, &list, "--enterprise", "甲公司", "--out", &out], 0, "新增 0，更新 1，相同 0"),
    ];
    for (arguments, code, words) in cases {
        let (found, said, complaint) = import(arguments);
        assert_eq!(found, Some(code), "{arguments:?}: {said}{complaint}");
        assert!((said.clone() + &complaint).contains(words), "{arguments:?}: {said}{complaint}");
    }
    let who = Enterprise::from_json(&fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!((who.name.as_str(), who.patents[0].title.as_str()), ("甲公司", "甲"));
    let (code, said, _) = import(&[&out]);
    assert!(code == Some(0) && said.contains("有 1 家企业；取“甲公司”"), "{said}");
    let refusal = zhice(&["assess", &file, "--as-of", "2026-11-21"]);
    assert!(
        String::from_utf8(refusal.stderr).unwrap().contains("zhice import 文件 --enterprise 名称")
    );
}

#[test]
fn columns_are_told() {
    let folder = Folder::new("columns");
    let file = folder.file("own.csv", "编码,叫法\n202019000501.2,甲\n");
    let cases: [(&str, i32, &str); 4] = [
        ("编码=申请号,叫法=专利名称", 0, "叫法 → 专利名称"),
        ("叫法=专利名称", 1, "没有认出哪一列是申请号"),
        ("编号=申请号,编码=申请号", 2, "文件里没有“编号”这一列，现有：编码、叫法"),
        ("编码=号码", 2, "不认识的含义“号码”，可用的有：申请号、"),
    ];
    for (columns, code, words) in cases {
        let (found, said, complaint) = import(&[&file, "--columns", columns]);
        assert_eq!(found, Some(code), "{columns}: {said}{complaint}");
        assert!((said + &complaint).contains(words), "{columns}");
    }
}

#[test]
fn refused() {
    let folder = Folder::new("refused");
    let good = folder.file("good.csv", &format!("{HEADER}\n202019000501.2,甲,,,授权,{NAME}\n"));
    let pdf = folder.file("list.pdf", "%PDF-1.7");
    let out = folder.path("out.json");
    let cases: [(&[&str], &str); 3] = [
        (&[&good, &pdf, "--out", &out], "list.pdf：这是PDF 文件"),
        (&["missing.csv"], "无法读取 missing.csv：文件不存在"),
        (&[&good, "--into", &pdf], "list.pdf：这是一个 PDF 文件"),
    ];
    for (arguments, words) in cases {
        let (code, said, complaint) = import(arguments);
        assert_eq!((code, said.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(complaint.contains(words), "{arguments:?}: {complaint}");
    }
    assert!(!Path::new(&out).exists());
}

/// What is read is never written over, a device without an end is refused, and nothing in a file moves the
/// cursor of a terminal.
#[test]
fn files_and_terminals_are_spared() {
    let folder = Folder::new("spared");
    let text = format!("{HEADER}\n202019000501.2,甲\n合\u{1b}[2J计,1\n");
    let list = folder.file("list.csv", &text);
    let (code, _, complaint) = import(&[&list, "--name", NAME, "--out", &list]);
    assert_eq!(code, Some(2), "{complaint}");
    assert!(complaint.contains("list.csv 是要读取的文件，写入会把它盖掉"), "{complaint}");
    assert_eq!(fs::read_to_string(&list).unwrap(), text);
    let (code, said, _) = import(&[&list, "--name", NAME, "--out", &folder.path("out.json")]);
    assert_eq!(code, Some(0));
    assert!(said.contains("合␛[2J计") && !said.contains('\u{1b}'), "{said}");
    let who = folder.path("out.json");
    let kept = fs::read(&who).unwrap();
    let export = ["export", "xlsx", &who, "--as-of", "2026-11-21", "--out", &who];
    let output = zhice(&export);
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert!(complaint.contains("out.json 是要读取的文件"), "{complaint}");
    assert_eq!((output.status.code(), fs::read(&who).unwrap()), (Some(2), kept));
    if cfg!(unix) {
        let (code, _, complaint) = import(&["/dev/zero", "--name", NAME]);
        assert_eq!(code, Some(2));
        assert!(complaint.contains("/dev/zero"), "{complaint}");
    }
}
