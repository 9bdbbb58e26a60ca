//! The types of what a story shows and plays, by the extension of a file. What is called otherwise is not given out of
//! its folder: a story from elsewhere could name any file there.

const MEDIA: [(&str, &str); 27] = [
    ("aac", "audio/aac"),
    ("apng", "image/apng"),
    ("avif", "image/avif"),
    ("flac", "audio/flac"),
    ("gif", "image/gif"),
    ("jfif", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("jxl", "image/jxl"),
    ("m4a", "audio/mp4"),
    ("m4v", "video/mp4"),
    ("mkv", "video/x-matroska"),
    ("mov", "video/quicktime"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("ogv", "video/ogg"),
    ("opus", "audio/ogg"),
    ("png", "image/png"),
    ("srt", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("wav", "audio/wav"),
    ("weba", "audio/webm"),
    ("webm", "video/webm"),
    ("webp", "image/webp"),
];

/// The type of what a story shows or plays.
pub fn media(path: &str) -> Option<&'static str> {
    let extension = path.rsplit_once('.')?.1.to_ascii_lowercase();
    MEDIA.iter().find(|(own, _)| *own == extension).map(|(_, media_type)| *media_type)
}

/// Whether a file is sound, film or captions by its name.
pub fn is_recording(path: &str) -> bool {
    media(path).is_some_and(|media_type| !media_type.starts_with("image/"))
}
