//! Parser of a built viewer's index.html.

use html5ever::{
    ParseOpts, parse_document,
    serialize::{SerializeOpts, TraversalScope, serialize},
    tendril::TendrilSink,
};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};

/// Parts of the viewer's index.html that published pages reuse.
#[derive(Clone, Debug)]
pub(crate) struct IndexPage {
    pub(crate) files: ViewerFiles,
    pub(crate) icon: Option<Icon>,
    /// Content-Security-Policy.
    pub(crate) policy: String,
    /// `meta` elements that are the same on every page, as HTML.
    pub(crate) metas: String,
    /// Body before `#app`, as HTML: the skip link, the live region.
    pub(crate) before: String,
    /// Body after `#app` without `noscript`, as HTML: the skeleton, the boot error.
    pub(crate) after: String,
}

/// Names of the viewer's files.
#[derive(Clone, Debug)]
pub(crate) struct ViewerFiles {
    pub(crate) boot: String,
    pub(crate) js: String,
    pub(crate) wasm: String,
    pub(crate) formats_js: String,
    pub(crate) formats_wasm: String,
    pub(crate) sheet: String,
    /// Parts of the sheet that are inlined in stories' pages: for all stories, and for those with rich content.
    pub(crate) story_sheets: Option<[String; 2]>,
    pub(crate) print: Option<String>,
}

impl ViewerFiles {
    /// All file names.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        let scripts = [&self.boot, &self.js, &self.wasm, &self.formats_js, &self.formats_wasm, &self.sheet];
        scripts.into_iter().chain(self.story_sheets.iter().flatten()).chain(&self.print).map(String::as_str)
    }
}

/// Favicon.
#[derive(Clone, Debug)]
pub(crate) struct Icon {
    pub(crate) href: String,
    pub(crate) media_type: Option<String>,
}

impl IndexPage {
    /// Parses the page.
    ///
    /// # Errors
    /// The description of the first part that is missing.
    pub(super) fn read(html: &str) -> Result<Self, &'static str> {
        let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
        let all = elements(&dom.document);
        let first = |is: &dyn Fn(&Handle) -> bool| all.iter().find(|node| is(node));
        let script = first(&|node| is(node, "script") && attribute(node, "data-wasm").is_some());
        let script = script.ok_or("script with data-wasm")?;
        let file = |name| sibling_name(attribute(script, name));
        let sheet = |print| {
            let found = first(&|node: &Handle| {
                has(node, "link", "rel", "stylesheet")
                    && (attribute(node, "media").as_deref() == Some("print")) == print
            });
            sibling_name(found.and_then(|link| attribute(link, "href")))
        };
        let files = ViewerFiles {
            boot: file("src").ok_or("address of boot.js relative to the page")?,
            js: file("data-js").ok_or("data-js relative to the page")?,
            wasm: file("data-wasm").ok_or("data-wasm relative to the page")?,
            formats_js: file("data-formats-js").ok_or("data-formats-js relative to the page")?,
            formats_wasm: file("data-formats-wasm").ok_or("data-formats-wasm relative to the page")?,
            sheet: sheet(false).ok_or("style sheet beside the page")?,
            story_sheets: file("data-story-css").zip(file("data-rich-css")).map(|(story, rich)| [story, rich]),
            print: sheet(true),
        };
        let policy = first(&|node| has(node, "meta", "http-equiv", "Content-Security-Policy"));
        let policy = policy.and_then(|meta| attribute(meta, "content")).ok_or("Content-Security-Policy")?;
        let icon = first(&|node| has(node, "link", "rel", "icon")).and_then(|link| {
            Some(Icon { href: sibling_name(attribute(link, "href"))?, media_type: attribute(link, "type") })
        });
        let is_shared =
            |node: &&Handle| is(node, "meta") && attribute(node, "name").is_some_and(|name| name != "description");
        let metas = all.iter().filter(is_shared).map(html_of).collect();
        let body = first(&|node| is(node, "body")).ok_or("body")?.children.borrow();
        let app = body.iter().position(|node| attribute(node, "id").as_deref() == Some("app"));
        let (before, after) = body.split_at_checked(app.ok_or("#app in its body")?).unwrap_or_default();
        let is_reused = |node: &&Handle| !is(node, "noscript") && !is(node, "script");
        let before = before.iter().filter(is_reused).map(html_of).collect::<String>().trim().to_owned();
        let after = after.iter().skip(1).filter(is_reused).map(html_of).collect::<String>().trim().to_owned();
        Ok(Self { files, icon, policy, metas, before, after })
    }
}

/// File name beside the page; `None` for any other address.
fn sibling_name(address: Option<String>) -> Option<String> {
    let address = address?;
    let name = address.trim_start_matches("./");
    let is_beside = !name.is_empty() && !name.starts_with(['/', '?', '#', '.']) && !name.contains([':', '\\']);
    is_beside.then(|| name.to_owned())
}

fn elements(node: &Handle) -> Vec<Handle> {
    let mut found = Vec::new();
    for child in node.children.borrow().iter() {
        found.push(Handle::clone(child));
        found.extend(elements(child));
    }
    found
}

fn is(node: &Handle, tag: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if &*name.local == tag)
}

fn has(node: &Handle, tag: &str, name: &str, value: &str) -> bool {
    is(node, tag) && attribute(node, name).is_some_and(|found| found.eq_ignore_ascii_case(value))
}

fn attribute(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attributes = attrs.borrow();
    attributes.iter().find(|attribute| &*attribute.name.local == name).map(|found| found.value.to_string())
}

fn html_of(node: &Handle) -> String {
    let options = SerializeOpts { traversal_scope: TraversalScope::IncludeNode, ..SerializeOpts::default() };
    let mut html = Vec::new();
    // Writing to a `Vec` cannot fail.
    let _ = serialize(&mut html, &SerializableHandle::from(Handle::clone(node)), options);
    String::from_utf8(html).unwrap_or_default()
}
