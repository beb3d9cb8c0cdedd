//! Three-valued questions of patent law about one patent and one day (domain terms: 授权、有效、
//! 届满、终止、转让). A day on which a right ends is the first day without it.
//!
//! Cited are 中华人民共和国专利法（2020年修正）, 中华人民共和国专利法实施细则（2023年修订） and 专利审查指南
//! （2023）, each where its rule is applied.

mod age;
mod class;
mod end;
mod grant;
mod life;
mod loss;
mod ownership;
mod pending;
mod register;

pub use age::{granted_over, maintained_over};
pub use class::{in_status, of_kind, ticked};
pub use end::not_ended_by;
pub use grant::{filed_between, granted_between, granted_by};
pub use loss::{LossRules, lost_between};
pub use ownership::{bought_in, first_owner, owned_at_filing, owned_at_grant, owned_on};
pub use pending::pending_on;
