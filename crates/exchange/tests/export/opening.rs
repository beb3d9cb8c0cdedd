//! Files that come back: as they were, or refused in Chinese with the place and what to do.

use encoding_rs::GB18030;
use zhice_exchange::{export, open};
use zhice_model::Diagnostic;
use zhice_model::Enterprise;
use zhice_model::export::{Export, Opened, Package};

use crate::report::sample;

fn refused(bytes: &[u8]) -> Diagnostic {
    let mut diagnostics = open("x.json", bytes).unwrap_err();
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    let diagnostic = diagnostics.remove(0);
    assert_eq!(diagnostic.file, "x.json");
    assert!(!diagnostic.hint.is_empty() && !diagnostic.message.is_empty());
    for text in [&diagnostic.message, &diagnostic.hint] {
        assert!(text.chars().count() < 400 && !text.contains(char::is_control), "{text}");
        only_our_words(text);
    }
    diagnostic
}

/// No word of a library: what stands in quotes and brackets is the file's own.
fn only_our_words(text: &str) {
    const OURS: &[&str] =
        &["JSON", "SHA", "Excel", "PDF", "true", "false", "null", "noPatents", "patents"];
    let mut depth = 0;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '“' | '（' => depth += 1,
            '”' | '）' => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let plain = plain.split("可用的有").next().unwrap();
    let plain = plain.split("最接近的是").next().unwrap();
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric() && c != '/');
    let foreign = |word: &&str| {
        !word.starts_with("zhice/") && word.contains(|c: char| c.is_ascii_alphabetic())
    };
    for word in words.filter(foreign) {
        assert!(OURS.contains(&word), "“{word}” in {text}");
    }
}

fn written(what: &Export) -> Vec<u8> {
    export(what).unwrap().bytes
}

fn enterprises() -> Vec<Enterprise> {
    let second = Enterprise { name: "乙（虚构）有限公司".into(), ..Enterprise::default() };
    vec![sample().enterprise, second]
}

fn package() -> Package {
    match open("x", &written(&Export::Package(Box::new(sample())))).unwrap() {
        Opened::Package(package) => *package,
        other => panic!("{other:?}"),
    }
}

#[test]
fn there_and_back() {
    let report = sample();
    let package = package();
    assert_eq!(package.schema, "zhice/package/1");
    assert_eq!(
        (&package.enterprise, &package.assessment),
        (&report.enterprise, &report.assessment)
    );
    assert_eq!(
        (package.as_of, &package.engine),
        (report.assessment.as_of, &report.assessment.engine)
    );
    let paths: Vec<&str> = package.rules.iter().map(|rule| rule.path.as_str()).collect();
    assert_eq!(paths, ["library/a.rhai", "plan/plan.rhai"]);

    let both = enterprises();
    let opened = open("x", &written(&Export::Enterprises(both.clone()))).unwrap();
    assert_eq!(opened, Opened::Enterprises(both.clone()));
    let one = both[1].clone();
    let bytes = written(&Export::Enterprises(vec![one.clone()]));
    assert_eq!(open("x", &bytes).unwrap(), Opened::Enterprise(Box::new(one.clone())));
    assert_eq!(Enterprise::from_json(std::str::from_utf8(&bytes).unwrap()).unwrap(), one);
}

#[test]
fn names_of_files() {
    let name = |what: &Export| export(what).unwrap().name;
    let who = "如皋示例精密机械（虚构）有限公司";
    assert_eq!(name(&Export::Package(Box::new(sample()))), format!("{who}-结果包-2026-11-21.json"));
    assert_eq!(name(&Export::Enterprises(enterprises())), "企业资料（2 家）.json");
    let one = enterprises().remove(0);
    assert_eq!(name(&Export::Enterprises(vec![one])), format!("{who}-企业资料.json"));
    assert_eq!(export(&Export::Enterprises(vec![])).unwrap_err().code, "export-empty");
}

/// Editors change encodings; the content is the same.
#[test]
fn encodings() {
    let bytes = written(&Export::Enterprises(enterprises()));
    let text = std::str::from_utf8(&bytes).unwrap();
    let utf_16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let forms = [
        bytes.clone(),
        [b"\xEF\xBB\xBF", bytes.as_slice()].concat(),
        GB18030.encode(text).0.into_owned(),
        [b"\xFF\xFE".as_slice(), &utf_16(u16::to_le_bytes)].concat(),
        [b"\xFE\xFF".as_slice(), &utf_16(u16::to_be_bytes)].concat(),
        text.replace('\n', "\r\n").into_bytes(),
    ];
    for form in forms {
        assert_eq!(open("x", &form).unwrap(), Opened::Enterprises(enterprises()));
    }
}

#[test]
fn other_files_and_versions() {
    let schema = |name: &str| format!(r#"{{"schema":"{name}"}}"#).into_bytes();
    let cases: Vec<(Vec<u8>, &str, &str)> = vec![
        (schema("zhice/enterprise/2"), "open-newer", "企业资料由更新版本的程序保存"),
        (schema("zhice/package/10"), "open-newer", "本程序只能读取 zhice/package/1"),
        (schema("zhice/enterprises/2"), "open-newer", "多家企业的资料"),
        (schema("zhice/enterprise/0"), "open-kind", "不认识的文件种类“zhice/enterprise/0”"),
        (schema("zhice/enterprise/x"), "open-kind", "不认识的文件种类"),
        (schema("zhice/assessment/1"), "open-kind", "评估结果"),
        (schema("zhice/rules/1"), "open-kind", "规则目录"),
        (schema("other"), "open-kind", "不认识的文件种类“other”"),
        (schema(""), "open-kind", "不认识的文件种类“”"),
        (schema(&"长".repeat(1_000)), "open-kind", "…"),
        (b"{}".to_vec(), "open-kind", "“schema”"),
        (br#"{"schema":null}"#.to_vec(), "open-kind", "“schema”"),
        (b"[]".to_vec(), "open-kind", "不是知策保存的文件"),
        (b"\"zhice/enterprise/1\"".to_vec(), "open-kind", "不是知策保存的文件"),
        ("申请号,名称\n".into(), "open-kind", "不是知策保存的文件"),
        (b"".to_vec(), "open-kind", "空的"),
        (b"\xEF\xBB\xBF \n".to_vec(), "open-kind", "空的"),
        (b"PK\x03\x04...".to_vec(), "open-kind", "Excel"),
        (b"%PDF-1.7".to_vec(), "open-kind", "PDF"),
        (b"\xFF\xFF\xFF".to_vec(), "open-encoding", "无法识别的字节"),
        (b"\0\0\0".to_vec(), "open-kind", "不是知策保存的文件"),
    ];
    for (bytes, code, part) in cases {
        let diagnostic = refused(&bytes);
        let found = (diagnostic.code.as_str(), diagnostic.message.contains(part));
        assert_eq!(found, (code, true), "{}: {part}", diagnostic.message);
    }
}

fn in_file(rest: &str) -> String {
    format!("{{\"schema\":\"zhice/enterprise/1\",\n{rest}}}")
}

fn in_patent(rest: &str) -> String {
    in_file(&format!("\"patents\":[{{\"applicationNumber\":\"202310123456.6\",{rest}}}]"))
}

/// A text, the place that the message names, and the reason.
type Mistake = (String, &'static str, &'static str);

fn check(mistakes: impl IntoIterator<Item = Mistake>) {
    for (text, place, reason) in mistakes {
        let diagnostic = refused(text.as_bytes());
        let shown: String = text.chars().take(200).collect();
        assert_eq!((diagnostic.code.as_str(), diagnostic.line), ("open-json", Some(2)), "{shown}");
        assert!(diagnostic.column.is_some_and(|column| column > 0), "{shown}");
        let message = &diagnostic.message;
        assert!(message.contains(place) && message.contains(reason), "{shown}\n{message}");
    }
}

/// Mistakes in the content, each with its place in the words of the page.
#[test]
fn mistaken_content() {
    let deep = format!("\"answers\":{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    check([
        (
            in_file(r#""regoin":"1""#),
            "（“regoin”）",
            "不认识的项“regoin”，最接近的是 region（所在地区）",
        ),
        (
            in_file(r#""name":5"#),
            "（“企业名称”，位置 name）",
            "应为文字（写在双引号里），这里是整数",
        ),
        (in_file(r#""name":"a","name":"b""#), "name", "“企业名称”（name）一项出现了两次"),
        (in_file(r#""noPatents":"是""#), "“没有专利”", "应为 true 或 false，这里是文字"),
        (in_file(r#""patents":{}"#), "“专利清单”", "应为列表（写在“[]”里），这里是对象"),
        (in_file(r#""patents":[{}]"#), "第 1 件专利", "缺少“申请号”（applicationNumber）一项"),
        (
            in_file(r#""patents":[5]"#),
            "第 1 件专利，位置 patents[0]",
            "应为对象（写在“{}”里），这里是整数",
        ),
        (
            in_file(r#""subject":"firm""#),
            "“主体类型”",
            "不认识的值“firm”，可用的有：privateEnterprise、",
        ),
        (in_file(r#""creditCode":"1""#), "“统一社会信用代码”", "不是统一社会信用代码"),
        (
            in_file(r#""totals":{"highValue":-1}"#),
            "“汇总数”",
            "应为不小于零的整数，这里的值超出范围",
        ),
        (in_file(r#""answers":{"a":{}}"#), "位置 answers.a）", "应为 true 或 false、整数、"),
        (
            in_file(r#""answers":{"a":[{"b":[]}]}"#),
            "“问题的答案”的“a”的第 1 项的“b”，位置 answers.a[0].b",
            "或写在双引号里的文字、日期，这里是列表",
        ),
        (
            in_file(r#""answers":{"a":[5]}"#),
            "位置 answers.a[0]",
            "应为对象（写在“{}”里），这里是整数",
        ),
        (in_file(r#""answers":{"a":[null]}"#), "位置 answers.a[0]", "应为对象"),
        (in_file(r#""answers":{"a":1,"a":2}"#), "位置 answers.a）", "“a”一项出现了两次"),
        (in_file(r#""answers":{"a":[{"b":1,"b":1}]}"#), "位置 answers.a[0].b", "“b”一项出现了两次"),
        (in_file(r#""totals":{"highValue":1,"highValue":1}"#), "totals.highValue", "出现了两次"),
        (in_file(&deep), "“问题的答案”", "括号太多"),
        (
            in_patent(r#""filedOn":"x""#),
            "第 1 件专利的“申请日”，位置 patents[0].filedOn",
            "不是可识别的日期",
        ),
        (in_patent(r#""status":"有效""#), "“法律状态”", "不认识的值“有效”，可用的有：pending、"),
        (in_patent(r#""highPledge":"是""#), "“较高质押”", "应为 true 或 false，这里是文字"),
        (in_patent(r#""x`, expected":1"#), "第 1 件专利", "不认识的项“x`, expected”"),
    ]);
}

/// JavaScript has whole numbers up to 2^53 − 1 exactly, and knows no difference between 1 and 1.0.
#[test]
fn numbers_that_cannot_be_carried() {
    let answer = |number: &str| in_file(&format!("\"answers\":{{\"a\":{number}}}"));
    let in_record =
        |number: &str| in_file(&format!("\"answers\":{{\"a\":[{{}},{{\"b\":{number}}}]}}"));
    let total = |number: &str| in_file(&format!("\"totals\":{{\"highValue\":{number}}}"));
    for number in ["0", "-1", "9007199254740991", "-9007199254740991"] {
        for text in [answer(number), in_record(number)] {
            assert!(open("x", text.as_bytes()).is_ok(), "{text}");
        }
    }
    let (great, not_whole) = ("数字太大", "数字应写成整数");
    let numbers = [
        ("9007199254740992", great),
        ("-9007199254740992", great),
        ("9223372036854775807", great),
        ("18446744073709551615", great),
        ("18446744073709551616", great),
        ("99999999999999999999.5", great),
        ("1e300", great),
        ("1.0", not_whole),
        ("1.5", not_whole),
        ("1e2", not_whole),
        ("-0", not_whole),
        ("-0.0", not_whole),
        ("0.1e-400", not_whole),
    ];
    let place = |place: &'static str| move |(text, reason)| (text, place, reason);
    check(numbers.map(|(number, reason)| (answer(number), reason)).map(place("位置 answers.a）")));
    check(
        numbers
            .map(|(number, reason)| (in_record(number), reason))
            .map(place("位置 answers.a[1].b）")),
    );
    check(numbers.map(|(number, reason)| (total(number), reason)).map(place("totals.highValue）")));
    check([(in_file(r#""patents":[],"x":1e999"#), "“x”", great)]);
}

/// Texts that are no JSON.
#[test]
fn mistaken_form() {
    let open = |rest: &str| in_file(rest).trim_end_matches('}').to_owned();
    check([
        (in_file(r#""name":"a" "b""#), "", "两项之间应为逗号“,”，或以“}”结束"),
        (in_file(r#""patents":[1 2]"#), "“专利清单”", "列表的两项之间应为逗号“,”，或以“]”结束"),
        (in_file(r#""name" 1"#), "", "名称后面应为冒号"),
        (in_file(r#""name":"a","#), "", "多了逗号"),
        (in_file("name:1"), "", "名称应写在双引号里"),
        (in_file("\"name\":\"a\tb\""), "", "控制字符"),
        (in_file("\"name\":\"\0\""), "", "控制字符"),
        (in_file("\"name\":\0"), "", "应为一个值"),
        (in_file(r#""name":"\x""#), "", "反斜杠"),
        (in_file(r#""name":"\ud800""#), "", "字符编号"),
        (in_file(r#""name":trux"#), "", "true、false 或 null"),
        (in_file(r#""name":,"#), "", "应为一个值"),
        (in_file(r#""a":01"#), "", "数字的写法不对"),
        (in_file(r#""name":"a""#) + "}", "", "文件结束后还有多余的内容"),
        (open(""), "", "文件在这里中断"),
        (open(r#""name":"甲"#), "", "文件在这里中断"),
        (open(&format!(r#""a":{}"#, "[".repeat(100_000))), "", "文件在这里中断"),
    ]);
}

#[test]
fn the_column_is_in_characters() {
    let text = "{\"schema\":\"zhice/enterprise/1\",\"name\":\"企业企业\",\"x\":1}";
    let at = text.chars().count() - "\":1}".chars().count() + 1;
    assert_eq!(refused(text.as_bytes()).column, u32::try_from(at).ok());
}

/// Contents that read well and do not fit together.
#[test]
fn contradictions() {
    type Change = fn(&mut Package);
    let cases: [(Change, &str); 7] = [
        (
            |it| it.as_of = zhice_model::date::date(2026, 1, 1),
            "判断日期是 2026-01-01，其中的评估结果却是 2026-11-21",
        ),
        (|it| it.engine = "x".into(), "规则引擎的版本"),
        (|it| it.assessment.schema = "zhice/assessment/2".into(), "zhice/assessment/2"),
        (|it| it.rules[0].sha256 = "E3".into(), "“library/a.rhai”的 SHA-256"),
        (
            |it| it.enterprise.schema = "zhice/enterprise/2".into(),
            "其中的企业资料：不认识的文件版本",
        ),
        (|it| it.enterprise.no_patents = true, "其中的企业资料："),
        (|it| it.enterprise.patents.extend_from_within(..1), "出现了两次"),
    ];
    for (change, part) in cases {
        let mut package = package();
        change(&mut package);
        let diagnostic = refused(serde_json::to_string(&package).unwrap().as_bytes());
        assert_eq!(diagnostic.code, "open-content");
        assert!(diagnostic.message.contains(part), "{}", diagnostic.message);
    }
    let none = refused(br#"{"schema":"zhice/enterprises/1","enterprises":[]}"#);
    assert_eq!(none.message, "文件里一家企业也没有");
    let twice = br#"{"schema":"zhice/enterprises/1","enterprises":[{"schema":"zhice/enterprise/1"},
        {"schema":"zhice/enterprise/1","totals":{"many":1}}]}"#;
    let diagnostic = refused(twice);
    assert!(
        diagnostic.message.starts_with("第 2 家企业：不认识的汇总数"),
        "{}",
        diagnostic.message
    );
}

/// A file that was cut or changed anywhere is refused in Chinese or still means something whole.
#[test]
fn cut_and_changed_anywhere() {
    let one = r#"{"schema":"zhice/enterprise/1","name":"甲","statusAsOf":"2026-11-21","asOf":"2026-11-22","patents":[
        {"applicationNumber":"202310123456.6","status":"granted","kind":"design","highPledge":true}],
        "totals":{"highValue":3},"answers":{"a":[{"b":"c"}],"d":true}}"#;
    assert!(matches!(open("x", one.as_bytes()), Ok(Opened::Enterprise(_))));
    for end in 0..one.len() {
        refused(&one.as_bytes()[..end]);
    }
    for place in 0..one.len() {
        for byte in [b'"', b'}', b'[', b'0', b'x', b' ', 0, 0xFF] {
            let mut bytes = one.as_bytes().to_vec();
            bytes[place] = byte;
            if open("x", &bytes).is_err() {
                refused(&bytes);
            }
        }
    }
}
