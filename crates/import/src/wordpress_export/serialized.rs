//! Reader of PHP's `serialize` format (<https://www.php.net/serialize>).

/// First integer with this key: 1200 for `width` of `a:2:{s:5:"width";i:1200;…}`. The picture's own size comes before
/// those of its thumbnails.
pub(super) fn number(text: &str, name: &str) -> Option<u32> {
    let (_, rest) = text.split_once(&format!("\"{name}\";i:"))?;
    rest.split(';').next()?.parse().ok()
}
