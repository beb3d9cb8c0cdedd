//! The owners that one row names: in one column or several, with the events that tell of a transfer.

use zhice_model::owners::Owners;

use crate::alias::{Field, OWNERS};
use crate::cell::{hidden, values};
use crate::names::Names;
use crate::record::Record;
use crate::source::OWNERS_OF_ONE;

/// Reads the names, and whether they leave open who owns the patent.
pub fn read(record: &mut Record) -> Owners {
    for field in [Field::Owner, Field::Holder, Field::Applicant] {
        check_hidden(record, field);
    }
    let days = record.past_days(Field::TransferredOn);
    let mut more = false;
    let (owner, standardised) = named(record, Field::Owner);
    let follows = !owner.is_empty();
    let mut owners = by_column(record, owner, &mut more);
    owners.standardised = follows && standardised;
    owners.transferred_on = days.iter().max().copied();
    owners.transferred_often = days.iter().any(|day| Some(*day) != owners.transferred_on);
    // A column that follows transfers, or the buyer's name, says where they led.
    let direction = follows || !owners.transferees.is_empty();
    owners.unsettled |= !direction && tells_of_transfer(record);
    let told = [Field::Transferor, Field::TransferredOn, Field::TransferCount];
    let mut fields = OWNERS.iter().chain(&told);
    owners.unsettled |= more || fields.any(|field| record.too_long(*field).next().is_some());
    if more {
        let message = format!(
            "这一行的权利人超过 {OWNERS_OF_ONE} 个，没有读全，权属记为未知；请核对后选择权属"
        );
        record.warn_all(message);
    }
    owners
}

fn by_column(record: &Record, owner: Names, more: &mut bool) -> Owners {
    let mut of = |field| named(record, field).0.into_list(more);
    let holder = of(Field::Holder);
    let first_applicants = of(Field::FirstApplicant);
    let (transferors, transferees) = (of(Field::Transferor), of(Field::Transferee));
    let mut applicant = named(record, Field::Applicant).0;
    applicant.join(named(record, Field::CoApplicant).0);
    let applicant = applicant.into_list(more);
    let owner = owner.into_list(more);
    let (current, spare) = if owner.is_empty() { (holder, Vec::new()) } else { (owner, holder) };
    let mut owners = Owners {
        current,
        applicants: if applicant.is_empty() { spare } else { applicant },
        first_applicants,
        transferors,
        transferees,
        ..Owners::default()
    };
    add_co_owners(record, &mut owners, more);
    owners
}

/// Those of a column of co-owners stand behind the owners that are named elsewhere.
fn add_co_owners(record: &Record, owners: &mut Owners, more: &mut bool) {
    let (beside, unclear) = co_owners(record);
    owners.unsettled |= unclear;
    if beside.is_empty() {
        return;
    }
    let first = [&mut owners.current, &mut owners.applicants].into_iter().find(|it| !it.is_empty());
    match first {
        Some(list) => {
            let mut all = Names::of(std::mem::take(list));
            all.join(beside);
            *list = all.into_list(more);
        }
        // Who stands before them is not said.
        None => {
            owners.current = beside.into_list(more);
            owners.unsettled = true;
        }
    }
}

/// The co-owners named, and whether the cell only says that there are some.
fn co_owners(record: &Record) -> (Names, bool) {
    const NONE: &[&str] = &["否", "没有", "不是", "独有", "单独", "0", "N", "n", "no", "No"];
    const SOME: &[&str] = &["是", "有", "共有", "1", "Y", "y", "yes", "Yes"];
    let mut all = Names::default();
    for (_, cell) in record.all(Field::CoOwner) {
        all.read(&cell);
    }
    let unclear = all.take_out(SOME);
    all.take_out(NONE);
    (all, unclear)
}

/// The names of the best columns of a field that have any, and whether they are standardised. Columns
/// under the same header are parts of one list.
fn named(record: &Record, field: Field) -> (Names, bool) {
    for group in record.layout.alike(field) {
        let mut all = Names::default();
        for text in group.columns.iter().filter_map(|column| record.said(*column)) {
            all.read(&text);
        }
        if !all.is_empty() {
            return (all, group.standardised);
        }
    }
    (Names::default(), false)
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
