//! Derived files of a story's pictures: narrower sources and the preview.

use standfirst_article::{Picture, PictureSource};

use super::{
    Preview,
    entry::{ImageEntry, narrower_name, preview_name},
    kind::ImageKind,
    parameters,
    prepare::Preparation,
    relative_url::relative_url,
    widths, widths_to_make, widths_to_offer,
};

const WEBP: &str = "image/webp";

/// Folder of derived files in the site.
const MADE: &str = "articles/pictures/";

impl Preparation<'_> {
    /// Makes narrower files of a picture, and adds them to its sources. Returns widths and paths.
    pub(super) fn narrower(&mut self, picture: &mut Picture, entry: &ImageEntry) -> Vec<(u32, String)> {
        let facts = entry.facts();
        let Some((width, _)) = facts.usable().filter(|_| !facts.moves) else { return Vec::new() };
        let is_webp = facts.kind == ImageKind::WebP;
        let of_same_type = |source: &&PictureSource| match &source.media_type {
            Some(media_type) => media_type.eq_ignore_ascii_case(WEBP),
            None => is_webp,
        };
        let itself = (is_webp && widths::is_of_use(width)).then_some(width);
        let there: Vec<u32> =
            picture.sources.iter().filter(of_same_type).map(|source| source.width).chain(itself).collect();
        let facts = self.cache.make(entry, &widths_to_make(width, &there), false);
        let smaller: Vec<u32> = facts.narrower.iter().filter(|(_, is)| **is).map(|(width, _)| *width).collect();
        let (mut more, mut files) = (Vec::new(), Vec::new());
        for width in widths_to_offer(width, &there, &smaller) {
            let name = narrower_name(&entry.id, width);
            let address = relative_url(self.slug, &format!("pictures/{name}"), "");
            // A source without a type has that of the picture.
            let media_type = (!is_webp).then(|| WEBP.to_owned());
            more.extend(address.map(|src| PictureSource { src, width, media_type }));
            let path = format!("{MADE}{name}");
            self.publish(path.clone(), &self.cache.narrower(&entry.id, width));
            files.push((width, path));
        }
        // Browsers do not choose `src` where there are sources, so the picture is added as one.
        if let Some(width) =
            itself.filter(|own| !more.is_empty() && picture.sources.iter().all(|other| other.width != *own))
        {
            more.push(PictureSource { src: picture.src.clone(), width, media_type: None });
        }
        let at = picture.sources.iter().rposition(is_modern).map_or(0, |at| at + 1);
        picture.sources.splice(at..at, more);
        files
    }

    /// Makes the preview; a picture that is too small for one is its own preview.
    pub(super) fn preview(&mut self, entry: &ImageEntry, path: &str) -> Option<Preview> {
        let (width, height) = entry.facts().usable()?;
        if width < parameters::LEAST_FOR_PREVIEW.0 || height < parameters::LEAST_FOR_PREVIEW.1 {
            return Some(Preview { path: path.to_owned(), width, height });
        }
        if !self.cache.make(entry, &[], true).has_preview {
            return None;
        }
        let path = format!("{MADE}{}", preview_name(&entry.id));
        self.publish(path.clone(), &self.cache.preview(&entry.id));
        let (width, height) = parameters::PREVIEW;
        Some(Preview { path, width, height })
    }
}

/// Whether a source has a type that should stand before JPEG and PNG, since browsers take the first that they support.
fn is_modern(source: &PictureSource) -> bool {
    source
        .media_type
        .as_deref()
        .is_some_and(|own| ["image/avif", "image/jxl", WEBP].iter().any(|modern| own.eq_ignore_ascii_case(modern)))
}
