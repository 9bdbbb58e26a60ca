//! Hostile pages in the place of the viewer: the element believes little, and only its own frame.

use std::{error::Error, sync::Arc};

use crate::{
    embedder::Embedder,
    embedding::SCRIPT,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    an_element_hears_its_own_embed_only,
    an_element_does_not_hear_a_page_that_took_the_embeds_place,
    an_element_knows_an_embed_without_an_origin_by_its_token,
    an_element_takes_heights_within_reason,
    an_embed_that_grows_without_end_is_stopped,
    an_element_stands_ten_thousand_messages_of_an_embed,
    an_embed_cannot_scroll_or_open_anything_by_itself,
    what_an_embed_says_is_text,
];

/// A host whose element shows a page with this script in place of a viewer: `say(fields)` speaks to the element.
async fn impostor(
    script: &str,
    attributes: &str,
    page: &Page,
) -> Result<(Embedder, Arc<Site>), Box<dyn Error + Send + Sync>> {
    let site = Site::start().await?;
    site.put("index.html", "<!doctype html><title>Impostor</title><script src=impostor.js></script>");
    let say = "const say = (fields) => parent.postMessage({ ns: 'standfirst', v: 1, ...fields }, '*');";
    site.put("impostor.js", [say, script].concat());
    let story = format!(
        "<p>Before</p><standfirst-article src={} height=700 loading=eager {attributes}></standfirst-article>\
         <p style='height:3000px'>After</p>",
        site.address()
    );
    let host = Embedder::start(page, SCRIPT, &story).await?;
    host.open("").await?;
    Ok((host, site))
}

const HEIGHT: &str = "document.querySelector('standfirst-article').shadowRoot.querySelector('iframe').clientHeight";

async fn an_element_hears_its_own_embed_only(page: Page) -> Done {
    let (_host, site) = impostor("", "", &page).await?;
    site.put("other.html", "<script src=other.js></script>");
    let all = "for (const type of ['ready', 'loaded', 'error', 'comment']) say({ type }); say({ type: 'resize', height: 99 }); \
               parent.postMessage('sent', '*')";
    site.put(
        "other.js",
        ["const say = (fields) => parent.postMessage({ ns: 'standfirst', v: 1, ...fields }, '*');", all].concat(),
    );
    let add = "addEventListener('message', ({ data }) => window.sent ||= data === 'sent'); \
               const frame = document.createElement('iframe'); frame.src = arguments[0]; document.body.append(frame)";
    page.run::<()>(add, vec![(site.address() + "other.html").into()]).await?;
    page.until("window.sent").await?;
    // The page itself is not the frame either.
    page.run::<()>("postMessage({ ns: 'standfirst', v: 1, type: 'ready' }, '*')", vec![]).await?;
    page.run::<()>("return new Promise((done) => requestAnimationFrame(() => done()))", vec![]).await?;
    assert_eq!(page.eval::<Vec<serde_json::Value>>("events").await?, Vec::<serde_json::Value>::new());
    assert_eq!(page.eval::<i32>(HEIGHT).await?, 700);
    Ok(())
}

async fn an_element_does_not_hear_a_page_that_took_the_embeds_place(page: Page) -> Done {
    let elsewhere = Site::start().await?;
    elsewhere.put("away.html", "<script src=away.js></script>");
    let away = "parent.postMessage({ ns: 'standfirst', v: 1, type: 'resize', height: 99 }, '*'); \
                parent.postMessage({ ns: 'standfirst', v: 1, type: 'error', code: 'x' }, '*')";
    elsewhere.put("away.js", away);
    let script = format!("say({{ type: 'ready' }}); location.replace('{}away.html')", elsewhere.address());
    let (_host, _site) = impostor(&script, "", &page).await?;
    elsewhere.until(|visit| visit.path == "away.js").await;
    page.until("events.some(({ name }) => name === 'ready')").await?;
    page.run::<()>("return new Promise((done) => setTimeout(done, 300))", vec![]).await?;
    assert_eq!(page.eval::<i32>(HEIGHT).await?, 700);
    assert!(!page.eval::<bool>("events.some(({ name }) => name === 'error')").await?);
    Ok(())
}

async fn an_element_knows_an_embed_without_an_origin_by_its_token(page: Page) -> Done {
    for (token, known) in
        [("undefined", false), ("'0-0-0-0'", false), ("new URLSearchParams(location.search).get('token')", true)]
    {
        let script = format!("say({{ type: 'resize', height: 321, token: {token} }})");
        let (_host, site) = impostor(&script, "sandbox=allow-scripts", &page).await?;
        site.until(|visit| visit.path == "impostor.js").await;
        if known {
            page.until(&format!("{HEIGHT} === 321")).await?;
        } else {
            page.run::<()>("return new Promise((done) => setTimeout(done, 300))", vec![]).await?;
            assert_eq!(page.eval::<i32>(HEIGHT).await?, 700, "{token}");
        }
    }
    Ok(())
}

async fn an_element_takes_heights_within_reason(page: Page) -> Done {
    let script = "for (const height of [NaN, Infinity, -Infinity, -1, 0, .5, '500', [500], { valueOf: 500 }, null, undefined, 1e9, 200001]) \
                  say({ type: 'resize', height }); say({ type: 'comment', action: 'add', count: 1 })";
    let (_host, _site) = impostor(script, "", &page).await?;
    page.until("events.some(({ name }) => name === 'comment')").await?;
    page.run::<()>(
        "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))",
        vec![],
    )
    .await?;
    assert_eq!(page.eval::<i32>(HEIGHT).await?, 700);
    let (_host, _site) = impostor("say({ type: 'resize', height: 432.1 })", "", &page).await?;
    page.until(&format!("{HEIGHT} === 433")).await?;
    Ok(())
}

/// One pixel more whenever it is fitted, as with heights in terms of the window.
async fn an_embed_that_grows_without_end_is_stopped(page: Page) -> Done {
    let script =
        "const grow = () => say({ type: 'resize', height: innerHeight + 1 }); addEventListener('resize', grow); grow()";
    let (_host, _site) = impostor(script, "height=100", &page).await?;
    page.until("events.some(({ name, code }) => name === 'error' && code === 'loop')").await?;
    let height: i32 = page.eval(HEIGHT).await?;
    assert!(height < 900, "{height} px");
    Ok(())
}

async fn an_element_stands_ten_thousand_messages_of_an_embed(page: Page) -> Done {
    let script = "for (let at = 1; at <= 1e4; at += 1) { say({ type: 'comment', action: 'add', count: at }); \
                    say({ type: 'resize', height: 500 + at % 7 }); say({ type: 'loaded', title: 'x'.repeat(100) }); } \
                  setTimeout(() => say({ type: 'resize', height: 654 }), 100)";
    let (_host, _site) = impostor(script, "", &page).await?;
    page.until(&format!("{HEIGHT} === 654")).await?;
    let events: usize = page.eval("events.length").await?;
    assert!(events < 1000, "{events} events");
    Ok(())
}

/// Not even with the focus, which a frame can take.
async fn an_embed_cannot_scroll_or_open_anything_by_itself(page: Page) -> Done {
    let script = "window.focus(); for (let at = 0; at < 9; at += 1) { say({ type: 'scroll', top: 600 }); \
                  say({ type: 'link', href: 'https://evil.example/' }); say({ type: 'link', href: 'javascript:alert(1)' }); } \
                  say({ type: 'comment', count: 1 })";
    let (_host, _site) = impostor(script, "", &page).await?;
    page.until("events.some(({ name }) => name === 'comment')").await?;
    page.run::<()>("return new Promise((done) => setTimeout(done, 300))", vec![]).await?;
    assert_eq!(page.eval::<i32>("scrollY").await?, 0);
    assert_eq!(page.browser.windows().await?.len(), 1);
    assert!(!page.eval::<bool>("events.some(({ name }) => name === 'link')").await?);
    Ok(())
}

async fn what_an_embed_says_is_text(page: Page) -> Done {
    let script = "say({ type: 'loaded', title: '<img src=x onerror=alert(1)>' + 'x'.repeat(9999), lang: {}, comments: 'many' }); \
                  say({ type: 'error', code: ['x'], message: 7 })";
    let (_host, _site) = impostor(script, "", &page).await?;
    page.until("events.length === 2").await?;
    let told: serde_json::Value = page.eval("events").await?;
    assert_eq!(told[0]["title"].as_str().map(str::len), Some(500));
    assert_eq!((&told[0]["lang"], &told[0]["comments"]), (&"".into(), &0.into()));
    assert_eq!(told[1], serde_json::json!({ "name": "error", "code": "", "message": "" }));
    assert_eq!(page.count("img").await?, 0);
    Ok(())
}
