//! Pictures of which little is known, and recordings.

use standfirst_article::{Media, MediaUrl, Picture};

/// A picture of which nothing is known but its file.
pub fn picture(src: MediaUrl) -> Picture {
    Picture {
        src,
        width: None,
        height: None,
        sources: Vec::new(),
        alt: String::new(),
        caption: None,
        credit: None,
        link: None,
    }
}

/// A recording of which nothing is known but its file.
pub(crate) fn recording(src: MediaUrl) -> Media {
    Media {
        src,
        media_type: None,
        title: None,
        poster: None,
        width: None,
        height: None,
        tracks: Vec::new(),
        transcript: Vec::new(),
        caption: None,
        credit: None,
    }
}
