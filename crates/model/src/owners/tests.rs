//! What names say of an enterprise, on both sides of every rule.

use super::OwnerDoubt::{LeftUndated, NotNamed, Unsettled};
use super::{OwnerDoubt, Owners, ownership_of};
use crate::date::date;
use crate::patent::Ownership::{self, First, None as Gone, Other, Sole, Unknown};
use crate::{ApplicationNumber, Patent};

/// `current/applicants/first applicants/transferors/transferees`
fn owners(text: &str) -> Owners {
    let names =
        |list: &str| list.split(';').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    let mut lists = text.split('/').map(names);
    let mut next = || lists.next().unwrap_or_default();
    Owners {
        current: next(),
        applicants: next(),
        first_applicants: next(),
        transferors: next(),
        transferees: next(),
        ..Owners::default()
    }
}

#[test]
fn places_among_the_owners() {
    let cases: [(&str, Ownership, bool, Option<OwnerDoubt>); 19] = [
        ("甲", Sole, false, None),
        ("甲;乙", First, false, None),
        ("乙;甲", Other, false, None),
        ("乙", Unknown, false, Some(NotNamed)),
        ("（甲）;乙", Unknown, false, Some(NotNamed)),
        (" 甲 /乙", Sole, false, None),
        ("/甲", Sole, true, None),
        ("/乙;甲", Other, true, None),
        ("/乙", Unknown, false, Some(NotNamed)),
        ("//甲", Sole, true, None),
        ("乙/甲", Gone, false, Some(LeftUndated)),
        ("乙//甲", Gone, false, Some(LeftUndated)),
        ("乙///甲", Gone, false, Some(LeftUndated)),
        ("/甲///乙", Gone, true, Some(LeftUndated)),
        ("/乙///甲", Sole, true, None),
        ("/甲//甲/", Unknown, false, Some(Unsettled)),
        ("甲;乙/甲//甲/乙", First, false, None),
        ("", Unknown, false, None),
        ("///乙/", Unknown, false, None),
    ];
    for (text, ownership, inferred, doubt) in cases {
        let share = ownership_of(&owners(text), "甲");
        assert_eq!((share.ownership, share.inferred), (ownership, inferred), "{text}");
        assert_eq!(share.doubt, doubt, "{text}");
    }
    assert_eq!(ownership_of(&owners("甲"), " ").ownership, Unknown);
    let standardised = Owners { standardised: true, ..owners("甲集团/甲") };
    assert_eq!(ownership_of(&standardised, "甲").doubt, Some(NotNamed));
    let moved = Owners { transferred_on: Some(date(2026, 6, 30)), ..standardised };
    assert_eq!(ownership_of(&moved, "甲").ownership, Gone);
    let unsettled = Owners { unsettled: true, ..owners("甲") };
    assert_eq!(ownership_of(&unsettled, "甲").doubt, Some(Unsettled));
}

#[test]
fn transfers() {
    let day = Some(date(2026, 6, 30));
    let cases = [
        ("乙/甲", None, day),
        ("乙//甲", None, day),
        ("乙///甲/乙", None, day),
        ("乙/丙", None, None),
        ("甲/乙", day, None),
        ("甲//乙", day, None),
        ("甲//乙/丙/甲", day, None),
        // Sold and bought back.
        ("甲//甲/乙/甲", day, None),
        ("甲//甲/甲;乙/乙;甲", None, None),
        // An owner was added.
        ("甲;乙//甲/甲/甲;乙", None, None),
        ("甲/甲", None, None),
        ("甲;乙/甲", None, None),
        ("甲", None, None),
        // Sold again by the buyer: the day is that of the last sale.
        ("丙//甲/甲;乙/乙;丙", None, None),
    ];
    for (text, came, left) in cases {
        let named = Owners { transferred_on: day, ..owners(text) };
        let dated = ownership_of(&named, "甲");
        assert_eq!((dated.transferred_in_on, dated.transferred_out_on), (came, left), "{text}");
        let undated = ownership_of(&owners(text), "甲");
        let left_undated = undated.doubt == Some(LeftUndated);
        assert_eq!(left_undated, undated.ownership == Gone, "{text}");
        let often = Owners { transferred_often: true, ..named };
        assert_eq!(ownership_of(&often, "甲").transferred_out_on, None, "{text}");
    }
}

/// A name that differs little is asked about, unless a transfer to it is told.
#[test]
fn similar_names() {
    let (name, branch) = ("如皋示例机械有限公司", "如皋示例机械有限公司南通分公司");
    let renamed = "如皋示例机械股份有限公司";
    let similar = |name: &str| Some(OwnerDoubt::Similar(name.to_owned()));
    let cases = [
        (branch.to_owned(), Unknown, similar(branch)),
        (renamed.to_owned(), Unknown, similar(renamed)),
        (format!("{renamed}/{name}"), Unknown, similar(renamed)),
        (format!("{renamed}///{name}"), Unknown, similar(renamed)),
        (format!("{renamed}///{name}/{renamed}"), Gone, Some(LeftUndated)),
        ("如皋示例机械(有限公司".to_owned(), Unknown, similar("如皋示例机械(有限公司")),
        (" 如皋示例机械 有限公司".to_owned(), Sole, None),
    ];
    for (text, ownership, doubt) in cases {
        let share = ownership_of(&owners(&text), name);
        assert_eq!((share.ownership, share.doubt), (ownership, doubt), "{text}");
    }
}

#[test]
fn repetitions_are_kept_once() {
    let cases = [
        ("甲/甲/甲", "甲"),
        ("甲/乙/乙", "甲/乙"),
        ("甲/乙/甲", "甲"),
        ("/甲/甲", "/甲"),
        ("甲/乙", "甲/乙"),
    ];
    for (text, expected) in cases {
        assert_eq!(owners(text).in_short(), owners(expected), "{text}");
    }
}

#[test]
fn ownership_follows_the_name() {
    let patent = |text: &str, ownership| {
        let mut patent = Patent::new(ApplicationNumber::parse("202310123456.6").unwrap());
        let named = Owners { transferred_on: Some(date(2026, 6, 30)), ..owners(text) };
        patent.owners = Some(Box::new(named));
        patent.ownership = ownership;
        patent
    };
    let cases = [
        ("甲", Unknown, "甲", Sole),
        ("甲", Sole, "乙", Unknown),
        ("甲", Sole, "", Unknown),
        ("乙;甲", Sole, "甲", Other),
        ("乙/甲", Unknown, "甲", Gone),
        ("", Sole, "甲", Sole),
    ];
    for (text, ownership, name, expected) in cases {
        let mut followed = patent(text, ownership);
        if text.is_empty() {
            followed.owners = None;
        }
        let changed = followed.follow_name(name);
        let expected = (expected, expected != ownership);
        assert_eq!((followed.ownership, changed), expected, "{text} {name}");
        let mut said = patent(text, ownership);
        said.note_said("ownership");
        said.follow_name(name);
        assert_eq!(said.ownership, ownership, "{text} {name}: a person said it");
    }
    let mut sold = patent("乙/甲", Unknown);
    assert!(sold.follow_name("甲"));
    assert_eq!(sold.transferred_out_on, Some(date(2026, 6, 30)));
    sold.transferred_out_on = Some(date(2026, 7, 1));
    sold.note_said("transferredOutOn");
    assert!(sold.follow_name("乙"));
    let found = (sold.ownership, sold.transferred_in_on, sold.transferred_out_on);
    let days = (Some(date(2026, 6, 30)), Some(date(2026, 7, 1)));
    assert_eq!(found, (Sole, days.0, days.1), "one day was said, the other read");
    let mut applied = patent("/甲", Unknown);
    applied.follow_name("甲");
    assert_eq!(applied.inferred, ["ownership"]);
    applied.follow_name("甲");
    assert_eq!(applied.inferred, ["ownership"], "once");
    applied.note_said("ownership");
    applied.follow_name("乙");
    assert_eq!((applied.ownership, applied.inferred.len()), (Sole, 0));
}
