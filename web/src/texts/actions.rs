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
    /// Where the provision has no levels.
    pub goal_met: &'static str,
    pub computing: &'static str,
    /// How many proposals, and how many inputs are unknown.
    pub reachable: fn(usize, usize) -> String,
    pub some_reachable: fn(usize) -> String,
    pub open: &'static str,
    pub open_with_proposals: fn(usize) -> String,
    pub out_of_reach: &'static str,
    pub at_the_top: &'static str,
    pub not_judged: &'static str,
    /// Some inputs are unknown, and the proposals reach the goal all the same.
    pub unknown_first: &'static str,
    pub proposals: fn(&str) -> String,
    pub proposal: fn(usize) -> String,
    /// The head of the column of proposals.
    pub way: &'static str,
    pub least: &'static str,
    pub total: &'static str,
    pub times: fn(u64, &str) -> String,
    /// The patents that an action is done to, and whether there are more.
    pub picked: fn(&[String], bool) -> String,
    pub outcome: &'static str,
    /// What a run gives with the proposal.
    pub computed: fn(&str) -> String,
    pub sensitive: &'static str,
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
    pub same: &'static str,
    pub same_others: &'static str,
    pub rest: fn(usize) -> String,
    pub no_way: &'static str,
    pub supply: &'static str,
}
