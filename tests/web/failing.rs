//! What stands in place of a story that could not be had.

use leptos::prelude::*;
use standfirst::view::Failure;
use standfirst_settings::{load_error::LoadError, location::View};
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

#[wasm_bindgen_test]
fn try_again_is_an_action_of_the_page() {
    let stage = Stage::draw(|| view! { <Failure error=LoadError::Offline wanted=View::Story original=None/> });
    assert_eq!(stage.the("[data-part=retry]").get_attribute("data-action").as_deref(), Some("retry"));
}

#[wasm_bindgen_test]
fn what_trying_again_cannot_help_has_no_button() {
    let stage = Stage::draw(|| {
        let error = LoadError::Address("nonsense".to_owned());
        view! { <Failure error wanted=View::Story original=None/> }
    });
    assert_eq!((stage.all("button").len(), stage.all("a[href='?']").len()), (0, 1));
}
