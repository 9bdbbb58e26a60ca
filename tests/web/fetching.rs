//! Fetching, where it ends well and where it does not.

use standfirst::{
    browser::{Abort, fetch_text},
    load_error::LoadError,
};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn texts_come_as_they_are() {
    let text = fetch_text("data:application/json,%7B%22a%22%3A%22%C3%A9%22%7D", &Abort::new()).await;
    assert_eq!(text.as_deref(), Ok("{\"a\":\"é\"}"));
}

#[wasm_bindgen_test]
async fn nobody_there_is_said() {
    // Port 1 answers nothing; what is no address is never asked for.
    assert_eq!(fetch_text("http://127.0.0.1:1/x.json", &Abort::new()).await, Err(LoadError::Offline));
    assert_eq!(fetch_text("/not-there.json", &Abort::new()).await, Err(LoadError::NotFound));
}

/// gloo-net 0.6 stops the program when a request is rejected with what is no `Error`.
#[wasm_bindgen_test]
async fn an_aborted_request_is_an_error_and_no_panic() {
    let abort = Abort::new();
    abort.now();
    assert_eq!(fetch_text("data:,x", &abort).await, Err(LoadError::Offline));
}
