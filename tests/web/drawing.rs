//! Elements as they are described: text stays text, and every attribute has its value.

use standfirst::view::element::el;
use wasm_bindgen_test::wasm_bindgen_test;

use super::stage::Stage;

const HOSTILE: &str = "<img src=x onerror=alert(1)> &amp; \"'</p>";

#[wasm_bindgen_test]
fn text_becomes_text_only() {
    let stage = Stage::draw(|| el("p").text(HOSTILE));
    assert_eq!(stage.text("p"), HOSTILE);
    assert_eq!(stage.all("p *").len(), 0);
}

#[wasm_bindgen_test]
fn a_value_stays_inside_its_attribute() {
    let stage = Stage::draw(|| el("p").with("title", HOSTILE));
    assert_eq!(stage.the("p").get_attribute("title").as_deref(), Some(HOSTILE));
    assert_eq!(stage.the("p").get_attribute_names().length(), 1);
}

#[wasm_bindgen_test]
fn missing_values_set_nothing() {
    let stage = Stage::draw(|| {
        el("p").maybe_with("lang", None).maybe_number("width", None).flag("hidden", false).flag("open", true)
    });
    assert_eq!(stage.html(), "<p open=\"\"></p>");
}

#[wasm_bindgen_test]
fn children_and_text_keep_their_order() {
    let items = ["a", "b"].map(|text| el("i").text(text));
    let stage = Stage::draw(|| el("p").text("1").children(items).text("2").children(None).child(el("b").text("3")));
    assert_eq!(stage.html(), "<p>1<i>a</i><i>b</i>2<b>3</b></p>");
}
