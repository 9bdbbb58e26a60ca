//! Hostile pages around the viewer: what they send is heard from the host only, and does no more than it may.

use serde_json::{Value, json};

use crate::{
    embedder::Embedder,
    page::Page,
    scenario::{Done, Scenario, scenarios},
    site::Site,
};

pub(crate) const SCENARIOS: &[Scenario] = scenarios![
    an_embed_hears_its_host_only,
    an_embed_hears_the_origin_that_its_address_names,
    an_embed_passes_over_malformed_messages,
    an_embed_passes_over_oversized_messages,
    an_embed_stands_ten_thousand_messages,
    no_message_leads_an_embed_elsewhere,
    an_embed_confides_in_its_host_only,
];

/// A frame, and a list on the page of what it says.
async fn open(page: &Page, parameters: &str) -> Result<Embedder, Box<dyn std::error::Error + Send + Sync>> {
    let frame = format!(
        "<iframe title=Story width=600 height=900 src='VIEWER/?article=ferry-notice&amp;embed=1{parameters}'></iframe>"
    );
    let host = Embedder::start(page, "<script src=note.js></script>", &frame).await?;
    host.site.put("note.js", "globalThis.said = []; addEventListener('message', ({ data }) => said.push(data))");
    host.open("").await?;
    host.enter(0).await?;
    host.leave().await?;
    Ok(host)
}

/// Sends into the frame: an expression.
async fn send(page: &Page, data: &str) -> Done {
    Ok(page.run(&format!("frames[0].postMessage({data}, '*')"), vec![]).await?)
}

const DARK: &str = "{ ns: 'standfirst', v: 1, type: 'setConfig', theme: 'dark' }";

/// Waits until everything that was sent has come, by something that is sent last and must have come.
async fn assert_hears(page: &Page, host: &Embedder) -> Done {
    send(page, DARK).await?;
    host.enter(0).await?;
    page.until("document.documentElement.dataset.theme === 'dark'").await?;
    page.story("ferry-notice").await?;
    host.leave().await?;
    Ok(())
}

async fn assert_theme(page: &Page, host: &Embedder, theme: &str) -> Done {
    host.enter(0).await?;
    assert_eq!(page.eval::<String>("document.documentElement.dataset.theme").await?, theme);
    host.leave().await?;
    Ok(())
}

async fn an_embed_hears_its_host_only(page: Page) -> Done {
    let host = open(&page, "").await?;
    let sibling = Site::start().await?;
    sibling.put("sibling.html", "<script src=sibling.js></script>");
    sibling.put("sibling.js", format!("parent.frames[0].postMessage({DARK}, '*'); parent.postMessage('sent', '*')"));
    let add = "const frame = document.createElement('iframe'); frame.src = arguments[0]; document.body.append(frame)";
    page.run::<()>(add, vec![(sibling.address() + "sibling.html").into()]).await?;
    page.until("said.includes('sent')").await?;
    // What is sent later comes later.
    send(&page, "{ ns: 'standfirst', v: 1, type: 'measure' }").await?;
    assert_theme(&page, &host, "auto").await?;
    assert_hears(&page, &host).await
}

async fn an_embed_hears_the_origin_that_its_address_names(page: Page) -> Done {
    let host = open(&page, "&amp;parentOrigin=https://elsewhere.example").await?;
    send(&page, DARK).await?;
    send(&page, "{ giscus: { setConfig: { theme: 'dark' } } }").await?;
    // Its dialect would be answered.
    send(&page, "{ type: 'iframe-child-init' }").await?;
    host.enter(0).await?;
    page.run::<()>("return new Promise((done) => setTimeout(done, 500))", vec![]).await?;
    host.leave().await?;
    assert_theme(&page, &host, "auto").await?;
    assert!(!page.eval::<bool>("said.some(({ type }) => type === 'iframe-resized')").await?);
    Ok(())
}

async fn an_embed_passes_over_malformed_messages(page: Page) -> Done {
    let host = open(&page, "").await?;
    let own = |fields: &str| format!("{{ ns: 'standfirst', v: 1, {fields} }}");
    let malformed = [
        "null",
        "undefined",
        "0",
        "NaN",
        "''",
        "'{'",
        "[]",
        "[[[]]]",
        "{}",
        "true",
        "new Date(NaN)",
        "new Map()",
        "/x/",
        "new ArrayBuffer(9)",
        "{ ns: 'standfirst' }",
        "{ ns: 'standfirst', v: 2, type: 'setConfig', theme: 'light' }",
        "'[iFrameSizer]'",
        "'[iFrameSizer]:::::::::::'",
        "'[iFrameSizer]<img>:8:false:false:32:true:true:8:x'",
        "'[iFrameSizer]moveToAnchor'",
        "'pymxPYMx'",
        "{ giscus: null }",
        "{ giscus: { setConfig: 7 } }",
        "{ type: 'set-theme' }",
        "{ type: 'set-theme', theme: {} }",
        "{ message: 'ready', secret: {} }",
    ]
    .map(str::to_owned);
    let of_ours = [
        "type: 7",
        "type: '__proto__'",
        "type: 'constructor'",
        "type: 'toString'",
        "type: 'setConfig', theme: {}",
        "type: 'setConfig', theme: 'sepia', accent: 7, hash: {}, links: []",
        "type: 'goto'",
        "type: 'goto', hash: '%'",
        "type: 'goto', hash: []",
        "type: 'viewport', top: 'x', height: -1",
        "type: 'viewport', top: NaN",
        "type: 'measure', height: 7",
        "type: 'init', get: null",
    ]
    .map(own);
    for data in malformed.iter().chain(&of_ours) {
        send(&page, data).await?;
    }
    assert_hears(&page, &host).await?;
    host.enter(0).await?;
    assert_eq!(page.eval::<String>("document.documentElement.style.cssText").await?, "");
    assert_eq!(page.complaints().await?, Vec::<String>::new());
    host.leave().await?;
    Ok(())
}

async fn an_embed_passes_over_oversized_messages(page: Page) -> Done {
    let host = open(&page, "").await?;
    for data in [
        "'x'.repeat(5e6)",
        "'[iFrameSizer]' + 'x:'.repeat(1e6)",
        "{ ns: 'standfirst', v: 1, type: 'goto', hash: 'x'.repeat(5e6) }",
        "{ ns: 'standfirst', v: 1, type: 'setConfig', theme: 'x'.repeat(5e6), accent: '#'.repeat(5e6) }",
        "{ giscus: { setConfig: { theme: 'x'.repeat(5e6) } } }",
        "{ ns: 'standfirst', v: 1, type: 'x'.repeat(5e6), more: Array.from({ length: 1e5 }, () => []) }",
    ] {
        send(&page, data).await?;
    }
    assert_hears(&page, &host).await
}

/// It answers at most once in each animation frame, whatever it is asked.
async fn an_embed_stands_ten_thousand_messages(page: Page) -> Done {
    let host = open(&page, "").await?;
    let flood = "const types = ['init', 'setConfig', 'goto', 'viewport', 'measure', 'nonsense']; \
                 said.length = 0; \
                 for (let at = 0; at < 1e4; at += 1) { \
                   const type = types[at % types.length]; \
                   frames[0].postMessage({ ns: 'standfirst', v: 1, type, theme: at % 2 ? 'light' : 'auto', hash: 'x' }, '*'); \
                   frames[0].postMessage({ type: 'iframe-child-init' }, '*'); \
                 }";
    page.run::<()>(flood, vec![]).await?;
    assert_hears(&page, &host).await?;
    let said: usize = page.eval("said.length").await?;
    assert!(said < 1000, "{said} answers");
    Ok(())
}

async fn no_message_leads_an_embed_elsewhere(page: Page) -> Done {
    let host = open(&page, "&amp;childId=story").await?;
    host.enter(0).await?;
    let before: String = page.eval("location.href").await?;
    host.leave().await?;
    for data in [
        "{ ns: 'standfirst', v: 1, type: 'setConfig', article: 'nahr', src: 'https://evil.example/', sources: '*' }",
        "{ ns: 'standfirst', v: 1, type: 'init', html: '<img src=x onerror=alert(1)>', comments: 'https://evil.example/' }",
        "{ ns: 'standfirst', v: 1, type: 'navigate', href: 'https://evil.example/' }",
        "'pymxPYMxstoryxPYMxnavigateToxPYMxhttps://evil.example/'",
        "'[iFrameSizer]message:{}'",
    ] {
        send(&page, data).await?;
    }
    assert_hears(&page, &host).await?;
    host.enter(0).await?;
    assert_eq!(page.eval::<String>("location.href").await?, before);
    host.leave().await?;
    Ok(())
}

/// That there is a comment is for a host that introduced itself; heights are for everybody.
async fn an_embed_confides_in_its_host_only(page: Page) -> Done {
    let host = open(&page, "").await?;
    let told = |count: usize| format!("said.filter(({{ type }}) => type === 'comment').length === {count}");
    for introduced in [false, true] {
        if introduced {
            send(&page, "{ ns: 'standfirst', v: 1, type: 'init' }").await?;
        }
        host.enter(0).await?;
        host.reveal("[data-part=comment-form]").await?;
        page.post_comment("Ann", if introduced { "Second" } else { "First" }).await?;
        let comments = if introduced { 2 } else { 1 };
        page.until(&format!("document.querySelectorAll('[data-part=comment]').length === {comments}")).await?;
        host.leave().await?;
        page.until(&told(usize::from(introduced))).await?;
    }
    let comment: Value = page.eval("said.find(({ type }) => type === 'comment')").await?;
    assert_eq!(comment, json!({ "ns": "standfirst", "v": 1, "type": "comment", "action": "add", "count": 2 }));
    page.until("said.some((data) => data.sentinel === 'amp') && said.some((data) => data['datawrapper-height'])")
        .await?;
    Ok(())
}
