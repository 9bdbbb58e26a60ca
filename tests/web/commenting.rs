//! The comment box as a reader uses it.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{EventInit, KeyboardEvent, KeyboardEventInit};

use super::comment_stage::{focused, open_new, post, shown};

#[wasm_bindgen_test]
async fn nothing_entered_is_said_at_each_field_and_the_first_has_the_focus() {
    let stage = open_new();
    stage.click("[type=submit]").await;
    assert_eq!(stage.text("#sf-comment-text-error"), "Please enter your comment!");
    assert_eq!(stage.text("#sf-comment-name-error"), "Please enter your name here");
    assert_eq!(stage.all("[aria-invalid=true]").len(), 2);
    assert_eq!(focused(), "sf-comment-text");

    stage.enter("textarea", "x").await;
    stage.click("[type=submit]").await;
    assert_eq!((stage.text("#sf-comment-text-error"), focused().as_str()), (String::new(), "sf-comment-name"));
    assert_eq!((stage.all("[aria-invalid]").len(), shown(&stage).len()), (1, 0));
}

#[wasm_bindgen_test]
async fn a_comment_is_posted_as_text_with_its_links() {
    let stage = open_new();
    post(&stage, " Ann ", "See <b>https://a.example/</b>\nand more").await;
    assert_eq!(stage.text("[data-part=comment-name]"), "Ann");
    assert_eq!(stage.text("[data-part=comment-text]"), "See <b>https://a.example/</b>\nand more");
    let link = stage.the("[data-part=comment-text] *");
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://a.example/"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("ugc nofollow noopener noreferrer"));
}

#[wasm_bindgen_test]
async fn the_box_is_empty_after_posting_and_keeps_the_name() {
    let stage = open_new();
    post(&stage, "Ann", "x").await;
    assert_eq!((stage.value("textarea").as_str(), stage.value("input").as_str()), ("", "Ann"));
    assert_eq!(stage.text("[data-part=comment-status]"), "Your comment was posted.");
    assert_eq!(stage.text("[data-part=comment-count]"), "1 comment");
}

#[wasm_bindgen_test]
async fn comments_are_sorted_as_the_reader_wants() {
    let stage = open_new();
    for text in ["a", "b", "c"] {
        post(&stage, "Ann", text).await;
    }
    assert_eq!(shown(&stage), ["c", "b", "a"]);
    stage.enter("select", "oldest").await;
    assert_eq!(shown(&stage), ["a", "b", "c"]);
    post(&stage, "Ann", "d").await;
    assert_eq!(shown(&stage), ["a", "b", "c", "d"]);
}

#[wasm_bindgen_test]
async fn posting_one_more_touches_no_other_row() {
    let stage = open_new();
    for text in ["a", "b"] {
        post(&stage, "Ann", text).await;
    }
    stage.all("[data-part=comment]").iter().for_each(|row| row.set_attribute("data-mark", "").unwrap());
    post(&stage, "Ann", "c").await;
    assert_eq!(stage.all("[data-part=comment][data-mark]").len(), 2);
}

#[wasm_bindgen_test]
async fn a_second_click_deletes_and_keep_takes_the_first_back() {
    let stage = open_new();
    post(&stage, "Ann", "a").await;
    post(&stage, "Ann", "b").await;
    stage.click("li:first-child [name=delete]").await;
    assert_eq!(shown(&stage), ["b", "a"]);
    stage.click("[name=keep]").await;
    assert_eq!(stage.all("[name=keep]").len(), 0);
    stage.click("li:first-child [name=delete]").await;
    stage.click("li:first-child [name=delete]").await;
    assert_eq!(shown(&stage), ["a"]);
    assert_eq!(stage.text("[data-part=comment-status]"), "The comment was deleted.");
    assert_eq!(focused(), "sf-comment-count");
}

#[wasm_bindgen_test]
async fn control_and_enter_send_the_comment_while_a_word_is_not_being_composed() {
    let stage = open_new();
    stage.enter("input", "Ann").await;
    stage.enter("textarea", "x").await;
    for composing in [true, false] {
        let options = EventInit::new();
        options.set_bubbles(true);
        let options: KeyboardEventInit = options.unchecked_into();
        options.set_key("Enter");
        options.set_ctrl_key(true);
        options.set_is_composing(composing);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
        stage.the("textarea").dispatch_event(&event).unwrap();
        leptos::task::tick().await;
        assert_eq!(shown(&stage).len(), usize::from(!composing));
    }
}
