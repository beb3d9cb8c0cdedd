//! Enterprise files that the command is given: read in any encoding as the page reads them, refused with
//! the place where something in them does not fit the rules, whatever the command is to do with them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use encoding_rs::GB18030;

fn zhice(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Command::new(env!("CARGO_BIN_EXE_zhice")).current_dir(root).args(arguments).output().unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("zhice-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// An enterprise of Rugao with these other fields.
fn file(rest: &str) -> String {
    format!(r#"{{"schema":"zhice/enterprise/1","name":"甲（虚构）","region":"320682",{rest}}}"#)
}

/// Files that fit in form and not in meaning, with what is said of each; empty: it is taken.
const FILES: &[(&str, &[&str])] = &[
    (r#""answers":{}"#, &[]),
    (r#""answers":{"qualifications":[{"kind":"high-tech","from":"2024-05-06"}]}"#, &[]),
    (
        r#""answers":{"qualifications":[{"kind":"hightech"}]}"#,
        &[
            "“企业资质与称号”第 1 条的“资质或称号”（answers.qualifications[0].kind）：没有选项“hightech”，最接近的是 high-tech（高新技术企业）",
        ],
    ),
    (
        r#""answers":{"qualifications":[{"form":"2024-05-06"}]}"#,
        &["（answers.qualifications[0].form）：没有“form”这一项，最接近的是 from（认定日期）"],
    ),
    (
        r#""answers":{"qualifications":[{},{"from":"2024-02-30"}]}"#,
        &[
            "（answers.qualifications[1].from）：“2024-02-30”不是日历上存在的日期，最接近的是 2024-02-29",
        ],
    ),
    (
        r#""answers":{"qualifications":true}"#,
        &["（answers.qualifications）：应为记录的列表（写在“[]”里），这里是 true"],
    ),
    (
        r#""answers":{"includes-lapsed":"是"}"#,
        &["（answers.includes-lapsed）：应为 true 或 false（不加引号），这里是文字“是”，应写 true"],
    ),
    (
        r#""answers":{"qualification":[]}"#,
        &[
            "answers.qualification：载入的方案没有这个问题，最接近的是 qualifications（企业资质与称号）",
        ],
    ),
    (
        r#""answers":{"roles":5,"x":1},"totals":{"validInventions":1,"highValue":2}"#,
        &[
            "totals.highValue）2 件，多于",
            "（answers.roles）：应为记录的列表",
            "answers.x：载入的方案没有这个问题",
        ],
    ),
    (r#""noPatents":true,"totals":{"lapsedInYear":1}"#, &["“noPatents”为 true 表示没有专利"]),
    (r#""totals":{"highValue":-1}"#, &["位置 totals.highValue", "应为不小于零的整数"]),
];

#[test]
fn what_does_not_fit_the_rules() {
    let folder = folder("input");
    let path = folder.join("one.json");
    let path = path.to_str().unwrap();
    for (rest, parts) in FILES {
        fs::write(path, file(rest)).unwrap();
        let output = zhice(&["assess", path, "--as-of", "2026-11-21"]);
        let said = String::from_utf8(output.stderr).unwrap();
        let code = if parts.is_empty() { 0 } else { 2 };
        assert_eq!(output.status.code(), Some(code), "{rest}: {said}");
        assert!(said.lines().count() <= parts.len(), "{rest}: {said}");
        for part in *parts {
            assert!(said.contains(part) && said.contains("one.json"), "{rest}: {said}");
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn places() {
    let folder = folder("places");
    let path = folder.join("one.json");
    let path = path.to_str().unwrap();
    let cases = [
        ("320682", 0, ""),
        (" 320682 ", 0, ""),
        ("000000", 0, ""),
        ("110101", 0, "提醒：所在地区（region）：“110101”不在本程序收录的地区之内"),
        ("320628", 0, "最接近的是 320682（南通市如皋市），请核对"),
        (
            "320600",
            0,
            "没有到县（市、区），可用的有 320682（南通市如皋市）、320612（南通市通州区）",
        ),
        ("99", 2, "“99”不是六位行政区划代码"),
        ("abc", 2, "“abc”不是六位行政区划代码"),
        ("如皋市", 2, "最接近的是 320682（南通市如皋市）"),
    ];
    for (region, code, part) in cases {
        fs::write(path, format!(r#"{{"schema":"zhice/enterprise/1","region":"{region}"}}"#))
            .unwrap();
        let output = zhice(&["assess", path, "--as-of", "2026-11-21"]);
        assert_eq!(output.status.code(), Some(code), "{region}");
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(said.contains(part), "{region}: {said}");
        assert_eq!(said.contains("提醒：") || said.contains("错误："), !part.is_empty(), "{said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// Every command that takes an enterprise refuses what does not fit.
#[test]
fn every_command() {
    let folder = folder("every-command");
    let write = |name: &str, text: String| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let bad = write("bad.json", file(r#""answers":{"roles":true}"#));
    let good = write("good.json", file(r#""answers":{"roles":[]}"#));
    let out = folder.join("out").to_str().unwrap().to_owned();
    let day = ["--as-of", "2026-11-21"];
    let improve = ["improve", &bad, "--plan", "rugao-2024", "--provision", "RG24-10"];
    let commands: [&[&str]; 7] = [
        &["assess", &bad],
        &improve,
        &["timeline", &bad, "--from", "2026-11-21", "--to", "2026-12-31"],
        &["compare", &bad, &good],
        &["compare", &good, &bad],
        &["export", "xlsx", &bad, "--out", &out],
        &["export", "package", &bad, "--out", &out],
    ];
    for command in commands {
        let day: &[&str] = if command[0] == "timeline" { &[] } else { &day };
        let output = zhice(&[command, day].concat());
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}: {said}");
        assert!(said.contains("bad.json") && said.contains("（answers.roles）"), "{said}");
        assert!(!Path::new(&out).exists(), "{command:?}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// A text in all encodings that editors save in.
fn encoded(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf_16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    vec![
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 with a mark", [b"\xEF\xBB\xBF", text.as_bytes()].concat()),
        ("UTF-16 LE", [b"\xFF\xFE".as_slice(), &utf_16(u16::to_le_bytes)].concat()),
        ("UTF-16 BE", [b"\xFE\xFF".as_slice(), &utf_16(u16::to_be_bytes)].concat()),
        ("GB18030", GB18030.encode(text).0.into_owned()),
    ]
}

/// The same is said of a text in every encoding, and nothing in the words of a library.
#[test]
fn encodings() {
    let folder = folder("encodings");
    let path = folder.join("one.json");
    let path = path.to_str().unwrap();
    let cases = [
        (file(r#""answers":{}"#), 0, "甲（虚构）　判断日期 2026-11-21"),
        (file(r#""answers":{"x":1,"x":1}"#), 2, "“x”一项出现了两次"),
        (file(r#""patents":[{"applicationNumber":"12"}]"#), 2, "位置 patents[0].applicationNumber"),
        (file(r#""answers":"#), 2, "这里应为一个值"),
        (file(r#""regoin":1"#), 2, "不认识的项“regoin”，最接近的是 region（所在地区）"),
    ];
    for (text, code, part) in &cases {
        let mut first = None;
        for (encoding, bytes) in encoded(text) {
            fs::write(path, bytes).unwrap();
            let output = zhice(&["assess", path, "--as-of", "2026-11-21"]);
            assert_eq!(output.status.code(), Some(*code), "{encoding}: {text}");
            let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            assert!(said.contains(part), "{encoding}: {said}");
            assert_eq!(first.get_or_insert_with(|| said.clone()), &said, "{encoding}: {text}");
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// The index of the rules is read as strictly, and its mistakes are told in Chinese.
#[test]
fn indexes_of_rules() {
    let folder = folder("indexes");
    let cases = [
        (r#"{"schema":"zhice/rules/1","#, "文件在这里中断，不完整"),
        (r#"{"schema":"zhice/rules/1","plan":[]}"#, "不认识的项“plan”，最接近的是 plans"),
        (r#"{"schema":"zhice/rules/1"}"#, "缺少“library”一项"),
        (
            r#"{"schema":"zhice/rules/1","library":[],"plans":[],"regions":[{"code":320682,"name":"甲"}]}"#,
            "应为文字（写在双引号里），这里是整数",
        ),
    ];
    for (index, part) in cases {
        fs::write(folder.join("index.json"), index).unwrap();
        let output = zhice(&["check", folder.to_str().unwrap()]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{index}: {said}");
        assert!(said.contains(part) && said.contains("index.json 第 1 行第"), "{index}: {said}");
    }
    fs::remove_dir_all(&folder).unwrap();
}
