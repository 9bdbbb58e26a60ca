//! Files in other formats than ours: they open as stories and lists, by a module that no other story pays for.

use serde_json::{Value, json};

use crate::{
    answer::Answer,
    errors::assert_told,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    our_own_format_needs_no_other_module,
    a_post_by_its_address,
    a_page_of_a_wordpress_site,
    the_newest_posts_are_the_list,
    a_feed_is_a_list_whose_stories_open,
    every_format_opens,
    a_format_can_be_named,
    a_file_of_no_format,
    a_protected_post,
    what_is_passed_over_is_said_once,
    without_the_module,
];

const POSTS: &str = "wp-json/wp/v2/posts";

/// A post as WordPress sends it.
fn post(id: u32, slug: &str, title: &str) -> Value {
    json!({
        "id": id, "slug": slug, "status": "publish", "type": "post", "link": format!("https://news.example/2022/{slug}/"),
        "date": "2022-09-23T12:30:00", "date_gmt": "2022-09-23T09:30:00",
        "modified": "2022-09-23T12:30:00", "modified_gmt": "2022-09-23T09:30:00",
        "title": { "rendered": title },
        "content": { "rendered": "<p>Hello &amp; welcome.</p>\n<h2>What it carries</h2>\n<p>People &amp; bicycles.</p>", "protected": false },
        "excerpt": { "rendered": "<p>It runs again from Friday.</p>", "protected": false },
        "author": 3, "featured_media": 0, "comment_status": "open",
    })
}

/// How often the module for other formats was asked for.
fn modules(site: &Site) -> usize {
    site.visits().iter().filter(|visit| visit.path.starts_with("formats-") && visit.path.ends_with(".wasm")).count()
}

async fn our_own_format_needs_no_other_module(page: Page) -> Done {
    for query in ["", "?article=kupiansk-river", "?article=every-block"] {
        page.open(query).await?;
        page.ready().await?;
    }
    page.latest().await?;
    assert_eq!(modules(&page.site), 0);
    Ok(())
}

async fn a_post_by_its_address(page: Page) -> Done {
    let blog = Site::start().await?;
    blog.put("wp-json/wp/v2/posts/7", post(7, "ferry", "The <em>ferry</em> &#8211; again").to_string());
    page.site.put("config.json", json!({ "sources": ["self", blog.origin] }).to_string());
    page.open(&format!("?article={}/{POSTS}/7", blog.origin)).await?;
    page.ready().await?;
    assert_eq!(page.text("headline").await?, "The ferry – again");
    assert!(page.find("[data-part=section] h2").await?.text().await?.starts_with("What it carries"));
    assert!(page.find("[data-part=section] p").await?.text().await?.contains("People & bicycles."));
    assert_eq!(
        page.find("[data-part=dates] time").await?.attr("datetime").await?.as_deref(),
        Some("2022-09-23T09:30:00Z")
    );
    assert_eq!(modules(&page.site), 1);
    Ok(())
}

/// By the address that readers know, with nothing in the settings but the site.
async fn a_page_of_a_wordpress_site(page: Page) -> Done {
    let blog = Site::start().await?;
    blog.put(POSTS, json!([post(7, "ferry", "The ferry")]).to_string());
    page.site.put("config.json", json!({ "wordpress": { "site": format!("{}/", blog.origin) } }).to_string());
    page.open(&format!("?article={}/2022/09/ferry/", blog.origin)).await?;
    page.ready().await?;
    assert_eq!(page.text("headline").await?, "The ferry");
    assert!(blog.visits().iter().all(|visit| visit.path == POSTS), "{:?}", blog.visits());
    Ok(())
}

async fn the_newest_posts_are_the_list(page: Page) -> Done {
    let blog = Site::start().await?;
    let posts = [post(8, "bridge", "The bridge"), post(7, "ferry", "The ferry")];
    blog.put(POSTS, json!(posts).to_string());
    blog.put(&format!("{POSTS}/7"), posts[1].to_string());
    page.site.put("config.json", json!({ "wordpress": { "site": blog.origin } }).to_string());
    page.open("").await?;
    page.ready().await?;
    assert_eq!(page.count("[data-part=teaser]").await?, 2);
    page.click("li:last-child [data-part=teaser] a").await?;
    page.until("document.querySelector('[data-part=headline]')?.textContent === 'The ferry'").await?;
    // Below the story stand the others.
    page.until("document.querySelector('[data-part=latest] a')?.textContent === 'The bridge'").await?;
    assert_eq!(page.count("[data-part=latest] a").await?, 1);
    Ok(())
}

async fn a_feed_is_a_list_whose_stories_open(page: Page) -> Done {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": "Harbour notes",
        "items": [
            { "id": "https://notes.example/2", "title": "Second", "content_text": "One.\n\nTwo." },
            { "id": 1, "title": "First", "content_html": "<p>Hello &amp; welcome.</p>" },
            { "title": "Without an id", "content_text": "x" },
        ],
    });
    page.site.put("notes/feed.json", feed.to_string());
    page.open(&format!("?article={}notes/feed.json", page.site.address())).await?;
    page.ready().await?;
    assert_eq!(page.find("#sf-main h1").await?.text().await?, "Harbour notes");
    assert_eq!(page.eval::<String>("document.documentElement.dataset.view").await?, "list");
    page.click("li:last-child [data-part=teaser] a").await?;
    page.until("document.querySelector('[data-part=headline]')?.textContent === 'First'").await?;
    assert!(page.text("lead").await?.contains("Hello & welcome."));
    page.browser.back().await?;
    page.until("document.querySelectorAll('[data-part=teaser]').length === 2").await?;
    page.open(&format!("?article={}notes/feed.json&item=7", page.site.address())).await?;
    assert_told(&page, "not-found", "There is no story “7” in this file.").await?;
    page.forgive("items[2]").await?;
    Ok(())
}

/// The smallest file of each.
async fn every_format_opens(page: Page) -> Done {
    let html = "<p>Hello &amp; welcome.</p>";
    let files = [
        post(7, "ferry", "The story"),
        json!([post(7, "ferry", "The story")]),
        json!({ "title": "The story", "content": html, "textContent": "Hello & welcome.", "length": 16, "excerpt": "" }),
        json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "The story", "articleBody": "Hello & welcome." }),
        json!({ "posts": [{ "id": "1", "uuid": "1", "slug": "a", "title": "The story", "html": html }] }),
        json!({ "time": 1, "version": "2.30.0", "blocks": [
            { "type": "header", "data": { "text": "The story", "level": 1 } },
            { "type": "paragraph", "data": { "text": "Hello &amp; welcome." } },
        ] }),
        json!({ "_type": "post", "title": "The story", "body": [
            { "_type": "block", "style": "normal", "markDefs": [], "children": [{ "_type": "span", "text": "Hello & welcome.", "marks": [] }] },
        ] }),
    ];
    for file in files {
        page.site.put("articles/other.json", file.to_string());
        page.open("?article=other").await?;
        page.ready().await?;
        assert_eq!(page.text("headline").await?, "The story", "{file}");
        assert!(page.find("#sf-main").await?.text().await?.contains("Hello & welcome."), "{file}");
    }
    Ok(())
}

async fn a_format_can_be_named(page: Page) -> Done {
    // As it stands it would be taken for our own.
    let file = json!({ "@type": "Article", "headline": "Ours", "lead": ["Our text."], "articleBody": "Their text." });
    page.site.put("articles/both.json", file.to_string());
    page.open("?article=both").await?;
    page.ready().await?;
    assert!(page.text("lead").await?.contains("Our text."));
    page.open("?article=both&format=schema").await?;
    page.ready().await?;
    assert!(page.text("lead").await?.contains("Their text."));
    Ok(())
}

async fn a_file_of_no_format(page: Page) -> Done {
    page.site.put("articles/none.json", r#"{ "colour": "blue" }"#);
    page.open("?article=none").await?;
    assert_told(&page, "shape", "This file is in none of the formats that we can read.").await?;
    page.site.put("articles/none.json", post(1, "now", "It is").to_string());
    page.click("#sf-main [data-part=retry]").await?;
    page.ready().await?;
    assert_eq!(page.text("headline").await?, "It is");
    Ok(())
}

async fn a_protected_post(page: Page) -> Done {
    let mut closed = post(7, "members", "For members");
    closed["content"] = json!({ "rendered": "", "protected": true });
    page.site.put("articles/members.json", closed.to_string());
    page.open("?article=members").await?;
    assert_told(&page, "protected", "This story is protected.").await
}

async fn what_is_passed_over_is_said_once(page: Page) -> Done {
    page.site.put("articles/noted.json", r#"{ "headline": "x", "lead": ["Text", { "map": "A map" }], "tags": [7] }"#);
    page.open("?article=noted").await?;
    page.ready().await?;
    let said = |complaints: &[String], what: &str| complaints.iter().filter(|said| said.contains(what)).count();
    page.until("watched.complaints.length === 2").await?;
    let complaints = page.complaints().await?;
    assert_eq!((said(&complaints, "lead[1]"), said(&complaints, "tags[0]")), (1, 1), "{complaints:?}");
    page.forgive("articles/noted.json").await?;
    Ok(())
}

/// A story that needs it cannot be shown, and says so; it can be tried again.
async fn without_the_module(page: Page) -> Done {
    page.site.put("articles/post.json", post(7, "ferry", "The ferry").to_string());
    let page_text = String::from_utf8(Site::file("index.html").unwrap_or_default())?;
    let module =
        page_text.split("data-formats-wasm=\"./").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    page.site.answer(module, Answer::Dropped);
    page.open("?article=post").await?;
    assert_told(&page, "http", "The server could not send the story (error 503).").await?;
    page.site.mend(module);
    page.click("#sf-main [data-part=retry]").await?;
    page.until("document.querySelector('[data-part=headline]')?.textContent === 'The ferry'").await?;
    page.forgive("console.error: Standfirst").await?;
    Ok(())
}
