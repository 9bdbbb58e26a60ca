//! Preparation of one story's media files.

use std::{collections::HashSet, path::Path, sync::Arc};

use standfirst_article::{Media, Picture, Slug};
use standfirst_check::Diagnostic;

use super::{
    File, Prepared,
    cache::Cache,
    entry::ImageEntry,
    find::Folder,
    info::{ImageFault, ImageInfo, has_other_shape},
    resolve::Resolved,
    walk::Visitor,
};

/// Preparation of one story's media files, with the results so far.
pub(super) struct Preparation<'a> {
    pub(super) folder: Option<&'a Folder>,
    pub(super) cache: &'a Cache,
    pub(super) story: &'a Path,
    pub(super) slug: &'a Slug,
    prepared: Prepared,
    paths: HashSet<String>,
    /// First picture that a preview can be made of.
    first: Option<PreviewCandidate>,
    /// Whether the hero is a URL of another site: it is used for previews then.
    is_remote: bool,
}

struct PreviewCandidate {
    entry: Arc<ImageEntry>,
    path: String,
    narrow: Option<String>,
}

/// Least width of a thumbnail, in pixels. Lists show pictures at 320 CSS pixels, so this suits high-density screens.
const THUMBNAIL: u32 = 480;

impl<'a> Preparation<'a> {
    pub(super) fn new(folder: Option<&'a Folder>, cache: &'a Cache, story: &'a Path, slug: &'a Slug) -> Self {
        let (prepared, paths) = (Prepared::default(), HashSet::new());
        Self { folder, cache, story, slug, prepared, paths, first: None, is_remote: false }
    }

    /// Finishes the preparation: makes the preview and chooses the thumbnail.
    pub(super) fn finish(mut self) -> Prepared {
        if let Some(PreviewCandidate { entry, path, narrow }) = self.first.take().filter(|_| !self.is_remote) {
            self.prepared.preview = self.preview(&entry, &path);
            self.prepared.thumbnail = narrow.or(Some(path));
        }
        self.prepared
    }

    pub(super) fn warn(&mut self, code: &'static str, field: &str, message: impl Into<String>) {
        self.prepared.findings.push(Diagnostic::warning(code, message).at(field));
    }

    /// Adds a file to publish, unless it was added before.
    pub(super) fn publish(&mut self, path: String, from: &Path) {
        if self.paths.insert(path.clone()) {
            self.prepared.files.push(File { path, from: from.to_owned() });
        }
    }

    /// Resolves the sources of a picture: sets the widths to those of the files, and removes sources without a file.
    /// Returns widths and paths.
    fn resolve_sources(&mut self, picture: &mut Picture, field: &str) -> Vec<(u32, String)> {
        let mut files = Vec::new();
        let sources = std::mem::take(&mut picture.sources);
        for (index, mut source) in sources.into_iter().enumerate() {
            match self.find_picture(&mut source.src, &format!("{field}.sources[{index}].src")) {
                Resolved::Picture(entry, path) => {
                    source.width = entry.facts().size.map_or(source.width, |(width, _)| width);
                    files.push((source.width, path));
                }
                Resolved::File | Resolved::Elsewhere => {}
                Resolved::Nothing => continue,
            }
            picture.sources.push(source);
        }
        files
    }

    fn report_fault(&mut self, facts: &ImageInfo, field: &str) {
        match facts.fault {
            Some(ImageFault::Pixels) => {
                self.warn("large", field, "it has more than 100 million pixels: nothing smaller is made of it");
            }
            Some(ImageFault::Broken) => self.warn("broken-picture", field, "its file is broken, or ends too early"),
            None => {}
        }
    }

    /// Sets the picture's size to that of the file; reports a different aspect ratio.
    fn set_size(&mut self, picture: &mut Picture, facts: &ImageInfo, field: &str) {
        let Some((width, height)) = facts.size else { return };
        if let (Some(own_width), Some(own_height)) = (picture.width, picture.height)
            && has_other_shape((own_width, own_height), (width, height))
        {
            let message = format!("it says {own_width} × {own_height}, and its file has {width} × {height} pixels");
            self.prepared.findings.push(Diagnostic::note("size", message).at(field));
        }
        (picture.width, picture.height) = (Some(width), Some(height));
    }

    /// Prepares a picture with its sources. Returns whether it is a URL of another site.
    fn prepare_picture(&mut self, picture: &mut Picture, field: &str) -> bool {
        let found = self.find_picture(&mut picture.src, &format!("{field}.src"));
        let mut files = self.resolve_sources(picture, field);
        let (is_remote, is_nothing) = (matches!(found, Resolved::Elsewhere), matches!(found, Resolved::Nothing));
        if let Resolved::Picture(entry, path) = found {
            self.set_size(picture, &entry.facts(), field);
            files.extend(self.narrower(picture, &entry));
            let facts = entry.facts();
            self.report_fault(&facts, field);
            if self.first.is_none() && facts.usable().is_some() {
                let narrow = files.into_iter().filter(|(width, _)| *width >= THUMBNAIL).min().map(|(_, path)| path);
                self.first = Some(PreviewCandidate { entry, path, narrow });
            }
        }
        if !is_nothing && (picture.width.is_none() || picture.height.is_none()) {
            self.warn("no-size", field, "its width and height are not known: the text below it moves when it comes");
        }
        is_remote
    }
}

impl Visitor for Preparation<'_> {
    fn hero(&mut self, picture: &mut Picture, field: &str) {
        self.is_remote = self.prepare_picture(picture, field);
    }

    fn picture(&mut self, picture: &mut Picture, field: &str) {
        self.prepare_picture(picture, field);
    }

    fn recording(&mut self, media: &mut Media, field: &str) {
        self.find_media(&mut media.src, &format!("{field}.src"));
        if let Some(poster) = &mut media.poster {
            self.find_picture(poster, &format!("{field}.poster"));
        }
        for (index, track) in media.tracks.iter_mut().enumerate() {
            self.find_media(&mut track.src, &format!("{field}.tracks[{index}].src"));
        }
    }
}
