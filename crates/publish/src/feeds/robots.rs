//! robots.txt.

use super::super::Site;

/// Writes robots.txt: everything is allowed, and the sitemap is named. Crawlers read it only at the root of a host.
pub fn robots(site: &Site) -> String {
    ["User-agent: *\nAllow: /\n\nSitemap: ", &site.base.join("sitemap.xml"), "\n"].concat()
}
