//! Commit order of files, so that a page never names a file that does not exist yet.

/// Position of a file in the commit order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CommitOrder {
    /// Files that name no others, or only unchanging ones: scripts, style sheets, pictures.
    Asset,
    /// Stories as JSON.
    Data,
    /// Pages of stories, and redirects to these.
    Page,
    /// Files that name pages: lists, feeds, sitemaps.
    List,
    /// The home page, and the service worker, whose change tells browsers that there is a new deployment.
    Last,
}

/// Commit order of a file, by its path in the site.
pub(super) fn commit_order(path: &str) -> CommitOrder {
    match path {
        "index.html" | "sw.js" => return CommitOrder::Last,
        "articles/feed.json" | "feed.json" | "feed.xml" | "robots.txt" | "404.html" | "_headers" | "_redirects" => {
            return CommitOrder::List;
        }
        _ => {}
    }
    let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind);
    match path.split_once('/') {
        Some(("a", _)) => CommitOrder::Page,
        Some(("page" | "tag", _)) => CommitOrder::List,
        Some(("articles" | "oembed", _)) if kind == "json" => CommitOrder::Data,
        None if path.starts_with("sitemap") && kind == "xml" => CommitOrder::List,
        Some(_) | None => CommitOrder::Asset,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_comes_before_what_names_it() {
        let order = [
            "viewer-1234.js",
            "articles/pictures/river.jpg",
            "articles/river.json",
            "a/river/index.html",
            "tag/water/index.html",
            "index.html",
        ];
        assert!(order.is_sorted_by_key(|path| commit_order(path)));
        assert_eq!(commit_order("articles/feed.json"), commit_order("sitemap-2.xml"));
    }
}
