//! What every page has around what it shows.

use standfirst::view::element::{Element, RenderHtml, el};
use standfirst_article::{Direction, Lang};
use standfirst_settings::{location::View, words};

use super::{super::place::Place, lines, sheets};

/// A page, in parts.
pub(super) struct Page<'a> {
    pub(super) place: &'a Place<'a>,
    pub(super) lang: Option<&'a Lang>,
    pub(super) direction: Direction,
    pub(super) view: View,
    /// The lines of the head that are this page's own, as HTML.
    pub(super) head: String,
    /// What the application finds in its place.
    pub(super) app: Element,
    /// What stands below, as HTML: the viewer's static parts, data.
    pub(super) below: String,
}

impl Page<'_> {
    /// The page with its scripts, as a file.
    pub(super) fn write(self) -> String {
        let Self { place, lang, direction, view, head, app, below } = self;
        let lang = lang.map_or(words::LANG, Lang::as_str);
        let app = el("div").with("id", "app").child(app);
        let sheets = match view {
            View::Story => sheets::of_story(place, &app),
            View::List => sheets::of_list(place),
        };
        let app = app.to_html();
        document(
            &format!(
                r#"lang="{lang}" dir="{}" data-state="ready" data-view="{}" data-theme="auto" data-published"#,
                direction.as_str(),
                view.as_str()
            ),
            &[opening(place), lines(at_once(&app)), head, sheets].concat(),
            &[place.site.viewer.index.before.as_str(), "\n", &app, "\n", &below, &scripts(place, view)].concat(),
        )
    }
}

/// Bytes of HTML that are on a slow line (1.6 Mbit/s) for some 50 ms, compressed.
const SHORT: usize = 32_768;

/// Has a short page drawn once, when all of what is read is there: browsers draw as often as they stop to breathe while
/// they read a page, and what was laid out before the text came is laid out again with it. A long page is drawn as it
/// comes. <https://html.spec.whatwg.org/multipage/links.html#link-type-expect>
fn at_once(app: &str) -> Option<Element> {
    let link = el("link").with("rel", "expect").with("href", "#sf-main").with("blocking", "render");
    (app.len() <= SHORT).then_some(link)
}

/// A document of these attributes, head and body.
pub(super) fn document(attributes: &str, head: &str, body: &str) -> String {
    ["<!doctype html>\n<html ", attributes, ">\n<head>\n", head, "</head>\n<body>\n", body, "</body>\n</html>\n"]
        .concat()
}

/// How every head begins.
pub(super) fn opening(place: &Place<'_>) -> String {
    let policy = el("meta").with("http-equiv", "Content-Security-Policy").with("content", place.site.policy());
    let first = lines([el("meta").with("charset", "utf-8"), policy]);
    [&first, place.site.viewer.index.metas.as_str(), "\n"].concat()
}

/// What starts the viewer, and the sheet for paper. They come last, so that nothing competes with the text. To a list the
/// viewer has nothing to add, so there its module is not asked for; a story's sheet for paper is asked for by a script,
/// where there are any.
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
    // Where the page holds parts of the sheet, all of it comes before what is drawn below the story.
    let sheet = place.site.viewer.sheets.as_ref().map(|_| place.file(&files.sheet));
    let print = sheets::for_paper(place);
    match view {
        View::Story => {
            let boot = boot.maybe_with("data-sheet", sheet.as_deref()).maybe_with("data-print", print.as_deref());
            let unasked = print.map(|href| el("noscript").child(sheets::on_paper(&href)));
            lines(unasked.into_iter().chain([js, wasm, boot]))
        }
        View::List => lines(print.map(|href| sheets::on_paper(&href)).into_iter().chain([boot])),
    }
}
