//! The page: the enterprise's entries on one side, what the plans say of them on the other. It
//! speaks with its workers by the messages of `zhice_protocol` alone; it runs no script and reads no table.

mod app;
mod bytes;
mod clock;
mod components;
mod dom;
mod effects;
mod format;
mod json;
mod pace;
mod parts;
mod scene;
mod services;
mod state;
mod texts;
#[cfg(test)]
mod tokens;
mod window;
mod worker;

/// Memory that is asked for at the start, in bytes: enough for some thousand patents.
///
/// In WebKitGTK 2.50 the page's module was seen to trap once in some hundred visits on a machine under
/// load, in steps in which its memory grew. What is there from the start need not grow.
const RESERVED: usize = 32 << 20;

fn main() {
    reserve_memory();
    let place = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    match place {
        Some(place) => yew::Renderer::<app::App>::with_root(place).render(),
        None => yew::Renderer::<app::App>::new().render(),
    };
}

/// What is given back at once stays with the module. A browser that refuses gives it bit by bit.
fn reserve_memory() {
    let mut reserved = Vec::<u8>::new();
    let _ = reserved.try_reserve_exact(RESERVED);
    std::hint::black_box(&reserved);
}
