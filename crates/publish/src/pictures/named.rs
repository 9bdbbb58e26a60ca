//! From an address to a file that is published.

use std::sync::Arc;

use standfirst_article::MediaUrl;

use super::{
    address,
    find::{Local, NotHere},
    known::{Known, NoPicture},
    work::Work,
};
use crate::media_types::is_recording;

/// What became of an address.
pub(super) enum Found {
    /// It was published; a picture that is known.
    Picture(Arc<Known>, String),
    /// It was published, and nothing more is known.
    File,
    /// It leads to another place on the web.
    Elsewhere,
    /// There is nothing to publish, which was said.
    Nothing,
}

impl Work<'_> {
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
    pub(super) fn find_picture(&mut self, url: &mut MediaUrl, place: &str) -> Found {
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
    pub(super) fn find_media(&mut self, url: &mut MediaUrl, place: &str) {
        if let Ok(local) = self.local(url, place) {
            if is_recording(&local.path) {
                self.place(url, &local);
            } else {
                let message = format!("{} is not published: it is neither sound nor film nor captions", local.path);
                self.warn("no-media", place, message);
            }
        }
    }
}
