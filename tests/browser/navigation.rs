//! From page to page without a reload: list, story, on, back.

use thirtyfour::Key;

use crate::{
    answer::Answer,
    engines::Engine,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    list_to_story,
    language_follows_the_story,
    words_are_said_in_their_language,
    neighbours_lead_on_and_back,
    settings_stay,
    a_tag_chooses_stories,
    a_new_tab_stays_the_browsers in &[Engine::Chromium, Engine::Firefox],
];

/// The link to a story in the list.
pub(crate) const STORY: &str = "[data-part=list] a[href='?article=kupiansk-river']";

/// Notes something that a reload would forget.
pub(crate) async fn mark(page: &Page) -> Done {
    Ok(page.run("window.marked = true", vec![]).await?)
}

/// That it was not forgotten.
pub(crate) async fn assert_marked(page: &Page) -> Done {
    assert!(page.eval::<bool>("window.marked === true").await?, "the page was loaded again");
    Ok(())
}

async fn list_to_story(page: Page) -> Done {
    page.open("").await?;
    mark(&page).await?;
    let feed = Site::json("articles/feed.json");
    let stories = feed["items"].as_array().map_or(0, Vec::len);
    assert_eq!(page.count("[data-part=list] [data-part=teaser]").await?, stories);

    page.click(STORY).await?;
    page.story("kupiansk-river").await?;
    assert_marked(&page).await?;
    let headline = Site::json("articles/kupiansk-river.json")["headline"].as_str().unwrap_or_default().to_owned();
    assert_eq!(page.text("headline").await?, headline);
    assert_eq!(page.focus().await?, "headline");
    assert_eq!(page.announced().await?, headline);
    assert_eq!(page.browser.title().await?, format!("{headline} · The Standfirst Sampler"));
    assert_eq!(page.eval::<f64>("scrollY").await?, 0.0);
    Ok(())
}

async fn language_follows_the_story(page: Page) -> Done {
    page.open("").await?;
    let language = "document.documentElement.lang + ' ' + document.documentElement.dir";
    assert_eq!(page.eval::<String>(language).await?, "en ltr");
    page.click("[data-part=list] a[href='?article=nahr']").await?;
    page.story("nahr").await?;
    assert_eq!(page.eval::<String>(language).await?, "ar rtl");
    assert_eq!(page.eval::<String>("getComputedStyle(document.querySelector('h1')).direction").await?, "rtl");
    page.browser.back().await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    page.ready().await?;
    assert_eq!(page.eval::<String>(language).await?, "en ltr");
    page.open("?article=baori").await?;
    assert_eq!(page.eval::<String>(language).await?, "hi ltr");
    Ok(())
}

/// The viewer's own words are English in a story of any language, and what is said has its own.
async fn words_are_said_in_their_language(page: Page) -> Done {
    page.open("").await?;
    page.click("[data-part=list] a[href='?article=nahr']").await?;
    page.story("nahr").await?;
    let said = "document.getElementById('sf-status').lang";
    assert_eq!(page.eval::<String>(said).await?, "ar");
    let foreign = "[...document.querySelectorAll('body > :not(#app, noscript)')].flatMap((part) => [part, ...part.querySelectorAll('*')])\
                   .filter((part) => [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))\
                   .filter((part) => part.closest('[lang]').lang !== 'en' || part.closest('[dir]').dir !== 'ltr')\
                   .filter((part) => part.id !== 'sf-status').map((part) => part.outerHTML)";
    assert_eq!(page.eval::<Vec<String>>(foreign).await?, Vec::<String>::new());
    page.site.answer("articles/baori.json", Answer::Held);
    page.latest().await?;
    page.click("[data-part=latest] a[href='?article=baori']").await?;
    page.until("document.getElementById('sf-status').textContent === 'Loading the story…'").await?;
    assert_eq!(page.eval::<String>(said).await?, "en");
    page.site.mend("articles/baori.json");
    page.story("baori").await?;
    assert_eq!(page.eval::<String>(said).await?, "hi");
    page.browser.back().await?;
    page.story("nahr").await?;
    page.browser.back().await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    page.ready().await?;
    assert_eq!(page.eval::<String>(said).await?, "en");
    Ok(())
}

/// The newer and the older story of the feed.
async fn neighbours_lead_on_and_back(page: Page) -> Done {
    let feed = Site::json("articles/feed.json");
    let items: Vec<_> = feed["items"].as_array().into_iter().flatten().collect();
    let slug = |at: usize| items[at]["id"].as_str().unwrap_or_default().to_owned();
    page.open(&format!("?article={}", slug(0))).await?;
    mark(&page).await?;
    page.below().await?;
    page.until("document.querySelector('[data-part=neighbours]')").await?;
    assert_eq!(page.count("[data-step=newer]").await?, 0, "the first story has a newer one");
    for (at, older) in items.iter().enumerate().skip(1) {
        page.until("document.querySelector('[data-step=older]')").await?;
        let words = page.find("[data-step=older]").await?.text().await?;
        assert!(words.starts_with("Older story") && words.contains(older["title"].as_str().unwrap_or("?")), "{words}");
        page.click("[data-step=older]").await?;
        page.story(&slug(at)).await?;
    }
    assert_eq!(page.count("[data-step=older]").await?, 0, "the last story has an older one");
    page.click("[data-step=newer]").await?;
    page.story(&slug(items.len() - 2)).await?;
    assert_marked(&page).await
}

async fn settings_stay(page: Page) -> Done {
    page.open("?theme=dark&comments=0").await?;
    page.click(STORY).await?;
    page.story("kupiansk-river").await?;
    assert_eq!(page.eval::<String>("document.documentElement.dataset.theme").await?, "dark");
    assert_eq!(page.count("[data-part=comments]").await?, 0);
    let mut settings: Vec<String> = page.eval("location.search.slice(1).split('&')").await?;
    settings.sort();
    assert_eq!(settings, ["article=kupiansk-river", "comments=0", "theme=dark"]);
    Ok(())
}

async fn a_tag_chooses_stories(page: Page) -> Done {
    page.open("?article=kupiansk-river").await?;
    mark(&page).await?;
    page.click("[data-part=tags] a[href='?tag=Rivers']").await?;
    page.until("document.querySelector('[data-part=list]')").await?;
    page.ready().await?;
    assert_marked(&page).await?;
    let feed = Site::json("articles/feed.json");
    let tagged =
        |item: &&serde_json::Value| item["tags"].as_array().is_some_and(|tags| tags.contains(&"Rivers".into()));
    let wanted = feed["items"].as_array().into_iter().flatten().filter(tagged).count();
    assert_eq!(page.count("[data-part=teaser]").await?, wanted);
    assert_eq!(page.find("h1").await?.text().await?, "Stories about Rivers");
    page.click("[data-part=all-stories] a").await?;
    page.until("!document.querySelector('[data-part=all-stories]')").await?;
    assert!(page.count("[data-part=teaser]").await? > wanted);
    Ok(())
}

/// A click with Ctrl is not ours to answer. `WebKit`'s test browser has no tabs to answer it with.
async fn a_new_tab_stays_the_browsers(page: Page) -> Done {
    page.open("").await?;
    let here = page.browser.window().await?;
    let story = page.find(STORY).await?;
    story.scroll_into_view().await?;
    page.browser.action_chain().key_down(Key::Control).click_element(&story).key_up(Key::Control).perform().await?;
    assert_eq!(page.eval::<String>("document.documentElement.dataset.view").await?, "list");
    assert_eq!(page.eval::<String>("location.search").await?, "");
    for tab in page.browser.windows().await?.into_iter().filter(|tab| *tab != here) {
        page.browser.switch_to_window(tab).await?;
        page.note_complaints().await?;
        page.browser.close_window().await?;
    }
    page.browser.switch_to_window(here).await?;
    Ok(())
}
