//! What is made of a picture, and how a story comes to it.

use standfirst_article::{Picture, PictureSource};

use super::{
    Preview, address, chosen,
    kind::Kind,
    known::{Known, narrower_name, preview_name},
    recipe, wanted, widths,
    work::Work,
};

const WEBP: &str = "image/webp";

/// Where narrower files and previews are published.
const MADE: &str = "articles/pictures/";

impl Work<'_> {
    /// Makes narrower files, and adds them to the picture. Answers widths and paths.
    pub(super) fn narrower(&mut self, picture: &mut Picture, known: &Known) -> Vec<(u32, String)> {
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

    /// Cuts a preview, or takes a picture that is too small for one as it is.
    pub(super) fn preview(&mut self, known: &Known, path: &str) -> Option<Preview> {
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

/// Types that browsers prefer to JPEG and PNG where they stand first.
fn is_modern(source: &PictureSource) -> bool {
    source
        .media_type
        .as_deref()
        .is_some_and(|own| ["image/avif", "image/jxl", WEBP].iter().any(|modern| own.eq_ignore_ascii_case(modern)))
}
