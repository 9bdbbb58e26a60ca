//! The order in which files are put into their places, so that a page never names one that is not there yet.

/// When a file is put into its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Turn {
    /// What names no other file, or only such as do not change: scripts, sheets, pictures.
    Asset,
    /// Stories as JSON.
    Data,
    /// Pages of stories, and former ones that lead to these.
    Page,
    /// What names pages: lists, feeds, site maps.
    List,
    /// The list at the top, and what tells browsers that keep the site that there is something new.
    Last,
}

/// The turn of a file, by its name in the site.
pub(super) fn turn(path: &str) -> Turn {
    match path {
        "index.html" | "sw.js" => return Turn::Last,
        "articles/feed.json" | "feed.json" | "feed.xml" | "robots.txt" | "404.html" | "_headers" | "_redirects" => {
            return Turn::List;
        }
        _ => {}
    }
    let kind = path.rsplit_once('.').map_or("", |(_, kind)| kind);
    match path.split_once('/') {
        Some(("a", _)) => Turn::Page,
        Some(("page" | "tag", _)) => Turn::List,
        Some(("articles" | "oembed", _)) if kind == "json" => Turn::Data,
        None if path.starts_with("sitemap") && kind == "xml" => Turn::List,
        Some(_) | None => Turn::Asset,
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
        assert!(order.is_sorted_by_key(|path| turn(path)));
        assert_eq!(turn("articles/feed.json"), turn("sitemap-2.xml"));
    }
}
