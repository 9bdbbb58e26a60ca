//! Several posts of WordPress.

use serde_json::json;
use standfirst_article::{MediaUrl, Teaser};
use standfirst_formats::{Asked, TranslateError};

use super::{Outcome, at, fixture, list, read, story, wordpress::small};

#[test]
fn an_array_of_one_is_a_story_and_one_of_several_a_list() -> Outcome {
    let asked = at("https://a.example/posts.json");
    assert_eq!(story(json!([small(json!({}))]), &asked)?.0.headline, "T");
    assert_eq!(list(json!([small(json!({})), small(json!({"id": 2}))]), &asked)?.teasers.len(), 2);
    Ok(())
}

#[test]
fn an_item_is_picked_by_its_number_or_its_name() -> Outcome {
    let posts = json!([small(json!({})), small(json!({"id": 2, "slug": "two", "title": {"rendered": "Two"}}))]);
    for item in ["2", "two"] {
        let asked = Asked { item: Some(item), ..at("https://a.example/posts.json") };
        assert_eq!(story(posts.clone(), &asked)?.0.headline, "Two", "{item}");
    }
    let asked = Asked { item: Some("3"), ..at("https://a.example/posts.json") };
    assert_eq!(read(&posts, &asked).err(), Some(TranslateError::NotFound(Some("3".to_owned()))));
    Ok(())
}

#[test]
fn teasers_open_the_post_by_its_own_address() -> Outcome {
    let listing = list(fixture("wordpress-list"), &at("https://garden.example/wp-json/wp/v2/posts?_embed"))?;
    let post =
        "?article=https://garden.example/wp-json/wp/v2/posts/902%3F_embed%3Dauthor%2Cwp%3Afeaturedmedia%2Cwp%3Aterm";
    let post = post.replace("wp%3A", "wp:");
    assert_eq!(listing.teasers[0].href().as_deref(), Some(post.as_str()));
    assert!(listing.teasers.iter().all(|teaser| teaser.slug.is_none()));
    Ok(())
}

#[test]
fn teasers_of_a_file_open_its_item_and_without_a_text_the_site() -> Outcome {
    let posts = json!([small(json!({})), small(json!({"id": 2, "content": null}))]);
    let listing = list(posts, &at("https://b.example/posts.json"))?;
    let hrefs: Vec<_> = listing.teasers.iter().filter_map(Teaser::href).collect();
    assert_eq!(hrefs, ["?article=https://b.example/posts.json&item=1", "https://a.example/s/"]);
    Ok(())
}

#[test]
fn teasers_say_what_the_post_is_about() -> Outcome {
    let media = json!({"source_url": "/a.jpg", "media_details": {"width": 1600, "height": 1000, "sizes": {
        "s": {"source_url": "/s.jpg", "width": 320, "height": 200},
        "m": {"source_url": "/m.jpg", "width": 800, "height": 500},
        "square": {"source_url": "/q.jpg", "width": 700, "height": 700},
    }}});
    let one = small(
        json!({"excerpt": {"rendered": "<p>Cut here [&hellip;]</p>"}, "_embedded": {"wp:featuredmedia": [media]}}),
    );
    let listing = list(json!([one, small(json!({"id": 2}))]), &at("https://a.example/posts.json"))?;
    let teaser = &listing.teasers[0];
    assert_eq!(teaser.summary.as_deref(), Some("Cut here…"));
    assert_eq!(teaser.image.as_ref().map(MediaUrl::as_str), Some("https://a.example/m.jpg"));
    assert_eq!(listing.title, "a.example");
    Ok(())
}
