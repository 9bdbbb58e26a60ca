//! The sample stories are read in the wasm as they are natively (tests/read.rs keeps the same file).

use standfirst::formats::read_article;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn stories_are_read_as_they_are_natively() {
    let natively = include_str!("../fixtures/every-block.txt");
    let here = read_article(include_str!("../../public/articles/every-block.json")).unwrap();
    assert_eq!(here.notes, []);
    assert_eq!(format!("{:#?}\n", here.value), natively);
}
