//! What headers mean.

use csv::StringRecord;
use zhice_model::import::Column;

use super::{Layout, likeness};
use crate::alias::Field::{self, *};

fn layout(headers: &[&str]) -> Layout {
    Layout::read(&StringRecord::from(headers.to_vec()), &[])
}

#[test]
fn spellings() {
    let cases = [
        ("申请号", ApplicationNumber),
        ("\u{FEFF}申请号", ApplicationNumber),
        (" 申 请\n号 ", ApplicationNumber),
        ("*申请号：", ApplicationNumber),
        ("Application Number", ApplicationNumber),
        ("公开(公告)号", PublicationNumber),
        ("公开（公告）日", PublishedOn),
        ("[标]当前申请(专利权)人", Owner),
        ("［标准］当前权利人", Owner),
        ("法律状态/事件", Status),
        ("同族国家/地区", Family),
        ("标题 (中文)", Title),
        ("申请（专利）号", ApplicationNumber),
        ("专利号/申请号", ApplicationNumber),
        ("Application No.", ApplicationNumber),
        ("application_number", ApplicationNumber),
        ("申请号（必填，文本格式）", ApplicationNumber),
        ("申请日(如2023-05-06)", FiledOn),
        ("专利号（ZL）", ApplicationNumber),
        ("\u{202A}申请号\u{202C}", ApplicationNumber),
        ("\u{202D}申请号\u{FE0F}", ApplicationNumber),
        ("申请号)(", ApplicationNumber),
        ("申請號", ApplicationNumber),
        ("專利權人", Holder),
        ("國家／地區", Office),
        ("Current Assignee(s)", Owner),
        ("[St.] Current Assignee", Owner),
        ("Legal Status / Event", Status),
    ];
    for (header, field) in cases {
        assert_eq!(layout(&[header]).of(field), [0], "{header}");
    }
}

#[test]
fn look_alikes_are_not_taken() {
    let cases = [
        "摘要附图",
        "案件编号",
        "首次公开日",
        "法律状态履历",
        "申请号2",
        "申请人地址",
        "转让方式",
        "申请人国别",
        "",
    ];
    for header in cases {
        assert_eq!(likeness(&StringRecord::from(vec![header]), &[]).known, 0, "{header}");
    }
}

#[test]
fn the_better_column_comes_first() {
    let cases: [(&[&str], Field, &[usize]); 6] = [
        (&["专利号", "申请号"], ApplicationNumber, &[1, 0]),
        (&["专利状态", "当前法律状态", "案件状态"], Status, &[2, 1, 0]),
        (&["[标]当前申请(专利权)人", "当前申请(专利权)人"], Owner, &[1, 0]),
        (&["标准化当前权利人", "权利人"], Owner, &[1, 0]),
        (&["权利人", "当前专利权人"], Owner, &[1, 0]),
        (&["申请号", "申请号"], ApplicationNumber, &[0, 1]),
    ];
    for (headers, field, expected) in cases {
        assert_eq!(layout(headers).of(field), expected, "{headers:?}");
    }
}

#[test]
fn what_the_user_says_goes_first() {
    let said = |header: &str, field| Column { header: header.into(), field, samples: vec![] };
    let mapping = [
        said("编号", Some(ApplicationNumber)),
        said("申请号", None),
        said("日期", Some(FiledOn)),
        said("日期", Some(GrantedOn)),
        said("法律状态", Some(StatusOrHistory)),
    ];
    let headers =
        ["申请号", "专利号", "编 号", "编号", "日期", "日期", "日期", "法律状态", "案件状态"];
    let layout = Layout::read(&StringRecord::from(headers.to_vec()), &mapping);
    let cases: [(Field, &[usize]); 5] = [
        (ApplicationNumber, &[3, 1]),
        (FiledOn, &[4]),
        (GrantedOn, &[5]),
        (StatusOrHistory, &[7]),
        (Status, &[8]),
    ];
    for (field, columns) in cases {
        assert_eq!(layout.of(field), columns, "{field:?}");
    }
}

#[test]
fn signatures() {
    let cases: [(&[&str], &[&str], bool); 4] = [
        (&["申请号", "标题"], &["标题", "", "申 请 号"], true),
        (&["申请号", "标题"], &["申请号"], false),
        (&["甲乙", "丙"], &["甲", "乙丙"], false),
        (&["申请号"], &["申请号", "申请号"], false),
    ];
    for (left, right, same) in cases {
        assert_eq!(layout(left).signature == layout(right).signature, same, "{left:?}");
    }
}

#[test]
fn sources() {
    let cases: [(&[&str], Option<&str>); 6] = [
        (&["申请号", "专利有效性", "新兴产业分类"], Some("incoPat")),
        (&["申请号", "简单法律状态", "[标]当前申请(专利权)人"], Some("PatSnap")),
        (&["申请号", "有效性", "法律状态履历"], Some("innojoy")),
        (&["申请号", "案件状态"], Some("CNIPA")),
        (&["申请号", "专利有效性"], None),
        (&["申请号"], None),
    ];
    for (headers, source) in cases {
        assert_eq!(layout(headers).source, source, "{headers:?}");
    }
}
