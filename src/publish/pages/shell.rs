//! What every page has around what it shows.

use super::super::place::Place;
use crate::{
    location::View,
    model::{Direction, Lang},
    view::markup::{Markup, el},
    words,
};

/// A page, in parts.
pub(super) struct Page<'a> {
    pub(super) place: &'a Place<'a>,
    pub(super) lang: Option<&'a Lang>,
    pub(super) direction: Direction,
    pub(super) view: View,
    /// The lines of the head that are this page's own, as HTML.
    pub(super) head: String,
    /// What the application finds in its place.
    pub(super) app: Markup,
    /// What stands below, as HTML: the viewer's static parts, data.
    pub(super) below: String,
}

impl Page<'_> {
    /// The page with its scripts, as a file.
    pub(super) fn write(self) -> String {
        let Self { place, lang, direction, view, head, app, below } = self;
        let lang = lang.map_or(words::LANG, Lang::as_str);
        let app = el("div").with("id", "app").child(app);
        document(
            &format!(
                r#"lang="{lang}" dir="{}" data-state="ready" data-view="{}" data-theme="auto" data-published"#,
                direction.as_str(),
                view.as_str()
            ),
            &[opening(place), head].concat(),
            &[&place.site.viewer.index.before, "\n", &mapped(place, app), "\n", &below, &scripts(place, view)].concat(),
        )
    }
}

/// A document of these attributes, head and body.
pub(super) fn document(attributes: &str, head: &str, body: &str) -> String {
    ["<!doctype html>\n<html ", attributes, ">\n<head>\n", head, "</head>\n<body>\n", body, "</body>\n</html>\n"]
        .concat()
}

/// An element as HTML, with the viewer's own links led to pages of the site.
pub(super) fn mapped(place: &Place<'_>, markup: Markup) -> String {
    let drawing = markup.into_drawing();
    drawing.links(&|own| place.link(own));
    drawing.to_string()
}

/// Elements as lines of HTML.
pub(super) fn lines(elements: impl IntoIterator<Item = Markup>) -> String {
    elements.into_iter().flat_map(|element| [element.into_drawing().to_string(), "\n".to_owned()]).collect()
}

/// How every head begins.
pub(super) fn opening(place: &Place<'_>) -> String {
    let policy = el("meta").with("http-equiv", "Content-Security-Policy").with("content", place.site.policy());
    let first = lines([el("meta").with("charset", "utf-8"), policy]);
    [&first, place.site.viewer.index.metas.as_str(), "\n"].concat()
}

/// What starts the viewer. It comes last, so that nothing competes with the text. To a list it has nothing to add, so
/// there its module is not asked for.
fn scripts(place: &Place<'_>, view: View) -> String {
    let files = &place.site.viewer.index.files;
    let js = el("link").with("rel", "modulepreload").with("href", &place.file(&files.js)).with("fetchpriority", "low");
    let wasm = el("link")
        .with("rel", "preload")
        .with("as", "fetch")
        .flag("crossorigin", true)
        .with("type", "application/wasm")
        .with("href", &place.file(&files.wasm))
        .with("fetchpriority", "low");
    let boot = el("script")
        .with("type", "module")
        .with("src", &place.file(&files.boot))
        .with("data-js", &place.file(&files.js))
        .with("data-wasm", &place.file(&files.wasm))
        .with("data-formats-js", &place.file(&files.formats_js))
        .with("data-formats-wasm", &place.file(&files.formats_wasm));
    // Where the page holds a part of the sheet, all of it comes before what is drawn below the story.
    let part = place.site.viewer.sheet.as_ref().and(files.story_sheet.as_ref());
    let sheet = part.map(|_| place.file(&files.sheet));
    match view {
        View::Story => lines([js, wasm, boot.maybe_with("data-sheet", sheet.as_deref())]),
        View::List => lines([boot]),
    }
}
