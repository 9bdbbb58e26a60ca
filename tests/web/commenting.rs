//! The comment box as a reader uses it.

use std::rc::Rc;

use leptos::{prelude::*, task::tick};
use standfirst::comments::{LocalStore, Memory};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{EventInit, HtmlTextAreaElement, KeyboardEvent, KeyboardEventInit, MouseEvent, MouseEventInit};

use super::{
    comment_stage::{focused, open_at, open_new, post, shown},
    stage::Stage,
};

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
async fn what_is_said_of_a_field_goes_when_it_is_right() {
    let stage = open_new();
    let said = |stage: &Stage| stage.texts("[data-part=comment-error]");
    stage.enter("textarea", &"x".repeat(10_001)).await;
    assert_eq!(said(&stage), ["", ""], "said before anything was posted");
    stage.click("[type=submit]").await;
    assert_eq!(said(&stage), ["Please use at most 10,000 characters", "Please enter your name here"]);
    stage.enter("input", "Ann").await;
    assert_eq!(said(&stage), ["Please use at most 10,000 characters", ""]);
    stage.enter("textarea", " ").await;
    assert_eq!(said(&stage), ["Please enter your comment!", ""]);
    stage.enter("textarea", "x").await;
    assert_eq!((said(&stage), stage.all("[aria-invalid]").len()), (vec![String::new(); 2], 0));
    stage.enter("textarea", "").await;
    assert_eq!(said(&stage), ["", ""], "said while the comment is written anew");
}

#[wasm_bindgen_test]
async fn discarding_a_draft_takes_back_what_was_said_of_it() {
    let stage = open_new();
    stage.enter("textarea", "x").await;
    stage.click("[type=submit]").await;
    assert_eq!(stage.all("[aria-invalid]").len(), 1);
    stage.click("[name=discard]").await;
    assert_eq!(stage.all("[aria-invalid]").len(), 0);
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
async fn the_caret_stays_where_it_is_while_the_form_follows() {
    let stage = open_new();
    stage.enter("textarea", "abc").await;
    let field: HtmlTextAreaElement = stage.the("textarea").unchecked_into();
    field.set_selection_range(1, 1).unwrap();
    stage.enter("input", "Ann").await;
    field.set_range_text("x").unwrap();
    field.set_selection_range(2, 2).unwrap();
    stage.enter("textarea", "axbc").await;
    assert_eq!((stage.value("textarea").as_str(), field.selection_start()), ("axbc", Ok(Some(2))));
}

#[wasm_bindgen_test]
async fn a_box_that_is_gone_posts_nothing() {
    let stage = open_new();
    let form = stage.the("form");
    let post = stage.the("[type=submit]");
    stage.end();
    post.click();
    tick().await;
    assert_eq!(form.query_selector_all("[aria-invalid]").unwrap().length(), 0);
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
async fn a_comment_grows_old_without_being_drawn_again() {
    const TEN_DAYS: u64 = 864_000_000;
    let time = RwSignal::new(0);
    let stage = open_at(LocalStore::new(Rc::new(Memory::default()), "thread"), time);
    for text in ["a", "b"] {
        post(&stage, "Ann", text).await;
    }
    stage.click("li:last-child [name=delete]").await;
    let rows = stage.all("[data-part=comment]");
    rows.iter().for_each(|row| row.set_attribute("data-mark", "").unwrap());
    for (now, age) in [(TEN_DAYS, "9 day"), (2 * TEN_DAYS, "19 day")] {
        time.set(now);
        tick().await;
        assert_eq!(stage.texts("time"), [age, age]);
    }
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

/// A press of Enter with Ctrl, as `change` makes it. Whether it was kept from the browser.
async fn press(stage: &Stage, selector: &str, change: impl FnOnce(&KeyboardEventInit)) -> bool {
    let options = EventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    let options: KeyboardEventInit = options.unchecked_into();
    options.set_key("Enter");
    options.set_ctrl_key(true);
    change(&options);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).unwrap();
    let kept = !stage.the(selector).dispatch_event(&event).unwrap();
    tick().await;
    kept
}

#[wasm_bindgen_test]
async fn control_and_enter_send_the_comment_while_a_word_is_not_being_composed() {
    let stage = open_new();
    stage.enter("input", "Ann").await;
    stage.enter("textarea", "x").await;
    for composing in [true, false] {
        press(&stage, "textarea", |options| options.set_is_composing(composing)).await;
        assert_eq!(shown(&stage).len(), usize::from(!composing));
    }
}

#[wasm_bindgen_test]
async fn control_and_enter_mean_nothing_outside_of_the_fields() {
    let stage = open_new();
    post(&stage, "Ann", "a").await;
    stage.enter("textarea", "half a thou").await;
    for place in ["[name=delete]", "select", "[data-part=comment-head] a"] {
        press(&stage, place, |_| ()).await;
        assert_eq!((shown(&stage).len(), stage.text("[role=alert]").as_str()), (1, ""), "{place}");
    }
    assert_eq!(stage.value("textarea"), "half a thou");
}

#[wasm_bindgen_test]
async fn a_key_that_is_held_presses_once() {
    let stage = open_new();
    post(&stage, "Ann", "a").await;
    assert!(press(&stage, "textarea", |options| options.set_repeat(true)).await);
    assert_eq!(stage.text("#sf-comment-text-error"), "");
    for (place, plain_is_kept) in
        [("textarea", false), ("input", true), ("[name=delete]", true), ("[type=submit]", true)]
    {
        let kept = press(&stage, place, |options| {
            options.set_repeat(true);
            options.set_ctrl_key(false);
        });
        assert_eq!(kept.await, plain_is_kept, "{place}");
    }
}

#[wasm_bindgen_test]
async fn the_second_of_two_quick_clicks_presses_nothing() {
    let stage = open_new();
    let click = |selector: &str, count: i32| {
        let options = EventInit::new();
        options.set_bubbles(true);
        let options: MouseEventInit = options.unchecked_into();
        options.set_detail(count);
        let event = MouseEvent::new_with_mouse_event_init_dict("click", &options).unwrap();
        stage.the(selector).dispatch_event(&event).unwrap();
        tick()
    };
    stage.enter("input", "Ann").await;
    stage.enter("textarea", "a").await;
    click("[type=submit]", 1).await;
    click("[type=submit]", 2).await;
    assert_eq!((shown(&stage).len(), stage.text("#sf-comment-text-error").as_str()), (1, ""));
    click("[name=delete]", 1).await;
    click("[name=delete]", 2).await;
    assert_eq!((shown(&stage).len(), stage.text("[name=delete]").as_str()), (1, "Delete for good"));
}
