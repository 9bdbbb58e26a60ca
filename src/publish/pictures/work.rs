//! The files of one story.

use std::{collections::HashSet, path::Path, sync::Arc};

use super::{
    File, Prepared, Preview, address,
    cache::{Cache, Known, NoPicture, narrower_name, preview_name},
    chosen,
    facts::{Facts, Fault},
    find::{Folder, Local, NotHere},
    kind::{Kind, is_media},
    recipe,
    walk::Visitor,
    wanted, widths,
};
use crate::{
    finding::Finding,
    model::{Media, MediaUrl, Picture, PictureSource, Slug},
};

/// What is done for a story, and what came of it so far.
pub(super) struct Work<'a> {
    folder: Option<&'a Folder>,
    cache: &'a Cache,
    story: &'a Path,
    slug: &'a Slug,
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

/// What became of an address.
enum Found {
    /// It was published; a picture that is known.
    Picture(Arc<Known>, String),
    /// It was published, and nothing more is known.
    File,
    /// It leads to another place on the web.
    Elsewhere,
    /// There is nothing to publish, which was said.
    Nothing,
}

const WEBP: &str = "image/webp";

/// Lists show pictures at 320 CSS pixels: so many serve on fine screens.
const THUMBNAIL: u32 = 480;

/// Where narrower files and previews are published.
const MADE: &str = "articles/pictures/";

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

    fn warn(&mut self, code: &'static str, place: &str, message: impl Into<String>) {
        self.prepared.findings.push(Finding::warning(code, message).at(place));
    }

    /// Each file once, whatever names it.
    fn publish(&mut self, path: String, from: &Path) {
        if self.taken.insert(path.clone()) {
            self.prepared.files.push(File { path, from: from.to_owned() });
        }
    }

    /// The file that an address means, where there is one. Says why there is none.
    fn local(&mut self, url: &MediaUrl, place: &str) -> Result<Local, Found> {
        let Some(folder) = self.folder else { return Err(Found::Elsewhere) };
        folder.find(url.as_str(), self.story).map_err(|why| {
            let address = url.as_str();
            match why {
                NotHere::Elsewhere => return Found::Elsewhere,
                NotHere::Missing => self.warn("no-file", place, format!("there is no file {address}")),
                NotHere::Outside(why) => self.warn("outside", place, format!("{address} is not published: {why}")),
            }
            Found::Nothing
        })
    }

    /// Publishes a file of the folder, and writes its address as it is seen from the published story.
    fn place(&mut self, url: &mut MediaUrl, local: &Local) -> String {
        if let Some(address) = address::seen_from(self.slug, &local.path, &local.rest) {
            *url = address;
        }
        let path = format!("articles/{}", local.path);
        self.publish(path.clone(), &local.file);
        path
    }

    /// Finds a picture by its address, and publishes it.
    fn find_picture(&mut self, url: &mut MediaUrl, place: &str) -> Found {
        let local = match self.local(url, place) {
            Ok(local) => local,
            Err(found) => return found,
        };
        let known = match self.cache.look(&local.file) {
            Ok(known) => known,
            Err(NoPicture::Bytes) => {
                self.warn("large", place, format!("{} has more than 64 MB: nothing smaller is made of it", local.path));
                self.place(url, &local);
                return Found::File;
            }
            Err(NoPicture::Other) => {
                self.warn("no-picture", place, format!("{} is no picture that browsers show", local.path));
                return Found::Nothing;
            }
            Err(NoPicture::Unreadable) => {
                self.warn("no-file", place, format!("{} cannot be read", local.path));
                return Found::Nothing;
            }
        };
        let path = self.place(url, &local);
        Found::Picture(known, path)
    }

    /// Sound, film, captions.
    fn find_media(&mut self, url: &mut MediaUrl, place: &str) {
        if let Ok(local) = self.local(url, place) {
            if is_media(&local.path) {
                self.place(url, &local);
            } else {
                let message = format!("{} is not published: it is neither sound nor film nor captions", local.path);
                self.warn("no-media", place, message);
            }
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

    /// Makes narrower files, and adds them to the picture. Answers widths and paths.
    fn narrower(&mut self, picture: &mut Picture, known: &Known) -> Vec<(u32, String)> {
        let facts = known.facts();
        let Some((width, _)) = facts.usable().filter(|_| !facts.moves) else { return Vec::new() };
        let is_webp = facts.kind == Kind::WebP;
        let of_same_type = |source: &&PictureSource| match &source.media_type {
            Some(media_type) => media_type.eq_ignore_ascii_case(WEBP),
            None => is_webp,
        };
        let itself = (is_webp && widths::is_of_use(width)).then_some(width);
        let there: Vec<u32> =
            picture.sources.iter().filter(of_same_type).map(|source| source.width).chain(itself).collect();
        let facts = self.cache.make(known, &wanted(width, &there), false);
        let smaller: Vec<u32> = facts.narrower.iter().filter(|(_, is)| **is).map(|(width, _)| *width).collect();
        let (mut more, mut files) = (Vec::new(), Vec::new());
        for width in chosen(width, &there, &smaller) {
            let name = narrower_name(&known.id, width);
            let address = address::seen_from(self.slug, &format!("pictures/{name}"), "");
            // Without a type it is that of the picture itself.
            let media_type = (!is_webp).then(|| WEBP.to_owned());
            more.extend(address.map(|src| PictureSource { src, width, media_type }));
            let path = format!("{MADE}{name}");
            self.publish(path.clone(), &self.cache.narrower(&known.id, width));
            files.push((width, path));
        }
        // Where there are sources, the picture itself is none of them.
        if let Some(width) =
            itself.filter(|own| !more.is_empty() && picture.sources.iter().all(|other| other.width != *own))
        {
            more.push(PictureSource { src: picture.src.clone(), width, media_type: None });
        }
        let at = picture.sources.iter().rposition(is_modern).map_or(0, |at| at + 1);
        picture.sources.splice(at..at, more);
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

    fn preview(&mut self, known: &Known, path: &str) -> Option<Preview> {
        let (width, height) = known.facts().usable()?;
        if width < recipe::LEAST_FOR_PREVIEW.0 || height < recipe::LEAST_FOR_PREVIEW.1 {
            return Some(Preview { path: path.to_owned(), width, height });
        }
        if !self.cache.make(known, &[], true).has_preview {
            return None;
        }
        let path = format!("{MADE}{}", preview_name(&known.id));
        self.publish(path.clone(), &self.cache.preview(&known.id));
        let (width, height) = recipe::PREVIEW;
        Some(Preview { path, width, height })
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

/// Types that browsers prefer to JPEG and PNG where they stand first.
fn is_modern(source: &PictureSource) -> bool {
    source
        .media_type
        .as_deref()
        .is_some_and(|own| ["image/avif", "image/jxl", WEBP].iter().any(|modern| own.eq_ignore_ascii_case(modern)))
}

/// Whether sizes differ by more than rounding does.
fn has_other_shape(one: (u32, u32), other: (u32, u32)) -> bool {
    let (one, other) = (u64::from(one.0) * u64::from(other.1), u64::from(other.0) * u64::from(one.1));
    one.abs_diff(other) * 100 > one.max(other)
}
