//! The featured picture as a picture of a story, with its sizes.

use standfirst_article::{MediaUrl, Picture, PictureSource};

use super::media::{Media, Size};
use crate::foreign::{Desk, or_none};

/// The width of pictures in a list, on screens with two pixels for one.
const IN_A_LIST: u32 = 600;

impl Media {
    /// As a picture. Video and sound are none.
    pub(super) fn picture(&self, desk: &Desk<'_>) -> Option<Picture> {
        if self.media_type.as_ref().is_some_and(|media_type| !media_type.starts_with("image/")) {
            return None;
        }
        let (caption, credit) = self.caption.as_ref().map_or((None, None), |caption| desk.caption(caption));
        let credit = credit.or_else(|| or_none(self.details.credit.as_deref()?).map(|credit| credit.as_str().into()));
        Some(Picture {
            src: self.src.clone(),
            width: self.details.width,
            height: self.details.height,
            sources: self.sources(),
            alt: desk.plain(&self.alt),
            caption,
            credit,
            link: None,
        })
    }

    /// The smallest file that is large enough for a list.
    pub(super) fn small(&self) -> MediaUrl {
        let large_enough = self.uncut().filter(|size| size.width >= IN_A_LIST);
        large_enough.min_by_key(|size| size.width).map_or(&self.src, |size| &size.src).clone()
    }

    /// The sizes that show the whole picture: others are cut. Sides are rounded to whole pixels.
    fn uncut(&self) -> impl Iterator<Item = &Size> {
        let (width, height) = (self.details.width.unwrap_or_default(), self.details.height.unwrap_or_default());
        let (width, height) = (u64::from(width), u64::from(height));
        let is_whole = move |size: &&Size| {
            (u64::from(size.width) * height).abs_diff(u64::from(size.height) * width) <= width.max(height)
        };
        self.details.sizes.iter().filter(move |_| width > 0 && height > 0).filter(is_whole)
    }

    fn sources(&self) -> Vec<PictureSource> {
        let other_type = |size: &Size| size.media_type.clone().filter(|own| Some(own) != self.media_type.as_ref());
        let source =
            |size: &Size| PictureSource { src: size.src.clone(), width: size.width, media_type: other_type(size) };
        let mut sources: Vec<PictureSource> = self.uncut().map(source).collect();
        // Among the sizes is the file itself only as `full`, and not with every version.
        if let Some(width) = self.details.width
            && !sources.is_empty()
            && sources.iter().all(|source| source.src != self.src)
        {
            sources.push(PictureSource { src: self.src.clone(), width, media_type: None });
        }
        sources.sort_by_key(|source| source.width);
        sources.dedup_by(|later, first| later.src == first.src);
        sources
    }
}
