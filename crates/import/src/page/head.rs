//! Parser of a page's `head`.

use dom_query::Document;

use crate::beginning;

/// Raw metadata of a page's `head`.
pub(super) struct Head {
    /// `meta` elements: name or property in lower case, and content, in order.
    metas: Vec<(String, String)>,
    pub(super) title: Option<String>,
    pub(super) lang: Option<String>,
    pub(super) dir: Option<String>,
    /// Canonical URL.
    pub(super) canonical: Option<String>,
    /// URL of the page, as declared by the page or by the browser that saved it.
    pub(super) address: Option<String>,
    /// `href` of the `base` element.
    pub(super) base: Option<String>,
}

impl Head {
    /// Parses the metadata in the whole document, since some pages have `meta` in the body.
    pub(super) fn read(document: &Document, text: &str) -> Self {
        let attribute =
            |selector: &str, name: &str| document.select_single(selector).attr(name).and_then(|value| filled(&value));
        let metas: Vec<(String, String)> = document
            .select("meta[content]")
            .iter()
            .filter_map(|meta| {
                let name = ["property", "name", "itemprop"].iter().find_map(|name| meta.attr(name))?;
                Some((name.trim().to_ascii_lowercase(), filled(&meta.attr("content")?)?))
            })
            .collect();
        let canonical = attribute("link[rel~=canonical][href]", "href");
        let named = |name: &str| metas.iter().find(|(own, _)| own == name).map(|(_, content)| content.clone());
        let addresses = [canonical.clone(), named("og:url"), saved_from(text)];
        let address = addresses.into_iter().flatten().find(|address| is_absolute(address));
        Self {
            title: filled(&document.select_single("head > title").text()),
            lang: attribute("html", "lang").or_else(|| attribute("html", "xml:lang")),
            dir: attribute("html", "dir").or_else(|| attribute("body", "dir")),
            base: attribute("base[href]", "href"),
            canonical,
            address,
            metas,
        }
    }

    /// Content of the first of these names that exists.
    pub(super) fn first(&self, names: &[&str]) -> Option<&str> {
        let named = |name: &&str| self.metas.iter().find(|(own, _)| own == name);
        names.iter().find_map(named).map(|(_, content)| content.as_str())
    }

    /// All contents for a name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.metas.iter().filter(move |(own, _)| own == name).map(|(_, content)| content.as_str())
    }
}

fn filled(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn is_absolute(address: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| address.starts_with(scheme))
}

/// URL in the comment that browsers write into saved pages: `<!-- saved from url=(0024)https://… -->`, where the number
/// is the URL's length.
fn saved_from(text: &str) -> Option<String> {
    // The comment follows the doctype.
    const SEARCHED: usize = 2048;
    let (_, rest) = beginning(text, SEARCHED).split_once("<!-- saved from url=(")?;
    let (_, rest) = rest.split_once(')')?;
    rest.split_once("-->").map(|(address, _)| address.trim().to_owned())
}
