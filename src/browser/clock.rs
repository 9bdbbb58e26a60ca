//! Time and chance.

use js_sys::{Date, Math};
use standfirst_article::decimal;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::window;

/// The time, in milliseconds since 1970 (UTC).
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds since 1970 fit")]
pub fn now() -> u64 {
    Date::now() as u64
}

/// A moment as `2022-09-23T09:30:00.000Z`.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit")]
pub fn iso(at: u64) -> String {
    let date = Date::new(&JsValue::from_f64(at as f64));
    if date.get_time().is_nan() { String::new() } else { date.to_iso_string().into() }
}

/// Letters and digits that no other comment has: the time and 53 random bits. They tell
/// comments apart and protect nothing.
pub fn new_id() -> String {
    let random = String::from(js_sys::Number::from(Math::random()).to_string_with_radix(36).unwrap_or_default());
    [&decimal(now()), "-", random.get(2..).unwrap_or_default()].concat()
}

/// Calls `f` every minute, as long as the page lives.
pub fn every_minute(f: impl FnMut() + 'static) {
    const MINUTE: i32 = 60_000;
    let closure: Closure<dyn FnMut()> = Closure::new(f);
    if let Some(window) = window() {
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(closure.as_ref().unchecked_ref(), MINUTE);
    }
    closure.forget();
}
