//! The manual of the words for legal statuses, made from the importer's table.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use zhice_exchange::{EVENT_OUTCOMES, EVENT_SUBJECTS, Meaning, STATUS_WORDS};

const INTRODUCTION: &str = "\
# 法律状态用语

导入专利清单时，法律状态一格里的每个词都必须是下表中的整词，否则记为未知，并在导入结果里说明“看不懂”哪一行的哪个词。
例如“避重授权”“未授权”里虽有“授权”二字，都不是有效专利。

读法：

- 全角半角、大小写、空格、括号、繁体字不影响；“①”“(1)”一类的序号不看。
- 用“-”“（）”“、”“/”等连起来的词分开来认，每一段都要认得，意思要能合在一起：“失效-未缴年费”是未缴年费终止，“有效-驳回”互相矛盾。
- 一格里有几项（用“；”“|”或换行分开）：每项都有日期的，按不晚于今天的最后一项，另有晚于今天的
  日期（届满除外）的记为未知；没有日期又不一致的，记为未知。“看不出有没有专利权”一类的词与有效或终止并列的，记为未知。
- 同一行有几个法律状态列：说的是一回事的，取更具体的；互相矛盾的，记为未知；前一列空着的，看后一列。超过 60 个字、
  三项以上或者带几个日期的一格是历次法律状态的记录，另有一列写明现状时不看这一格，但记录的最后一项是终止而现状写有效的，记为未知。
- 与日期矛盾的，记为未知：没有取得专利权却有授权公告日，有效却已过失效日或失效日一格不是日期，已授权而授权公告日在今天以后。期限届满却还在保护期内的，照录并提示。失效日就是保护期届满日的，
  按期限届满计。

本页由程序生成（`ZHICE_UPDATE=1 cargo test -p zhice-exchange --test status_words`）。
";

fn manual() -> String {
    let mut page = INTRODUCTION.to_owned();
    for meaning in Meaning::ALL {
        write!(page, "\n## {}\n\n", meaning.words()).unwrap();
        let status = meaning.status().map_or("未知", |status| status.label());
        write!(page, "记为“{status}”。\n\n").unwrap();
        if meaning == Meaning::Event {
            events(&mut page);
            continue;
        }
        page.push_str("| 用语 | 来源 | 说明 |\n|---|---|---|\n");
        for row in STATUS_WORDS.iter().filter(|row| row.meaning == meaning) {
            let words = row.each().collect::<Vec<_>>().join("；");
            writeln!(page, "| {words} | {} | {} |", row.source, row.note).unwrap();
        }
    }
    page
}

fn events(page: &mut String) {
    let (subjects, outcomes) = (EVENT_SUBJECTS.join("；"), EVENT_OUTCOMES.join("；"));
    writeln!(page, "只有这些事项而没有别的状态时，看不出专利权是否有效。").unwrap();
    write!(page, "\n事项：{subjects}。\n\n后面可以接：{outcomes}。\n").unwrap();
}

#[test]
fn the_manual_is_as_the_table() {
    let place = "../../docs/legal-status-words.zh-CN.md";
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(place);
    let expected = manual();
    if std::env::var_os("ZHICE_UPDATE").is_some() {
        fs::write(&place, &expected).unwrap();
    }
    let found = fs::read_to_string(&place).unwrap_or_default();
    let hint = "run `ZHICE_UPDATE=1 cargo test -p zhice-exchange --test status_words`";
    assert!(found == expected, "the manual is not as the table: {hint}");
}
