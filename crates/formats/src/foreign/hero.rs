//! The picture at the top, and the same picture in the text.

use std::mem::take;

use standfirst_article::{Article, Block, Picture, RichText};

/// Sees to it that a picture is shown once: a story without a hero picture whose text begins with a picture gets that,
/// and a text whose first picture is the hero picture loses it.
pub(super) fn settle(article: &mut Article) {
    match &mut article.image {
        None => article.image = opening_picture(article),
        Some(hero) => {
            let blocks =
                [&mut article.lead].into_iter().chain(article.sections.iter_mut().map(|part| &mut part.blocks));
            for blocks in blocks {
                let first = blocks.iter().position(|block| matches!(block, Block::Figure(_) | Block::Gallery(_)));
                let Some(at) = first else { continue };
                if let Some(Block::Figure(picture)) = blocks.get_mut(at)
                    && is_same_file(hero.src.as_str(), picture.src.as_str())
                    && says_no_more(picture, hero)
                {
                    merge(hero, picture);
                    blocks.remove(at);
                }
                break;
            }
        }
    }
}

/// The picture that the text begins with, where that is not all there is.
fn opening_picture(article: &mut Article) -> Option<Picture> {
    let is_all = article.blocks().nth(1).is_none();
    if let Some(Block::Figure(picture)) = article.lead.first()
        && !is_all
    {
        let picture = picture.clone();
        article.lead.remove(0);
        return Some(picture);
    }
    None
}

/// Whether nothing is lost with a picture in the text once the hero picture has taken what it does not say itself.
fn says_no_more(picture: &Picture, hero: &Picture) -> bool {
    let fits = |one: &Option<RichText>, other: &Option<RichText>| match (one, other) {
        (Some(one), Some(other)) => one.plain() == other.plain(),
        (Some(_) | None, _) => true,
    };
    fits(&picture.caption, &hero.caption) && fits(&picture.credit, &hero.credit)
}

/// What only the picture in the text says, the hero picture says from now on.
fn merge(hero: &mut Picture, picture: &mut Picture) {
    hero.caption = hero.caption.take().or_else(|| picture.caption.take());
    hero.credit = hero.credit.take().or_else(|| picture.credit.take());
    if hero.alt.is_empty() {
        hero.alt = take(&mut picture.alt);
    }
    // A file whose size is known leaves its space free before it is there.
    if (hero.width.is_none() || hero.height.is_none()) && picture.width.is_some() && picture.height.is_some() {
        (hero.width, hero.height) = (picture.width, picture.height);
        hero.sources = take(&mut picture.sources);
        std::mem::swap(&mut hero.src, &mut picture.src);
    }
}

/// Whether two addresses are of one picture: the same name but for its size, in the same folders as far as both say.
///
/// WordPress writes `bridge-1024x683.jpg` and `bridge-scaled.jpg` for sizes of `bridge.jpg`, Ghost
/// `size/w1000/2022/09/bridge.jpg`; image hosts put themselves before the path, and their wishes behind it. So the
/// last three parts of the path count.
fn is_same_file(one: &str, other: &str) -> bool {
    let parts = |address| {
        let path: &str = str::split(address, ['?', '#']).next().unwrap_or_default();
        let path = path.split_once("://").map_or(path, |(_, path)| path.split_once('/').map_or("", |(_, path)| path));
        path.rsplit('/').take(3)
    };
    let mut pairs = parts(one).zip(parts(other));
    let same_name = pairs.next().is_some_and(|(one, other)| !one.is_empty() && name(one) == name(other));
    same_name && pairs.all(|(one, other)| one == other)
}

/// The name of a file without its size and type.
fn name(file: &str) -> &str {
    let name = file.split_once('.').map_or(file, |(name, _)| name);
    let name = name.strip_suffix("-scaled").unwrap_or(name);
    match name.rsplit_once('-') {
        Some((name, size)) if is_size(size) => name,
        Some(_) | None => name,
    }
}

/// `1024x683`
fn is_size(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_one_picture_are_the_same_file() {
        let hero = "https://news.example/wp-content/uploads/2022/09/bridge.jpg";
        for same in [
            "https://news.example/wp-content/uploads/2022/09/bridge-1024x683.jpg",
            "https://cdn.example/news.example/wp-content/uploads/2022/09/bridge.jpg?resize=800%2C600",
            "/wp-content/uploads/2022/09/bridge-scaled.jpg.webp",
            "bridge.jpg",
        ] {
            assert!(is_same_file(hero, same), "{same}");
        }
        for other in [
            "https://news.example/wp-content/uploads/2022/10/bridge.jpg",
            "https://news.example/wp-content/uploads/2022/09/bridge-2.jpg",
            "https://news.example/",
        ] {
            assert!(!is_same_file(hero, other), "{other}");
        }
    }
}
