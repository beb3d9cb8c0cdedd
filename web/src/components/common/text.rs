//! Elements that hold nothing but text. As functions they cost a call each, where the macro would
//! write out the whole element: the page has hundreds of them.

use yew::prelude::*;

/// A paragraph.
pub fn p(class: &'static str, text: impl Into<AttrValue>) -> Html {
    element("p", class, text.into())
}

/// A run of text.
pub fn span(class: &'static str, text: impl Into<AttrValue>) -> Html {
    element("span", class, text.into())
}

/// An item of a list.
pub fn li(class: &'static str, text: impl Into<AttrValue>) -> Html {
    element("li", class, text.into())
}

/// A heading of this rank: `h3`, `h4`, `h5`.
pub fn heading(rank: &'static str, text: impl Into<AttrValue>) -> Html {
    element(rank, "", text.into())
}

fn element(tag: &'static str, class: &'static str, text: AttrValue) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ text }</@> }
}
