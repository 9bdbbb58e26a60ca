//! Fetching a text: what arrives, what does not, and requests that are ended.

use js_sys::{Array, Function, Uint8Array};
use standfirst::browser::{Abort, fetch_text};
use standfirst_settings::load_error::LoadError;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, Url};

#[wasm_bindgen(module = "/tests/web/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = bootWith)]
    fn boot_with(address: &str, answer: &Function);
    #[wasm_bindgen(js_name = noBoot)]
    fn no_boot();
    fn answered(text: &str, status: u16) -> Function;
    fn failed() -> Function;
    fn stalled(read: Function) -> Function;
}

/// The address of a file with these parts; it ends with the page.
fn file(parts: &[&[u8]]) -> String {
    let parts: Array = parts.iter().map(|part| JsValue::from(Uint8Array::from(*part))).collect();
    Url::create_object_url_with_blob(&Blob::new_with_u8_array_sequence(&parts).unwrap()).unwrap()
}

async fn fetched(address: &str) -> Result<String, LoadError> {
    fetch_text(address, &Abort::new()).await
}

/// Fetches where boot.js asked for the address before.
async fn fetched_after(boot: &Function, address: &str) -> Result<String, LoadError> {
    boot_with(address, boot);
    let text = fetched(address).await;
    no_boot();
    text
}

#[wasm_bindgen_test]
async fn texts_arrive() {
    assert_eq!(fetched("data:application/json,%7B%22a%22:%22%C3%A9%22%7D").await.as_deref(), Ok("{\"a\":\"é\"}"));
    assert_eq!(fetched(&file(&["é😀".as_bytes(), b"x"])).await.as_deref(), Ok("é😀x"));
    assert_eq!(fetched(&file(&[])).await.as_deref(), Ok(""));
}

#[wasm_bindgen_test]
async fn broken_characters_cost_only_themselves() {
    assert_eq!(fetched(&file(&[b"a\xffb\xc3"])).await.as_deref(), Ok("a\u{fffd}b\u{fffd}"));
}

#[wasm_bindgen_test]
async fn eight_megabytes_are_enough() {
    let megabyte = vec![b'x'; 1 << 20];
    let eight = vec![megabyte.as_slice(); 8];
    assert_eq!(fetched(&file(&eight)).await.map(|text| text.len()), Ok(8 << 20));
    let more: Vec<_> = eight.into_iter().chain([&b"x"[..]]).collect();
    assert_eq!(fetched(&file(&more)).await, Err(LoadError::TooLarge));
}

#[wasm_bindgen_test]
async fn a_server_that_has_no_story_says_why() {
    let told = [
        (404, LoadError::NotFound),
        (410, LoadError::NotFound),
        (403, LoadError::Http(403)),
        (500, LoadError::Http(500)),
    ];
    for (status, error) in told {
        assert_eq!(fetched_after(&answered("{}", status), "a.json").await, Err(error));
    }
}

#[wasm_bindgen_test]
async fn what_cannot_be_reached_is_an_error() {
    for address in ["http://127.0.0.1:1/", "no-such-scheme:x", "http://[", "blob:nothing"] {
        assert_eq!(fetched(address).await, Err(LoadError::Offline), "{address}");
    }
}

#[wasm_bindgen_test]
async fn an_ended_request_is_an_error() {
    let abort = Abort::new();
    abort.now();
    assert_eq!(fetch_text("data:,x", &abort).await, Err(LoadError::Offline));
}

#[wasm_bindgen_test]
async fn a_request_can_be_ended_while_its_text_arrives() {
    let abort = Abort::new();
    boot_with("a.json", &stalled(abort_once_read(abort.clone())));
    let text = fetch_text("a.json", &abort).await;
    no_boot();
    assert_eq!(text, Err(LoadError::Offline));
}

fn abort_once_read(abort: Abort) -> Function {
    Closure::once_into_js(move || abort.now()).unchecked_into()
}

#[wasm_bindgen_test]
async fn what_boot_asked_for_is_not_asked_for_again() {
    assert_eq!(fetched_after(&answered("first", 200), "a.json").await.as_deref(), Ok("first"));
}

#[wasm_bindgen_test]
async fn what_boot_could_not_get_is_asked_for_again() {
    let address = file(&[b"second"]);
    assert_eq!(fetched_after(&failed(), &address).await.as_deref(), Ok("second"));
}
