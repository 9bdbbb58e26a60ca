//! What a source is, by its content.

use standfirst_import::{Kind, Options};

use super::{import_as, import_with};

#[test]
fn xml_that_is_no_export_is_said_to_be_that() {
    for xml in [
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>",
    ] {
        assert_eq!(import_as(Kind::Auto, xml).codes(), ["unknown-kind"], "{xml}");
    }
}

#[test]
fn json_is_json_and_a_remark_in_brackets_is_text() {
    assert_eq!(import_as(Kind::Auto, "{\"headline\": \"A\", \"lead\": [\"B\"]}").story().headline, "A");
    assert_eq!(
        import_as(Kind::Auto, "[Photos below] A headline\n\nA paragraph.").story().headline,
        "[Photos below] A headline"
    );
}

#[test]
fn texts_in_the_encodings_of_the_web_are_read() {
    let options = Options { from: Kind::Text, ..Options::default() };
    let utf_16: Vec<u8> = "\u{feff}Über den Fluss\n\nEs regnet.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(import_with(&utf_16, &options).story().headline, "Über den Fluss");
    let windows_1252 = b"\xdcber den Fluss\n\nEs regnet, und die F\xe4hre f\xe4hrt nicht.";
    assert_eq!(import_with(windows_1252, &options).story().headline, "Über den Fluss");
}
