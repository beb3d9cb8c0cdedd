//! What the account says of owners that leave a question. Where no patent is the enterprise's, its name
//! is the likely cause, and that is said once.

use zhice_model::owners::{OwnerDoubt, Owners, ownership_of};
use zhice_model::text::turns;

const LEFT_UNDATED: &str =
    "该专利已不属于本企业，但看不出哪一天转出；请补填转出日期，否则无法判断年度失效率";

const UNSETTLED: &str = "表中有转让记录或注明共有，但没有写明现在的权利人，权属记为未知；\
                         请对照专利登记簿选择权属，已转出的补填转出日期";

/// The names of a whole table beside that of the enterprise.
pub struct OwnerDoubts<'d> {
    enterprise: &'d str,
    /// Some patent is, or was, the enterprise's.
    met: bool,
    /// The first owner whose name differs little.
    similar: Option<String>,
    /// Some patent names others alone.
    strangers: bool,
}

impl<'d> OwnerDoubts<'d> {
    /// Looks at the names of all rows.
    pub fn of<'o>(owners: impl Iterator<Item = &'o Owners>, enterprise: &'d str) -> Self {
        let mut doubts =
            Self { enterprise: enterprise.trim(), met: false, similar: None, strangers: false };
        for owners in owners {
            match ownership_of(owners, enterprise).doubt {
                Some(OwnerDoubt::NotNamed) => doubts.strangers = true,
                Some(OwnerDoubt::Similar(name)) => {
                    doubts.strangers = true;
                    doubts.similar.get_or_insert(name);
                }
                Some(OwnerDoubt::Unsettled) => {}
                Some(OwnerDoubt::LeftUndated) => doubts.met = true,
                None => doubts.met |= !owners.now().0.is_empty() && !doubts.enterprise.is_empty(),
            }
        }
        doubts
    }

    /// What is said of one row.
    pub fn row(&self, doubt: &OwnerDoubt, owners: &Owners) -> Option<String> {
        let name = self.enterprise;
        let named = || shown(&owners.now().0.join("；"));
        Some(match doubt {
            OwnerDoubt::LeftUndated => LEFT_UNDATED.to_owned(),
            OwnerDoubt::Unsettled => UNSETTLED.to_owned(),
            // Said once for the whole table.
            _ if !self.met => return None,
            OwnerDoubt::NotNamed => format!(
                "权利人“{}”中没有“{name}”，权属记为未知；如是本企业的曾用名或分公司，请选择权属；\
                 如已转出，请补填转出日期；如从来不是本企业的专利，请从清单中删除",
                named()
            ),
            OwnerDoubt::Similar(other) => format!(
                "权利人“{}”与“{name}”相近而不一致（可能是更名、分公司或写法不同），\
                 权属记为未知；如是本企业，请选择权属",
                shown(other)
            ),
        })
    }

    /// What is said of the whole table.
    pub fn table(&self) -> Option<String> {
        let nearest = self.similar.as_ref().map(|name| format!("；最接近的是“{}”", shown(name)));
        (self.strangers && !self.met).then(|| {
            format!(
                "没有一件专利的权利人与“{}”一致，权属记为未知；请核对企业名称是否与专利证书一致\
                 （省市字样、公司形式、曾用名）{}",
                self.enterprise,
                nearest.unwrap_or_default()
            )
        })
    }
}

/// A name without characters that would turn round the words behind it.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !turns(*c)).collect()
}
