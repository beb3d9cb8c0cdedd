//! The owners that one row names: in one column or several, with the events that tell of a transfer.

use zhice_model::owners::Owners;

use crate::alias::Field;
use crate::cell::{hidden, values};
use crate::names::names;
use crate::record::Record;

/// Reads the names, and whether they leave open who owns the patent.
pub fn read(record: &mut Record) -> Owners {
    for field in [Field::Owner, Field::Holder, Field::Applicant] {
        check_hidden(record, field);
    }
    let days = record.past_days(Field::TransferredOn);
    let mut owners = by_column(record);
    let follows = !named(record, Field::Owner).0.is_empty();
    owners.transferred_on = days.iter().max().copied();
    owners.transferred_often = days.iter().any(|day| Some(*day) != owners.transferred_on);
    // A column that follows transfers, or the buyer's name, says where they led.
    let direction = follows || !owners.transferees.is_empty();
    owners.unsettled |= !direction && tells_of_transfer(record);
    owners
}

fn by_column(record: &Record) -> Owners {
    let of = |field| named(record, field).0;
    let ((owner, standardised), holder) = (named(record, Field::Owner), of(Field::Holder));
    let applicant = with(of(Field::Applicant), of(Field::CoApplicant));
    let is_named = !owner.is_empty();
    let (current, spare) = if is_named { (owner, holder) } else { (holder, Vec::new()) };
    let mut owners = Owners {
        current,
        applicants: if applicant.is_empty() { spare } else { applicant },
        first_applicants: of(Field::FirstApplicant),
        transferors: of(Field::Transferor),
        transferees: of(Field::Transferee),
        standardised: is_named && standardised,
        ..Owners::default()
    };
    add_co_owners(record, &mut owners);
    owners
}

/// Those of a column of co-owners stand behind the owners that are named elsewhere.
fn add_co_owners(record: &Record, owners: &mut Owners) {
    let (beside, unclear) = co_owners(record);
    owners.unsettled |= unclear;
    if beside.is_empty() {
        return;
    }
    let first = [&mut owners.current, &mut owners.applicants].into_iter().find(|it| !it.is_empty());
    match first {
        Some(list) => *list = with(std::mem::take(list), beside),
        // Who stands before them is not said.
        None => {
            owners.current = beside;
            owners.unsettled = true;
        }
    }
}

/// The co-owners named, and whether the cell only says that there are some.
fn co_owners(record: &Record) -> (Vec<String>, bool) {
    const NONE: &[&str] = &["否", "没有", "不是", "独有", "单独", "0", "N", "n", "no", "No"];
    const SOME: &[&str] = &["是", "有", "共有", "1", "Y", "y", "yes", "Yes"];
    let mut all = Vec::new();
    for (_, cell) in record.all(Field::CoOwner) {
        all = with(all, names(&cell));
    }
    let said = all.len();
    all.retain(|name| !SOME.contains(&name.as_str()));
    let unclear = all.len() < said;
    all.retain(|name| !NONE.contains(&name.as_str()));
    (all, unclear)
}

/// The names of the best columns of a field that have any, and whether they are standardised. Columns
/// under the same header are parts of one list.
fn named(record: &Record, field: Field) -> (Vec<String>, bool) {
    for group in record.layout.alike(field) {
        let mut all = Vec::new();
        for text in group.columns.iter().filter_map(|column| record.said(*column)) {
            all = with(all, names(&text));
        }
        if !all.is_empty() {
            return (all, group.standardised);
        }
    }
    (Vec::new(), false)
}

fn with(mut list: Vec<String>, more: Vec<String>) -> Vec<String> {
    if list.is_empty() {
        return more;
    }
    for name in more {
        if !list.iter().any(|it| zhice_model::text::same_name(it, &name)) {
            list.push(name);
        }
    }
    list
}

/// Whether the row tells of a transfer without saying to whom.
fn tells_of_transfer(record: &Record) -> bool {
    let counted = record.all(Field::TransferCount).any(|(_, text)| {
        text.trim_start().chars().take_while(char::is_ascii_digit).any(|digit| digit != '0')
    });
    let dated = record.all(Field::TransferredOn).next().is_some();
    let fields = [Field::Status, Field::StatusOrHistory];
    let mut words = fields.into_iter().flat_map(|field| record.all(field));
    counted || dated || words.any(|(_, words)| values(&words).any(is_transfer))
}

/// The transfer of a patent or an application; not that of a licence or a pledge.
fn is_transfer(event: &str) -> bool {
    let lower = event.to_ascii_lowercase();
    let told = ["转移", "转让", "轉移", "轉讓", "transfer", "assignment"];
    told.iter().any(|word| lower.contains(word))
        && !["许可", "质押", "未转", "不转", "licen", "pledge"]
            .iter()
            .any(|word| lower.contains(word))
}

fn check_hidden(record: &mut Record, field: Field) {
    let found = record.all(field).find_map(|(column, text)| Some((column, hidden(&text)?)));
    if let Some((column, c)) = found {
        let code = u32::from(c);
        record.warn(
            column,
            format!("这一格里有看不见的字符 U+{code:04X}，名称可能因此对不上；请重新键入这一格"),
        );
    }
}
