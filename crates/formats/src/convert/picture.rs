//! Pictures and recordings with nothing but a file.

use standfirst_article::{Media, MediaUrl, Picture};

/// A picture with its file and no other members.
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

/// A recording with its file and no other members.
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
