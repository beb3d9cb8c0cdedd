//! Texts of the ways to the next level.

/// The step of the actions.
pub struct Actions {
    pub lead: &'static str,
    /// Before there is a result, or anything entered.
    pub nothing_yet: &'static str,
    pub none_open: &'static str,
    /// How many provisions are looked through, of how many.
    pub searching: fn(usize, usize) -> String,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub resume: &'static str,
    pub choose: &'static str,
    /// A provision and how many proposals there are for it.
    pub choice: fn(&str, &str) -> String,
    pub count: fn(usize) -> String,
    pub now: &'static str,
    pub goal: &'static str,
    pub leads_to: &'static str,
    pub computing: &'static str,
    pub proposals: fn(&str) -> String,
    /// The head of the column of proposals.
    pub way: &'static str,
    pub least: &'static str,
    pub total: &'static str,
    pub outcome: &'static str,
    pub more_proposals: fn(usize) -> String,
    pub how: &'static str,
    pub proof: &'static str,
    pub try_out_head: &'static str,
    pub try_out: &'static str,
    /// A button's name: the number of the proposal.
    pub try_out_of: fn(usize) -> String,
    pub tried_out: &'static str,
    pub compare: &'static str,
    pub provision: &'static str,
    pub actual: &'static str,
    pub supposed: &'static str,
    pub same_others: &'static str,
    pub rest: fn(usize) -> String,
    pub no_way: &'static str,
    pub supply: &'static str,
}
