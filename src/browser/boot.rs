//! What boot.js left for the application in `globalThis.standfirst`: its own folder, and
//! the answers it began to fetch while the wasm was on its way.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::Abort;

fn global() -> Option<JsValue> {
    Reflect::get(&js_sys::global(), &"standfirst".into()).ok().filter(JsValue::is_object)
}

/// The folder of boot.js, by which everything is found: `https://a.example/viewer/`.
pub(super) fn folder() -> Option<String> {
    Reflect::get(&global()?, &"folder".into()).ok()?.as_string()
}

/// The answer that boot.js asked for at this address; once. From then on `abort` ends it.
pub(super) fn take_answer(url: &str, abort: &Abort) -> Option<Promise> {
    let global = global()?;
    let take: Function = Reflect::get(&global, &"take".into()).ok()?.dyn_into().ok()?;
    take.call2(&global, &url.into(), &abort.signal().into()).ok()?.dyn_into().ok()
}
