//! Elements that hold nothing but text. As functions they cost a call each, where the macro would
//! write out the whole element: the page has hundreds of them. Where the page speaks another
//! language, the Chinese words of plans and patents among its own are marked as Chinese, so that
//! they are pronounced and set as such.

use yew::prelude::*;

use crate::texts;

/// The language of the plans.
const CHINESE: &str = "zh-CN";

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

/// Text within an element that holds more than it.
pub fn words(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    if texts::marks_chinese() { marked(&text) } else { text.into() }
}

/// The language of an element whose text cannot hold elements of its own, where it is not that of
/// the page.
#[must_use]
pub fn lang_of(text: &str) -> Option<&'static str> {
    (texts::marks_chinese() && text.contains(is_chinese)).then_some(CHINESE)
}

fn element(tag: &'static str, class: &'static str, text: AttrValue) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ words(text) }</@> }
}

fn marked(text: &str) -> Html {
    let run = |(run, chinese): (&str, bool)| match chinese {
        true => html! { <span lang={CHINESE}>{ run.to_owned() }</span> },
        false => run.to_owned().into(),
    };
    runs(text).into_iter().map(run).collect()
}

/// The text cut where it changes between Chinese and another script. Figures and signs between
/// Chinese words belong to them.
fn runs(text: &str) -> Vec<(&str, bool)> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_chinese) {
        let (before, from) = rest.split_at(start);
        let foreign = from.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(from.len());
        let reach = from.get(..foreign).unwrap_or(from);
        let last = reach.char_indices().rfind(|(_, c)| is_chinese(*c));
        let (run, after) = from.split_at(last.map_or(0, |(at, c)| at + c.len_utf8()));
        found.extend([(before, false), (run, true)]);
        rest = after;
    }
    found.push((rest, false));
    found.retain(|(run, _)| !run.is_empty());
    found
}

/// A Chinese character, or punctuation that only Chinese uses.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn chinese_is_told_from_the_rest() {
        let cases: [(&str, &[(&str, bool)]); 7] = [
            ("", &[]),
            ("24 of 50", &[("24 of 50", false)]),
            ("二星级", &[("二星级", true)]),
            ("年度失效率低于 8 %，见附件1。", &[("年度失效率低于 8 %，见附件1。", true)]),
            (
                "7 more 有效发明专利 to reach 3 stars",
                &[("7 more ", false), ("有效发明专利", true), (" to reach 3 stars", false)],
            ),
            (
                "incoPat 导出、PatSnap 导出",
                &[("incoPat ", false), ("导出、", true), ("PatSnap ", false), ("导出", true)],
            ),
            (
                "“战略性新兴产业” unknown for 4 patents",
                &[("“", false), ("战略性新兴产业", true), ("” unknown for 4 patents", false)],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(runs(text), expected, "{text}");
        }
    }
}
