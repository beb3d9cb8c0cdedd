//! What just happened, told politely, with the way back.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::Dispatch;
use crate::state::Action;
use crate::state::notice::{Event, Notice};
use crate::texts::{Texts, use_texts};

/// The bar of notices.
#[derive(Properties, PartialEq)]
pub struct NoticeBarProps {
    pub notice: Option<Rc<Notice>>,
    pub dispatch: Dispatch,
}

/// See [`NoticeBarProps`]. The live region is always there, so that what comes into it is read.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let t = use_texts();
    html! {
        <div class="notice-place" role="status" aria-live="polite">
            if let Some(notice) = &props.notice {
                <div class="notice">
                    <p>{ words(&notice.event, t) }</p>
                    <div class="notice-actions">
                        if notice.undo.is_some() {
                            <button type="button" class="quiet" onclick={props.dispatch.reform(|_| Action::Undo)}>
                                { t.notices.undo }
                            </button>
                        }
                        <button type="button" class="quiet" onclick={props.dispatch.reform(|_| Action::Dismiss)}>
                            { t.notices.dismiss }
                        </button>
                    </div>
                </div>
            }
        </div>
    }
}

fn words(event: &Event, t: &Texts) -> String {
    let t = &t.notices;
    match event {
        Event::Deleted(patent) => (t.deleted)(patent),
        Event::Saved(patent) => (t.saved)(patent),
        Event::Cleared => t.cleared.to_owned(),
        Event::Undone(0) => t.undone.to_owned(),
        Event::Undone(kept) => (t.undone_but)(*kept),
        Event::Restored(patents) => (t.restored)(*patents),
        Event::StorageBlocked => t.storage_blocked.to_owned(),
        Event::StorageUnreadable => t.storage_unreadable.to_owned(),
        Event::EngineRestarted => t.engine_restarted.to_owned(),
        Event::ImporterStopped => t.importer_restarted.to_owned(),
    }
}
