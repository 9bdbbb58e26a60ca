//! Elements in components of Leptos: mounted, exchanged, taken out, with attributes that are spread onto them.

use leptos::{mount::mount_to, prelude::*, task::tick};
use standfirst::{
    browser::Intl,
    view::{
        RenderContext,
        element::{Element, el},
        story,
    },
};
use standfirst_formats::read_article;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

fn story_body() -> Element {
    let article = read_article(r#"{"headline": "River", "lead": ["<Words>", {"preformatted": "\n1"}]}"#).unwrap().value;
    story(&RenderContext::new(&Intl::new(None), None, &[]), &article)
}

#[component]
fn Page() -> impl IntoView {
    view! { <main id="page">{story_body()}</main> }
}

#[component]
fn Word(word: RwSignal<&'static str>) -> impl IntoView {
    view! { <p><i>"a"</i>{move || el("em").text(word.get())}<i>"z"</i></p> }
}

#[wasm_bindgen_test]
fn a_component_shows_a_story() {
    let stage = Stage::draw(|| view! { <Page/> });
    assert_eq!(stage.text("main > [data-part=story] p[dir=auto]"), "<Words>");
    assert_eq!(stage.text("pre"), "\n1");
}

#[wasm_bindgen_test]
async fn an_element_takes_the_place_of_the_one_before() {
    let word = RwSignal::new("1");
    let stage = Stage::draw(move || view! { <Word word=word/> });
    assert_eq!(stage.text("p"), "a1z");
    word.set("2");
    tick().await;
    assert_eq!((stage.text("p").as_str(), stage.all("em").len()), ("a2z", 1));
}

#[wasm_bindgen_test]
async fn attributes_are_spread_and_follow_what_they_are_made_of() {
    let lang = RwSignal::new("en");
    let stage = Stage::draw(move || el("p").text("x").add_any_attr(leptos::attr::lang(move || lang.get())));
    assert_eq!(stage.html(), "<p lang=\"en\">x</p>");
    lang.set("uk");
    tick().await;
    assert_eq!(stage.html(), "<p lang=\"uk\">x</p>");
}

#[wasm_bindgen_test]
fn hydrating_builds() {
    let place = document().create_element("div").unwrap();
    let built = el("p").text("x").hydrate_from::<true>(&place);
    assert_eq!(built.outer_html(), "<p>x</p>");
}

#[wasm_bindgen_test]
fn what_is_unmounted_is_gone() {
    let place = document().create_element("div").unwrap();
    let mounted = mount_to(wasm_bindgen::JsCast::unchecked_into(place.clone()), || el("p").text("x"));
    assert_eq!(place.child_element_count(), 1);
    drop(mounted);
    assert_eq!(place.child_element_count(), 0);
}
