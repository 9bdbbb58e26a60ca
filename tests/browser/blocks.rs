//! What a story is made of, block by block.

use crate::{
    page::Page,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    every_block_is_drawn,
    headings_are_in_order,
    a_lost_picture_keeps_its_words,
    players_load_on_request_only,
    footnotes_lead_there_and_back,
    a_broken_block_costs_only_itself,
];

async fn every_block_is_drawn(page: Page) -> Done {
    page.open("?article=every-block").await?;
    let mut missing = Vec::new();
    let parts = "label kicker headline dek byline dates updated corrections summary hero caption credit lead section \
                 quote pull-quote figure gallery audio video transcript embed-card table code preformatted verse \
                 details callout callout-title entry entry-date footnotes footnote-mark unknown tags share";
    for part in parts.split_whitespace() {
        if page.count(&format!("#sf-main [data-part={part}]")).await? == 0 {
            missing.push(part.to_owned());
        }
    }
    let elements = "ul ul ol|ol[start='4']|ol[start='3'][reversed]|dl > dt + dd|hr|h3|h4|h5|h6|strong|em|sub|sup|s|u|\
                    mark|kbd kbd|abbr[title]|q|cite|p time[datetime]|p br|span[lang=ar][dir=rtl]|blockquote[cite]|\
                    p > a[href^='mailto:']|p > a[href^='tel:']|th[rowspan='2']|th[scope=row]|td[colspan='2']|caption|\
                    details[open]|video[poster] track[srclang=en]|audio[controls]|pre code|[data-tone=warning]";
    for selector in elements.split('|') {
        if page.count(&format!("[data-part=story] {selector}")).await? == 0 {
            missing.push(selector.to_owned());
        }
    }
    assert!(missing.is_empty(), "not drawn: {missing:#?}");
    Ok(())
}

async fn headings_are_in_order(page: Page) -> Done {
    page.open("?article=every-block").await?;
    page.latest().await?;
    let levels: Vec<u8> = page
        .eval("[...document.querySelectorAll('#sf-main :is(h1, h2, h3, h4, h5, h6)')].map((h) => +h.localName[1])")
        .await?;
    assert_eq!(levels.first(), Some(&1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1 && pair[1] > 1), "{levels:?}");
    Ok(())
}

async fn a_lost_picture_keeps_its_words(page: Page) -> Done {
    let story = r#"{ "headline": "A lost picture", "image": { "src": "lost.jpg", "width": 1200, "height": 675,
        "alt": "", "caption": "What it showed", "credit": "Who drew it" },
        "lead": ["Text", { "figure": { "src": "lost.png", "alt": "", "caption": "Another" } }] }"#;
    page.site.put("articles/lost.json", story);
    page.open("?article=lost").await?;
    for figure in ["[data-part=hero]", "[data-part=figure]"] {
        page.find(figure).await?.scroll_into_view().await?;
        page.until(&format!("document.querySelector('{figure} img').complete")).await?;
        let word = page.find(&format!("{figure} [data-part=picture-missing]")).await?;
        page.until(&format!("document.querySelector('{figure} [data-part=picture-missing]').checkVisibility()"))
            .await?;
        assert_eq!(word.text().await?, "This picture could not be loaded.");
        let icon = format!("document.querySelector('{figure} img').checkVisibility({{ opacityProperty: true }})");
        assert!(!page.eval::<bool>(&icon).await?, "a broken icon is seen in {figure}");
    }
    assert_eq!(page.text("caption").await?, "What it showed");
    assert_eq!(page.text("credit").await?, "Who drew it");
    Ok(())
}

async fn players_load_on_request_only(page: Page) -> Done {
    page.open("?article=every-block").await?;
    page.part("embed-card").await?.scroll_into_view().await?;
    let recordings = ["articles/pictures/fog-bell.mp3", "articles/pictures/lamp.webm"];
    assert!(page.site.visits().iter().all(|visit| !recordings.contains(&visit.path.as_str())));
    assert_eq!(page.count("iframe").await?, 0);
    let elsewhere = "performance.getEntriesByType('resource').map((entry) => entry.name)\
                     .filter((name) => !name.startsWith(location.origin))";
    assert_eq!(page.eval::<Vec<String>>(elsewhere).await?, Vec::<String>::new());

    page.click("[data-provider=youtube] [data-part=embed-load]").await?;
    page.until("document.querySelector('[data-provider=youtube] iframe')").await?;
    let player = page.find("[data-provider=youtube] iframe").await?;
    let address = player.attr("src").await?.unwrap_or_default();
    assert!(address.starts_with("https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"), "{address}");
    assert!(player.attr("title").await?.is_some_and(|title| title.contains("Big Buck Bunny")));
    assert_eq!(page.count("[data-provider=vimeo] iframe").await?, 0);
    Ok(())
}

async fn footnotes_lead_there_and_back(page: Page) -> Done {
    page.open("?article=every-block").await?;
    let mark = page.find("[data-part=footnote-mark] a").await?;
    assert_eq!(mark.text().await?.trim_matches(['[', ']']), "1");
    page.click("[data-part=footnote-mark] a").await?;
    page.until("location.hash === '#fn-1'").await?;
    let seen = |selector: &str| {
        format!(
            "(({{ top }}) => top >= 0 && top < innerHeight)(document.querySelector('{selector}').getBoundingClientRect())"
        )
    };
    page.until(&seen("#fn-1")).await?;
    page.click("#fn-1 [role=doc-backlink]").await?;
    page.until("location.hash === '#fnref-1-1'").await?;
    page.until(&seen("#fnref-1-1")).await?;
    page.browser.back().await?;
    page.until("location.hash === '#fn-1'").await?;
    page.story("every-block").await?;
    Ok(())
}

async fn a_broken_block_costs_only_itself(page: Page) -> Done {
    let story = r#"{ "headline": "One block is broken", "tags": 7, "lead": [
        "Before", { "quote": { "text": 5, "cite": "Still said" } }, { "hologram": { "text": "From the future" } }, "After"] }"#;
    page.site.put("articles/broken.json", story);
    page.open("?article=broken").await?;
    page.ready().await?;
    let text = page.text("lead").await?;
    for words in ["Before", "Still said", "From the future", "After"] {
        assert!(text.contains(words), "{words} is not in: {text}");
    }
    page.until("watched.complaints.some((what) => what.includes('tags'))").await?;
    let notes = page.complaints().await?;
    assert!(notes.iter().any(|note| note.contains("articles/broken.json") && note.contains("tags")), "{notes:?}");
    page.forgive("articles/broken.json").await?;
    Ok(())
}
