//! The page: the enterprise's entries on one side, what the plans say of them on the other. It
//! speaks with its workers by the model's messages alone; it runs no script and reads no table.

mod app;
mod clock;
mod components;
mod dom;
mod effects;
mod format;
mod parts;
mod services;
mod state;
mod texts;
#[cfg(test)]
mod tokens;

fn main() {
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    match place {
        Some(place) => yew::Renderer::<app::App>::with_root(place).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}
