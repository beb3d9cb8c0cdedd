//! The versions that the result came of: the engine's, and a fingerprint of every file of the rules.

use yew::prelude::*;

use super::documents::table;
use crate::components::common::text::{heading, p, span};
use crate::format::fingerprint::short;
use crate::state::engine::Rules;
use crate::state::shared::Shared;
use crate::texts::report::Report;

/// What the versions are told from.
#[derive(Properties)]
pub struct VersionsProps {
    /// The rules that were loaded.
    pub rules: Shared<Rules>,
    /// The engine's version.
    pub engine: String,
    /// The texts.
    pub texts: &'static Report,
}

impl PartialEq for VersionsProps {
    fn eq(&self, other: &Self) -> bool {
        self.rules == other.rules
            && self.engine == other.engine
            && std::ptr::eq(self.texts, other.texts)
    }
}

/// See [`VersionsProps`]; drawn anew only for other rules, as every file is read through.
#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let t = &props.texts.paper;
    let row = |(path, text): (&str, &str)| [path.to_owned().into(), span("number", short(text))];
    let files = props.rules.files.iter().map(|file| (file.path.as_str(), file.text.as_str()));
    let rows = files.map(row).collect();
    html! {
        <section class="paper-part">
            { heading("h5", t.versions) }
            { p("kind-help", t.versions_lead) }
            { p("", format!("{} {}", t.engine, props.engine)) }
            { table("versions", t.versions, [t.file, t.fingerprint], rows) }
        </section>
    }
}
