//! Files of the viewer, and those beside the story.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

use hyper::{Response, StatusCode, header};
use standfirst_publish::{media_types::media, pictures::Folder};

use super::{
    Desk,
    answer::{Answer, not_found, whole},
    body::Sent,
    page, range, types,
};

/// The page of the viewer.
pub(super) fn page(desk: &Desk) -> Answer {
    // Read first: a story that changes in the meantime is then newer than what the page says.
    let version = *desk.version.borrow();
    match read(&desk.viewer.root().join("index.html"), None) {
        Ok((html, _)) => whole("text/html; charset=utf-8", page::page(&String::from_utf8_lossy(&html), version)),
        Err(_) => not_found(),
    }
}

/// A file of the viewer, by its path as it was asked for.
pub(super) fn of_viewer(desk: &Desk, path: &str, range: Option<&str>) -> Answer {
    file(&desk.viewer, path, Some(types::any(path)), range)
}

/// A file beside the story: what it shows or plays, and nothing else of its folder.
pub(super) fn beside(desk: &Desk, path: &str, range: Option<&str>) -> Answer {
    file(&desk.beside, path, media(path), range)
}

fn file(folder: &Folder, path: &str, media_type: Option<&'static str>, wanted: Option<&str>) -> Answer {
    let (Ok(local), Some(media_type)) = (folder.find(path, Path::new("")), media_type) else { return not_found() };
    let Ok((bytes, part)) = read(&local.file, wanted) else { return not_found() };
    let Some((range, length)) = part else { return whole(media_type, bytes) };
    let part = format!("bytes {}-{}/{length}", range.first, range.last);
    let answer = Response::builder()
        .status(StatusCode::PARTIAL_CONTENT)
        .header(header::CONTENT_TYPE, media_type)
        .header(header::CONTENT_RANGE, part);
    answer.body(Sent::whole(bytes)).unwrap_or_else(|_| not_found())
}

type Part = Option<(range::Range, u64)>;

/// A file, or the part that is wanted of it with the length of the whole.
fn read(path: &Path, wanted: Option<&str>) -> io::Result<(Vec<u8>, Part)> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::new();
    let Some(range) = wanted.and_then(|wanted| range::range(wanted, length)) else {
        file.read_to_end(&mut bytes)?;
        return Ok((bytes, None));
    };
    file.seek(SeekFrom::Start(range.first))?;
    file.take(range.last - range.first + 1).read_to_end(&mut bytes)?;
    Ok((bytes, Some((range, length))))
}
