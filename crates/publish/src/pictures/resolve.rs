//! Resolution of an article's addresses to published files.

use std::sync::Arc;

use standfirst_article::MediaUrl;

use super::{
    entry::{ImageEntry, ImageError},
    find::{Local, NotHere},
    prepare::Preparation,
    relative_url::relative_url,
};
use crate::media_types::is_recording;

/// Result of resolving an address.
pub(super) enum Resolved {
    /// A published picture: its cache entry and path in the site.
    Picture(Arc<ImageEntry>, String),
    /// A published file without metadata.
    File,
    /// A URL of another site.
    Elsewhere,
    /// Nothing to publish; a diagnostic was recorded.
    Nothing,
}

impl Preparation<'_> {
    /// Finds the local file of an address; records a diagnostic if there is none.
    fn local(&mut self, url: &MediaUrl, field: &str) -> Result<Local, Resolved> {
        let Some(folder) = self.folder else { return Err(Resolved::Elsewhere) };
        folder.find(url.as_str(), self.story).map_err(|why| {
            let address = url.as_str();
            match why {
                NotHere::Elsewhere => return Resolved::Elsewhere,
                NotHere::Missing => self.warn("no-file", field, format!("there is no file {address}")),
                NotHere::Outside(why) => self.warn("outside", field, format!("{address} is not published: {why}")),
            }
            Resolved::Nothing
        })
    }

    /// Publishes a local file, and rewrites its address relative to the published story. Returns its path in the site.
    fn publish_local(&mut self, url: &mut MediaUrl, local: &Local) -> String {
        if let Some(address) = relative_url(self.slug, &local.path, &local.rest) {
            *url = address;
        }
        let path = format!("articles/{}", local.path);
        self.publish(path.clone(), &local.file);
        path
    }

    /// Resolves the address of a picture, and publishes it.
    pub(super) fn find_picture(&mut self, url: &mut MediaUrl, field: &str) -> Resolved {
        let local = match self.local(url, field) {
            Ok(local) => local,
            Err(found) => return found,
        };
        let entry = match self.cache.lookup(&local.file) {
            Ok(entry) => entry,
            Err(ImageError::TooLarge) => {
                self.warn("large", field, format!("{} has more than 64 MB: nothing smaller is made of it", local.path));
                self.publish_local(url, &local);
                return Resolved::File;
            }
            Err(ImageError::NotAnImage) => {
                self.warn("no-picture", field, format!("{} is no picture that browsers show", local.path));
                return Resolved::Nothing;
            }
            Err(ImageError::Unreadable) => {
                self.warn("no-file", field, format!("{} cannot be read", local.path));
                return Resolved::Nothing;
            }
        };
        let path = self.publish_local(url, &local);
        Resolved::Picture(entry, path)
    }

    /// Resolves the address of audio, video or captions, and publishes the file.
    pub(super) fn find_media(&mut self, url: &mut MediaUrl, field: &str) {
        if let Ok(local) = self.local(url, field) {
            if is_recording(&local.path) {
                self.publish_local(url, &local);
            } else {
                let message = format!("{} is not published: it is neither sound nor film nor captions", local.path);
                self.warn("no-media", field, message);
            }
        }
    }
}
