//! Elements in components of Leptos: as children, in place of nothing, with attributes that are spread onto them.

use leptos::prelude::*;
use serde_json::json;
use standfirst::view::{
    element::{Element, el},
    story,
};
use standfirst_article::Article;
use standfirst_formats::read_article;

use super::{context, html::Html};

fn article() -> Article {
    let blocks = json!(["<Words>", {"preformatted": "\n1"}, {"divider": true}]);
    read_article(&json!({"headline": "River", "lead": blocks}).to_string()).unwrap().value
}

fn story_body(article: &Article) -> Element {
    story(&context(), article)
}

#[component]
fn Page(article: Article) -> impl IntoView {
    view! { <main id="page">{story_body(&article)}</main> }
}

#[component]
fn Word(#[prop(into)] word: String) -> impl IntoView {
    el("em").with("title", "a").text(&word)
}

#[test]
fn a_component_writes_a_story_as_publishing_does() {
    let alone = story_body(&article()).to_html();
    let page = view! { <Page article=article()/> }.to_html();
    // Leptos ends a component's children with a marker; an element itself has none.
    assert_eq!(page.replace("<!>", ""), ["<main id=\"page\">", &alone, "</main>"].concat());
    assert!(alone.contains("&lt;Words&gt;") && !alone.contains("<!"), "{alone}");
}

#[test]
fn elements_stand_among_others_and_where_there_may_be_none() {
    let some = |word: &str| (!word.is_empty()).then(|| el("b").text(word));
    let html = view! { <p><i>"1"</i>{el("b").text("2")}{some("3")}{some("")}<i>"4"</i></p> }.to_html();
    assert_eq!(Html::read(&html.replace("<!>", "")).tag("p").text(), "1234");
}

#[test]
fn attributes_are_spread_onto_an_element() {
    let html = view! { <Word word="x" attr:lang="en" attr:class="c"/> }.to_html();
    assert_eq!(html, "<em title=\"a\" lang=\"en\" class=\"c\">x</em>");
}

#[test]
fn building_without_a_document_is_nothing() {
    el("p").build();
    el("p").rebuild(&mut ());
}
