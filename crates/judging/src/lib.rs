//! What a plan's conditions mean for an enterprise: selections, figures, conditions, patent law, and the
//! assessment that follows, each with its explanation. It knows no script, screen, file, clock or random
//! number; whoever writes plans down, in whatever language, composes these.

pub mod action;
pub mod budget;
pub mod calendar;
pub mod comparison;
pub mod condition;
pub mod entries;
pub mod evidence;
pub mod facts;
pub mod figure;
pub mod input;
pub mod legal;
pub mod missing;
pub mod plan;
pub mod provision;
pub mod readings;
pub mod reason;
pub mod records;
pub mod reply;
pub mod selection;
pub mod sorted_insert;
pub mod standing;
pub mod subject;
pub mod totals;
pub mod trail;
