//! The document around the story: its state, title, language and focus.

use standfirst_article::{Direction, Lang};
use standfirst_settings::{
    location::{Theme, View},
    words::LANG,
};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, window};

use super::timer::later;

/// `html[data-state]`: what the page is doing. Style sheets show the skeleton by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Something is on its way.
    Loading,
    /// It is there.
    Ready,
    /// It will not come.
    Failed,
}

fn document() -> Option<Document> {
    window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn set(element: Option<Element>, name: &str, value: &str) {
    if let Some(element) = element {
        let _ = element.set_attribute(name, value);
    }
}

/// An element that the page came with.
pub type PageElement = HtmlElement;

/// The element of the page with this `id`.
pub fn page_element(id: &str) -> Option<PageElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What a published page says of the story that it came with, in format 1.
pub fn published() -> Option<String> {
    page_element("sf-story")?.text_content()
}

/// Says in the document what the page does and shows.
pub fn show(phase: Phase, view: View) {
    let phase = match phase {
        Phase::Loading => "loading",
        Phase::Ready => "ready",
        Phase::Failed => "failed",
    };
    set(root(), "data-view", view.as_str());
    set(root(), "data-state", phase);
}

/// Whether the page shows what was asked for.
pub(super) fn is_ready() -> bool {
    root().and_then(|root| root.get_attribute("data-state")).as_deref() == Some("ready")
}

/// Sets the theme that the address asks for.
pub fn set_theme(theme: Option<Theme>) {
    set(root(), "data-theme", theme.map_or("auto", Theme::as_str));
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language and direction of the document.
pub fn set_language(lang: Option<&Lang>, direction: Direction) {
    set(root(), "lang", lang.map_or(LANG, Lang::as_str));
    set(root(), "dir", direction.as_str());
}

/// Sets the description that a browser keeps with a bookmark.
pub fn describe(text: &str) {
    set(document().and_then(|document| document.query_selector("meta[name=description]").ok()?), "content", text);
}

/// Has a screen reader say something in the viewer's own words.
pub fn announce(text: &str) {
    announce_in(None, text);
}

/// Has a screen reader say something in this language.
pub fn announce_in(lang: Option<&Lang>, text: &str) {
    if let Some(status) = document().and_then(|document| document.get_element_by_id("sf-status")) {
        let _ = status.set_attribute("lang", lang.map_or(LANG, Lang::as_str));
        status.set_text_content(Some(text));
    }
}

/// Has a screen reader say that loading goes on, if it still does after 200 ms: as soon
/// as the skeleton is seen.
pub fn announce_loading(text: &'static str) {
    const SOON: i32 = 200;
    later(SOON, move || {
        if root().and_then(|root| root.get_attribute("data-state")).as_deref() == Some("loading") {
            announce(text);
        }
    });
}

/// Moves the focus to the element with this `id`.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Adds the owner's style sheet after ours.
pub fn add_stylesheet(url: &str) {
    if let Some(document) = document()
        && let (Ok(link), Some(head)) = (document.create_element("link"), document.head())
    {
        let _ = link.set_attribute("rel", "stylesheet");
        let _ = link.set_attribute("href", url);
        let _ = head.append_child(&link);
    }
}
