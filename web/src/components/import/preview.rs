//! What a file holds, before anything of it is taken.

use yew::prelude::*;
use zhice_model::import::Import;

use super::mapping::Mapping;
use super::owner::owner_choice;
use super::rows::{rejected, warnings};
use crate::components::Scene;
use crate::components::common::button;
use crate::components::common::text::{self, p};
use crate::dom;
use crate::state::Action;
use crate::state::importing::{ImportAction, Source, counts, owner_is_open};
use crate::state::merge::Merge;
use crate::state::shared::Shared;

/// The id of the preview's heading.
pub const TITLE: &str = "preview-title";

/// The preview.
pub fn preview(
    source: &Source,
    import: &Shared<Import>,
    merge: &Merge,
    owner: Option<&str>,
    scene: &Scene,
) -> Html {
    let t = scene.texts();
    let empty = import.found == 0;
    let discard = scene.click(Action::Import(ImportAction::Discard));
    html! {
        <section class="preview" aria-labelledby={TITLE}>
            <h3 id={TITLE} tabindex="-1">{ t.import().preview }</h3>
            { facts(import, merge, scene) }
            { for import.notes.iter().map(|note| p("is-unknown", note.clone())) }
            if empty && !import.needs_mapping {
                { p("is-risk", t.import().nothing_found) }
            } else if !empty && owner_is_open(source, import) {
                { owner_choice(&source.name, &import.owners, owner, scene) }
            }
            { rejected(&import.rejected, import.rejected_count, t) }
            { warnings(&import.warnings, import.warnings_count, t) }
            <Mapping
                key={import.signature.as_str()}
                import={import.clone()}
                said={!source.mapping.is_empty()}
                scene={scene.clone()}
            />
            <div class="actions">
                if !empty {
                    { button("primary", t.import().adopt, adopt(scene)) }
                }
                { button("secondary", t.import().discard, discard) }
            </div>
        </section>
    }
}

fn adopt(scene: &Scene) -> Callback<MouseEvent> {
    let dispatch = scene.dispatch.clone();
    Callback::from(move |_| {
        dispatch.emit(Action::Import(ImportAction::Adopt));
        dom::visit_soon("receipt-title".to_owned());
    })
}

fn facts(import: &Import, merge: &Merge, scene: &Scene) -> Html {
    let words = scene.texts().import();
    let source = import.source.clone().unwrap_or_else(|| words.source_unknown.to_owned());
    let mut facts = vec![
        (words.file, import.file.clone()),
        (words.source, source),
        (words.format, (words.format_label)(import.format).to_owned()),
        (words.sheet, (words.sheet_of)(&import.sheet, &import.other_sheets)),
        (words.encoding, import.encoding.clone()),
        (words.rows, (words.row_count)(import.rows)),
        (words.found, (words.found_count)(merge.found())),
    ];
    if import.joined > 0 {
        facts.push((words.joined, (words.joined_count)(import.joined)));
    }
    if !scene.state.patents.is_empty() {
        let (new, changed, same) = counts(merge);
        facts.push((words.merge, (words.merge_counts)(new, changed, same)));
    }
    let fact = |(name, value): (&'static str, String)| {
        html! { <div class="fact"><dt>{ name }</dt><dd>{ text::words(value) }</dd></div> }
    };
    facts.retain(|(_, value)| !value.is_empty());
    html! { <dl class="facts">{ for facts.into_iter().map(fact) }</dl> }
}
