//! "Save offline": a story with its pictures, until the reader lets go of it.

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::WATCH,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    a_saved_story_has_its_pictures,
    pictures_of_other_sites_are_left_out_with_a_word,
    a_story_takes_the_place_of_no_other_file,
    what_is_saved_can_be_let_go_of,
    a_saved_story_follows_the_host,
    a_full_storage_is_said,
    a_story_that_cannot_be_loaded_is_not_saved,
];

const BUTTON: &str = "[data-action=save]";

/// Opens a story and presses the button, until something came of it.
async fn save(page: &Page, story: &str) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    page.site.keep_offline();
    page.open(&format!("?article={story}")).await?;
    press(page).await
}

async fn press(page: &Page) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    page.until("document.documentElement.hasAttribute('data-offline')").await?;
    // What came of it is told from what came of it before.
    page.run::<()>("document.querySelector('[data-part=share-result]').textContent = ''", vec![]).await?;
    page.click(BUTTON).await?;
    page.until("!document.querySelector('[data-action=save]').ariaBusy").await?;
    page.until("!['', 'Saving…'].includes(document.querySelector('[data-part=share-result]').textContent)").await?;
    Ok(page.text("share-result").await?)
}

async fn pressed(page: &Page) -> Result<Option<String>, Box<dyn std::error::Error + Send + Sync>> {
    Ok(page.find(BUTTON).await?.attr("aria-pressed").await?)
}

/// Every picture of the story is there, also those that are out of sight.
async fn pictures_are_there(page: &Page) -> Done {
    let eager = "document.querySelectorAll('[data-part=story] img').forEach((image) => image.loading = 'eager')";
    page.run::<()>(eager, vec![]).await?;
    let there = "[...document.querySelectorAll('[data-part=story] img')].every((image) => image.naturalWidth > 0)";
    page.until(there).await?;
    Ok(())
}

async fn a_saved_story_has_its_pictures(page: Page) -> Done {
    assert_eq!(save(&page, "every-block").await?, "Saved: can be read without a connection.");
    assert_eq!(pressed(&page).await?.as_deref(), Some("true"));
    page.until_all_kept(&["articles/feed.json"]).await?;
    // What was only read may go.
    let forget =
        "return Promise.all(['read', 'seen'].map((kind) => caches.delete(`standfirst / ${kind}`))).then(() => 1)";
    page.run::<u8>(forget, vec![]).await?;
    page.site.stop(true);
    // In a narrow window the browser chooses other files.
    for width in [1280, 500] {
        page.browser.set_window_rect(0, 0, width, 900).await?;
        page.blank().await?;
        page.open("?article=every-block").await?;
        page.until("document.querySelector('#sf-main [data-part=story]')").await?;
        pictures_are_there(&page).await?;
        page.until("document.querySelector('[data-action=save]').ariaPressed === 'true'").await?;
    }
    Ok(())
}

async fn pictures_of_other_sites_are_left_out_with_a_word(page: Page) -> Done {
    let other = crate::site::Site::start().await?;
    let picture = format!("{}articles/pictures/lens-600.webp", other.address());
    page.site.page(|document| document.replace("img-src 'self'", "img-src 'self' http://127.0.0.1:*"));
    page.site.put(
        "articles/far.json",
        format!(r#"{{ "headline": "x", "image": {{ "src": "{picture}", "alt": "" }}, "lead": ["Text"] }}"#),
    );
    assert!(save(&page, "far").await?.starts_with("Saved, without the pictures of other sites"));
    assert_eq!(pressed(&page).await?.as_deref(), Some("true"));
    Ok(())
}

/// What a story calls a picture may be anything.
async fn a_story_takes_the_place_of_no_other_file(page: Page) -> Done {
    let sources = r#"[{ "src": "../config.json", "width": 640 }, { "src": "nahr.json", "width": 1200 }]"#;
    let image = format!(r#"{{ "src": "feed.json", "alt": "", "width": 1600, "height": 900, "sources": {sources} }}"#);
    page.site.put("articles/sly.json", format!(r#"{{ "headline": "x", "image": {image}, "lead": ["Text"] }}"#));
    assert!(save(&page, "sly").await?.starts_with("Saved, without the pictures of other sites"));
    let candidates: String = page.eval("document.querySelector('[data-part=hero] img').srcset").await?;
    assert!(candidates.contains("config.json"), "{candidates}");
    let kept = page.kept().await?;
    let saved: Vec<&String> = kept.iter().filter(|key| key.contains("/ saved:")).collect();
    assert!(!saved.is_empty() && saved.iter().all(|key| key.contains("articles/sly.json")), "{kept:?}");
    Ok(())
}

async fn what_is_saved_can_be_let_go_of(page: Page) -> Done {
    for story in ["every-block", "kupiansk-river"] {
        save(&page, story).await?;
    }
    assert_eq!(press(&page).await?, "No longer saved.");
    assert_eq!(pressed(&page).await?.as_deref(), Some("false"));
    let saved = |kept: Vec<String>| kept.into_iter().filter(|key| key.contains("/ saved:")).collect::<Vec<_>>();
    let left = saved(page.kept().await?);
    assert!(left.iter().any(|key| key.ends_with("every-block.json")), "{left:?}");
    assert!(!left.iter().any(|key| key.contains("river")), "{left:?}");
    page.open("?article=every-block").await?;
    press(&page).await?;
    assert_eq!(saved(page.kept().await?), Vec::<String>::new());
    Ok(())
}

async fn a_saved_story_follows_the_host(page: Page) -> Done {
    page.site.keep_offline();
    page.open("?article=kupiansk-river").await?;
    page.until_all_kept(&["kupiansk-river.json"]).await?;
    press(&page).await?;
    let mut story = page.site.served_json("articles/kupiansk-river.json");
    story["headline"] = "What has changed".into();
    page.site.put("articles/kupiansk-river.json", story.to_string());
    page.open("?article=kupiansk-river").await?;
    page.until_notice("This story was updated.").await?;
    // It is there to stay: what the host no longer has, and what it had before it was saved, are not shown.
    page.site.gone("articles/kupiansk-river.json");
    for _ in 0..2 {
        page.open("?article=kupiansk-river").await?;
        assert_eq!(page.text("headline").await?, "What has changed");
    }
    Ok(())
}

async fn a_full_storage_is_said(page: Page) -> Done {
    let full = "Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError') };";
    page.site.put("watch.js", [WATCH, full].concat());
    assert_eq!(save(&page, "kupiansk-river").await?, "Not saved: this browser's storage is full.");
    assert_eq!(pressed(&page).await?.as_deref(), Some("false"));
    Ok(())
}

async fn a_story_that_cannot_be_loaded_is_not_saved(page: Page) -> Done {
    page.site.keep_offline();
    page.open("?article=kupiansk-river").await?;
    page.until("document.documentElement.hasAttribute('data-offline')").await?;
    page.site.stop(true);
    assert!(press(&page).await?.starts_with("Not saved: the story could not be loaded."));
    assert_eq!(pressed(&page).await?.as_deref(), Some("false"));
    Ok(())
}
