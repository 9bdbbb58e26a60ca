//! The viewer alone: nothing is compressed, and there is no page for what is missing.

use crate::{
    answers::HTML,
    check::{Check, get},
};

pub(crate) fn checks() -> Vec<Check> {
    let viewer = "viewer-0123456789abcdef_bg.wasm";
    vec![
        get("")
            .body("index.html")
            .with("content-type", HTML)
            .with("cache-control", "no-cache")
            .named("the_viewer_is_the_first_page"),
        get("?article=2022/river").body("index.html").named("a_story_is_a_question"),
        get(viewer).body(viewer).with("content-type", "application/wasm").named("wasm"),
        get("articles/nowhere.json")
            .status(&[404])
            .with("access-control-allow-origin", "*")
            .named("a_missing_story_is_404"),
        get("articles/").status(&[403, 404]).named("no_folder_is_listed"),
    ]
}
