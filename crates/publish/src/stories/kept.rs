//! Stories that cannot be read any more, as they were published last.

use standfirst_article::Slug;
use standfirst_check::Finding;

use super::{Known, Place};
use crate::{output::Output, site::json_path};

/// A story as it is on the site, where it is there, and the sentence that it stays.
pub(super) fn kept(output: &Output, slug: &Slug) -> Option<(Known, Finding)> {
    output.last(slug.as_str())?;
    let last = super::read(&output.root().join(json_path(slug))).ok()?;
    let note = Finding::note("kept", "it stays on the site as it was published last");
    Some((Known::new(slug.clone(), &last.article, Place::Site), note))
}

/// The same of a story that a list linked to at this address.
pub(super) fn kept_from(output: &Output, link: &str) -> Option<(Known, Finding)> {
    kept(output, &Slug::parse(output.last_from(link)?)?)
}
