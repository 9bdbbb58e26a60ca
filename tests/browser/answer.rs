//! What a host answers to one request, well or badly, and how the request went.

use std::{io, time::Duration};

use futures_util::{StreamExt, stream};
use http_body_util::{BodyExt, Full, StreamBody, combinators::UnsyncBoxBody};
use hyper::body::{Bytes, Frame};
use tokio::sync::watch;

/// The bytes of an answer.
pub(crate) type Body = UnsyncBoxBody<Bytes, io::Error>;

/// An answer other than the file, all of it and at once.
#[derive(Clone, Copy)]
pub(crate) enum Answer {
    /// This status and no more.
    Status(u16),
    /// The file, once this answer is taken back.
    Held,
    /// None: the connection ends.
    Dropped,
    /// Half of the file, then the connection ends.
    Truncated,
    /// Half of the file, then nothing more.
    Hanging,
    /// A JSON string without end.
    Endless,
}

/// A request, and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Visit {
    /// The path below the viewer's folder.
    pub(crate) path: String,
    /// Whether the browser ended it before it was answered.
    pub(crate) cut: bool,
}

/// A request that is being answered. When it is dropped the browser went away.
pub(crate) struct Open {
    visits: watch::Sender<Vec<Visit>>,
    at: usize,
    answered: bool,
}

impl Visit {
    /// Notes a request.
    pub(crate) fn begin(path: &str, visits: &watch::Sender<Vec<Self>>) -> Open {
        let mut open = Open { visits: visits.clone(), at: 0, answered: false };
        visits.send_modify(|visits| {
            open.at = visits.len();
            visits.push(Self { path: path.to_owned(), cut: false });
        });
        open
    }
}

impl Open {
    /// All of it.
    pub(crate) fn whole(mut self, bytes: impl Into<Bytes>) -> Body {
        self.answered = true;
        Full::new(bytes.into()).map_err(|never| match never {}).boxed_unsync()
    }

    /// Part after part; a browser that goes away in between is noted.
    fn parts(self, parts: impl stream::Stream<Item = io::Result<Bytes>> + Send + 'static) -> Body {
        let frames = parts.map(move |part| {
            let _as_long_as_it_is_asked_for = &self;
            part.map(Frame::data)
        });
        StreamBody::new(frames).boxed_unsync()
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        if !self.answered {
            self.visits.send_modify(|visits| {
                if let Some(visit) = visits.get_mut(self.at) {
                    visit.cut = true;
                }
            });
        }
    }
}

impl Answer {
    /// Status, media type and bytes. `Err` drops the connection.
    pub(crate) fn give(self, path: &str, file: Option<Vec<u8>>, visit: Open) -> io::Result<(u16, &'static str, Body)> {
        let broken = || io::Error::from(io::ErrorKind::ConnectionAborted);
        let file = file.unwrap_or_default();
        let half = Bytes::copy_from_slice(&file[..file.len() / 2]);
        let first = stream::iter([Ok(half)]);
        let (status, body) = match self {
            Self::Status(status) => (status, visit.whole("")),
            Self::Held => (200, visit.whole(file)),
            Self::Dropped => return Err(broken()),
            Self::Truncated => (200, visit.parts(first.chain(stream::iter([Err(broken())])))),
            Self::Hanging => (200, visit.parts(first.chain(stream::pending()))),
            Self::Endless => {
                // As fast as a good network, not as fast as memory: that would starve the browser.
                let much = Bytes::from(vec![b'x'; 1 << 18]);
                let more = stream::unfold(much, |much| async move {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    Some((Ok(much.clone()), much))
                });
                (200, visit.parts(stream::iter([Ok(Bytes::from_static(b"{\"headline\":\""))]).chain(more)))
            }
        };
        Ok((status, media_type(path), body))
    }
}

/// The media type of a file, by how its name ends.
pub(crate) fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "mp3" => "audio/mpeg",
        "webm" => "video/webm",
        "webmanifest" => "application/manifest+json",
        "vtt" => "text/vtt",
        _ => "application/octet-stream",
    }
}
