//! Addresses of the REST API (<https://developer.wordpress.org/rest-api/key-concepts/>). Small, since the viewer's own
//! module uses it too.

/// What is asked for with a story, so that it comes with its authors, picture and topics.
pub(super) const EMBED: &str = "_embed=author,wp:featuredmedia,wp:term";

/// The address of a page's story in the REST API of its site; `None` for a page that is no story, and for an address
/// that is one of that API already.
///
/// `site` is the address of the site: `https://news.example`, or `https://news.example/blog`. A page is known by the
/// last part of its path, `/2022/09/the-slug/`, or by `?p=12`. Front pages, archives by date, category, tag or author,
/// and files such as `feed.xml` or `story.html` are no stories.
pub fn rest_address(site: &str, page: &str) -> Option<String> {
    let site = site.trim_end_matches('/');
    let path = page.strip_prefix(site)?;
    let path = path.split('#').next()?;
    if !path.starts_with(['/', '?']) || path.starts_with("/wp-") || path.contains("rest_route=") {
        return None;
    }
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let post = query.split('&').find_map(|parameter| parameter.strip_prefix("p=")).filter(|id| is_number(id));
    if let Some(id) = post {
        return Some([site, "/wp-json/wp/v2/posts/", id, "?", EMBED].concat());
    }
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let first = parts.next()?;
    let slug = parts.next_back().unwrap_or(first);
    let is_archive = ["category", "tag", "author", "feed", "page", "search"].contains(&first) || slug == "feed";
    let is_slug = !is_archive && !is_number(slug) && !slug.contains(['.', '&', '=', '+', ' ']);
    is_slug.then(|| [site, "/wp-json/wp/v2/posts?slug=", slug, "&", EMBED].concat())
}

/// The address of the latest stories of a site.
pub fn latest_address(site: &str) -> String {
    [site.trim_end_matches('/'), "/wp-json/", LATEST].concat()
}

const LATEST: &str = "wp/v2/posts?per_page=20&_embed=author,wp:featuredmedia";

/// The address of the latest stories of the site that an address of the REST API belongs to, in either of its forms:
/// below `/wp-json/`, or with `rest_route`.
pub(crate) fn latest_beside(address: &str) -> Option<String> {
    root(address).map(|root| match root.strip_suffix('=') {
        // There the query has begun already.
        Some(_) => [root, "/", &LATEST.replacen('?', "&", 1)].concat(),
        None => [root, LATEST].concat(),
    })
}

/// The address of one post in the same API.
pub(super) fn post_beside(address: &str, id: &str) -> Option<String> {
    root(address).map(|root| {
        let (slash, question) = if root.ends_with('=') { ("/", "&") } else { ("", "?") };
        [root, slash, "wp/v2/posts/", id, question, EMBED].concat()
    })
}

/// What addresses of the REST API begin with: `https://news.example/wp-json/`, `https://news.example/?rest_route=`.
fn root(address: &str) -> Option<&str> {
    let end = |before: &str| address.find(before).map(|at| at + before.len());
    address.get(..end("/wp-json/").or_else(|| end("?rest_route="))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_found_by_the_last_part_of_their_path_or_by_their_number() {
        let slug = "https://news.example/wp-json/wp/v2/posts?slug=river&_embed=author,wp:featuredmedia,wp:term";
        for page in ["/2022/09/river/", "/river", "/world/river/?utm=x", "/river/#comments"] {
            let page = ["https://news.example", page].concat();
            assert_eq!(rest_address("https://news.example", &page).as_deref(), Some(slug), "{page}");
        }
        let number = "https://a.example/blog/wp-json/wp/v2/posts/12?_embed=author,wp:featuredmedia,wp:term";
        assert_eq!(rest_address("https://a.example/blog/", "https://a.example/blog/?p=12").as_deref(), Some(number));
    }

    #[test]
    fn what_is_no_story_of_the_site_has_no_such_address() {
        for page in [
            "",
            "/",
            "/category/world/",
            "/tag/rivers",
            "/author/ines/",
            "/feed/",
            "/river/feed/",
            "/2022/09/",
            "/page/2/",
            "/story.html",
            "/?p=x",
            "/?s=river",
            "/wp-json/wp/v2/posts/12",
            "/?rest_route=/wp/v2/posts/12",
            "/wp-content/uploads/river",
            ".evil.example/river",
        ] {
            let page = ["https://news.example", page].concat();
            assert_eq!(rest_address("https://news.example", &page), None, "{page}");
        }
        assert_eq!(rest_address("https://news.example/blog", "https://news.example/blogger/river"), None);
    }

    #[test]
    fn the_latest_stories_stand_in_the_same_api() {
        let latest = "https://a.example/wp-json/wp/v2/posts?per_page=20&_embed=author,wp:featuredmedia";
        assert_eq!(latest_address("https://a.example/"), latest);
        assert_eq!(latest_beside("https://a.example/wp-json/wp/v2/pages/3?_embed").as_deref(), Some(latest));
        let plain = "https://a.example/?rest_route=/wp/v2/posts&per_page=20&_embed=author,wp:featuredmedia";
        assert_eq!(latest_beside("https://a.example/?rest_route=/wp/v2/posts/3").as_deref(), Some(plain));
        assert_eq!(latest_beside("https://a.example/posts.json"), None);
    }

    #[test]
    fn one_post_stands_in_the_same_api() {
        let post = "https://a.example/wp-json/wp/v2/posts/3?_embed=author,wp:featuredmedia,wp:term";
        assert_eq!(post_beside("https://a.example/wp-json/wp/v2/posts?page=2", "3").as_deref(), Some(post));
        let post = "https://a.example/?rest_route=/wp/v2/posts/3&_embed=author,wp:featuredmedia,wp:term";
        assert_eq!(post_beside("https://a.example/?rest_route=/wp/v2/posts", "3").as_deref(), Some(post));
    }
}
