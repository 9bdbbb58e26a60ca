//! Values as PHP's `serialize` writes them (<https://www.php.net/serialize>).

/// The first whole number with this name: 1200 for `width` of `a:2:{s:5:"width";i:1200;…}`. That of the picture stands
/// before those of its sizes.
pub(super) fn number(text: &str, name: &str) -> Option<u32> {
    let (_, rest) = text.split_once(&format!("\"{name}\";i:"))?;
    rest.split(';').next()?.parse().ok()
}
