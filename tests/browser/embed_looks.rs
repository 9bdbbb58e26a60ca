//! How an embed looks on pages of every kind: light, dark, switched, written from right to left, in a sandbox.

use crate::{
    embedder::Embedder,
    embedding::SCRIPT,
    engines::Engine,
    page::Page,
    resizers::name_the_origin,
    scenario::{Done, Scenario, scenarios},
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    an_embed_takes_the_theme_of_its_attribute,
    an_embed_on_a_dark_page_is_dark,
    an_embed_follows_the_readers_system in &[Engine::Chromium],
    an_embed_follows_the_switches_of_other_widgets,
    an_embed_keeps_its_theme_from_story_to_story,
    an_embed_takes_an_accent_but_nothing_else,
    an_embed_on_a_page_from_right_to_left,
    an_embed_in_a_sandbox,
    an_embed_in_a_sandbox_of_its_own_origin,
    an_embed_keeps_comments_apart_from_the_viewer in &[Engine::Chromium, Engine::Firefox],
    a_theme_that_fills_the_window_does_not_grow_an_embed,
];

const STORY: &str =
    "<standfirst-article src=VIEWER/ article=ferry-notice height=900 loading=eager></standfirst-article>";

/// Has the element get another attribute.
async fn set(page: &Page, name: &str, value: &str) -> Done {
    let script = "document.querySelector('standfirst-article').setAttribute(arguments[0], arguments[1])";
    Ok(page.run(script, vec![name.into(), value.into()]).await?)
}

/// Waits until the story is of this theme, inside of the frame and behind it.
async fn assert_theme(page: &Page, host: &Embedder, theme: &str, ground: &str) -> Done {
    host.enter(0).await?;
    let shown = format!("document.documentElement.dataset.theme === '{theme}'");
    page.until(&shown).await?;
    page.until(&format!("getComputedStyle(document.documentElement).backgroundColor === '{ground}'")).await?;
    host.leave().await?;
    let behind = if theme == "auto" { "light dark" } else { theme };
    let frame = "document.querySelector('standfirst-article').shadowRoot.querySelector('iframe')";
    page.until(&format!("{frame}.style.colorScheme === '{behind}'")).await?;
    Ok(())
}

const LIGHT: &str = "rgb(255, 253, 249)";
const DARK: &str = "rgb(22, 21, 19)";

async fn an_embed_takes_the_theme_of_its_attribute(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, &STORY.replace("height", "theme=dark height")).await?;
    host.open("").await?;
    host.fits(0).await?;
    assert_theme(&page, &host, "dark", DARK).await?;
    set(&page, "theme", "light").await?;
    assert_theme(&page, &host, "light", LIGHT).await?;
    assert_eq!(page.eval::<usize>("events.filter(({ name }) => name === 'ready').length").await?, 1);
    Ok(())
}

/// By `color-scheme`, from the start or by a switch of the page's own.
async fn an_embed_on_a_dark_page_is_dark(page: Page) -> Done {
    let style = "<style>html { color-scheme: dark } html.day { color-scheme: light }</style>";
    let host = Embedder::start(&page, &[style, SCRIPT].concat(), STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    assert_theme(&page, &host, "dark", DARK).await?;
    page.run::<()>("document.documentElement.className = 'day'", vec![]).await?;
    assert_theme(&page, &host, "light", LIGHT).await
}

async fn an_embed_follows_the_readers_system(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    for (system, ground) in [("dark", DARK), ("light", LIGHT)] {
        let media = serde_json::json!({ "features": [{ "name": "prefers-color-scheme", "value": system }] });
        page.browser.cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
        assert_theme(&page, &host, "auto", ground).await?;
    }
    Ok(())
}

/// Those of giscus and of utterances, which many sites have.
async fn an_embed_follows_the_switches_of_other_widgets(page: Page) -> Done {
    let frame = "<iframe title=Story width=600 height=900 src='VIEWER/?article=ferry-notice&amp;embed=1'></iframe>";
    let host = Embedder::start(&page, "", frame).await?;
    host.open("").await?;
    for (message, theme) in [
        ("{ giscus: { setConfig: { theme: 'dark_dimmed' } } }", "dark"),
        ("{ type: 'set-theme', theme: 'github-light' }", "light"),
        ("{ giscus: { setConfig: { theme: 'preferred_color_scheme' } } }", "auto"),
        ("{ type: 'set-theme', theme: 'photon-dark' }", "dark"),
    ] {
        host.enter(0).await?;
        host.leave().await?;
        page.run::<()>(&format!("frames[0].postMessage({message}, '*')"), vec![]).await?;
        host.enter(0).await?;
        page.until(&format!("document.documentElement.dataset.theme === '{theme}'")).await?;
    }
    host.leave().await?;
    Ok(())
}

async fn an_embed_keeps_its_theme_from_story_to_story(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits(0).await?;
    set(&page, "theme", "dark").await?;
    assert_theme(&page, &host, "dark", DARK).await?;
    host.enter(0).await?;
    host.click_link("?article=nahr").await?;
    page.story("nahr").await?;
    assert_theme(&page, &host, "dark", DARK).await
}

async fn an_embed_takes_an_accent_but_nothing_else(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, &STORY.replace("height", "accent=#123456 height")).await?;
    host.open("").await?;
    host.fits(0).await?;
    let accent = "document.documentElement.style.getPropertyValue('--accent')";
    host.enter(0).await?;
    page.until(&format!("{accent} === '#123456'")).await?;
    host.leave().await?;
    for wrong in ["red", "#12345", "url(https://evil.example/)", "#123456;--paper:red"] {
        set(&page, "accent", wrong).await?;
    }
    set(&page, "theme", "dark").await?;
    assert_theme(&page, &host, "dark", DARK).await?;
    host.enter(0).await?;
    assert_eq!(page.eval::<String>(accent).await?, "#123456");
    assert_eq!(page.eval::<usize>("document.documentElement.style.length").await?, 1);
    host.leave().await?;
    Ok(())
}

/// The story keeps its own direction.
async fn an_embed_on_a_page_from_right_to_left(page: Page) -> Done {
    let host = Embedder::start(&page, SCRIPT, &["<script>document.dir = 'rtl'</script>", STORY].concat()).await?;
    host.open("").await?;
    host.fits_always(0).await?;
    host.enter(0).await?;
    assert_eq!(page.eval::<String>("getComputedStyle(document.documentElement).direction").await?, "ltr");
    host.leave().await?;
    let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(wide).await?);
    Ok(())
}

async fn an_embed_in_a_sandbox(page: Page) -> Done {
    name_the_origin(&page);
    for sandbox in ["allow-scripts", ""] {
        let story = STORY.replace("height", &format!("sandbox='{sandbox}' height"));
        let host = Embedder::start(&page, SCRIPT, &story).await?;
        host.open("").await?;
        host.fits_always(0).await?;
        host.enter(0).await?;
        let opaque: bool = page.eval("origin === 'null'").await?;
        assert_eq!(opaque, sandbox == "allow-scripts");
        host.leave().await?;
    }
    Ok(())
}

/// Such a frame could take its sandbox off.
async fn an_embed_in_a_sandbox_of_its_own_origin(page: Page) -> Done {
    name_the_origin(&page);
    let body = "<!doctype html><title>Host</title><script src=embed.js></script>\
                <standfirst-article article=ferry-notice sandbox loading=eager></standfirst-article>";
    page.site.put("host.html", body);
    let host = Embedder::start(&page, "", "").await?;
    page.browser.goto(page.site.address() + "host.html").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    assert_eq!(page.eval::<String>("origin").await?, "null");
    host.leave().await?;
    Ok(())
}

/// Browsers keep what a frame stores apart for each site around it.
async fn an_embed_keeps_comments_apart_from_the_viewer(page: Page) -> Done {
    page.open("?article=ferry-notice").await?;
    page.post_comment("Ann", "On the viewer's own page").await?;
    page.until("document.querySelector('[data-part=comment]')").await?;
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    // Another site, not only another port.
    page.browser.goto(host.site.address().replace("127.0.0.1", "localhost") + "host.html").await?;
    host.fits(0).await?;
    host.enter(0).await?;
    assert_eq!(page.count("[data-part=comment]").await?, 0);
    page.until("document.querySelector('[data-part=comment-notice]')").await?;
    host.leave().await?;
    Ok(())
}

async fn a_theme_that_fills_the_window_does_not_grow_an_embed(page: Page) -> Done {
    page.site.put("theme.css", "html, body, body { height: 100%; min-height: 110vh } main { margin-block: 3rem }");
    page.site.put("config.json", r#"{ "stylesheet": "theme.css" }"#);
    let host = Embedder::start(&page, SCRIPT, STORY).await?;
    host.open("").await?;
    host.fits_always(0).await?;
    assert!(!page.eval::<bool>("events.some(({ name }) => name === 'error')").await?);
    assert!(page.eval::<usize>("events.filter(({ name }) => name === 'resize').length").await? < 30);
    Ok(())
}
