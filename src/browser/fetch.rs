//! Fetching texts, with a limit on time and size.

use std::{cell::Cell, rc::Rc};

use gloo_net::http::{Request, Response};
use js_sys::{Reflect, Uint8Array};
use standfirst_settings::load_error::LoadError;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, RequestInit, window};

use super::{Abort, boot};

/// Longest time to a complete answer, in milliseconds.
const LONGEST: i32 = 15_000;
/// Largest answer, in bytes: 8 MB, counted as they arrive.
const LARGEST: usize = 8 << 20;

/// Fetches a text, or takes up what boot.js began to fetch.
///
/// # Errors
/// A sentence for the reader: see [`LoadError`].
pub async fn fetch_text(url: &str, abort: &Abort) -> Result<String, LoadError> {
    let timer = Timer::start(abort.clone());
    let answer = match boot::take_answer(url, abort) {
        Some(promise) => {
            JsFuture::from(promise).await.ok().and_then(|answer| answer.dyn_into::<web_sys::Response>().ok())
        }
        None => None,
    };
    let answer = match answer.map(Response::from) {
        Some(answer) => answer,
        None if timer.passed.get() => return Err(LoadError::Timeout),
        None => request(url, abort).ok_or_else(|| timer.error())?.send().await.map_err(|_| timer.error())?,
    };
    match answer.status() {
        200..=299 => {}
        404 | 410 => return Err(LoadError::NotFound),
        status => return Err(LoadError::Http(status)),
    }
    let bytes = read(&answer, &timer).await?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// Made by hand: gloo-net's builder writes queries, and the code for that costs 1.1 kB (brotli).
fn request(url: &str, abort: &Abort) -> Option<Request> {
    let options = RequestInit::new();
    options.set_signal(abort.signal().as_ref());
    web_sys::Request::new_with_str_and_init(url, &options).ok().map(Request::from)
}

async fn read(answer: &Response, timer: &Timer) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let Some(stream) = answer.body() else { return Ok(bytes) };
    let Ok(reader) = stream.get_reader().dyn_into::<ReadableStreamDefaultReader>() else {
        return Err(LoadError::Offline);
    };
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(|_| timer.error())?;
        let Some(chunk) = chunk(&part) else { return Ok(bytes) };
        let size = bytes.len() + chunk.length() as usize;
        if size > LARGEST {
            let _ = reader.cancel();
            return Err(LoadError::TooLarge);
        }
        let start = bytes.len();
        bytes.resize(size, 0);
        if let Some(space) = bytes.get_mut(start..) {
            chunk.copy_to(space);
        }
    }
}

/// The bytes of one read; `None` at the end.
fn chunk(part: &JsValue) -> Option<Uint8Array> {
    Reflect::get(part, &"value".into()).ok()?.dyn_into().ok()
}

/// Aborts a request that takes too long.
struct Timer {
    passed: Rc<Cell<bool>>,
    handle: Option<i32>,
    _closure: Closure<dyn FnMut()>,
}

impl Timer {
    fn start(abort: Abort) -> Self {
        let passed = Rc::new(Cell::new(false));
        let closure: Closure<dyn FnMut()> = Closure::new({
            let passed = passed.clone();
            move || {
                passed.set(true);
                abort.now();
            }
        });
        let handle = window().and_then(|window| {
            let callback = closure.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(callback, LONGEST).ok()
        });
        Self { passed, handle, _closure: closure }
    }

    /// Why a request ended without an answer.
    fn error(&self) -> LoadError {
        if self.passed.get() { LoadError::Timeout } else { LoadError::Offline }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(handle)) = (window(), self.handle) {
            window.clear_timeout_with_handle(handle);
        }
    }
}
