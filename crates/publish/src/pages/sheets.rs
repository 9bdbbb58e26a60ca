//! Style sheets of a page: the viewer's, the site owner's, and the print sheet.

use standfirst::view::element::{Element, el};

use super::{super::page_location::PageLocation, lines};

/// Style sheets of a story's page, as HTML. The parts of the viewer's sheet that the story needs are inlined, which
/// saves a render-blocking request.
pub(super) fn of_story(location: &PageLocation<'_>, app: &Element) -> String {
    let Some(sheets) = &location.site.viewer.sheets else { return of_list(location) };
    let rich = (!app.is_plain()).then_some(&sheets.rich);
    let held = [&sheets.story].into_iter().chain(rich);
    let held: String = held.flat_map(|sheet| ["<style>", sheet.text(), "</style>\n"]).collect();
    held + &lines(owner_link(location))
}

/// Style sheets of any other page, as HTML: links to files.
pub(super) fn of_list(location: &PageLocation<'_>) -> String {
    lines([link(&location.href(&location.site.viewer.index.files.sheet))].into_iter().chain(owner_link(location)))
}

/// Link target of the print sheet.
pub(super) fn print_href(location: &PageLocation<'_>) -> Option<String> {
    location.site.viewer.index.files.print.as_ref().map(|name| location.href(name))
}

/// Link to the print sheet. It stands at the end of the body, so that loading it does not delay the text.
pub(super) fn print_link(href: &str) -> Element {
    link(href).with("media", "print")
}

/// Link to the site owner's sheet, which comes last to override the others.
fn owner_link(location: &PageLocation<'_>) -> Option<Element> {
    location.config().stylesheet.map(|url| link(url.as_str()))
}

fn link(href: &str) -> Element {
    el("link").with("rel", "stylesheet").with("href", href)
}
