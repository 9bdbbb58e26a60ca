//! What robots may read.

use super::super::Site;

/// The file for robots: they may read everything, and where the sitemap is. It counts at the root of a host only.
pub fn robots(site: &Site) -> String {
    ["User-agent: *\nAllow: /\n\nSitemap: ", &site.base.join("sitemap.xml"), "\n"].concat()
}
