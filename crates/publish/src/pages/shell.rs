//! Document around the content of a page: `html`, `head`, `body`, scripts.

use standfirst::view::element::{Element, RenderHtml, el};
use standfirst_article::{Direction, Lang};
use standfirst_settings::{location::View, words};

use super::{super::page_location::PageLocation, lines, sheets};

/// Page to render, in parts.
pub(super) struct Page<'a> {
    pub(super) location: &'a PageLocation<'a>,
    pub(super) lang: Option<&'a Lang>,
    pub(super) direction: Direction,
    pub(super) view: View,
    /// `head` lines of this page, as HTML.
    pub(super) head: String,
    /// Content of `#app`.
    pub(super) app: Element,
    /// HTML after `#app`: the viewer's static parts, data.
    pub(super) below: String,
}

impl Page<'_> {
    /// Renders the page.
    pub(super) fn write(self) -> String {
        let Self { location, lang, direction, view, head, app, below } = self;
        let lang = lang.map_or(words::LANG, Lang::as_str);
        let app = el("div").with("id", "app").child(app);
        let sheets = match view {
            View::Story => sheets::of_story(location, &app),
            View::List => sheets::of_list(location),
        };
        let app = app.to_html();
        document(
            &format!(
                r#"lang="{lang}" dir="{}" data-state="ready" data-view="{}" data-theme="auto" data-published"#,
                direction.as_str(),
                view.as_str()
            ),
            &[first_head_lines(location), lines(block_rendering(&app)), head, sheets].concat(),
            &[location.site.viewer.index.before.as_str(), "\n", &app, "\n", &below, &scripts(location, view)].concat(),
        )
    }
}

/// Most bytes of HTML of a page that is painted at once: compressed, they take some 50 ms on a slow connection
/// (1.6 Mbit/s).
const SHORT: usize = 32_768;

/// Render-blocking link that delays the first paint of a short page until its text is parsed: browsers otherwise paint
/// whenever the parser yields, and lay out again what came before the text. A long page is painted incrementally.
/// <https://html.spec.whatwg.org/multipage/links.html#link-type-expect>
fn block_rendering(app: &str) -> Option<Element> {
    let link = el("link").with("rel", "expect").with("href", "#sf-main").with("blocking", "render");
    (app.len() <= SHORT).then_some(link)
}

/// HTML document with these attributes of `html`, head and body.
pub(super) fn document(attributes: &str, head: &str, body: &str) -> String {
    ["<!doctype html>\n<html ", attributes, ">\n<head>\n", head, "</head>\n<body>\n", body, "</body>\n</html>\n"]
        .concat()
}

/// First `head` lines of every page: charset, policy, and the viewer's `meta` elements.
pub(super) fn first_head_lines(location: &PageLocation<'_>) -> String {
    let policy = el("meta").with("http-equiv", "Content-Security-Policy").with("content", location.site.policy());
    let first = lines([el("meta").with("charset", "utf-8"), policy]);
    [&first, location.site.viewer.index.metas.as_str(), "\n"].concat()
}

/// Scripts that start the viewer, and the print sheet. They come last, so that nothing competes with the text. The
/// viewer adds nothing to a list, so lists do not preload its module. A story's print sheet is loaded by a script, or
/// by a link in `noscript`.
fn scripts(location: &PageLocation<'_>, view: View) -> String {
    let files = &location.site.viewer.index.files;
    let js =
        el("link").with("rel", "modulepreload").with("href", &location.href(&files.js)).with("fetchpriority", "low");
    let wasm = el("link")
        .with("rel", "preload")
        .with("as", "fetch")
        .flag("crossorigin", true)
        .with("type", "application/wasm")
        .with("href", &location.href(&files.wasm))
        .with("fetchpriority", "low");
    let boot = el("script")
        .with("type", "module")
        .with("src", &location.href(&files.boot))
        .with("data-js", &location.href(&files.js))
        .with("data-wasm", &location.href(&files.wasm))
        .with("data-formats-js", &location.href(&files.formats_js))
        .with("data-formats-wasm", &location.href(&files.formats_wasm));
    // A page with inlined parts of the sheet loads the whole sheet before the viewer renders below the story.
    let sheet = location.site.viewer.sheets.as_ref().map(|_| location.href(&files.sheet));
    let print = sheets::print_href(location);
    match view {
        View::Story => {
            let boot = boot.maybe_with("data-sheet", sheet.as_deref()).maybe_with("data-print", print.as_deref());
            let unasked = print.map(|href| el("noscript").child(sheets::print_link(&href)));
            lines(unasked.into_iter().chain([js, wasm, boot]))
        }
        View::List => lines(print.map(|href| sheets::print_link(&href)).into_iter().chain([boot])),
    }
}
