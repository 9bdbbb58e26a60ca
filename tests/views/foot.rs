//! The foot of a story: where it comes from, what it is about, how it may be used.

use serde_json::{Value, json};

use super::{html::Html, told};

fn with(member: &str, value: &Value) -> Html {
    told(&json!({"headline": "A headline", "lead": ["x"], member: value}))
}

#[test]
fn the_source_is_a_link_where_it_has_an_address() {
    let page = with("source", &json!({"name": "The Coast", "url": "https://a.example"}));
    assert_eq!(page.part("source").text(), "Source: The Coast");
    let link = page.part("source").tag("a");
    assert_eq!((link.text().as_str(), link.get("href")), ("The Coast", Some("https://a.example")));
}

#[test]
fn the_source_is_text_without_an_address_or_with_an_unsafe_one() {
    for source in [json!({"name": "The Coast"}), json!({"name": "The Coast", "url": "javascript:alert(1)"})] {
        let page = with("source", &source);
        assert_eq!((page.part("source").text().as_str(), page.part("foot").tags("a").len()), ("Source: The Coast", 0));
    }
}

#[test]
fn the_licence_is_a_link_where_it_has_an_address() {
    let page = with("licence", &json!({"name": "CC BY 4.0", "url": "https://b.example"}));
    assert_eq!(page.part("licence").text(), "Licence: CC BY 4.0");
    assert_eq!(page.part("licence").tag("a").get("href"), Some("https://b.example"));
    assert!(with("licence", &json!({"name": "None"})).part("licence").tags("a").is_empty());
}

#[test]
fn tags_lead_to_the_list_of_their_stories() {
    let page = with("tags", &json!(["war", "R&D / 2", "نهر"]));
    let links = page.part("tags").tags("a");
    assert_eq!(links.iter().map(|link| link.text()).collect::<Vec<_>>(), ["war", "R&D / 2", "نهر"]);
    let addresses: Vec<_> = links.iter().filter_map(|link| link.get("href")).collect();
    assert_eq!(addresses, ["?tag=war", "?tag=R%26D%20%2f%202", "?tag=%d9%86%d9%87%d8%b1"]);
}

#[test]
fn what_is_pressed_has_a_name_and_a_place_for_its_outcome() {
    let page = with("tags", &json!([]));
    let buttons: Vec<_> = page.part("share").tags("button");
    assert_eq!(
        buttons.iter().map(|button| button.text()).collect::<Vec<_>>(),
        ["Share", "Copy link", "Embed this story", "Save offline"]
    );
    assert!(buttons.iter().all(|button| button.get("type") == Some("button")));
    assert_eq!(page.part("share-result").get("role"), Some("status"));
    assert!(page.parts("tags").is_empty());
}
