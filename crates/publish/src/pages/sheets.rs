//! The style sheets of a page: the viewer's, the owner's, and that for paper.

use standfirst::view::markup::{Drawing, Markup, el};
use standfirst_article::Lang;

use super::{super::place::Place, lines};

/// Elements of which `styles/story-page.css` says all that there is to say.
const PLAIN_TAGS: &str = "a article bdi br button cite div em figcaption figure footer h1 h2 h3 h4 h5 h6 header img li \
                          main nav noscript p picture q s section source span strong time u ul";

/// Parts of a page of which it does.
const PLAIN_PARTS: &str = "byline caption credit dates dek figure foot head headline hero home kicker lead licence meta \
                           neighbours over-headline permalink picture-missing reading-time related section share \
                           share-result site-footer site-header source story summary tags updated";

/// Languages that have fonts and lines of their own: those of `styles/languages.css`.
const RICH_LANGUAGES: &str = "ar ckb fa he hi ja ko mr ne ps ug ur yi zh";

/// The sheets of a story's page, as HTML. As much of the viewer's as this story needs is held by the page itself, which
/// saves the wait for a file.
pub(super) fn of_story(place: &Place<'_>, app: &Drawing) -> String {
    let Some(sheets) = &place.site.viewer.sheets else { return of_list(place) };
    let rich = (!is_plain(app)).then_some(&sheets.rich);
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
pub(super) fn on_paper(href: &str) -> Markup {
    link(href).with("media", "print")
}

/// The owner's sheet, which comes last.
fn owners(place: &Place<'_>) -> Option<Markup> {
    place.config().stylesheet.map(|url| link(url.as_str()))
}

fn link(href: &str) -> Markup {
    el("link").with("rel", "stylesheet").with("href", href)
}

/// Whether `styles/story-page.css` is all that this needs. What it does not know is not plain.
fn is_plain(app: &Drawing) -> bool {
    app.all(&|tag, attributes| {
        let value = |wanted| attributes.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str());
        let language = value("lang").and_then(Lang::parse);
        names(PLAIN_TAGS, tag)
            && value("data-part").is_none_or(|part| names(PLAIN_PARTS, part))
            && value("dir") != Some("rtl")
            && !language.is_some_and(|language| names(RICH_LANGUAGES, language.primary()))
            // One without the role is a list in the text.
            && (tag != "ul" || value("role") == Some("list"))
    })
}

fn names(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| known.eq_ignore_ascii_case(word))
}
