//! Notes for the owner of the page.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn console_warn(text: &str);
}

/// Says something in the console.
pub fn warn(text: &str) {
    console_warn(&["Standfirst: ", text].concat());
}
