//! The style sheets of a page: the viewer's, the owner's, and that for paper.

use standfirst::view::element::{Element, el};

use super::{super::place::Place, lines};

/// The sheets of a story's page, as HTML. As much of the viewer's as this story needs is held by the page itself, which
/// saves the wait for a file.
pub(super) fn of_story(place: &Place<'_>, app: &Element) -> String {
    let Some(sheets) = &place.site.viewer.sheets else { return of_list(place) };
    let rich = (!app.is_plain()).then_some(&sheets.rich);
    let held = [&sheets.story].into_iter().chain(rich);
    let held: String = held.flat_map(|sheet| ["<style>", sheet.text(), "</style>\n"]).collect();
    held + &lines(owners(place))
}

/// The sheets of any other page, as HTML: files.
pub(super) fn of_list(place: &Place<'_>) -> String {
    lines([link(&place.file(&place.site.viewer.index.files.sheet))].into_iter().chain(owners(place)))
}

/// Where the sheet for paper is.
pub(super) fn for_paper(place: &Place<'_>) -> Option<String> {
    place.site.viewer.index.files.print.as_ref().map(|name| place.file(name))
}

/// The sheet for paper, found there. It stands below what is read, so that asking for it does not hold that back.
pub(super) fn on_paper(href: &str) -> Element {
    link(href).with("media", "print")
}

/// The owner's sheet, which comes last.
fn owners(place: &Place<'_>) -> Option<Element> {
    place.config().stylesheet.map(|url| link(url.as_str()))
}

fn link(href: &str) -> Element {
    el("link").with("rel", "stylesheet").with("href", href)
}
