//! Fallback for stories that cannot be read: their last published version.

use standfirst_article::Slug;
use standfirst_check::Diagnostic;

use super::{StoryEntry, StorySource};
use crate::{output::Output, site::json_path};

/// Last published version of a story, if there is one, and the diagnostic that says so.
pub(super) fn last_published(output: &Output, slug: &Slug) -> Option<(StoryEntry, Diagnostic)> {
    output.previous_files(slug.as_str())?;
    let last = super::read(&output.root().join(json_path(slug))).ok()?;
    let note = Diagnostic::note("kept", "it stays on the site as it was published last");
    Some((StoryEntry::new(slug.clone(), &last.article, StorySource::Site), note))
}

/// Last published version of the story that a list linked to at this URL.
pub(super) fn last_published_from(output: &Output, link: &str) -> Option<(StoryEntry, Diagnostic)> {
    last_published(output, &Slug::parse(output.previous_slug(link)?)?)
}
