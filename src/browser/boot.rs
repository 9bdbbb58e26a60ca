//! What boot.js left for the application in `globalThis.standfirst`: its own folder, the answers it began to fetch
//! while the wasm was on its way, and the module for other formats.

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

/// A function of boot.js, and what to call it on.
fn function(name: &str) -> Option<(JsValue, Function)> {
    let global = global()?;
    let function = Reflect::get(&global, &name.into()).ok()?.dyn_into().ok()?;
    Some((global, function))
}

/// The answer that boot.js asked for at this address; once. From then on `abort` ends it.
pub(super) fn take_answer(url: &str, abort: &Abort) -> Option<Promise> {
    let (global, take) = function("take")?;
    take.call2(&global, &url.into(), &abort.signal().into()).ok()?.dyn_into().ok()
}

/// Has a text from `address` read by the module for other formats, which is loaded for it. Answers the name under which
/// [`super::fetch_text`] gives what became of it.
pub fn translate(text: &str, address: &str, kind: &str) -> Option<String> {
    let (global, translate) = function("translate")?;
    translate.call3(&global, &text.into(), &address.into(), &kind.into()).ok()?.as_string()
}
