//! Sharing a story, copying its address, and loading a player: each where the browser can.

use js_sys::Reflect;
use leptos::prelude::Render;
use standfirst_settings::words::LANG;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, ShareData, window};

use super::{
    address::href,
    clicks::{Card, Permalink},
    page::announce,
    timer::later,
};
use crate::view::{element::part, player};

/// Opens the system's share sheet. `false` where there is none; closing it is no failure.
pub async fn share_page(title: &str) -> bool {
    let Some(window) = window() else { return false };
    let navigator = window.navigator();
    if !Reflect::has(&navigator, &"share".into()).unwrap_or_default() {
        return false;
    }
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(&href());
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => true,
        Err(error) => error.dyn_ref::<js_sys::Error>().is_some_and(|error| error.name() == "AbortError"),
    }
}

/// Copies the address of the page, or of the section beside a permalink. `Err` holds the address, to
/// be shown for copying by hand.
///
/// # Errors
/// Where the browser does not allow it.
pub async fn copy_link(section: Option<&Permalink>) -> Result<(), String> {
    let page = href();
    let hash = section.and_then(|permalink| permalink.0.get_attribute("href"));
    let address = match (hash, page.split('#').next()) {
        (Some(hash), Some(page)) => [page, &hash].concat(),
        (Some(_) | None, _) => page,
    };
    let Some(window) = window() else { return Err(address) };
    let navigator = window.navigator();
    // Missing where the page did not come by https.
    if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return Err(address);
    }
    JsFuture::from(navigator.clipboard().write_text(&address)).await.map(|_| ()).map_err(|_| address)
}

/// Says beside a permalink that its address was copied.
pub fn mark_copied(permalink: &Permalink, text: &str) {
    const SEEN: i32 = 3_000;
    // Shown by the style sheet; the live region says it.
    let _ = permalink.0.set_attribute("data-copied", text);
    announce(text);
    let link = permalink.0.clone();
    later(SEEN, move || {
        let _ = link.remove_attribute("data-copied");
    });
}

/// Shows below the heading of a permalink what could not be copied, in place of what was shown
/// there or elsewhere before.
pub fn show_by_hand(permalink: &Permalink, text: &str) {
    const ID: &str = "sf-by-hand";
    let document = window().and_then(|window| window.document());
    if let Some(old) = document.and_then(|document| document.get_element_by_id(ID)) {
        old.remove();
    }
    if let Some(heading) = permalink.0.parent_element() {
        let note = part("p", "by-hand").with("id", ID).with("lang", LANG).with("dir", "ltr").text(text);
        let _ = heading.insert_adjacent_element("afterend", &note.build());
    }
    announce(text);
}

/// Says something below the share buttons.
pub fn tell_share(text: &str) {
    let document = window().and_then(|window| window.document());
    if let Some(Ok(Some(place))) = document.map(|document| document.query_selector("[data-part=share-result]")) {
        place.set_text_content(Some(text));
    }
}

/// Puts a player in the place of its card and moves the focus to it.
pub fn open_player(card: &Card) {
    let (Some(src), Ok(Some(around))) = (card.0.get_attribute("data-src"), card.0.closest("[data-part=embed-card]"))
    else {
        return;
    };
    let title = card.0.get_attribute("data-title").unwrap_or_default();
    let frame = player(&src, &title).build();
    if let Some(frame) = frame.dyn_ref::<HtmlElement>() {
        let _ = around.insert_before(frame, around.first_child().as_ref());
        card.0.remove();
        let _ = frame.focus();
    }
}
