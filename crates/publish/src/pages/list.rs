//! Paginated lists of stories: of all, and one for each tag.

use std::collections::BTreeMap;

use standfirst::view::{
    self, Links, RenderContext,
    element::{Element, el, part},
};
use standfirst_article::{Direction, Lang, Listing, Teaser};
use standfirst_settings::{location::View, words};

use super::{
    super::{
        Site,
        page_location::{PageLocation, tag_folder},
    },
    head,
    shell::Page,
    story::footer,
};

/// Number of stories on a page of a list.
const LENGTH: usize = 100;

/// Renders all pages of all lists, each with its path in the site. Pictures of teasers are relative to
/// `articles/feed.json`.
pub fn lists<'a>(site: &'a Site, listing: &'a Listing) -> impl Iterator<Item = (String, String)> + 'a {
    let all = List { site, listing, tag: None, teasers: listing.teasers.iter().collect() };
    [all].into_iter().chain(tags(site, listing)).flat_map(List::pages)
}

/// List of stories.
struct List<'a> {
    site: &'a Site,
    listing: &'a Listing,
    /// Tag of the list, and the name of its page.
    tag: Option<(&'a str, String)>,
    teasers: Vec<&'a Teaser>,
}

/// A list for each tag. Tags with the same page name share a list, which is titled by the tag that comes first.
fn tags<'a>(site: &'a Site, listing: &'a Listing) -> impl Iterator<Item = List<'a>> {
    let mut found: BTreeMap<String, (&str, Vec<&Teaser>)> = BTreeMap::new();
    for teaser in &listing.teasers {
        let mut names: Vec<_> = teaser.tags.iter().filter_map(|tag| Some((site.tag_page(tag)?, tag))).collect();
        names.sort();
        names.dedup_by(|one, other| one.0 == other.0);
        for (name, tag) in names {
            found.entry(name).or_insert_with(|| (tag, Vec::new())).1.push(teaser);
        }
    }
    found.into_iter().map(move |(name, (tag, teasers))| List { site, listing, tag: Some((tag, name)), teasers })
}

impl<'a> List<'a> {
    /// Renders the pages of the list. An empty list has one page, which says so.
    fn pages(self) -> impl Iterator<Item = (String, String)> + 'a {
        let count = self.teasers.len().div_ceil(LENGTH).max(1);
        (1..=count).map(move |page| (self.folder(page) + "index.html", self.page(page, count)))
    }

    fn folder(&self, page: usize) -> String {
        match &self.tag {
            Some((_, name)) => tag_folder(name, page),
            None if page == 1 => String::new(),
            None => format!("page/{page}/"),
        }
    }

    fn page(&self, page: usize, count: usize) -> String {
        let location = PageLocation::of(self.site, &self.folder(page));
        let config = location.config();
        let tag = self.tag.as_ref().map(|(tag, _)| *tag);
        let mut listing = self.listing_of(page, tag);
        listing.rebase(&self.site.base.join("articles/feed.json"), &location);
        let lead = |own: &str| location.viewer_link(own);
        let links = Links::resolved(&lead);
        let context = RenderContext::new(&self.site.dates, None, config.providers()).with_links(links);
        let pages = (count > 1).then(|| self.pagination(&location, page, count));
        let main = el("main").with("id", "sf-main").child(view::list(&context, &listing, tag)).children(pages);
        let (title, lang) = view::list_title(&listing, tag);
        let title = if page == 1 { title } else { [&title, ", ", &words::page_of(page, count)].concat() };
        let step = |rel, to: Option<usize>| {
            to.map(|to| el("link").with("rel", rel).with("href", &location.href(&self.folder(to))))
        };
        let steps = [step("prev", newer(page)), step("next", older(page, count))];
        Page {
            location: &location,
            lang,
            direction: lang.map_or(Direction::Ltr, Lang::direction),
            view: View::List,
            head: head::of_list(&location, &title, steps.into_iter().flatten()),
            app: el("div").children([view::site_header(links, &config), main, footer(links, &location, &config)]),
            // Stories are drawn here, too: the first page is the viewer.
            below: if location.is_home() { [&self.site.viewer.index.after, "\n"].concat() } else { String::new() },
        }
        .write()
    }

    /// Listing of one page. Teasers keep only the list's tag: stories with another tag may share the page, and the view
    /// filters by tag.
    fn listing_of(&self, page: usize, tag: Option<&str>) -> Listing {
        let lang = self.listing.lang.as_ref().or(self.site.lang.as_ref());
        let tags: Vec<String> = tag.map(str::to_owned).into_iter().collect();
        let teasers = self.teasers.iter().skip((page - 1) * LENGTH).take(LENGTH).map(|teaser| Teaser {
            tags: tags.clone(),
            // Same fallback as in the viewer's reader of lists.
            lang: teaser.lang.as_ref().or(lang).cloned(),
            ..Teaser::clone(teaser)
        });
        let title = if self.listing.title.is_empty() { &self.site.title } else { &self.listing.title };
        Listing { title: title.clone(), lang: lang.cloned(), teasers: teasers.collect() }
    }

    /// Pagination links to the newer and the older page.
    fn pagination(&self, location: &PageLocation<'_>, page: usize, count: usize) -> Element {
        let link = |rel, words, to: Option<usize>| {
            to.map(|to| el("a").with("rel", rel).with("href", &location.href(&self.folder(to))).text(words))
        };
        part("nav", "pages")
            .with("lang", words::LANG)
            .with("aria-label", words::PAGES)
            .children(link("prev", words::NEWER_STORIES, newer(page)))
            .text(" ")
            .child(el("span").text(&words::page_of(page, count)))
            .text(" ")
            .children(link("next", words::OLDER_STORIES, older(page, count)))
    }
}

fn newer(page: usize) -> Option<usize> {
    (page > 1).then(|| page - 1)
}

fn older(page: usize, count: usize) -> Option<usize> {
    (page < count).then_some(page + 1)
}
