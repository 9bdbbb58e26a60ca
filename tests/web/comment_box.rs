//! The comment box in a real page, with comments kept in memory.

use std::rc::Rc;

use leptos::prelude::*;
use standfirst::{
    browser,
    comments::{LocalStore, Memory, Surroundings},
    view::{Discussion, comment_box},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use crate::drawing::Stage;

fn stage() -> Stage {
    Stage::with(|| {
        let surroundings = Surroundings {
            now: browser::now,
            new_id: browser::new_id,
            iso: browser::iso,
            ago: browser::ago,
            focus: browser::focus,
        };
        let store = Rc::new(LocalStore::new(Rc::new(Memory::default()), "thread"));
        comment_box(&Discussion::new(store, surroundings), RwSignal::new(browser::now()), true)
    })
}

impl Stage {
    fn say(&self, selector: &str) {
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        let event = Event::new_with_event_init_dict("input", &bubbles).unwrap();
        self.find(selector).dispatch_event(&event).unwrap();
    }

    async fn write(&self, name: &str, text: &str) {
        self.find("input").unchecked_into::<HtmlInputElement>().set_value(name);
        self.say("input");
        self.find("textarea").unchecked_into::<HtmlTextAreaElement>().set_value(text);
        self.say("textarea");
        self.press("[type=submit]").await;
    }

    async fn press(&self, selector: &str) {
        self.find(selector).unchecked_into::<HtmlElement>().click();
        leptos::task::tick().await;
    }

    fn said(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }
}

#[wasm_bindgen_test]
async fn both_fields_are_asked_for_in_the_seeds_own_words() {
    let stage = stage();
    stage.press("[type=submit]").await;
    assert_eq!(stage.said("#sf-comment-text-error"), "Please enter your comment!");
    assert_eq!(stage.said("#sf-comment-name-error"), "Please enter your name here");
    assert_eq!(stage.find("textarea").get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(stage.count("[data-part=comment]"), 0);
}

#[wasm_bindgen_test]
async fn a_comment_is_posted_as_text_and_deleted_at_the_second_click() {
    let stage = stage();
    stage.write("Ann", "See <b>https://a.example/</b>").await;
    assert_eq!(stage.said("[data-part=comment-text]"), "See <b>https://a.example/</b>");
    assert_eq!(stage.find("[data-part=comment-text] a").get_attribute("href").as_deref(), Some("https://a.example/"));
    assert_eq!(stage.count("[data-part=comment-text] b"), 0);
    assert_eq!(stage.find("textarea").unchecked_into::<HtmlTextAreaElement>().value(), "");

    stage.press("[data-part=comment-delete]").await;
    assert_eq!(stage.count("[data-part=comment]"), 1);
    stage.press("[data-part=comment-delete]").await;
    assert_eq!(stage.count("[data-part=comment]"), 0);
}
