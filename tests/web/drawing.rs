//! Elements in a real page: text stays text, signals keep them up to date, rows that stay are not touched.

use leptos::{mount::mount_to, prelude::*};
use standfirst::view::markup::{Markup, el};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

/// A place in the page, with the owner of what is drawn there.
pub(crate) struct Stage {
    pub(crate) place: Element,
    owner: Owner,
}

impl Stage {
    pub(crate) fn with(draw: impl FnOnce() -> Markup) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let place = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&place).unwrap();
        // Leptos' executor is set by mounting anything at all.
        mount_to(place.clone().unchecked_into::<HtmlElement>(), || ()).forget();
        let owner = Owner::new();
        let markup = owner.with(draw);
        standfirst::browser::append(place.unchecked_ref(), &markup.into_drawing());
        Self { place, owner }
    }

    pub(crate) fn find(&self, selector: &str) -> Element {
        self.place.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"))
    }

    pub(crate) fn count(&self, selector: &str) -> u32 {
        self.place.query_selector_all(selector).unwrap().length()
    }
}

#[wasm_bindgen_test]
fn text_can_only_become_text() {
    let hostile = "<img src=x onerror=alert(1)>";
    let stage = Stage::with(|| el("p").with("title", hostile).text(hostile));
    assert_eq!(stage.find("p").text_content().as_deref(), Some(hostile));
    assert_eq!(stage.find("p").get_attribute("title").as_deref(), Some(hostile));
    assert_eq!(stage.count("img"), 0);
}

#[wasm_bindgen_test]
async fn what_is_live_follows_its_signal_until_its_view_is_gone() {
    let word = StoredValue::new(None);
    let stage = Stage::with(|| {
        let signal = RwSignal::new("one".to_owned());
        word.set_value(Some(signal));
        el("p").live_text(move || signal.get())
    });
    let signal: ArcRwSignal<String> = word.get_value().unwrap().into();
    signal.set("two".to_owned());
    leptos::task::tick().await;
    assert_eq!(stage.find("p").text_content().as_deref(), Some("two"));
    stage.owner.cleanup();
    signal.set("three".to_owned());
    leptos::task::tick().await;
    assert_eq!(stage.find("p").text_content().as_deref(), Some("two"));
}

#[wasm_bindgen_test]
async fn rows_that_stay_are_the_same_elements() {
    let keys = ArcRwSignal::new(vec![1, 2, 3]);
    let shown = keys.clone();
    let stage = Stage::with(move || {
        el("ul").live_each(move || shown.get(), |key| el("li").with("id", &format!("k{key}")).text(&key.to_string()))
    });
    let kept = stage.find("#k2");
    keys.set(vec![4, 3, 2]);
    leptos::task::tick().await;
    assert!(stage.find("#k2").is_same_node(Some(&kept)));
    assert_eq!(stage.find("ul").text_content().as_deref(), Some("432"));
}
