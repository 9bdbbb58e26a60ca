//! The sample stories in `public/articles/`: each is read without a remark, and whatever
//! it refers to is there.

mod files;
mod walk;

use std::collections::BTreeSet;

use standfirst_article::{Article, LinkUrl, Picture, Slug};
use standfirst_settings::config::Config;

use files::{Outcome, articles, folder, listing, story};
use walk::{BLOCKS, Found, INLINES};

#[test]
fn every_story_is_read_without_a_remark() -> Outcome {
    for (slug, reading) in articles()? {
        assert_eq!(reading.notes, [], "{slug}");
        assert_eq!(reading.value.id.as_ref().map(Slug::as_str), Some(slug.as_str()));
        assert!(reading.value.lang.is_some(), "{slug} names no language");
    }
    Ok(())
}

#[test]
fn the_feed_lists_stories_that_are_there_newest_first() -> Outcome {
    let reading = listing()?;
    assert_eq!(reading.notes, []);
    let teasers = reading.value.teasers;
    assert!(teasers.len() >= 6, "{} stories", teasers.len());
    assert!(teasers.is_sorted_by(|newer, older| newer.published >= older.published));
    for teaser in teasers {
        let slug = teaser.slug.ok_or(teaser.title.clone())?;
        let article = story(slug.as_str())?;
        assert_eq!(teaser.title, article.headline, "{slug:?}");
        assert_eq!(teaser.published, article.published, "{slug:?}");
        assert_eq!(teaser.lang, article.lang, "{slug:?}");
        assert_eq!(teaser.tags, article.tags, "{slug:?}");
        assert_eq!(teaser.image.is_some(), article.image.is_some(), "{slug:?}");
        if let Some(image) = teaser.image {
            files::picture_size(image.as_str())?;
        }
    }
    Ok(())
}

#[test]
fn pictures_have_the_size_that_is_stated_and_a_description() -> Outcome {
    for (slug, reading) in articles()? {
        for picture in Found::in_article(&reading.value).pictures {
            check_picture(picture).map_err(|error| format!("{slug}: {error}"))?;
        }
    }
    Ok(())
}

fn check_picture(picture: &Picture) -> Outcome {
    let src = picture.src.as_str();
    let (width, height) = files::picture_size(src)?;
    assert_eq!((picture.width, picture.height), (Some(width), Some(height)), "{src}");
    assert!(!picture.alt.trim().is_empty(), "{src} has no description");
    assert!(files::bytes(src)?.len() <= 90_000, "{src} is too large");
    for source in &picture.sources {
        let src = source.src.as_str();
        let (own_width, own_height) = files::picture_size(src)?;
        assert_eq!(source.width, own_width, "{src}");
        assert_eq!(own_width * height, own_height * width, "{src} is cut differently");
        assert_eq!(source.media_type.is_some(), src.ends_with(".webp"), "{src}");
    }
    Ok(())
}

#[test]
fn recordings_come_with_all_that_they_name() -> Outcome {
    for (slug, reading) in articles()? {
        for media in Found::in_article(&reading.value).media {
            let size = files::bytes(media.src.as_str())?.len();
            assert!((1..300_000).contains(&size), "{slug}: {size} bytes");
            assert!(!media.transcript.is_empty(), "{slug}: {:?} has no transcript", media.src);
            if let Some(poster) = &media.poster {
                let (width, height) = files::picture_size(poster.as_str())?;
                assert_eq!((media.width, media.height), (Some(width), Some(height)), "{poster:?}");
            }
            for track in &media.tracks {
                assert!(files::bytes(track.src.as_str())?.starts_with(b"WEBVTT\n"), "{track:?}");
            }
        }
    }
    Ok(())
}

#[test]
fn links_inside_the_viewer_lead_somewhere() -> Outcome {
    for (slug, reading) in articles()? {
        let found = Found::in_article(&reading.value);
        for link in &found.links {
            check_link(link, &found.ids).map_err(|error| format!("{slug}: {error}"))?;
        }
        for mark in &found.marks {
            assert!(found.notes.contains(mark), "{slug}: there is no note {mark}");
        }
    }
    let config = std::fs::read_to_string(folder().with_file_name("config.json"))?;
    let reading = Config::read(&config)?;
    assert_eq!(reading.notes, []);
    for link in &reading.value.links {
        check_link(&link.url, &BTreeSet::new())?;
    }
    Ok(())
}

fn check_link(link: &LinkUrl, ids: &BTreeSet<&str>) -> Outcome {
    let text = link.as_str();
    if let Some(id) = text.strip_prefix('#') {
        assert!(ids.contains(id), "there is no place {text}");
    } else if let Some(target) = text.strip_prefix("?article=") {
        let (slug, id) = target.split_once('#').map_or((target, None), |(slug, id)| (slug, Some(id)));
        let article = story(slug)?;
        let ids = Found::in_article(&article).ids;
        assert!(id.is_none_or(|id| ids.contains(id)), "there is no place {text}");
    } else {
        assert!(!link.is_relative(), "{text} is not served with the samples");
    }
    Ok(())
}

#[test]
fn kupiansk_river_keeps_the_shape_of_the_story_it_retells() -> Outcome {
    let article = story("kupiansk-river")?;
    assert_eq!(article.summary.len(), 3);
    assert_eq!(article.lead.len(), 2);
    assert_eq!(article.sections.len(), 7);
    assert!(!article.related.is_empty());
    let image = article.image.ok_or("no picture")?;
    assert_eq!(image.caption, Some("Russia-Ukraine War".into()));
    assert_eq!(image.credit, Some("India TV".into()));
    let source = article.source.ok_or("no source")?;
    assert_eq!((source.name.as_str(), source.url), ("India TV", None));
    Ok(())
}

#[test]
fn every_block_holds_every_block_and_mark() -> Outcome {
    let article = story("every-block")?;
    let found = Found::in_article(&article);
    assert_eq!(found.blocks, BLOCKS.iter().copied().collect());
    assert_eq!(found.inlines, INLINES.iter().copied().collect());
    assert!(found.marks.len() > found.marks.iter().collect::<BTreeSet<_>>().len(), "no note has two marks");
    assert!(has_every_optional_part(&article));
    Ok(())
}

fn has_every_optional_part(article: &Article) -> bool {
    article.label.is_some()
        && article.updated.is_some()
        && !article.corrections.is_empty()
        && article.authors.len() == 2
        && article.authors.iter().all(|author| author.url.is_some())
}
