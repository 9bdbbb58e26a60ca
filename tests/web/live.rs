//! What follows a signal: texts, attributes, values, children; and that it ends.

use leptos::{prelude::*, task::tick};
use standfirst::view::element::{Happening, el};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

#[wasm_bindgen_test]
async fn a_text_follows_its_signal() {
    let count = RwSignal::new(1);
    let stage = Stage::draw(|| el("p").live_text(move || format!("<b>{}</b>", count.get())));
    assert_eq!(stage.text("p"), "<b>1</b>");
    count.set(2);
    tick().await;
    assert_eq!(stage.text("p"), "<b>2</b>");
}

#[wasm_bindgen_test]
async fn an_attribute_comes_and_goes() {
    let wrong = RwSignal::new(false);
    let stage = Stage::draw(|| el("input").live_with("aria-invalid", move || wrong.get().then_some("true")));
    assert!(!stage.the("input").has_attribute("aria-invalid"));
    wrong.set(true);
    tick().await;
    assert_eq!(stage.the("input").get_attribute("aria-invalid").as_deref(), Some("true"));
    wrong.set(false);
    tick().await;
    assert!(!stage.the("input").has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn the_caret_stays_where_the_same_value_is_set() {
    let value = RwSignal::new("abc".to_owned());
    let stage = Stage::draw(|| el("textarea").live_value(move || value.get()));
    assert_eq!(stage.value("textarea"), "abc");
    let field: web_sys::HtmlTextAreaElement = wasm_bindgen::JsCast::unchecked_into(stage.the("textarea"));
    field.set_selection_range(1, 1).unwrap();
    value.set("abc".to_owned());
    tick().await;
    assert_eq!(field.selection_start(), Ok(Some(1)));
    value.set("abcd".to_owned());
    tick().await;
    assert_eq!(stage.value("textarea"), "abcd");
}

#[wasm_bindgen_test]
async fn children_are_drawn_anew_after_what_stands_before_them() {
    let count = RwSignal::new(2);
    let stage = Stage::draw(|| {
        let items = move || (0..count.get()).map(|at| el("i").text(&at.to_string())).collect();
        el("p").child(el("b").text("x")).live(items)
    });
    assert_eq!(stage.html(), "<p><b>x</b><i>0</i><i>1</i></p>");
    count.set(1);
    tick().await;
    assert_eq!(stage.html(), "<p><b>x</b><i>0</i></p>");
}

#[wasm_bindgen_test]
async fn nothing_follows_after_the_end() {
    let text = RwSignal::new("a".to_owned());
    let heard = RwSignal::new(0);
    let stage = Stage::draw(|| {
        let button = el("button").with("name", "x").with("value", "y");
        el("div")
            .child(button)
            .child(el("p").live_text(move || text.get()))
            .listen(move |_| heard.update(|heard| *heard += 1))
    });
    stage.click("button").await;
    stage.end();
    text.set("b".to_owned());
    stage.click("button").await;
    assert_eq!((stage.text("p").as_str(), heard.get_untracked()), ("a", 1));
}

#[wasm_bindgen_test]
async fn what_a_reader_does_is_told_by_names() {
    let told = RwSignal::new(Vec::new());
    let stage = Stage::draw(|| {
        let inner = el("button").with("type", "button").with("name", "a").with("value", "1").child(el("i").text("x"));
        let buttons = ["button", "submit"].map(|kind| el("button").with("type", kind));
        let form = el("form").child(el("textarea").with("name", "b")).child(inner).children(buttons);
        form.listen(move |happening| told.update(|told| told.push(happening)))
    });
    stage.click("button[name] i").await;
    stage.click("[type=button]:not([name])").await;
    stage.enter("textarea", "z").await;
    stage.click("[type=submit]").await;
    let press = Happening::Press { name: "a".to_owned(), value: "1".to_owned() };
    let enter = Happening::Enter { name: "b".to_owned(), value: "z".to_owned() };
    assert_eq!(told.get_untracked(), [press, enter, Happening::Submit]);
}
