//! The files of one story.

use std::{collections::HashSet, path::Path, sync::Arc};

use standfirst_article::{Media, Picture, Slug};
use standfirst_check::Finding;

use super::{
    File, Prepared,
    cache::Cache,
    facts::{Facts, Fault, has_other_shape},
    find::Folder,
    known::Known,
    named::Found,
    walk::Visitor,
};

/// What is done for a story, and what came of it so far.
pub(super) struct Work<'a> {
    pub(super) folder: Option<&'a Folder>,
    pub(super) cache: &'a Cache,
    pub(super) story: &'a Path,
    pub(super) slug: &'a Slug,
    prepared: Prepared,
    taken: HashSet<String>,
    /// The first picture that a preview can be made of.
    first: Option<First>,
    /// The hero is somewhere else on the web: other sites are shown that.
    is_elsewhere: bool,
}

struct First {
    known: Arc<Known>,
    path: String,
    narrow: Option<String>,
}

/// Lists show pictures at 320 CSS pixels: so many serve on fine screens.
const THUMBNAIL: u32 = 480;

impl<'a> Work<'a> {
    pub(super) fn new(folder: Option<&'a Folder>, cache: &'a Cache, story: &'a Path, slug: &'a Slug) -> Self {
        let (prepared, taken) = (Prepared::default(), HashSet::new());
        Self { folder, cache, story, slug, prepared, taken, first: None, is_elsewhere: false }
    }

    /// What came of it all.
    pub(super) fn end(mut self) -> Prepared {
        if let Some(First { known, path, narrow }) = self.first.take().filter(|_| !self.is_elsewhere) {
            self.prepared.preview = self.preview(&known, &path);
            self.prepared.thumbnail = narrow.or(Some(path));
        }
        self.prepared
    }

    pub(super) fn warn(&mut self, code: &'static str, place: &str, message: impl Into<String>) {
        self.prepared.findings.push(Finding::warning(code, message).at(place));
    }

    /// Each file once, whatever names it.
    pub(super) fn publish(&mut self, path: String, from: &Path) {
        if self.taken.insert(path.clone()) {
            self.prepared.files.push(File { path, from: from.to_owned() });
        }
    }

    /// Widths in the article are those of the files, and files that are not there are not offered. Answers widths and
    /// paths.
    fn sources(&mut self, picture: &mut Picture, place: &str) -> Vec<(u32, String)> {
        let mut files = Vec::new();
        let sources = std::mem::take(&mut picture.sources);
        for (index, mut source) in sources.into_iter().enumerate() {
            match self.find_picture(&mut source.src, &format!("{place}.sources[{index}].src")) {
                Found::Picture(known, path) => {
                    source.width = known.facts().size.map_or(source.width, |(width, _)| width);
                    files.push((source.width, path));
                }
                Found::File | Found::Elsewhere => {}
                Found::Nothing => continue,
            }
            picture.sources.push(source);
        }
        files
    }

    fn say_fault(&mut self, facts: &Facts, place: &str) {
        match facts.fault {
            Some(Fault::Pixels) => {
                self.warn("large", place, "it has more than 100 million pixels: nothing smaller is made of it");
            }
            Some(Fault::Broken) => self.warn("broken-picture", place, "its file is broken, or ends too early"),
            None => {}
        }
    }

    /// Sizes in the article are those of the file.
    fn size(&mut self, picture: &mut Picture, facts: &Facts, place: &str) {
        let Some((width, height)) = facts.size else { return };
        if let (Some(own_width), Some(own_height)) = (picture.width, picture.height)
            && has_other_shape((own_width, own_height), (width, height))
        {
            let message = format!("it says {own_width} × {own_height}, and its file has {width} × {height} pixels");
            self.prepared.findings.push(Finding::note("size", message).at(place));
        }
        (picture.width, picture.height) = (Some(width), Some(height));
    }

    /// A picture with all that belongs to it; whether it is on another place of the web.
    fn whole(&mut self, picture: &mut Picture, place: &str) -> bool {
        let found = self.find_picture(&mut picture.src, &format!("{place}.src"));
        let mut files = self.sources(picture, place);
        let (is_elsewhere, is_nothing) = (matches!(found, Found::Elsewhere), matches!(found, Found::Nothing));
        if let Found::Picture(known, path) = found {
            self.size(picture, &known.facts(), place);
            files.extend(self.narrower(picture, &known));
            let facts = known.facts();
            self.say_fault(&facts, place);
            if self.first.is_none() && facts.usable().is_some() {
                let narrow = files.into_iter().filter(|(width, _)| *width >= THUMBNAIL).min().map(|(_, path)| path);
                self.first = Some(First { known, path, narrow });
            }
        }
        if !is_nothing && (picture.width.is_none() || picture.height.is_none()) {
            self.warn("no-size", place, "its width and height are not known: the text below it moves when it comes");
        }
        is_elsewhere
    }
}

impl Visitor for Work<'_> {
    fn hero(&mut self, picture: &mut Picture, place: &str) {
        self.is_elsewhere = self.whole(picture, place);
    }

    fn picture(&mut self, picture: &mut Picture, place: &str) {
        self.whole(picture, place);
    }

    fn recording(&mut self, media: &mut Media, place: &str) {
        self.find_media(&mut media.src, &format!("{place}.src"));
        if let Some(poster) = &mut media.poster {
            self.find_picture(poster, &format!("{place}.poster"));
        }
        for (index, track) in media.tracks.iter_mut().enumerate() {
            self.find_media(&mut track.src, &format!("{place}.tracks[{index}].src"));
        }
    }
}
