//! What a file holds, before anything of it is taken.

use std::rc::Rc;

use yew::prelude::*;
use zhice_model::Enterprise;
use zhice_model::import::Import;

use super::owner::OwnerChoice;
use super::rows::{ColumnList, RejectedRows, Warnings};
use crate::components::Dispatch;
use crate::dom;
use crate::state::Action;
use crate::state::importing::{ImportAction, Source, counts, owner_is_open};
use crate::state::merge::merge;
use crate::texts::{Texts, use_texts};

/// The preview.
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    pub source: Rc<Source>,
    pub import: Rc<Import>,
    pub enterprise: Rc<Enterprise>,
    pub dispatch: Dispatch,
}

/// See [`PreviewProps`].
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let t = use_texts();
    let import = &props.import;
    use_effect_with(Rc::clone(import), |_| dom::visit("preview-title"));
    let dispatch = props.dispatch.reform(Action::Import);
    let empty = import.patents.is_empty();
    html! {
        <section class="preview" aria-labelledby="preview-title">
            <h3 id="preview-title" tabindex="-1">{ t.import.preview }</h3>
            { facts(props, t) }
            if empty {
                <p class="is-risk">{ t.import.nothing_found }</p>
            } else if owner_is_open(&props.source, import) {
                <OwnerChoice
                    name={props.source.name.clone()}
                    owners={import.owners.clone()}
                    on_choose={dispatch.reform(ImportAction::Owner)}
                />
            }
            <RejectedRows rows={import.rejected.clone()} />
            <Warnings rows={import.warnings.clone()} />
            <ColumnList columns={import.columns.clone()} />
            <div class="actions">
                if !empty {
                    <button type="button" class="primary" onclick={adopt(&dispatch)}>
                        { t.import.adopt }
                    </button>
                }
                <button type="button" class="secondary" onclick={dispatch.reform(|_| ImportAction::Discard)}>
                    { t.import.discard }
                </button>
            </div>
        </section>
    }
}

fn adopt(dispatch: &Callback<ImportAction>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| {
        dispatch.emit(ImportAction::Adopt);
        dom::visit_soon("receipt-title".to_owned());
    })
}

fn facts(props: &PreviewProps, t: &Texts) -> Html {
    let import = &props.import;
    let words = &t.import;
    let source = import.source.clone().unwrap_or_else(|| words.source_unknown.to_owned());
    let (new, changed, same) = counts(&merge(&props.enterprise.patents, &import.patents));
    let joined = (import.joined > 0).then(|| (words.joined, (words.joined_count)(import.joined)));
    let merged = (!props.enterprise.patents.is_empty())
        .then(|| (words.merge, (words.merge_counts)(new, changed, same)));
    let facts = [
        (words.file, import.file.clone()),
        (words.source, source),
        (words.encoding, import.encoding.clone()),
        (words.rows, (words.row_count)(import.rows)),
        (words.found, (words.found_count)(import.patents.len())),
    ];
    let fact = |(name, value): (&'static str, String)| {
        html! { <div class="fact"><dt>{ name }</dt><dd>{ value }</dd></div> }
    };
    let all = facts.into_iter().chain(joined).chain(merged);
    html! { <dl class="facts">{ for all.map(fact) }</dl> }
}
