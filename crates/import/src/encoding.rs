//! Character decoding, with detection of the encoding.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Number of bytes of a page that are searched for an encoding declaration, as in browsers
/// (<https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding>).
const SEARCHED: usize = 1024;

/// Start of escape sequences of ISO-2022-JP, which is also valid UTF-8.
const ESCAPE: u8 = 0x1b;

/// Decodes a text. The encoding is, in this order: that of the byte order mark; UTF-8 if the bytes are valid, since
/// other encodings hardly ever are; that declared by the server, the page or the XML declaration; the one that is
/// detected.
pub(super) fn decode<'a>(bytes: &'a [u8], charset: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    if let Ok(text) = str::from_utf8(bytes)
        && !bytes.contains(&ESCAPE)
    {
        return Cow::Borrowed(text);
    }
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes())).or_else(|| declared(bytes));
    named.unwrap_or_else(|| detected(bytes)).decode_without_bom_handling(bytes).0
}

/// Encoding in a `Content-Type`.
pub(super) fn charset(content_type: &str) -> Option<&str> {
    let (_, label) = content_type.split_once("charset=")?;
    label.split(';').next().map(|label| label.trim_matches(['"', '\'', ' ']))
}

/// Encoding in a `meta` element or an XML declaration.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..SEARCHED).unwrap_or(bytes)).to_ascii_lowercase();
    let (_, label) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label = label.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(['"', '\'', ' ', ';', '>', '?', '/']).unwrap_or(label.len());
    let encoding = Encoding::for_label(label.get(..end)?.as_bytes())?;
    // A declaration that can be read as ASCII is wrong if it says UTF-16.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

fn detected(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}
