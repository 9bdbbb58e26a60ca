//! A page, read as a browser without scripts reads it.

use dom_query::{Document, NodeRef};
use url::Url;

/// A whole page.
pub(crate) struct Page {
    pub(crate) html: String,
    document: Document,
}

impl Page {
    /// Reads a page, which must need no repair.
    pub(crate) fn read(html: &str) -> Self {
        let document = Document::from(html);
        let repairs = document.errors.borrow().clone();
        assert!(repairs.is_empty(), "{repairs:?} in {html}");
        Self { html: html.to_owned(), document }
    }

    /// The elements that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<NodeRef<'_>> {
        self.document.select(selector).nodes().to_vec()
    }

    /// The only element that a selector finds.
    pub(crate) fn one(&self, selector: &str) -> NodeRef<'_> {
        let found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector} in {}", self.html);
        found[0]
    }

    /// An attribute of the only element that a selector finds.
    pub(crate) fn get(&self, selector: &str, name: &str) -> String {
        let found = self.one(selector).attr(name);
        found.unwrap_or_else(|| panic!("no {name} on {selector} in {}", self.html)).to_string()
    }

    /// An attribute of all elements that a selector finds.
    pub(crate) fn every(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().filter_map(|node| node.attr(name)).map(|value| value.to_string()).collect()
    }

    /// The text of the only element that a selector finds.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.one(selector).text().to_string()
    }

    /// The texts of all elements that a selector finds.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|node| node.text().to_string()).collect()
    }

    /// What the head says under a name or a property, if it says it once.
    pub(crate) fn meta(&self, name: &str) -> Option<String> {
        let found = self.every(&format!("meta[name='{name}'], meta[property='{name}']"), "content");
        assert!(found.len() < 2, "{name}: {found:?}");
        found.into_iter().next()
    }

    /// The JSON in an element.
    pub(crate) fn json(&self, selector: &str) -> serde_json::Value {
        serde_json::from_str(&self.text(selector)).unwrap()
    }

    /// Where all links and files of the page are when it is at this address.
    pub(crate) fn addresses(&self, page: &str) -> Vec<String> {
        let page = Url::parse(page).unwrap();
        let written = [("[href]", "href"), ("[src]", "src"), ("[poster]", "poster"), ("[data-wasm]", "data-wasm")];
        written
            .iter()
            .flat_map(|(selector, name)| self.every(selector, name))
            .map(|address| page.join(&address).unwrap().to_string())
            .collect()
    }
}
