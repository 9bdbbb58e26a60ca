//! What stands in place of a story that could not be had.

use leptos::prelude::*;
use standfirst::view::Failure;
use standfirst_settings::{load_error::LoadError, location::View};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

#[wasm_bindgen_test]
async fn try_again_tries_once_for_each_click_and_not_after_the_end() {
    let tried = RwSignal::new(0);
    let stage = Stage::draw(|| {
        let on_retry = move || tried.update(|tried| *tried += 1);
        view! { <Failure error=LoadError::Offline wanted=View::Story original=None on_retry/> }
    });
    stage.click("[data-part=retry]").await;
    stage.click("[data-part=retry]").await;
    let button = stage.the("[data-part=retry]");
    stage.end();
    button.click();
    assert_eq!(tried.get_untracked(), 2);
}

#[wasm_bindgen_test]
fn what_trying_again_cannot_help_has_no_button() {
    let stage = Stage::draw(|| {
        let error = LoadError::Address("nonsense".to_owned());
        view! { <Failure error wanted=View::Story original=None on_retry=|| ()/> }
    });
    assert_eq!((stage.all("button").len(), stage.all("a[href='?']").len()), (0, 1));
}
