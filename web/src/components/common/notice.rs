//! What just happened, told politely, with the way back.

use yew::prelude::*;

use super::button;
use crate::components::Scene;
use crate::components::common::text::p;
use crate::state::Action;
use crate::state::notice::Event;
use crate::texts::Texts;

/// The bar of notices. The live region is always there, so that what comes into it is read.
pub fn notice_bar(scene: &Scene) -> Html {
    let t = scene.texts();
    html! {
        <div class="notice-place" role="status" aria-live="polite">
            if let Some(notice) = &scene.state.notice {
                <div class="notice">
                    { p("", words(&notice.event, t)) }
                    <div class="notice-actions">
                        if notice.undo.is_some() {
                            { button("quiet undo", t.notices.undo, scene.click(Action::Undo)) }
                        }
                        { button("quiet", t.notices.dismiss, scene.click(Action::Dismiss)) }
                    </div>
                </div>
            }
        </div>
    }
}

fn words(event: &Event, t: &Texts) -> String {
    let (shelf, t) = (&t.shelf, &t.notices);
    match event {
        Event::Deleted(patent) => (t.deleted)(patent),
        Event::DeletedMany(patents) => (t.deleted_many)(*patents),
        Event::Ticked(patents) => (t.ticked)(*patents),
        Event::Saved(patent) => (t.saved)(patent),
        Event::Yearly(year) => (t.yearly)(*year),
        Event::Named(found) => (t.named)(*found),
        Event::Cleared => t.cleared.to_owned(),
        Event::Undone(0) => t.undone.to_owned(),
        Event::Undone(kept) => (t.undone_but)(*kept),
        Event::Restored(patents) => (t.restored)(*patents),
        Event::Restarted => t.restarted.to_owned(),
        Event::Loaded(enterprises) => (shelf.loaded)(*enterprises),
        Event::RulesUpdated(true) => t.rules_updated.to_owned(),
        Event::RulesUpdated(false) => t.rules_late.to_owned(),
        Event::OfflineReady => t.offline_ready.to_owned(),
        Event::Refreshed => t.refreshed.to_owned(),
        Event::Forked => t.forked.to_owned(),
        Event::StorageBlocked => t.storage_blocked.to_owned(),
        Event::StorageUnreadable => t.storage_unreadable.to_owned(),
        Event::EngineRestarted => t.engine_restarted.to_owned(),
        Event::ImporterStopped => t.importer_restarted.to_owned(),
        Event::LanguageMissing => t.language_missing.to_owned(),
    }
}
