//! What axe-core finds, with no rule for WCAG A or AA switched off, in every state of the page, light
//! and dark.

use serde_json::json;

use crate::{
    answer::Answer,
    engines::Engine,
    errors::GOOD,
    keeping::spoil,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::WATCH,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    axe_on_the_list,
    axe_on_a_story,
    axe_on_every_block,
    axe_on_other_scripts,
    axe_while_loading,
    axe_on_errors,
    axe_on_a_timeout,
    axe_on_what_is_too_large,
    axe_on_boot_errors,
    axe_on_a_wrong_form,
    axe_on_comments,
    axe_on_closed_comments,
    axe_on_a_full_storage,
    dark_by_the_system in &[Engine::Chromium],
];

const THEMES: [&str; 2] = ["light", "dark"];

/// The page has nothing that axe-core objects to.
async fn assert_accessible(page: &Page, state: &str) -> Done {
    let found = page.axe().await?;
    assert!(found.is_empty(), "{state}: {found:#?}");
    Ok(())
}

/// Opens a page in both themes and looks at it.
async fn look(page: &Page, query: &str) -> Done {
    for theme in THEMES {
        page.open(&format!("?theme={theme}&{query}")).await?;
        page.until("[...document.images].every((image) => image.loading === 'lazy' || image.complete)").await?;
        assert_accessible(page, &format!("{query} {theme}")).await?;
    }
    Ok(())
}

/// It was the page of this error that was looked at.
async fn assert_failed(page: &Page, code: &str) -> Done {
    assert_eq!(page.find("#sf-main [data-part=error]").await?.attr("data-code").await?.as_deref(), Some(code));
    Ok(())
}

async fn axe_on_the_list(page: Page) -> Done {
    look(&page, "").await?;
    look(&page, "tag=Rivers").await?;
    look(&page, "tag=Nothing").await
}

async fn axe_on_a_story(page: Page) -> Done {
    look(&page, "article=kupiansk-river").await?;
    look(&page, "article=kupiansk-river&embed=1").await
}

async fn axe_on_every_block(page: Page) -> Done {
    look(&page, "article=every-block").await?;
    // What is folded away and what fails is looked at too.
    page.run::<()>("document.querySelectorAll('details').forEach((details) => details.open = true)", vec![]).await?;
    let lose = "document.querySelectorAll('picture > source').forEach((source) => source.remove()); \
                document.querySelectorAll('figure img').forEach((image) => { image.srcset = ''; image.src = 'lost.jpg' })";
    page.run::<()>(lose, vec![]).await?;
    page.until("document.querySelector('[data-part=hero][data-failed]')").await?;
    assert_accessible(&page, "opened and failed").await
}

async fn axe_on_other_scripts(page: Page) -> Done {
    look(&page, "article=nahr").await?;
    look(&page, "article=baori").await
}

async fn axe_while_loading(page: Page) -> Done {
    for theme in THEMES {
        page.site.answer("articles/nahr.json", Answer::Held);
        page.open_early(&format!("?article=nahr&theme={theme}")).await?;
        page.until("watched.skeletons.length === 1").await?;
        assert_accessible(&page, theme).await?;
        page.site.mend("articles/nahr.json");
        page.story("nahr").await?;
    }
    Ok(())
}

async fn axe_on_errors(page: Page) -> Done {
    page.site.answer("articles/dropped.json", Answer::Dropped);
    page.site.answer("articles/locked.json", Answer::Status(403));
    page.site.answer("articles/server.json", Answer::Status(500));
    page.site.put("articles/text.json", "nonsense");
    page.site.put("articles/shape.json", r#"{ "headline": 7 }"#);
    page.site.put("articles/newer.json", r#"{ "format": "standfirst/2" }"#);
    page.site.put("articles/empty.json", r#"{ "headline": "x" }"#);
    for (article, code) in [
        ("dropped", "offline"),
        ("nowhere", "not-found"),
        ("a+b", "not-found"),
        ("locked", "protected"),
        ("server", "http"),
        ("text", "not-json"),
        ("shape", "shape"),
        ("newer", "version"),
        ("empty", "empty"),
        ("https://elsewhere.example/a.json", "origin"),
    ] {
        look(&page, &format!("article={article}")).await?;
        assert_failed(&page, code).await?;
    }
    page.site.answer("articles/feed.json", Answer::Status(503));
    look(&page, "").await?;
    assert_failed(&page, "http").await
}

/// Two seconds of the viewer's fifteen are enough here.
const HASTE: &str = "const wait = setTimeout; setTimeout = (f, time) => wait(f, time === 15000 ? 2000 : time);";

async fn axe_on_a_timeout(page: Page) -> Done {
    page.site.put("watch.js", [WATCH, HASTE].concat());
    page.site.put("articles/silent.json", GOOD);
    page.site.answer("articles/silent.json", Answer::Hanging);
    look(&page, "article=silent").await?;
    assert_failed(&page, "timeout").await
}

async fn axe_on_what_is_too_large(page: Page) -> Done {
    page.site.answer("articles/endless.json", Answer::Endless);
    look(&page, "article=endless").await?;
    assert_failed(&page, "too-large").await
}

async fn axe_on_boot_errors(page: Page) -> Done {
    page.site.page(|document| document.replace(" 'wasm-unsafe-eval'", ""));
    look(&page, "article=nahr").await?;
    page.until("document.documentElement.dataset.state === 'failed'").await?;
    page.forgive("policy: script-src").await?;
    page.forgive("console.error: Standfirst").await?;
    Ok(())
}

async fn axe_on_a_wrong_form(page: Page) -> Done {
    for theme in THEMES {
        page.open(&format!("?article=ferry-notice&theme={theme}")).await?;
        page.fill("textarea", "Half a thou").await?;
        page.reload().await?;
        page.fill("textarea", " ").await?;
        page.click("[data-part=comment-form] [type=submit]").await?;
        page.until("document.querySelector('[aria-invalid=true]')").await?;
        assert_accessible(&page, theme).await?;
    }
    Ok(())
}

async fn axe_on_comments(page: Page) -> Done {
    for (at, theme) in THEMES.into_iter().enumerate() {
        page.open(&format!("?article=ferry-notice&theme={theme}")).await?;
        for text in ["One", "See https://example.org/"] {
            page.post_comment("Ann", text).await?;
        }
        page.until(&format!("document.querySelectorAll('[data-part=comment]').length === {}", 2 * (at + 1))).await?;
        page.click("[data-part=comment-delete]").await?;
        page.until("document.querySelector('[data-part=comment-delete] ~ button')").await?;
        assert_accessible(&page, theme).await?;
    }
    Ok(())
}

async fn axe_on_closed_comments(page: Page) -> Done {
    page.site.put("articles/closed.json", r#"{ "headline": "x", "lead": ["Text"], "comments": { "open": false } }"#);
    look(&page, "article=closed").await?;
    assert!(page.text("comments").await?.contains("Comments are closed."));
    Ok(())
}

async fn axe_on_a_full_storage(page: Page) -> Done {
    spoil(&page, "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }");
    for theme in THEMES {
        page.open(&format!("?article=ferry-notice&theme={theme}")).await?;
        page.post_comment("Ann", "One comment too many").await?;
        page.until("document.querySelector('[data-part=comment-failure]').innerText.includes('storage is full')")
            .await?;
        assert_accessible(&page, theme).await?;
    }
    Ok(())
}

/// Only Chromium's driver can have the system ask for it.
async fn dark_by_the_system(page: Page) -> Done {
    let paper = "getComputedStyle(document.documentElement).backgroundColor";
    page.open("?article=kupiansk-river").await?;
    let light: String = page.eval(paper).await?;
    let scheme = |value: &str| json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", scheme("dark")).await?;
    let dark: String = page.eval(paper).await?;
    let found = page.axe().await?;
    page.open("?article=kupiansk-river&theme=light").await?;
    let asked: String = page.eval(paper).await?;
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", scheme("")).await?;
    assert!(found.is_empty(), "{found:#?}");
    assert_ne!(light, dark);
    assert_eq!(light, asked);
    Ok(())
}
