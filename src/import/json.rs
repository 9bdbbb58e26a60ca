//! Every JSON format, by the translation that the viewer has too.

use super::{Each, Imported, Options, Source, finish::finish};
use crate::{
    NativeUrls,
    finding::{Finding, Severity},
    formats::{Asked, Format, Found, Means, Reading, translate},
    html::Html5ever,
};

/// Reads JSON of a format, or of the one that its content tells.
pub(super) fn read(source: &Source, format: Option<Format>, options: &Options, each: Each<'_>) {
    let text = source.text();
    let address = source.base(options).unwrap_or_default();
    let asked = Asked { address: &address, format, item: options.item.as_deref() };
    let means = Means { html: &Html5ever, urls: &NativeUrls };
    match translate(&text, &asked, means) {
        Ok(Reading { value: Found::Story(article), notes }) => {
            let findings = notes.into_iter().map(|note| Finding::fault(Severity::Warning, "left-out", note)).collect();
            finish(*article, findings, options, source, each);
        }
        Ok(Reading { value: Found::List(_), .. }) => {}
        Err(error) => {
            each(Imported::Said(Finding::refusal(error)));
        }
    }
}
