//! The second wasm module: what is not format 1, read into it. boot.js loads it when it is first needed, so that a
//! story in format 1 never pays for it. What the exported functions do is in the library, where it is tested.

#[cfg(target_arch = "wasm32")]
#[expect(
    unreachable_pub,
    clippy::needless_pass_by_value,
    reason = "wasm-bindgen's exports are public, and are given values"
)]
mod exports {
    use standfirst::browser;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// What a text from `address` is in our own formats, and for the console what was passed over.
    #[wasm_bindgen]
    pub fn translate(text: &str, address: &str, kind: &str, format: Option<String>, item: Option<String>) -> String {
        browser::translation(text, address, kind, format.as_deref(), item.as_deref())
    }

    /// The site that settings name, and the settings with what follows from it; nothing where they name none.
    #[wasm_bindgen]
    pub fn spell_out(settings: &str) -> Vec<String> {
        browser::spelled_out(settings)
    }

    /// Where the JSON of the post is whose page is at `page`.
    #[wasm_bindgen]
    pub fn rest_address(site: &str, page: &str) -> Option<String> {
        standfirst_formats::wordpress::rest_address(site, page)
    }
}

fn main() {}
